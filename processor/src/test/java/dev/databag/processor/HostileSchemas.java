package dev.databag.processor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The broken and hostile schemas of our own, many in a file. A case is a heading, a schema, and what comes of it:
 *
 * <pre>{@code
 * ## bounds that leave nothing
 * v {"type": "integer", "minimum": 5, "maximum": 1}
 * warn contradiction
 * rejects {"v": "3"}
 * }</pre>
 *
 * <p>{@code v} is the schema of one required key, {@code json} that of the JSON text in it, {@code app} that of the
 * databag; {@code defs} adds definitions; a schema that starts with none of these words is the whole file. After {@code
 * ok} come databags that are read as Ready ({@code accepts}) or not ({@code rejects}); {@code warn} and {@code error} name
 * the tags of all warnings and of all errors, in order.
 *
 * <p>What cannot be written down stands in double angle brackets: {@code <<5 x abc>>} is five times abc, {@code <<1..3 of
 * p{n},>>} is {@code p1,p2,p3,} without the last comma (<code>{n+1}</code> is the number after), {@code <<bytes c0 80>>} are those bytes, and {@code <<as utf-16le
 * text>>} is the text in that encoding.
 */
final class HostileSchemas {
    private static final Path FOLDER = Path.of("src/test/resources/hostile");
    private static final Pattern MACRO =
            Pattern.compile("<<(?:(\\d+) x |(\\d+)\\.\\.(\\d+) of |(bytes) |as ([\\w-]+) )(.*?)>>", Pattern.DOTALL);

    private HostileSchemas() {}

    /** One of them. */
    record Case(
            String name,
            byte[] schema,
            String verdict,
            List<String> warnings,
            List<String> errors,
            List<String> accepts,
            List<String> rejects) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> all() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String theme = file.getFileName().toString().replace(".txt", "");
                String[] blocks = Files.readString(file).split("(?m)^## ");
                for (String block : Arrays.asList(blocks).subList(1, blocks.length)) {
                    cases.add(read(theme, block));
                }
            }
        }
        return cases;
    }

    private static Case read(String theme, String block) throws IOException {
        String name = theme + ": " + block.lines().findFirst().orElseThrow();
        List<String> schema = new ArrayList<>();
        List<String> accepts = new ArrayList<>();
        List<String> rejects = new ArrayList<>();
        Optional<List<String>> warnings = Optional.empty();
        Optional<List<String>> errors = Optional.empty();
        boolean ok = false;
        for (String line : block.lines().skip(1).toList()) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "ok" -> ok = true;
                case "warn" -> warnings = Optional.of(List.of(text(words[1]).split(" ")));
                case "error" -> errors = Optional.of(List.of(text(words[1]).split(" ")));
                case "accepts" -> accepts.add(text(words[1]));
                case "rejects" -> rejects.add(text(words[1]));
                default -> schema.add(line);
            }
        }
        if (!ok && warnings.isEmpty() && errors.isEmpty()) {
            throw new IllegalStateException("nothing is expected of " + name);
        }
        return new Case(
                name,
                bytes(document(schema)),
                errors.isPresent() ? "error" : warnings.isPresent() ? "warn" : "ok",
                warnings.orElse(List.of()),
                errors.orElse(List.of()),
                accepts,
                rejects);
    }

    private static String document(List<String> lines) {
        String definitions = "";
        List<String> rest = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("defs ")) {
                definitions = "\"$defs\": " + line.substring(5) + ", ";
            } else {
                rest.add(line);
            }
        }
        String schema = String.join("\n", rest).strip();
        String start = "{" + definitions + "\"type\": \"object\", \"properties\": {\"app\": ";
        String key = "{\"type\": \"object\", \"required\": [\"v\"], \"properties\": {\"v\": ";
        if (schema.startsWith("app ")) {
            return start + schema.substring(4) + "}}";
        } else if (schema.startsWith("v ")) {
            return start + key + schema.substring(2) + "}}}}";
        } else if (schema.startsWith("json ")) {
            return start + key + "{\"type\": \"string\", \"contentMediaType\": \"application/json\", \"contentSchema\": "
                    + schema.substring(5) + "}}}}}";
        }
        return schema;
    }

    static String text(String template) throws IOException {
        return new String(bytes(template), StandardCharsets.UTF_8);
    }

    /** What a text with macros stands for; inside of a macro there is no other. */
    static byte[] bytes(String template) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher macro = MACRO.matcher(template);
        int end = 0;
        while (macro.find()) {
            bytes.write(template.substring(end, macro.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(expanded(macro));
            end = macro.end();
        }
        bytes.write(template.substring(end).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static byte[] expanded(Matcher macro) {
        String text = macro.group(6);
        if (macro.group(1) != null) {
            return text.repeat(Integer.parseInt(macro.group(1))).getBytes(StandardCharsets.UTF_8);
        } else if (macro.group(2) != null) {
            StringBuilder all = new StringBuilder();
            int last = Integer.parseInt(macro.group(3));
            for (int i = Integer.parseInt(macro.group(2)); i <= last; i++) {
                all.append(text.replace("{n+1}", Integer.toString(i + 1)).replace("{n}", Integer.toString(i)));
            }
            String list = all.toString();
            return (list.endsWith(",") ? list.substring(0, list.length() - 1) : list).getBytes(StandardCharsets.UTF_8);
        } else if (macro.group(4) != null) {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            Stream.of(text.split(" ")).forEach(hex -> raw.write(Integer.parseInt(hex, 16)));
            return raw.toByteArray();
        }
        return text.getBytes(Charset.forName(macro.group(5)));
    }
}
