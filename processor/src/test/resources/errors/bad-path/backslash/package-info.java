@TracingInterface(schemas = "schemas\\v2")
package com.example;

import dev.databag.*;
