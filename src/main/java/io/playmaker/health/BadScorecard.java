package io.playmaker.health;

/** A scorecard cannot be used. The message names the file, the field and the remedy. */
class BadScorecard extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadScorecard(String file, String field, String sentence) {
        super("scorecards/" + file + ", " + field + ": " + sentence);
    }
}
