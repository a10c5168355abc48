package dev.databag.maven;

import dev.databag.processor.Written;
import java.nio.file.Path;
import java.util.Map;

/** A package that asks for databags, as its {@code package-info.java} is written. */
record DeclaredPackage(String name, Path source, Map<String, Written.Annotation> annotations) {}
