package io.playmaker.voice;

/** A survey cannot be used. The message names the file, the field and the remedy. */
class BadSurvey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadSurvey(String file, String field, String sentence) {
        super("surveys/" + file + ", " + field + ": " + sentence);
    }
}
