/** The tracing interface before it had versions. Everything in this package is generated from the bundled schemas. */
@TracingInterface
package dev.databag.tracing.draft;

import dev.databag.TracingInterface;
