@TracingInterface(version = "v2", schemas = ".")
package com.example;

import dev.databag.*;
