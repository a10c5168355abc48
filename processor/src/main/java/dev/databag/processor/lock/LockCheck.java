package dev.databag.processor.lock;

import dev.databag.processor.compat.Compatibility;
import dev.databag.processor.compat.DatabagVerdict;
import dev.databag.processor.compat.Difference;
import dev.databag.processor.compat.Grade;
import dev.databag.processor.compat.InterfaceVersion;
import dev.databag.processor.compat.Outcome;
import dev.databag.processor.compat.Site;
import dev.databag.processor.diagnostic.Diagnostics;
import dev.databag.processor.diagnostic.Position;
import dev.databag.processor.diagnostic.Visible;
import dev.databag.processor.lock.LockedPackage.Accepted;
import dev.databag.processor.lock.LockedPackage.Member;
import dev.databag.processor.lock.LockedPackage.Schema;
import dev.databag.processor.lock.LockedPackage.Type;
import dev.databag.processor.relation.InterfaceOptions;
import dev.databag.processor.relation.InterfaceRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds an interface against what is locked of it: names that users write, and databags that deployed charms read. */
public final class LockCheck {
    private static final String NAME_TAG = "locked-name";
    private static final String WIRE_TAG = "locked-wire";

    private static final String ADVICE =
            "undo it, or accept it: mvn databag:lock -Ddatabag.accept=\"why nobody is hurt\"";

    private final Lock lock;
    private final Diagnostics diagnostics;
    private final List<String> breaks = new ArrayList<>();

    private LockCheck(Lock lock, Diagnostics diagnostics) {
        this.lock = lock;
        this.diagnostics = diagnostics;
    }

    /**
     * Reports what is not as it was locked.
     *
     * @param reason why breaks are made on purpose; without one they are errors
     * @return what to lock now
     */
    public static LockedPackage check(
            Lock lock, InterfaceRules rules, InterfaceOptions options, Optional<String> reason, Diagnostics diagnostics) {
        LockCheck check = new LockCheck(lock, reason.isPresent() ? new Diagnostics() : diagnostics);
        Optional<LockedPackage> locked = lock.find(rules.relation().packageName());
        LockedPackage now = LockEntry.of(rules, options, List.of());
        if (lock.brokenLine() > 0) {
            diagnostics
                    .at(lock, lock.offset(lock.brokenLine()))
                    .error(
                            "broken-lock",
                            "this is no line of a lock, or a schema in it does not have its digest",
                            "restore the file from version control; only mvn databag:lock writes it");
            return now;
        }
        List<Accepted> accepted = new ArrayList<>(locked.map(LockedPackage::accepted).orElse(List.of()));
        if (locked.isPresent()) {
            check.names(locked.get(), now);
            check.wire(locked.get(), rules, options);
            if (check.breaks.isEmpty()) {
                check.stale(locked.get(), now);
            } else {
                reason.ifPresent(why -> accepted.add(new Accepted(why, check.breaks)));
            }
        } else {
            check.diagnostics.warning(
                    "stale-lock",
                    lock.path() + " does not know the package " + rules.relation().packageName(),
                    "write it: mvn databag:lock");
        }
        return LockEntry.of(rules, options, accepted);
    }

    private void names(LockedPackage locked, LockedPackage now) {
        for (Type type : locked.types()) {
            Optional<Type> same =
                    now.types().stream().filter(other -> other.name().equals(type.name())).findFirst();
            if (same.isEmpty()) {
                name(type.line(), "the type " + type.name() + " is not generated any more");
            } else {
                type.members().forEach(member -> member(type, member, same.get()));
            }
        }
    }

    private void member(Type type, Member member, Type now) {
        Optional<Member> same = now.members().stream()
                .filter(other -> other.wireName().equals(member.wireName()))
                .findFirst();
        if (same.isEmpty()) {
            boolean taken = now.members().stream().anyMatch(other -> other.javaName().equals(member.javaName()));
            name(
                    member.line(),
                    taken
                            ? member.javaName() + " of " + type.name() + " is another member now, not "
                                    + Visible.quoted(member.wireName()) + " on the wire"
                            : member.javaName() + " of " + type.name() + " is not generated any more");
        } else if (!same.get().javaName().equals(member.javaName())) {
            name(
                    member.line(),
                    member.javaName() + " of " + type.name() + " is called " + same.get().javaName() + " now");
        }
    }

    private void name(int line, String fact) {
        breaks.add(fact);
        diagnostics.at(lock, lock.offset(line)).error(NAME_TAG, fact, ADVICE);
    }

    private void wire(LockedPackage locked, InterfaceRules rules, InterfaceOptions options) {
        Optional<InterfaceVersion> older = new LockedSchemas(lock, locked).version();
        if (older.isEmpty()) {
            breaks.add("the locked schemas cannot be read");
            diagnostics
                    .at(lock, lock.offset(locked.line()))
                    .error(WIRE_TAG, "the locked schemas of " + locked.name() + " are not schemas to this version", ADVICE);
            return;
        }
        for (DatabagVerdict databag :
                Compatibility.compare(older.get(), new InterfaceVersion(rules, options)).databags()) {
            for (Difference difference : databag.differences()) {
                if (difference.grade() != Grade.SAFE) {
                    wire(databag, difference);
                }
            }
        }
    }

    private void wire(DatabagVerdict databag, Difference difference) {
        List<String> sentences = new ArrayList<>();
        if (difference.onNewReaders().outcome() != Outcome.SAFE) {
            sentences.add(difference.onNewReaders().sentence());
        }
        if (difference.onOldReaders().outcome() != Outcome.SAFE) {
            sentences.add(difference.onOldReaders().sentence());
        }
        String fact = String.join("; ", sentences);
        breaks.add(fact);
        Diagnostics here = difference.newer()
                .or(difference::older)
                .map(site -> diagnostics.at(site.document(), site.pointer()))
                .orElse(diagnostics);
        here = here.in(databag.name());
        Optional<Site> older = difference.newer().isPresent() ? difference.older() : Optional.empty();
        if (older.isPresent()) {
            Position position = older.get().position();
            here = here.about("what is locked at " + lock.path() + ":" + position.line() + ":" + position.column() + " "
                    + older.get().pointer());
        }
        here.error(WIRE_TAG, fact, ADVICE);
    }

    /** A change that hurts nobody becomes part of what is promised when it is locked. */
    private void stale(LockedPackage locked, LockedPackage now) {
        boolean same = digests(locked).equals(digests(now)) && locked.options().equals(now.options());
        if (!same) {
            diagnostics
                    .at(lock, lock.offset(locked.line()))
                    .warning(
                            "stale-lock",
                            "the schemas of " + locked.name() + " have changed, compatibly, since they were locked",
                            "lock what is new: mvn databag:lock");
        }
    }

    private static Set<String> digests(LockedPackage locked) {
        Set<String> digests = new HashSet<>();
        for (Schema schema : locked.schemas()) {
            digests.add(schema.path() + " " + schema.digest());
        }
        return digests;
    }
}
