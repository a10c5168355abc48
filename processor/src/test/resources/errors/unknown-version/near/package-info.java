@TracingInterface(version = "V2")
package com.example;

import dev.databag.*;
