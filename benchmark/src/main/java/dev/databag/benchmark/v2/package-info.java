/** Version 2 of the interface: a list of receivers. */
@TracingInterface(version = "v2")
package dev.databag.benchmark.v2;

import dev.databag.TracingInterface;
