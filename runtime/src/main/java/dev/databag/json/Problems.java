package dev.databag.json;

import dev.databag.DatabagException;
import dev.databag.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a reader or a writer has reported, up to a limit; made when there is something to report. */
final class Problems {
    private final ArrayList<Problem> list = new ArrayList<>();
    private final int limit;
    private int violations;
    private int warnings;

    Problems(int limit) {
        this.limit = limit;
    }

    int size() {
        return list.size();
    }

    boolean isFull() {
        return violations >= limit;
    }

    /** Adds a problem, even beyond the limit: the caller asks. */
    void add(Problem problem) {
        list.add(problem);
        violations += problem.missing ? 0 : 1;
    }

    Problem last() {
        return list.get(list.size() - 1);
    }

    /** Forgets all problems from an index on. */
    void forget(int from) {
        for (int i = list.size() - 1; i >= from; i--) {
            removeLast();
        }
    }

    /** Forgets what was reported at or behind a place of the text whose problems begin at an index. */
    void forgetFrom(int place, int from) {
        for (int i = list.size() - 1; i >= from && list.get(i).place >= place; i--) {
            removeLast();
        }
    }

    private void removeLast() {
        if (list.remove(list.size() - 1).warning) {
            warnings--;
        } else {
            violations--;
        }
    }

    /** Makes warnings of what was reported after a number of problems, as long as there is room for them. */
    void demote(int number, int from) {
        int first = list.size();
        while (first > from && !list.get(first - 1).warning && list.get(first - 1).number > number) {
            first--;
        }
        for (int i = first; i < list.size(); i++) {
            violations--;
            if (warnings < limit) {
                list.get(i).warning = true;
                warnings++;
            } else {
                list.remove(i--);
            }
        }
    }

    /** Finds the paths of the problems from an index on in the text that they were reported for. */
    void locate(int from, byte[] bytes, String text) {
        int[] places = new int[list.size() - from];
        int size = 0;
        for (int i = from; i < list.size(); i++) {
            Problem problem = list.get(i);
            if (!problem.settled) {
                places[size++] = problem.place;
            }
        }
        if (size == 0) {
            return;
        }
        places = Arrays.copyOf(places, size);
        Arrays.sort(places);
        String[] paths = new Locator(bytes, text).paths(places);
        for (int i = from; i < list.size(); i++) {
            Problem problem = list.get(i);
            if (!problem.settled) {
                String path = paths[Arrays.binarySearch(places, problem.place)];
                if (problem.member != null) {
                    path = Locator.join(path, Locator.step(problem.member));
                }
                if (problem.found == null) {
                    problem.found = kind(bytes, problem.place);
                }
                problem.path = Locator.join(path, problem.path);
                problem.settled = true;
            }
        }
    }

    private static String kind(byte[] bytes, int place) {
        switch (place < bytes.length ? bytes[place] : '"') {
            case '{':
                return "an object";
            case '[':
                return "a list";
            case '"':
                return "a string";
            case 't':
            case 'f':
                return "a boolean";
            case 'n':
                return "null";
            default:
                return "a number";
        }
    }

    /**
     * Finds the paths of the last problems that are at or behind a place, in the text that begins there, and hands them
     * out of it.
     */
    void locateInner(int from, int place, byte[] bytes) {
        int first = list.size();
        while (first > from && list.get(first - 1).place >= place) {
            first--;
            list.get(first).place -= place;
        }
        locate(first, bytes, null);
        moveOut(first, place);
    }

    /**
     * Hands the problems from an index on to the text around: they are at the place of the string that held the inner
     * text.
     */
    void moveOut(int from, int place) {
        for (int i = from; i < list.size(); i++) {
            Problem problem = list.get(i);
            problem.path = Problem.inside(problem.path);
            problem.place = place;
            problem.settled = false;
        }
    }

    /** The problems from an index on are under this key, with the paths that they have. */
    void settle(int from, String key) {
        for (int i = from; i < list.size(); i++) {
            Problem problem = list.get(i);
            if (problem.key == null) {
                problem.key = key;
                problem.settled = true;
                if (problem.found == null) {
                    problem.found = "a string";
                }
            }
        }
    }

    /** Takes back the words that were found where there may be a secret, and the one that would have been right. */
    void hideWords(Keys keys) {
        for (int i = 0; i < list.size(); i++) {
            Problem problem = list.get(i);
            if (problem.key == null || !keys.hidesWords(problem.key)) {
                continue;
            }
            if (problem.found != null && problem.found.startsWith("\"")) {
                problem.found = "another";
            }
            if (problem.expected.startsWith("\"") || problem.at.endsWith("/const")) {
                problem.expected = "the only value";
            }
        }
    }

    /** The violations, or the warnings, in the order in which they were reported. */
    List<Violation> violations(boolean ofWarnings) {
        List<Violation> result = new ArrayList<>(ofWarnings ? warnings : violations);
        for (int i = 0; i < list.size(); i++) {
            Problem problem = list.get(i);
            if (problem.warning == ofWarnings) {
                result.add(problem.violation());
            }
        }
        return result;
    }

    /**
     * What a writer throws that met violations. Made here because a class that throws has the class of what it throws
     * loaded before anything is wrong.
     */
    RuntimeException refusal() {
        return new DatabagException(violations(false));
    }
}
