package io.playmaker.trigger;

import java.util.List;

/** What comes due for an account by its own dates. No clock and no database, so that the past can be asked as well. */
interface DueOfAccount {

    /** What came due within the span, the oldest first. */
    List<Due> of(Known known, Span span);
}
