package dev.databag.processor.diagnostic;

import com.fasterxml.jackson.core.JsonPointer;
import dev.databag.processor.diagnostic.Located.Part;
import dev.databag.processor.diagnostic.Located.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what is wrong in one declaration and its schemas.
 *
 * <pre>{@code
 * Diagnostics here = diagnostics.in("databag receivers of the provider's application").at(document, pointer);
 * here.about("field url of Receiver").error("bad-bound", "'minimum' is above 'maximum'", "swap them");
 * here.key(pointer.appendProperty("oneOf")).error("unsupported-keyword", "'oneOf' is not supported here", "...");
 * }</pre>
 *
 * Every view ({@code at}, {@code key}, {@code in}, {@code about}, {@code member}) shares the list of the one that it was
 * made from, and is cheap: a place in a document is looked for only when something was reported there.
 */
public final class Diagnostics {
    private final Findings findings;
    private final Findings.Where where;
    private final List<String> trace;

    /** An empty list; what is reported without a narrower place is about the annotation. */
    public Diagnostics() {
        this(new Findings(), new Findings.OnDeclaration(new Place.InDeclaration()), List.of());
    }

    private Diagnostics(Findings findings, Findings.Where where, List<String> trace) {
        this.findings = findings;
        this.where = where;
        this.trace = trace;
    }

    /** About the value at that pointer. Says nothing when only the beginning of the document could be read. */
    public Diagnostics at(Located document, JsonPointer pointer) {
        return with(new Findings.InDocument(document, new Spot(pointer, Part.VALUE)));
    }

    /** About the name of the member at that pointer, in the document that this view is about. */
    public Diagnostics key(JsonPointer pointer) {
        if (!(where instanceof Findings.InDocument in)) {
            throw new IllegalStateException("no document to look for " + pointer + " in");
        }
        return with(new Findings.InDocument(in.document(), new Spot(pointer, Part.NAME)));
    }

    /** About that offset of a text, or the whole file for {@link Place.InText#WHOLE}. */
    public Diagnostics at(SourceText source, int offset) {
        return with(new Findings.InSource(new Place.InText(source, offset)));
    }

    /** About a member of the annotation, such as {@code schemas}. */
    public Diagnostics member(String member) {
        return member(member, Place.InDeclaration.ALL);
    }

    /** About one element of a member of the annotation, from 0. */
    public Diagnostics member(String member, int element) {
        return with(new Findings.OnDeclaration(new Place.InDeclaration(member, element)));
    }

    private Diagnostics with(Findings.Where where) {
        return new Diagnostics(findings, where, trace);
    }

    /** Adds the line {@code in <where>} to the trace, before the lines that are there: the innermost comes first. */
    public Diagnostics in(String where) {
        return traced("in " + where);
    }

    /** Adds the line {@code for <what>} to the trace: {@code about("field url of Receiver")}. */
    public Diagnostics about(String what) {
        return traced("for " + what);
    }

    private Diagnostics traced(String line) {
        List<String> longer = new ArrayList<>(trace.size() + 1);
        longer.add(line);
        longer.addAll(trace);
        return new Diagnostics(findings, where, longer);
    }

    /** Lets every diagnostic about a place in a document, of any view, end its trace with what the tracer says of it. */
    public void traceBy(Tracer tracer) {
        findings.traceBy(tracer);
    }

    /** Lets no excerpt of a document, of any view, show what the secrets have. */
    public void hide(Secrets secrets) {
        findings.hide(secrets);
    }

    public void error(String tag, String fact) {
        report(Severity.ERROR, tag, fact, Optional.empty());
    }

    public void error(String tag, String fact, String advice) {
        report(Severity.ERROR, tag, fact, Optional.of(advice));
    }

    public void warning(String tag, String fact) {
        report(Severity.WARNING, tag, fact, Optional.empty());
    }

    public void warning(String tag, String fact, String advice) {
        report(Severity.WARNING, tag, fact, Optional.of(advice));
    }

    public void report(Severity severity, String tag, String fact, Optional<String> advice) {
        findings.add(new Findings.Finding(severity, tag, where, fact, trace, advice));
    }

    /** Whether anything that was reported through any view is an error. */
    public boolean hasErrors() {
        return findings.hasErrors();
    }

    /** Everything, each mistake once, in the order of the texts: the declaration first, then by path and offset. */
    public List<Diagnostic> all() {
        return findings.located();
    }

    /** As {@link #all()}, cut to what one run shows; the last ones then say how many more there are. */
    public List<Diagnostic> shown() {
        return findings.shown();
    }
}
