package io.playmaker.library;

/**
 * What one version of a material has been worth so far.
 *
 * @param uses how often it was opened from a step, or put into a mail by a run
 * @param yes how many said that it helped
 * @param no how many said that something was missing
 */
public record Tally(String material, int version, int uses, int yes, int no) {

    public Tally and(Tally other) {
        return new Tally(material, version, uses + other.uses, yes + other.yes, no + other.no);
    }
}
