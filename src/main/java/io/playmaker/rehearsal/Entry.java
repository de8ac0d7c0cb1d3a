package io.playmaker.rehearsal;

import java.time.Instant;

/**
 * A line of the calendar.
 *
 * @param playbook whose run it is about
 * @param place id of the model element, or empty
 */
record Entry(Instant at, Kind kind, String playbook, String place, String text) {

    enum Kind {
        START("start"),
        STEP("step"),
        DONE("done"),
        SKIPPED("skipped"),
        WITHDRAWN("dropped"),
        ACTION("action"),
        TIMER("timer"),
        MAIL("mail"),
        MESSAGE("message"),
        FACT("fact"),
        PLAYBOOK("playbook"),
        OUTCOME("outcome"),
        TROUBLE("trouble");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
