package io.playmaker.trigger;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.health.Health;
import io.playmaker.health.HealthNow;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Missing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the decision table may ask for: the moment's own facts, and the account's as they are now. */
@Component
class MomentFacts {

    private static final List<String> ASKED = List.of(
            "fromBand",
            "toBand",
            "fromStage",
            "toStage",
            "endedPlaybook",
            "outcome",
            "riskKind",
            "severity",
            "measure",
            "value",
            "change");

    private final Accounts accounts;
    private final Health health;

    MomentFacts(Accounts accounts, Health health) {
        this.accounts = accounts;
        this.health = health;
    }

    /** A moment with all its facts. */
    record Seen(Moment moment, Map<String, Object> facts) {

        /** A moment that waited is passed over when the account has left that band or stage meanwhile. */
        boolean stillTrue() {
            return moment.state() != Moment.State.WAITING || holds();
        }

        /** Whether the account still is in the band or stage that the moment brought. */
        boolean holds() {
            return holds("toBand", "band") && holds("toStage", "stage");
        }

        String noLongerTrue() {
            return "No longer true: the account is now in band %s and stage %s."
                    .formatted(facts.get("band"), facts.get("stage"));
        }

        private boolean holds(String then, String now) {
            Object expected = facts.get(then);
            return expected == null || expected.equals(facts.get(now));
        }
    }

    /** In the order given; one query for the accounts and one for their health. */
    List<Seen> of(List<Moment> moments) {
        List<AccountId> ids = moments.stream().map(Moment::account).distinct().toList();
        Map<AccountId, Account> known = accounts.get(ids);
        Map<AccountId, HealthNow> healths = health.now(ids);
        return moments.stream()
                .map(moment -> seen(moment, known.get(moment.account()), healths.get(moment.account())))
                .toList();
    }

    private static Seen seen(Moment moment, @Nullable Account account, @Nullable HealthNow now) {
        if (account == null) throw Missing.of("account", moment.account());
        return seen(
                moment,
                account.segment(),
                account.stage().name(),
                now == null ? "UNKNOWN" : now.band().name());
    }

    @SuppressWarnings("NullAway") // The table sees a missing fact as null; the map's type does not say so.
    static Seen seen(Moment moment, String segment, String stage, String band) {
        Map<String, Object> facts = new HashMap<>();
        ASKED.forEach(name -> facts.put(name, null));
        facts.putAll(moment.facts());
        facts.put("kind", moment.kind().name());
        facts.put("type", moment.type());
        facts.put("segment", segment);
        facts.put("stage", stage);
        facts.put("band", band);
        return new Seen(moment, facts);
    }
}
