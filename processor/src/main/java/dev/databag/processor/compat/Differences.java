package dev.databag.processor.compat;

import dev.databag.processor.relation.Databag.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what both directions found, each thing once. */
final class Differences {
    private final Role writers;
    private final Map<List<Object>, Draft> drafts = new LinkedHashMap<>();
    private final Set<List<Object>> places = new HashSet<>();

    Differences(Role writers) {
        this.writers = writers;
    }

    /** A difference on its way. */
    private static final class Draft {
        final Kind kind;
        final String path;
        final Optional<String> newPath;
        final Optional<Site> older;
        final Optional<Site> newer;
        final String detail;
        final Map<Direction, Obstacle> worst = new EnumMap<>(Direction.class);

        Draft(
                Kind kind,
                String path,
                Optional<String> newPath,
                Optional<Site> older,
                Optional<Site> newer,
                String detail) {
            this.kind = kind;
            this.path = path;
            this.newPath = newPath;
            this.older = older;
            this.newer = newer;
            this.detail = detail;
        }

        void add(Direction direction, Obstacle obstacle) {
            Obstacle known = worst.get(direction);
            if (known == null || known.outcome() == Outcome.UNPROVEN && obstacle.outcome() == Outcome.BREAKING) {
                worst.put(direction, obstacle);
            }
        }

        /** Whether a place is the member that came or went, or inside it. */
        boolean covers(String place) {
            return isIn(path, place) || newPath.filter(name -> isIn(name, place)).isPresent();
        }

        private static boolean isIn(String member, String place) {
            return place.equals(member)
                    || place.startsWith(member)
                            && !member.isEmpty()
                            && ".[ ".indexOf(place.charAt(member.length())) >= 0;
        }
    }

    void whole(Kind kind, Optional<Site> older, Optional<Site> newer) {
        drafts.put(List.of(kind), new Draft(kind, "", Optional.empty(), older, newer, ""));
    }

    void add(MemberChanges.Change change) {
        String path = change.path().text();
        drafts.putIfAbsent(
                List.of(change.kind(), path),
                new Draft(
                        change.kind(),
                        path,
                        change.newPath().map(Path::text),
                        change.older(),
                        change.newer(),
                        change.detail()));
    }

    void add(Direction direction, Obstacle obstacle) {
        boolean forward = direction == Direction.OLD_WRITER_NEW_READER;
        Optional<Site> older = forward ? obstacle.writer() : obstacle.reader();
        Optional<Site> newer = forward ? obstacle.reader() : obstacle.writer();
        String path = obstacle.path().text();
        Optional<Draft> member = drafts.values().stream()
                .filter(draft -> isMember(draft.kind) && draft.covers(path))
                .findFirst();
        if (member.isPresent()) {
            member.get().add(direction, obstacle);
            return;
        }
        List<Object> key = List.of(obstacle.kind(), path);
        boolean shared = !drafts.containsKey(key) && older.isPresent() && newer.isPresent();
        if (shared && !places.add(List.of(direction, obstacle.kind(), obstacle.outcome(), older, newer))) {
            // A definition that is used twice has been reported where it was met first.
            return;
        }
        drafts.computeIfAbsent(key, unused -> new Draft(obstacle.kind(), path, Optional.empty(), older, newer, ""))
                .add(direction, obstacle);
    }

    private static boolean isMember(Kind kind) {
        return kind == Kind.MEMBER_ADDED || kind == Kind.MEMBER_REMOVED || kind == Kind.MEMBER_RENAMED;
    }

    /** Everything, in the order of the newer schema. */
    List<Difference> all() {
        List<Difference> all = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            all.add(new Difference(
                    draft.kind,
                    draft.path,
                    draft.older,
                    draft.newer,
                    effect(draft, Direction.OLD_WRITER_NEW_READER),
                    effect(draft, Direction.NEW_WRITER_OLD_READER)));
        }
        all.sort(Comparator.comparingInt(Differences::order));
        return all;
    }

    private static int order(Difference difference) {
        return difference.newer().or(difference::older).map(Site::offset).orElse(0);
    }

    private Effect effect(Draft draft, Direction direction) {
        Obstacle obstacle = draft.worst.get(direction);
        boolean forward = direction == Direction.OLD_WRITER_NEW_READER;
        String writer = (forward ? "an old " : "a new ") + (writers == Role.PROVIDER ? "provider" : "requirer");
        String reader = (forward ? "a new " : "an old ") + (writers == Role.PROVIDER ? "requirer" : "provider");
        if (obstacle != null) {
            return new Effect(obstacle.outcome(), reader + " " + obstacle.predicate());
        }
        return new Effect(Outcome.SAFE, reader + " " + harmless(draft, forward, writer));
    }

    private static String harmless(Draft draft, boolean forward, String writer) {
        String place = draft.path.isEmpty() ? "the databag" : draft.path;
        return switch (draft.kind) {
            case DATABAG_ADDED -> forward ? "finds the databag empty and does without it" : "does not read the databag";
            case DATABAG_REMOVED -> forward
                    ? "does not read the databag"
                    : "finds the databag empty and does without it";
            case MEMBER_ADDED -> forward ? "will find no " + place + " and do without it" : "will ignore " + place;
            case MEMBER_REMOVED -> forward ? "will ignore " + place : "will find no " + place + " and do without it";
            case MEMBER_RENAMED -> forward
                    ? "will ignore " + place + " and do without " + draft.newPath.orElse("")
                    : "will ignore " + draft.newPath.orElse("") + " and do without " + place;
            case DEFAULT -> "may take something else than " + writer + " where there is no " + place + ": the defaults are "
                    + draft.detail;
            default -> "accepts in " + place + " whatever " + writer + " writes there";
        };
    }
}
