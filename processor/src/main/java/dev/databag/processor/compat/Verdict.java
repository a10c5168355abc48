package dev.databag.processor.compat;

import java.util.List;

/**
 * What two versions of an interface are to each other.
 *
 * @param databags those that either version has, provider before requirer, application before unit
 */
public record Verdict(List<DatabagVerdict> databags) {
    public Verdict {
        databags = List.copyOf(databags);
    }
}
