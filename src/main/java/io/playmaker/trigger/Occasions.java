package io.playmaker.trigger;

import io.playmaker.shared.AccountId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moments that come about together, such as those of one event, one for each account. */
@Component
class Occasions {

    private final Triggers triggers;
    private final MomentRows moments;
    private final InvitedRows invited;

    Occasions(Triggers triggers, MomentRows moments, InvitedRows invited) {
        this.triggers = triggers;
        this.moments = moments;
        this.invited = invited;
    }

    /** How many moments wait to be decided; counted no further than that. */
    int inLine(int limit) {
        return moments.inLine(limit);
    }

    /** In the caller's transaction; an account that has its moment already gets none. */
    void happens(String occasion, List<NewMoment> news) {
        List<AccountId> accounts = news.stream().map(NewMoment::account).toList();
        invited.insert(occasion, accounts);
        triggers.happened(news);
    }
}
