/**
 * What is promised of the published jars: their classes go in, and what is missing from the lists beside this module's pom
 * comes out. It knows nothing of what the signatures are for.
 */
package dev.databag.api;
