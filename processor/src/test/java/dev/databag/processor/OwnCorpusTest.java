package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.databag.processor.random.WireOpinion;
import dev.databag.processor.reading.Agreement;
import dev.databag.processor.reading.SpoiledDatabags;
import dev.databag.processor.relation.InterfaceOptions;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Interfaces of our own, written in all the ways in which such schemas are written, and databags of which a person
 * said whether they are valid. They are in {@code src/test/resources/interfaces}, so this runs anywhere.
 */
class OwnCorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Case> CASES = new ArrayList<>();
    private static int interfaces;
    private static int schemas;
    private static Javac javac;
    private static Javac.Result result;

    /** A databag of one interface, and what is right to say of it. */
    private record Case(
            String name, JsonNode schema, String bag, Map<String, String> databag, boolean valid, String why) {

        String className() {
            String[] words = bag.split(" ");
            return name + "." + capital(words[0]) + capital(words[1]) + "Data";
        }

        private static String capital(String word) {
            return Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }

        @Override
        public String toString() {
            return name + ", " + bag + ", " + (valid ? "valid: " : "invalid: ") + why + ": " + databag;
        }
    }

    @BeforeAll
    static void compile(@TempDir Path directory) throws IOException, URISyntaxException {
        javac = new Javac(directory);
        Path root = Path.of(OwnCorpusTest.class.getResource("/interfaces").toURI());
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.sorted().toList()) {
                add(folder);
            }
        }
        result = javac.compile();
    }

    private static void add(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        interfaces++;
        Map<String, JsonNode> sides = new LinkedHashMap<>();
        for (String side : List.of("provider", "requirer")) {
            Path file = folder.resolve(side + ".json");
            if (Files.exists(file)) {
                schemas++;
                sides.put(side, JSON.readTree(Files.readString(file)));
                javac.write("src/" + name + "/s/" + side + ".json", Files.readAllBytes(file));
            }
        }
        javac.write("src/" + name + "/package-info.java", """
                @RelationInterface("s")
                package %s;

                import dev.databag.RelationInterface;
                """.formatted(name));
        for (JsonNode line : JSON.readTree(Files.readString(folder.resolve("databags.json")))) {
            Map<String, String> databag = new LinkedHashMap<>();
            line.get("databag").properties().forEach(member -> databag.put(
                    member.getKey(), member.getValue().textValue()));
            String bag = line.get("bag").textValue();
            CASES.add(new Case(
                    name,
                    sides.get(bag.substring(0, bag.indexOf(' '))),
                    bag,
                    databag,
                    line.get("valid").booleanValue(),
                    line.get("why").textValue()));
        }
    }

    @Test
    void allSchemasCompileWithoutErrors() {
        assertThat(result.messages().stream()
                        .filter(text -> text.startsWith("ERROR"))
                        .toList())
                .isEmpty();
    }

    @Test
    void thereAreEnoughOfThem() {
        long valid = CASES.stream().filter(Case::valid).count();
        System.out.println("own corpus: " + schemas + " schemas of " + interfaces + " interfaces; " + CASES.size()
                + " databags, " + valid + " valid and " + (CASES.size() - valid) + " invalid");
        assertThat(schemas).isAtLeast(60);
        assertThat(CASES.size()).isAtLeast(600);
    }

    @Test
    void generatedCodeSaysWhatThePersonSaid() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (URLClassLoader loader = loader()) {
            for (Case one : CASES) {
                try {
                    Object decoded = decode(loader, one, one.databag());
                    if (value(decoded).isPresent() != one.valid()) {
                        wrong.add(one + "\n  " + reason(decoded));
                    }
                } catch (InvocationTargetException e) {
                    wrong.add(one + "\n  " + e.getCause());
                }
            }
        }
        assertWithMessage(wrong.size() + " wrong:\n" + String.join("\n", wrong)).that(wrong).isEmpty();
    }

    @Test
    void validDatabagsComeThroughARoundTrip() throws Exception {
        List<String> wrong = new ArrayList<>();
        int trips = 0;
        try (URLClassLoader loader = loader()) {
            for (Case one : CASES) {
                // An empty text reads as present, but Juju would delete it: it cannot be written.
                if (one.valid() && !one.databag().containsValue("")) {
                    trips++;
                    roundTrip(loader, one).ifPresent(wrong::add);
                }
            }
        }
        System.out.println("own corpus: " + trips + " round trips");
        assertWithMessage(wrong.size() + " wrong:\n" + String.join("\n", wrong)).that(wrong).isEmpty();
    }

    @Test
    void anotherValidatorSaysTheSame() {
        List<String> wrong = new ArrayList<>();
        for (Case one : CASES) {
            WireOpinion other = new WireOpinion(one.schema(), one.bag().endsWith("unit"));
            if (other.accepts(one.databag()) != one.valid()) {
                wrong.add(one.toString());
            }
        }
        System.out.println("own corpus: " + CASES.size() + " verdicts compared with networknt's");
        assertWithMessage(wrong.size() + " wrong:\n" + String.join("\n", wrong)).that(wrong).isEmpty();
    }

    /** What {@code check} says is what {@code decode} says: verdict, every violation, everything that is missing, every warning. */
    @Test
    void modelSaysWordForWordWhatGeneratedCodeSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        try (URLClassLoader loader = loader()) {
            Map<String, InterfaceDirectory> interfaces = new LinkedHashMap<>();
            for (Case one : CASES) {
                InterfaceDirectory read = interfaces.computeIfAbsent(
                        one.name(),
                        name -> InterfaceDirectory.read(javac.path("src/" + name + "/s"), InterfaceOptions.DEFAULT));
                for (Map<String, String> databag : SpoiledDatabags.of(one.databag())) {
                    Agreement agreement = Agreement.of(read.relation(), loader.loadClass(one.className()), databag);
                    agreement.difference().ifPresent(difference -> wrong.add(one.name() + " " + databag + "\n" + difference));
                    compared++;
                }
            }
        }
        System.out.println("own corpus: " + compared + " databags decoded by the model as by generated code");
        assertWithMessage(wrong.size() + " wrong:\n" + String.join("\n", wrong.subList(0, Math.min(10, wrong.size()))))
                .that(wrong)
                .isEmpty();
    }

    private static Optional<String> roundTrip(ClassLoader loader, Case one) throws ReflectiveOperationException {
        try {
            Optional<?> first = value(decode(loader, one, one.databag()));
            if (first.isEmpty()) {
                return Optional.of(one + "\n  is not ready");
            }
            Map<String, String> written = encode(first.get());
            Optional<?> second = value(decode(loader, one, written));
            if (!second.equals(first)) {
                return Optional.of(one + "\n  written as " + written + "\n  is another value");
            }
            Map<String, String> again = encode(second.orElseThrow());
            return again.equals(written) ? Optional.empty() : Optional.of(one + "\n  " + written + "\n  " + again);
        } catch (InvocationTargetException e) {
            return Optional.of(one + "\n  " + e.getCause());
        }
    }

    private static URLClassLoader loader() throws IOException {
        URL classes = javac.path("out").toUri().toURL();
        return new URLClassLoader(new URL[] {classes}, OwnCorpusTest.class.getClassLoader());
    }

    private static Object decode(ClassLoader loader, Case one, Map<String, String> databag)
            throws ReflectiveOperationException {
        return loader.loadClass(one.className()).getMethod("decode", Map.class).invoke(null, databag);
    }

    @SuppressWarnings("unchecked") // what encode of a generated databag returns
    private static Map<String, String> encode(Object value) throws ReflectiveOperationException {
        return (Map<String, String>) value.getClass().getMethod("encode").invoke(value);
    }

    private static Optional<?> value(Object decoded) throws ReflectiveOperationException {
        return (Optional<?>) decoded.getClass().getMethod("value").invoke(decoded);
    }

    private static Object reason(Object decoded) throws ReflectiveOperationException {
        return decoded.getClass().getMethod("violations").invoke(decoded);
    }
}
