/** Version 1 of the tracing interface. Everything in this package is generated from the bundled schemas. */
@TracingInterface(version = "v1")
package dev.databag.tracing.v1;

import dev.databag.TracingInterface;
