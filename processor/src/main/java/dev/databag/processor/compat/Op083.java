package dev.databag.processor.compat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Canonical's rules for how interfaces evolve, as far as two versions tell: they forbid some changes that every reader
 * would accept.
 *
 * <pre>{@code
 * for (Op083.Finding finding : Op083.broken(verdict)) {
 *     print(finding.rule().text(), finding.difference().path());
 * }
 * }</pre>
 */
public enum Op083 {
    /** A member that is gone, or has another name. */
    REMOVED("op083-removed", "removing or renaming a field takes a new major version of the interface"),
    /** Another type, or the same in another text. */
    TYPE_CHANGED("op083-type", "the type of a field never changes"),
    /** A key that has to be there. */
    MANDATORY("op083-mandatory", "no field at the top of a databag is mandatory: an empty databag is valid"),
    /** A vocabulary that is closed for readers. */
    CLOSED_WORDS("op083-words", "a reader takes a word that it does not expect for none or for UNKNOWN, and refuses nothing"),
    /** A null, or a member that must be there, where the other version has none. */
    ABSENT("op083-absent", "a reader accepts a field that is absent and one that has its default");

    private final String tag;
    private final String text;

    Op083(String tag, String text) {
        this.tag = tag;
        this.text = text;
    }

    /** The name of the rule, for searching. */
    public String tag() {
        return tag;
    }

    /** The rule as a sentence without a full stop. */
    public String text() {
        return text;
    }

    /** A rule, and the change that breaks it. */
    public record Finding(Op083 rule, DatabagVerdict databag, Difference difference) {}

    /** Every change that breaks a rule, in the verdict's order. */
    public static List<Finding> broken(Verdict verdict) {
        List<Finding> findings = new ArrayList<>();
        for (DatabagVerdict databag : verdict.databags()) {
            for (Difference difference : databag.differences()) {
                brokenBy(difference).ifPresent(rule -> findings.add(new Finding(rule, databag, difference)));
            }
        }
        return findings;
    }

    private static Optional<Op083> brokenBy(Difference difference) {
        boolean onTop = difference.path().chars().allMatch(c -> c != '.' && c != '[' && c != ' ');
        return switch (difference.kind()) {
            case MEMBER_REMOVED, MEMBER_RENAMED, DATABAG_REMOVED -> Optional.of(REMOVED);
            case TYPE, ENCODING -> Optional.of(TYPE_CHANGED);
            case MEMBER_ADDED, REQUIRED -> difference.grade() == Grade.SAFE
                    ? Optional.empty()
                    : Optional.of(onTop ? MANDATORY : ABSENT);
            case WORDS, VOCABULARY -> Optional.of(CLOSED_WORDS);
            case NULLABLE -> Optional.of(ABSENT);
            default -> Optional.empty();
        };
    }
}
