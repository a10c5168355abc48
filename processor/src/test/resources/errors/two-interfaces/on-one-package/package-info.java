@TracingInterface(version = "v2")
@RelationInterface(".")
package com.example;

import dev.databag.*;
