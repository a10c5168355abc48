package dev.databag.processor.relation;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.json.JsonValue;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.relation.Meaning.Choice;
import dev.databag.processor.schema.JsonSchema;
import dev.databag.processor.schema.JsonText;
import dev.databag.processor.schema.Keyword;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the words of enum and const, and the idioms that leave a vocabulary open. */
final class VocabularyReader {
    private static final int MOST_WORDS = 2_000;
    private final SecretFinder secrets;
    private final Diagnostics diagnostics;

    VocabularyReader(SecretFinder secrets, Diagnostics diagnostics) {
        this.secrets = secrets;
        this.diagnostics = diagnostics;
    }

    /**
     * A vocabulary that is to become an enum.
     *
     * @param site the schema that lists the words, which names the type
     * @param openedBy the keyword that lets other words in too
     */
    record Words(JsonSchema site, List<JsonValue> words, Optional<Keyword> openedBy) {
        boolean isTextual() {
            for (JsonValue word : words) {
                if (!Kind.STRING.is(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The words that are left when every part has had its say; empty when the value is no word. */
    Optional<Words> words(Meaning meaning, MeaningReader meanings, boolean openExamples) {
        if (!meaning.choices().isEmpty()) {
            return meaning.choices().size() == 1 ? open(meaning, meaning.choices().get(0), meanings) : Optional.empty();
        }
        Optional<Words> found = listed(meaning);
        if (found.isEmpty()) {
            return openExamples && meaning.valueKinds().equals(Set.of(Kind.STRING)) ? examples(meaning) : found;
        }
        Words words = matching(found.get(), meaning);
        int size = words.words().size();
        return size == 0 || size > MOST_WORDS ? Optional.empty() : Optional.of(words);
    }

    /** What every enum and every const lets through; a const alone is a vocabulary when it is a string. */
    private static Optional<Words> listed(Meaning meaning) {
        Optional<Words> found = Optional.empty();
        boolean vocabulary = false;
        for (JsonSchema part : meaning.parts()) {
            if (part.has(Keyword.ENUM)) {
                found = Optional.of(narrower(found, part, part.elements(Keyword.ENUM)));
                vocabulary = true;
            }
            Optional<JsonValue> only = part.get(Keyword.CONST);
            if (only.isPresent()) {
                found = Optional.of(narrower(found, part, List.of(only.get())));
                vocabulary |= Kind.STRING.is(only.get());
            }
        }
        return vocabulary ? found : Optional.empty();
    }

    private static Words narrower(Optional<Words> words, JsonSchema part, List<JsonValue> own) {
        if (words.isEmpty()) {
            return new Words(part, own, Optional.empty());
        }
        Set<JsonValue> known = new HashSet<>(own);
        List<JsonValue> both = words.get().words().stream()
                .filter(word -> known.contains(word))
                .toList();
        boolean narrows = own.size() < words.get().words().size();
        return new Words(narrows ? part : words.get().site(), both, Optional.empty());
    }

    /** Words of a kind that the value cannot have are no words; null is not one either, it has its own place. */
    private Words matching(Words words, Meaning meaning) {
        Map<JsonValue, JsonValue> matching = new LinkedHashMap<>();
        for (JsonValue word : words.words()) {
            if (meaning.kinds().contains(Kind.of(word))) {
                if (!word.isNull() && matching.put(word, word) != null) {
                    doubt(words.site(), word, "the word " + JsonText.of(word) + " stands twice in 'enum'", "take one out");
                }
            } else {
                doubt(words.site(), word, "the word " + JsonText.of(word) + " can never stand here: its type does not fit", "take it out");
            }
        }
        return new Words(words.site(), List.copyOf(matching.values()), words.openedBy());
    }

    private void doubt(JsonSchema site, JsonValue word, String fact, String advice) {
        diagnostics.at(site.document(), place(site, word)).warning("doubtful-enum", fact, advice);
    }

    /** Where the word stands, the last of equal ones. */
    private static JsonPointer place(JsonSchema site, JsonValue word) {
        JsonPointer place = site.at(site.has(Keyword.ENUM) ? Keyword.ENUM : Keyword.CONST);
        int last = site.elements(Keyword.ENUM).lastIndexOf(word);
        return last < 0 ? place : place.appendIndex(last);
    }

    /** anyOf an enum of strings or any string: known words today, others tomorrow. */
    private Optional<Words> open(Meaning meaning, Choice choice, MeaningReader meanings) {
        if (choice.keyword() != Keyword.ANY_OF || !meaning.valueKinds().equals(Set.of(Kind.STRING))) {
            return Optional.empty();
        }
        boolean anyString = false;
        Optional<Words> words = Optional.empty();
        for (JsonSchema branch : choice.branches()) {
            Meaning read = meanings.read(branch);
            Optional<Words> listed = words(read, meanings, false);
            if (listed.isPresent() && listed.get().isTextual() && words.isEmpty()) {
                words = listed;
            } else if (listed.isEmpty() && isAnyString(read)) {
                anyString = true;
            } else {
                return Optional.empty();
            }
        }
        return anyString
                ? words.map(all -> new Words(all.site(), all.words(), Optional.of(Keyword.ANY_OF)))
                : Optional.empty();
    }

    private static boolean isAnyString(Meaning meaning) {
        return meaning.kinds().equals(Set.of(Kind.STRING))
                && meaning.choices().isEmpty()
                && !assertsMore(meaning);
    }

    /** Whether anything but a type is asserted. */
    private static boolean assertsMore(Meaning meaning) {
        for (JsonSchema part : meaning.parts()) {
            for (Keyword keyword : part.keywords()) {
                if (keyword.isAssertion() && keyword != Keyword.TYPE && keyword != Keyword.ALL_OF) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Words> examples(Meaning meaning) {
        for (JsonSchema part : meaning.parts()) {
            List<JsonValue> words = part.elements(Keyword.EXAMPLES).stream()
                    .filter(Kind.STRING::is)
                    .distinct()
                    .toList();
            if (!words.isEmpty()) {
                return Optional.of(new Words(part, words, Optional.of(Keyword.EXAMPLES)));
            }
        }
        return Optional.empty();
    }

    /** The enum itself. */
    TypeDeclaration read(Words words, TypeRef name, MeaningReader meanings) {
        Map<String, JsonValue> wires = new LinkedHashMap<>();
        boolean textual = words.isTextual();
        for (JsonValue word : words.words()) {
            // The string "2" beside the number 2 is told apart by its quotes.
            boolean alike = !textual && Kind.STRING.is(word) && words.words().stream()
                    .anyMatch(other -> !Kind.STRING.is(other) && wire(other).equals(wire(word)));
            wires.put(alike ? JsonText.of(word) : wire(word), word);
        }
        Map<String, String> constants =
                JavaNames.distinct(List.copyOf(wires.keySet()), JavaNames::constant, Set.of("WORDS"));
        clashes(words.site(), wires, constants);
        List<Vocabulary.Word> all = new ArrayList<>();
        for (Map.Entry<String, JsonValue> each : wires.entrySet()) {
            JsonValue word = each.getValue();
            all.add(new Vocabulary.Word(wire(word), Kind.STRING.is(word), constants.get(each.getKey())));
        }
        String at = words.site().location();
        Documentation documentation = new DocumentationReader(secrets).read(meanings.read(words.site()), at);
        return new Vocabulary(name, documentation, all, at);
    }

    private static String wire(JsonValue word) {
        return Kind.STRING.is(word) ? word.string() : JsonText.of(word);
    }

    /** Words that are one name in Java are told apart by their bytes; the user should know. */
    private void clashes(JsonSchema site, Map<String, JsonValue> wires, Map<String, String> constants) {
        for (List<String> texts : JavaNames.clashes(constants.keySet(), JavaNames::constant)) {
            diagnostics
                    .at(site.document(), place(site, wires.get(texts.get(1))))
                    .warning(
                            "name-clash",
                            "the words " + String.join(" and ", texts.stream().map(Visible::quoted).toList())
                                    + " would be one name in Java",
                            "they become " + String.join(" and ", texts.stream().map(constants::get).toList()));
        }
    }
}
