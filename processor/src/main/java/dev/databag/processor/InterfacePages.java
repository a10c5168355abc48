package dev.databag.processor;

import dev.databag.processor.compat.Compatibility;
import dev.databag.processor.compat.InterfaceVersion;
import dev.databag.processor.compat.Verdict;
import dev.databag.processor.description.InterfaceDescription;
import dev.databag.processor.page.InterfacePage;
import dev.databag.processor.page.InterfacePage.Step;
import dev.databag.processor.relation.InterfaceOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the page of an interface: {@code InterfacePages.of(InterfaceDirectory.read(path, options), options, Optional.empty())}. Where the directory is one of a version, {@code
 * tracing/v2} or {@code tracing/interface/v2/schemas}, the page tells how that version came about.
 */
public final class InterfacePages {
    private static final Pattern VERSION = Pattern.compile("v([0-9]{1,6})");

    /** Directories whose names say nothing of the interface. */
    private static final Set<String> GENERAL = Set.of("schemas", "schema", "interface");

    private final InterfaceOptions options;

    private InterfacePages(InterfaceOptions options) {
        this.options = options;
    }

    /** The kinds of pages, by the suffix of their files. */
    public static final Set<String> KINDS = Set.of("md", "html");

    /** The interface of which Databag has schemas. */
    private static final String BUNDLED = "tracing";

    /** What {@link #tracing} takes, in the order in which they came; the first is the draft, before there were versions. */
    public static final List<String> TRACING = Declaration.VERSIONS;

    /**
     * What became of one directory of schemas.
     *
     * @param directory as a user would name it
     * @param pages the files; none where the schemas have errors
     */
    public record Written(String directory, List<Path> pages) {
        public Written {
            pages = List.copyOf(pages);
        }
    }

    /**
     * Writes the page of each interface whose schemas are under some directories, and those of bundled ones.
     *
     * @param starts the directories
     * @param tracing versions of the tracing interface, out of {@link #TRACING}; one that the directories have as well is theirs
     * @param output where the pages go; it is made where it is not there
     * @param kinds some of {@link #KINDS}
     * @param name as for {@link #of}
     * @throws IllegalArgumentException if two interfaces would have one page; the message says which
     */
    public static List<Written> write(
            Collection<Path> starts,
            Collection<String> tracing,
            Path output,
            Set<String> kinds,
            InterfaceOptions options,
            Optional<String> name)
            throws IOException {
        Set<Path> directories = new LinkedHashSet<>();
        for (Path start : starts) {
            InterfaceDirectory.find(start)
                    .forEach(file -> directories.add(Optional.ofNullable(file.getParent()).orElse(Path.of(""))));
        }
        Map<String, Path> named = new HashMap<>();
        List<Written> written = new ArrayList<>();
        for (Path directory : directories) {
            InterfaceDirectory read = InterfaceDirectory.read(directory, options);
            List<Path> files = new ArrayList<>();
            if (!read.diagnostics().hasErrors()) {
                InterfacePage page = of(read, options, name);
                Path before = named.put(fileName(page), directory);
                if (before != null) {
                    throw new IllegalArgumentException(
                            "two interfaces would have the page " + fileName(page) + ": those of " + before + " and of " + directory);
                }
                files.addAll(write(page, output, kinds));
            }
            written.add(new Written(directory.toString(), files));
        }
        for (String version : tracing) {
            InterfacePage page = tracing(version, options);
            if (!named.containsKey(fileName(page))) {
                written.add(new Written(page.name(), write(page, output, kinds)));
            }
        }
        return written;
    }

    private static List<Path> write(InterfacePage page, Path output, Set<String> kinds) throws IOException {
        Files.createDirectories(output);
        List<Path> files = new ArrayList<>();
        for (String kind : new TreeSet<>(kinds)) {
            String text = kind.equals("md") ? page.markdown() : page.html();
            files.add(Files.write(output.resolve(fileName(page) + "." + kind), text.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    /** The page of the tracing interface as Databag brings it along, out of {@link #TRACING}, with what led there. */
    public static InterfacePage tracing(String version, InterfaceOptions options) {
        InterfacePages pages = new InterfacePages(options);
        InterfaceDirectory read = InterfaceDirectory.bundled(version, options);
        List<Step> history = new ArrayList<>();
        for (int i = TRACING.indexOf(version); i > 1; i--) {
            String older = TRACING.get(i - 1);
            String newer = TRACING.get(i);
            pages.compare(InterfaceDirectory.bundled(older, options), InterfaceDirectory.bundled(newer, options))
                    .ifPresent(verdict -> history.add(new Step(older, newer, verdict)));
        }
        return pages.page(read, (BUNDLED + " " + version).strip(), history);
    }

    private InterfacePage page(InterfaceDirectory directory, String name, List<Step> history) {
        return new InterfacePage(
                name,
                InterfaceDescription.of(directory.relation(), directory.sides()),
                history,
                directory.sides().stream().map(side -> side.source().relativePath()).toList());
    }

    /**
     * The page of an interface that was read without errors.
     *
     * @param name of the interface; without one, what the directories are called
     */
    public static InterfacePage of(InterfaceDirectory directory, InterfaceOptions options, Optional<String> name)
            throws IOException {
        Path path = directory.path().toAbsolutePath().normalize();
        InterfacePages pages = new InterfacePages(options);
        return pages.page(directory, name(path, name), pages.history(path));
    }

    /** The name of a page's file, without suffix: {@code tracing-v2}. */
    private static String fileName(InterfacePage page) {
        return page.name().replaceAll("[^A-Za-z0-9_.-]+", "-");
    }

    /** The names of the directories that say something, the interface before the version. */
    private static String name(Path path, Optional<String> given) {
        List<String> names = new ArrayList<>();
        for (Path at = path; at != null && at.getFileName() != null; at = at.getParent()) {
            String name = at.getFileName().toString();
            if (GENERAL.contains(name)) {
                continue;
            }
            if (!VERSION.matcher(name).matches()) {
                names.add(0, given.orElse(name));
                break;
            }
            names.add(0, name);
        }
        return names.isEmpty() ? "interface" : String.join(" ", names);
    }

    /** A version of the interface, and what is in its directory. */
    private record Version(int number, String name, Path schemas) {}

    private List<Step> history(Path path) throws IOException {
        Path own = isVersion(path) ? path : path.getParent();
        if (own == null || !isVersion(own) || own.getParent() == null) {
            return List.of();
        }
        Path below = own.relativize(path);
        List<Version> versions = new ArrayList<>();
        try (Stream<Path> siblings = Files.list(own.getParent())) {
            siblings.filter(InterfacePages::isVersion)
                    .map(sibling -> new Version(number(sibling), sibling.getFileName().toString(), sibling.resolve(below)))
                    .filter(version -> version.number() <= number(own) && holdsSchemas(version.schemas()))
                    .forEach(versions::add);
        }
        versions.sort(Comparator.comparingInt(Version::number));
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            Version older = versions.get(i - 1);
            Version newer = versions.get(i);
            compare(InterfaceDirectory.read(older.schemas(), options), InterfaceDirectory.read(newer.schemas(), options))
                    .ifPresent(verdict -> steps.add(new Step(older.name(), newer.name(), verdict)));
        }
        Collections.reverse(steps);
        return steps;
    }

    private static boolean isVersion(Path path) {
        return path.getFileName() != null && VERSION.matcher(path.getFileName().toString()).matches();
    }

    private static int number(Path version) {
        Matcher matcher = VERSION.matcher(version.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static boolean holdsSchemas(Path directory) {
        return InterfaceDirectory.SIDES.stream().anyMatch(side -> Files.isRegularFile(directory.resolve(side)));
    }

    /** Nothing where one of the versions has errors. */
    private Optional<Verdict> compare(InterfaceDirectory older, InterfaceDirectory newer) {
        Optional<InterfaceVersion> before = version(older, options);
        Optional<InterfaceVersion> after = version(newer, options);
        return before.isPresent() && after.isPresent()
                ? Optional.of(Compatibility.compare(before.get(), after.get()))
                : Optional.empty();
    }

    private static Optional<InterfaceVersion> version(InterfaceDirectory directory, InterfaceOptions options) {
        return directory.diagnostics().hasErrors() ? Optional.empty() : Optional.of(directory.version(options));
    }
}
