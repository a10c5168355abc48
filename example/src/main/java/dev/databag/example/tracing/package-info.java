/** The tracing interface as the bundled schemas describe it. Everything in this package is generated from them. */
@TracingInterface
package dev.databag.example.tracing;

import dev.databag.TracingInterface;
