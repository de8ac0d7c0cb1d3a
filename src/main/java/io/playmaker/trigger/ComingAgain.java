package io.playmaker.trigger;

import io.playmaker.health.Replay.Turn;
import java.time.Instant;
import java.util.List;

/** One source of the moments that come to an account once more in a backtest; one small class each. */
interface ComingAgain {

    /** A moment, and when we learned of it. */
    record Coming(Instant at, NewMoment moment) {}

    /**
     * All of them, in any order.
     *
     * @param health every turn of the account's health as it is lived this time
     */
    List<Coming> to(PastAccount past, List<Turn> health);
}
