/** The interface oauth, from our reading of what its Python library writes. */
@RelationInterface("interfaces/oauth")
package dev.databag.example.libraries.oauth;

import dev.databag.RelationInterface;
