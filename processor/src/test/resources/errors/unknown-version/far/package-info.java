@TracingInterface(version = "latest")
package com.example;

import dev.databag.*;
