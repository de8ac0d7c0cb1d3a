package io.playmaker.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody on either side promised: who, what, why, how and by when. */
public record Commitment(
        String who,
        String what,
        @Nullable String why,
        @Nullable String how,
        @Nullable LocalDate by) {

    public Commitment {
        what = Said.needed("commitments", "What is promised", what, 500);
        who = Said.needed("commitments", "Who does \"" + what + "\"", who, 200);
        why = Said.cut(why, 500);
        how = Said.cut(how, 500);
    }
}
