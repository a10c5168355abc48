@TracingInterface(version = "v2")
package com.example.tracing;

import dev.databag.TracingInterface;
