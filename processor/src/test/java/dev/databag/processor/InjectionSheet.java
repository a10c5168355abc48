package dev.databag.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A schema directory with places for hostile text, from {@code src/test/resources/injection}. A place is {@code
 * <<spelling:name|plain text>>} in a file, with the plain text that stands there otherwise, or {@code {name}} in a path:
 *
 * <ul>
 *   <li>{@code text}: as in a JSON string; so are {@code component}, {@code constant} and {@code type}, which become
 *       Java names of that kind
 *   <li>{@code twice}: JSON in a JSON string
 *   <li>{@code url}: as one step of a JSON pointer or path in a URL
 *   <li>{@code raw}: as it is
 * </ul>
 *
 * @param files by path; the first step is the schema directory
 * @param databag one that has to be read and written, as a JSON object of strings
 * @param places by name, in order
 */
record InjectionSheet(String name, Map<String, String> files, Optional<String> databag, Map<String, Place> places) {
    private static final Pattern IN_TEXT = Pattern.compile("<<([a-z]+):([^|>]*)(?:\\|(.*?))?>>");
    private static final Pattern IN_PATH = Pattern.compile("\\{([^}]*)}");
    private static final String DATABAG = "databag.json";

    /**
     * @param spellings what it becomes, or how it is written
     * @param plain what stands there when nothing hostile does
     * @param lines where in which file, {@code provider.json:3}; where a path has it, nowhere
     */
    record Place(String name, Set<String> spellings, String plain, Set<String> lines) {}

    static List<InjectionSheet> all(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            List<InjectionSheet> sheets = new ArrayList<>();
            for (Path folder : folders.sorted().toList()) {
                sheets.add(read(folder));
            }
            return sheets;
        }
    }

    private static InjectionSheet read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        Optional<String> databag = Optional.ofNullable(files.remove(DATABAG));
        Map<String, Place> places = new LinkedHashMap<>();
        files.forEach((path, text) -> collect(path, text, places));
        return new InjectionSheet(folder.getFileName().toString(), files, databag, places);
    }

    private static void collect(String path, String text, Map<String, Place> places) {
        Matcher inPath = IN_PATH.matcher(path);
        while (inPath.find()) {
            boolean isFile = path.startsWith(".json", inPath.end());
            add(places, inPath.group(1), isFile ? "file" : "directory", Optional.empty());
        }
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher inText = IN_TEXT.matcher(line);
            while (inText.find()) {
                add(places, inText.group(2), inText.group(1), Optional.ofNullable(inText.group(3)))
                        .lines()
                        .add(path.substring(path.indexOf('/') + 1) + ":" + number);
            }
        }
    }

    private static Place add(Map<String, Place> places, String name, String spelling, Optional<String> plain) {
        Place known = places.get(name);
        // One word for each place, so that what it becomes can be told from what the others become.
        String word = plain.orElseGet(() -> known == null ? "plain" + (char) ('a' + places.size() % 26) + (char) ('a' + places.size() / 26) : known.plain());
        Place place = known == null ? new Place(name, new LinkedHashSet<>(), word, new LinkedHashSet<>()) : new Place(name, known.spellings(), word, known.lines());
        place.spellings().add(spelling);
        places.put(name, place);
        return place;
    }

    /** The files with the hostile text at the places given. */
    Map<String, String> files(InjectionPayload payload, Set<String> hostile) {
        Map<String, String> filled = new TreeMap<>();
        files.forEach((path, text) -> filled.put(
                replaced(IN_PATH, path, place -> hostile.contains(place.group(1)) ? payload.text() : plain(place.group(1))),
                replaced(IN_TEXT, text, place -> fill(place, payload, hostile))));
        return filled;
    }

    /** The databag with the hostile text at the places given. */
    Optional<String> databag(InjectionPayload payload, Set<String> hostile) {
        return databag.map(text -> replaced(IN_TEXT, text, place -> fill(place, payload, hostile)));
    }

    private String fill(Matcher place, InjectionPayload payload, Set<String> hostile) {
        String name = place.group(2);
        InjectionPayload text = hostile.contains(name) ? payload : new InjectionPayload(name, plain(name));
        return switch (place.group(1)) {
            case "raw" -> text.text();
            case "url" -> text.step();
            case "twice" -> new InjectionPayload(name, text.json()).json();
            default -> text.json();
        };
    }

    private String plain(String place) {
        return places.get(place).plain();
    }

    private static String replaced(Pattern pattern, String text, Function<Matcher, String> with) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            replaced.append(text, end, matcher.start()).append(with.apply(matcher));
            end = matcher.end();
        }
        return replaced.append(text, end, text.length()).toString();
    }

    /** The schema directory, as the annotation names it. */
    String directory(InjectionPayload payload, Set<String> hostile) {
        String path = files.keySet().iterator().next();
        return replaced(IN_PATH, path.substring(0, path.indexOf('/')), place -> hostile.contains(place.group(1)) ? payload.text() : plain(place.group(1)));
    }

    @Override
    public String toString() {
        return name;
    }
}
