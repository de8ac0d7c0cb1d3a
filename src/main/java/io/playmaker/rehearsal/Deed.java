package io.playmaker.rehearsal;

import java.util.Map;

/** What becomes of a step, or of a time of waiting. */
sealed interface Deed {

    /** Somebody answers the form with this, and with whatever it needs besides. */
    record Answer(Map<String, Object> given) implements Deed {}

    record Skip(String reason) implements Deed {}

    /**
     * Nobody does anything about it.
     *
     * @param forGood or until the next timer has gone off
     */
    record Leave(boolean forGood) implements Deed {}

    /** The run is told a message meanwhile; after that the step is done as usual, if it is still there. */
    record Tell(String message, Map<String, Object> with) implements Deed {}
}
