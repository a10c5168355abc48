/** Version 0 of the tracing interface. Everything in this package is generated from the bundled schemas. */
@TracingInterface(version = "v0")
package dev.databag.tracing.v0;

import dev.databag.TracingInterface;
