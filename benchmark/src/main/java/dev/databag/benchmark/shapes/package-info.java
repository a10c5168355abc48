/** Values that are large or odd in one way each. */
@RelationInterface("shapes")
package dev.databag.benchmark.shapes;

import dev.databag.RelationInterface;
