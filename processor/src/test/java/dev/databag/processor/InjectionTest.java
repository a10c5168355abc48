package dev.databag.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.databag.Decoded;
import dev.databag.processor.Generation.Message;
import dev.databag.processor.diagnostic.Severity;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.relation.JavaNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every place in a schema where text goes, crossed with every text that would like to be something else. Each is refused
 * at its place in the file, or becomes types that do nothing, and have nothing, that they would not with plain text.
 * There is no third outcome.
 */
final class InjectionTest {
    /** A warning of the processor's; what else javac and doclint say is about generated code. */
    private static final String OURS = "compiler.warn.proc.messager";

    /** How many of those that are refused are tried in javac too: each message costs it a parser. */
    private static final int EVERY = 8;

    private static final String LONG = "xxxxxxxxxxxxxxxxxxxx";

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNameLength(Integer.MAX_VALUE).build())
            .build());

    private static final List<Trial> TRIALS = new ArrayList<>();
    private static final List<String> COMPLAINTS = new ArrayList<>();
    private static final Map<Trial, Generation.Result> REFUSED = new LinkedHashMap<>();
    private static Path directory;
    private static Javac accepting;
    private static Javac.Result accepted;
    private static URLClassLoader loader;

    /** One text at those places of one sheet, in a package of its own. */
    private record Trial(String packageName, InjectionSheet sheet, InjectionPayload payload, Set<String> places) {

        Map<String, String> files() {
            return sheet.files(payload, places);
        }

        String schemas() {
            return sheet.directory(payload, places);
        }

        @Override
        public String toString() {
            return packageName + ": " + payload + " as " + places + " in " + sheet;
        }
    }

    @BeforeAll
    static void sweep(@TempDir Path temporary) throws IOException, URISyntaxException {
        System.clearProperty(InjectionPayload.CANARY);
        directory = temporary;
        accepting = new Javac(directory.resolve("accepted"));
        for (InjectionSheet sheet : InjectionSheet.all(Path.of(InjectionTest.class.getResource("/injection").toURI()))) {
            accept(new Trial(sheet.name(), sheet, new InjectionPayload("plain text", ""), Set.of()));
            List<InjectionPayload> payloads = InjectionPayload.all();
            for (int i = 0; i < payloads.size(); i++) {
                narrow(new Trial(sheet.name() + i, sheet, payloads.get(i), sheet.places().keySet()));
            }
        }
        accepted = accepting
                .options("--release", "17", "-Xlint:all", "-Xdoclint:all/protected", "-Xmaxerrs", "1000", "-Xmaxwarns", "10000")
                .compile();
        loader = new URLClassLoader(new URL[] {accepting.path("out").toUri().toURL()}, InjectionTest.class.getClassLoader());
    }

    /** Takes the text away from each place that refuses it, until none does. */
    private static void narrow(Trial all) {
        Trial trial = all;
        while (true) {
            Generation.Result result = generate(trial);
            if (!result.hasErrors()) {
                accept(trial);
                return;
            }
            REFUSED.put(trial, result);
            Set<String> left = new LinkedHashSet<>(trial.places());
            left.removeAll(refusals(trial, result));
            if (left.size() == trial.places().size()) {
                COMPLAINTS.add(trial + " is refused at none of its places: " + errors(result));
                return;
            }
            trial = new Trial(trial.packageName() + "_", trial.sheet(), trial.payload(), left);
        }
    }

    /** The places at whose lines there are errors; an error anywhere else is a complaint. */
    private static Set<String> refusals(Trial trial, Generation.Result result) {
        Set<String> refusing = new LinkedHashSet<>();
        for (Message message : result.messages()) {
            if (message.severity() == Severity.ERROR) {
                Set<String> here = trial.places().stream()
                        .filter(place -> isAt(message, trial.sheet().places().get(place)))
                        .collect(Collectors.toSet());
                if (here.isEmpty()) {
                    COMPLAINTS.add(trial + " has an error elsewhere: " + message);
                }
                refusing.addAll(here);
            }
        }
        return refusing;
    }

    private static boolean isAt(Message message, InjectionSheet.Place place) {
        String file = Path.of(message.path()).getFileName() + ":" + message.line();
        return message.column() > 0 && (place.lines().contains(file) || place.lines().isEmpty() && file.equals("package-info.java:2"));
    }

    private static List<Message> errors(Generation.Result result) {
        return result.messages().stream().filter(message -> message.severity() == Severity.ERROR).toList();
    }

    private static void accept(Trial trial) {
        write(accepting, trial);
        TRIALS.add(trial);
    }

    private static Generation.Result generate(Trial trial) {
        Javac files = new Javac(directory.resolve("trial"));
        write(files, trial);
        Map<String, Written> members = Map.of(
                "value", new Written.Text(trial.schemas(), 2, 28), "formats", new Written.Flag(true, 2, 60));
        return Generation.of(new Generation.Request(
                trial.packageName(),
                Path.of("package-info.java"),
                Map.of(Generation.RELATION_INTERFACE, new Written.Annotation(members, 2, 1)),
                List.of(new Generation.Root(files.path("src"), "src"))));
    }

    private static void write(Javac javac, Trial trial) {
        String root = "src/" + trial.packageName() + "/";
        javac.write(root + "package-info.java", """
                /** Types of one interface. */
                @RelationInterface(value = %s, formats = true)
                package %s;

                import dev.databag.RelationInterface;
                """.formatted(new InjectionPayload("", trial.schemas()).literal(), trial.packageName()));
        trial.files().forEach((path, text) -> {
            try {
                javac.write(root + path, text);
            } catch (InvalidPathException | UncheckedIOException e) {
                // No file can have that name here, so that the schema refers to one that is not there.
            }
        });
    }

    @AfterAll
    static void forget() throws IOException {
        loader.close();
        List.of(TRIALS, COMPLAINTS).forEach(List::clear);
        REFUSED.clear();
        System.clearProperty(InjectionPayload.CANARY);
    }

    @Test
    void whatIsRefusedIsRefusedWhereItStands() {
        assertThat(COMPLAINTS).isEmpty();
    }

    @Test
    void whatIsNotRefusedCompilesWithoutAWordOfTheCompilers() {
        List<String> messages = accepted.diagnostics().stream()
                .filter(diagnostic -> !OURS.equals(diagnostic.getCode()))
                .map(diagnostic -> diagnostic.getSource() + ":" + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(null))
                .limit(20)
                .toList();

        assertThat(messages).isEmpty();
        assertThat(accepted.printed()).isEmpty();
        assertThat(accepted.success()).isTrue();
    }

    /** With the processor in javac, what is refused is refused too, in the same words. */
    @Test
    void bothDoorsRefuseTheSame() {
        Javac refusing = new Javac(directory.resolve("refused"));
        Map<String, Integer> expected = new TreeMap<>();
        int count = 0;
        for (Map.Entry<Trial, Generation.Result> entry : REFUSED.entrySet()) {
            if (count++ % EVERY == 0) {
                write(refusing, entry.getKey());
                errors(entry.getValue()).forEach(message -> expected.merge(firstLine(message.text()), 1, Integer::sum));
            }
        }
        Javac.Result result = refusing.options("--release", "17", "-Xmaxerrs", "10000", "-Xmaxwarns", "10000").compile();
        Map<String, Integer> actual = new TreeMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : result.diagnostics()) {
            if (diagnostic.getKind() == Kind.ERROR) {
                // Where javac cannot show the place in its own way, the text begins with it.
                String text = firstLine(diagnostic.getMessage(Locale.ROOT)).replaceFirst("^.*?:\\d+:\\d+: (?=\\[)", "");
                actual.merge(text, 1, Integer::sum);
            }
        }

        assertThat(actual).isEqualTo(expected);
        assertThat(result.printed()).isEmpty();
        assertThat(result.success()).isFalse();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** No message moves a cursor, or hides or turns what stands beside it. */
    @Test
    void messagesAreVisible() {
        for (Generation.Result result : REFUSED.values()) {
            for (Message message : result.messages()) {
                String text = message.path() + message.text().replace("\n", "");

                assertThat(text).isEqualTo(Visible.of(text));
            }
        }
    }

    @Test
    void typesHaveTheMembersThatPlainTextGivesThem() throws Exception {
        Map<String, String> plain = new HashMap<>();
        for (Trial trial : TRIALS) {
            if (trial.places().isEmpty()) {
                plain.put(trial.sheet().name(), membersOf(trial.packageName()));
                continue;
            }
            assertWithMessage("%s", trial)
                    .that(sorted(membersOf(trial.packageName())))
                    .isEqualTo(sorted(renamed(plain.get(trial.sheet().name()), trial)));
        }
        assertCanaryIsSilent();
    }

    /** Every type of a package and every member of it, without the package's name; initialises the types. */
    private static String membersOf(String packageName) throws Exception {
        List<String> members = new ArrayList<>();
        for (Class<?> type : typesOf(packageName)) {
            members.add(type.toGenericString() + " extends " + type.getGenericSuperclass() + List.of(type.getGenericInterfaces()));
            Stream.of(type.getDeclaredFields()).map(Field::toGenericString).forEach(members::add);
            Stream.of(type.getDeclaredMethods()).map(Method::toGenericString).forEach(members::add);
            Stream.of(type.getDeclaredConstructors()).map(Constructor::toGenericString).forEach(members::add);
        }
        return String.join("\n", members).replaceAll("\\b" + packageName + "\\.", "");
    }

    private static List<Class<?>> typesOf(String packageName) throws Exception {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(accepting.path("out/" + packageName))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class")) {
                    types.add(Class.forName(packageName + "." + name.replace(".class", ""), true, loader));
                }
            }
        }
        return types;
    }

    /** The members of the plain types as each has to be called with the hostile text. */
    private static String renamed(String members, Trial trial) {
        String renamed = members;
        String text = trial.payload().text();
        for (String name : trial.places()) {
            InjectionSheet.Place place = trial.sheet().places().get(name);
            String type = JavaNames.type(place.plain());
            if (place.spellings().contains("component")) {
                String component = JavaNames.component(text);
                String nested = JavaNames.nestedType("", component, "");
                renamed = renamed.replace(place.plain(), component).replace(type, nested);
            } else if (place.spellings().contains("constant")) {
                renamed = renamed.replace(JavaNames.constant(place.plain()), JavaNames.constant(text))
                        .replace(type, JavaNames.type(text));
            } else if (place.spellings().contains("type")) {
                renamed = renamed.replace(type, JavaNames.type(text));
            } else if (place.spellings().contains("file")) {
                renamed = renamed.replace(type, JavaNames.type(text.substring(text.lastIndexOf('/') + 1)));
            }
        }
        return renamed;
    }

    /** Lines in order. A name with many letters from outside is cut by us, and where depends on what stands before it. */
    private static String sorted(String members) {
        String cut = members.contains(LONG) ? members.replaceAll("\\w*[xX]{20}\\w*", "long") : members;
        return cut.lines().sorted().collect(Collectors.joining("\n"));
    }

    /** What is read is written again, and does nothing else. */
    @Test
    void textComesThroughAsTextAndNothingRuns() throws Exception {
        for (Trial trial : TRIALS) {
            Optional<String> databag = trial.sheet().databag(trial.payload(), trial.places());
            if (databag.isPresent()) {
                Map<String, String> texts = JSON.readValue(databag.get(), new TypeReference<Map<String, String>>() {});
                Object value = decode(trial, texts).orElseThrow();
                Map<?, ?> written = (Map<?, ?>) value.getClass().getMethod("encode").invoke(value);

                assertWithMessage("%s", trial).that(written.keySet()).isEqualTo(texts.keySet());
                assertWithMessage("%s", trial).that(decode(trial, written).orElseThrow()).isEqualTo(value);
                assertThat(value.toString()).isNotEmpty();
            }
            String text = trial.payload().text();
            for (Map<String, String> bag : List.of(Map.<String, String>of(), Map.of(text, text), Map.of("key", text))) {
                assertThat(decode(trial, bag).reason()).isNotNull();
            }
        }
        assertCanaryIsSilent();
    }

    private static Decoded<?> decode(Trial trial, Map<?, ?> databag) throws Exception {
        Class<?> type = Class.forName(trial.packageName() + ".ProviderAppData", true, loader);
        return (Decoded<?>) type.getMethod("decode", Map.class).invoke(null, databag);
    }

    private static void assertCanaryIsSilent() {
        assertThat(System.getProperty(InjectionPayload.CANARY)).isNull();
    }

    /** Each of them has one of the two outcomes; which, changes only when somebody means it to. */
    @Test
    void outcomesAreCounted() {
        int combinations = 0;
        for (InjectionSheet sheet : TRIALS.stream().map(Trial::sheet).distinct().toList()) {
            combinations += sheet.places().size() * InjectionPayload.all().size();
        }
        int compiled = TRIALS.stream().mapToInt(trial -> trial.places().size()).sum();
        int refused = REFUSED.entrySet().stream()
                .mapToInt(entry -> refusals(entry.getKey(), entry.getValue()).size())
                .sum();
        System.out.println("InjectionTest: " + combinations + " combinations, " + compiled + " compiled, " + refused + " refused");

        assertThat(compiled + refused).isEqualTo(combinations);
        assertThat(compiled).isGreaterThan(3 * combinations / 4);
        assertThat(refused).isGreaterThan(300);
    }
}
