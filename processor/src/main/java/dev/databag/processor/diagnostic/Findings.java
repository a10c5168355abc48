package dev.databag.processor.diagnostic;

import dev.databag.processor.diagnostic.Located.Part;
import dev.databag.processor.diagnostic.Located.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The list that all views of one {@link Diagnostics} share. Places are looked up when somebody reads the list, all of
 * one document in one pass, because a document may be large and may hold thousands of mistakes.
 */
final class Findings {
    /** What one run shows of each severity, the line that counts the rest included; javac stops printing at 100. */
    static final int SHOWN = 100;

    /** What is remembered of each severity; the rest is only counted. */
    private static final int REMEMBERED = 10_000;

    private static final String TOO_MANY_TAG = "too-many-problems";

    private final Map<Severity, List<Finding>> remembered = new HashMap<>();
    private final Map<Severity, Integer> forgotten = new HashMap<>();
    private Optional<Tracer> tracer = Optional.empty();
    private Optional<Secrets> secrets = Optional.empty();

    sealed interface Where {}

    record InDocument(Located document, Spot spot) implements Where {}

    record InSource(Place.InText place) implements Where {}

    record OnDeclaration(Place.InDeclaration place) implements Where {}

    record Finding(
            Severity severity, String tag, Where where, String fact, List<String> trace, Optional<String> advice) {}

    void add(Finding finding) {
        if (finding.where() instanceof InDocument in && !in.document().isWhole()) {
            return;
        }
        List<Finding> alike = remembered.computeIfAbsent(finding.severity(), severity -> new ArrayList<>());
        if (alike.size() < REMEMBERED) {
            alike.add(finding);
        } else {
            forgotten.merge(finding.severity(), 1, Integer::sum);
        }
    }

    void traceBy(Tracer knowing) {
        tracer = Optional.of(knowing);
    }

    void hide(Secrets known) {
        secrets = Optional.of(known);
    }

    boolean hasErrors() {
        return remembered.containsKey(Severity.ERROR);
    }

    List<Diagnostic> located() {
        List<Finding> findings = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            findings.addAll(remembered.getOrDefault(severity, List.of()));
        }
        Map<InDocument, Integer> offsets = offsets(findings);
        Map<String, SourceText> masked = findings.isEmpty() || secrets.isEmpty() ? Map.of() : masked(secrets.get());
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<List<Object>> told = new LinkedHashSet<>();
        for (Finding finding : findings) {
            Place place = masked(place(finding.where(), offsets), masked);
            // A definition that is used twice is read twice, but its mistake was made once.
            if (told.add(List.of(finding.severity(), finding.tag(), place, finding.fact()))) {
                diagnostics.add(new Diagnostic(
                        finding.severity(), finding.tag(), place, finding.fact(), trace(finding), finding.advice()));
            }
        }
        diagnostics.sort(Findings::order);
        return diagnostics;
    }

    private List<String> trace(Finding finding) {
        List<String> trace = new ArrayList<>(finding.trace());
        if (finding.where() instanceof InDocument in && tracer.isPresent()) {
            trace.addAll(tracer.get().trace(in.document(), in.spot().pointer()));
        }
        return trace;
    }

    private static Map<InDocument, Integer> offsets(List<Finding> findings) {
        Map<Located, Set<Spot>> wanted = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.where() instanceof InDocument in) {
                wanted.computeIfAbsent(in.document(), document -> new LinkedHashSet<>()).add(in.spot());
            }
        }
        Map<InDocument, Integer> offsets = new HashMap<>();
        wanted.forEach((document, set) -> {
            List<Spot> spots = List.copyOf(set);
            List<Integer> found = document.offsetsOf(spots);
            for (int i = 0; i < spots.size(); i++) {
                offsets.put(new InDocument(document, spots.get(i)), found.get(i));
            }
        });
        return offsets;
    }

    private static Place place(Where where, Map<InDocument, Integer> offsets) {
        if (where instanceof InDocument in) {
            return new Place.InText(in.document().source(), offsets.get(in));
        }
        return where instanceof InSource in ? in.place() : ((OnDeclaration) where).place();
    }

    /** The texts that have secrets, by their paths. */
    private static Map<String, SourceText> masked(Secrets secrets) {
        Map<String, SourceText> masked = new HashMap<>();
        secrets.values().forEach((document, pointers) -> {
            List<Spot> spots = pointers.stream().map(pointer -> new Spot(pointer, Part.VALUE)).toList();
            masked.put(document.source().path(), MaskedText.of(document.source(), document.offsetsOf(spots)));
        });
        return masked;
    }

    /** A file may have been read twice, so it is the path that counts, and that nothing has changed but stars. */
    private static Place masked(Place place, Map<String, SourceText> masked) {
        if (place instanceof Place.InText in) {
            SourceText stars = masked.get(in.source().path());
            if (stars != null && stars.text().length() == in.source().text().length()) {
                return new Place.InText(stars, in.offset());
            }
        }
        return place;
    }

    private static int order(Diagnostic one, Diagnostic other) {
        int byPath = path(one).compareTo(path(other));
        return byPath != 0 ? byPath : Integer.compare(offset(one), offset(other));
    }

    private static String path(Diagnostic diagnostic) {
        return diagnostic.place() instanceof Place.InText in ? in.source().path() : "";
    }

    private static int offset(Diagnostic diagnostic) {
        return diagnostic.place() instanceof Place.InText in ? in.offset() : 0;
    }

    List<Diagnostic> shown() {
        if (remembered.isEmpty()) {
            return List.of();
        }
        List<Diagnostic> all = located();
        List<Diagnostic> shown = new ArrayList<>();
        List<Diagnostic> rest = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<Diagnostic> alike =
                    all.stream().filter(each -> each.severity() == severity).toList();
            int total = alike.size() + forgotten.getOrDefault(severity, 0);
            int limit = total > SHOWN ? SHOWN - 1 : total;
            shown.addAll(alike.subList(0, limit));
            if (total > limit) {
                rest.add(new Diagnostic(
                        severity,
                        TOO_MANY_TAG,
                        new Place.InDeclaration(),
                        "and " + (total - limit) + " more",
                        List.of(),
                        Optional.empty()));
            }
        }
        shown.sort(Findings::order);
        shown.addAll(rest);
        return shown;
    }
}
