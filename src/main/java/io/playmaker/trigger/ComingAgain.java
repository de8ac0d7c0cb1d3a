package io.playmaker.trigger;

import java.time.Instant;
import java.util.List;

/** One source of the moments that come to an account once more in a backtest; one small class each. */
interface ComingAgain {

    /** A moment, and when we learned of it. */
    record Coming(Instant at, NewMoment moment) {}

    /** All of them, in any order. */
    List<Coming> to(PastAccount past);
}
