/** Version 0 of the interface: a host and a port for each protocol. */
@TracingInterface(version = "v0")
package dev.databag.benchmark.v0;

import dev.databag.TracingInterface;
