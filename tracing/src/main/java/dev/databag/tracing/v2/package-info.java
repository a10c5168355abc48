/** Version 2 of the tracing interface. Everything in this package is generated from the bundled schemas. */
@TracingInterface(version = "v2")
package dev.databag.tracing.v2;

import dev.databag.TracingInterface;
