package io.playmaker.engine.gate;

/** One thing that every model must keep. Its class, its test and its page bear its name. */
interface Rule {

    void check(Bundle bundle, Findings findings);

    default String name() {
        return getClass().getSimpleName();
    }
}
