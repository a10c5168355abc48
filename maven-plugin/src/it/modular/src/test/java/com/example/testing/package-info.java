@TracingInterface(version = "v2")
package com.example.testing;

import dev.databag.TracingInterface;
