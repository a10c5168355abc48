/** The interface certificate_transfer, from our reading of what its Python library writes. */
@RelationInterface("interfaces/certificate_transfer")
package dev.databag.example.libraries.certificatetransfer;

import dev.databag.RelationInterface;
