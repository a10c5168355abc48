/** The interface otlp, from our reading of what its Python library writes. */
@RelationInterface(value = "interfaces/otlp", openExamples = true)
package dev.databag.example.libraries.otlp;

import dev.databag.RelationInterface;
