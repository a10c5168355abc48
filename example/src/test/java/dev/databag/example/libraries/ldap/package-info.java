/** The interface ldap, from our reading of what its Python library writes. */
@RelationInterface("interfaces/ldap")
package dev.databag.example.libraries.ldap;

import dev.databag.RelationInterface;
