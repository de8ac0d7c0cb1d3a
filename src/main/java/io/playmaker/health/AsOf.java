package io.playmaker.health;

import io.playmaker.account.Accounts;
import io.playmaker.shared.AccountId;
import io.playmaker.shared.Missing;
import io.playmaker.signal.LatestValue;
import io.playmaker.signal.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Health as of an instant, and why it is not what it was at another; nothing learned later is used. */
@Component
class AsOf {

    private final Accounts accounts;
    private final Signals signals;
    private final CompiledScorecards scorecards;
    private final HealthRepository repository;

    AsOf(Accounts accounts, Signals signals, CompiledScorecards scorecards, HealthRepository repository) {
        this.accounts = accounts;
        this.signals = signals;
        this.scorecards = scorecards;
        this.repository = repository;
    }

    /** Everything that goes into one score. */
    private record Asked(AccountId account, Scorecard scorecard, Map<String, LatestValue> values, Instant at) {

        Scored scored() {
            return Scored.of(scorecard, values, at);
        }

        Asked by(Scorecard another) {
            return new Asked(account, another, values, at);
        }
    }

    HealthThen at(AccountId account, Instant at) {
        return then(asked(account, at));
    }

    Difference difference(AccountId account, Instant from, Instant to) {
        return difference(asked(account, from), asked(account, to));
    }

    Difference difference(AccountId account, Instant at, int fromVersion, int toVersion) {
        Asked asked = asked(account, at);
        String segment = asked.scorecard().segment();
        return difference(asked.by(version(segment, fromVersion)), asked.by(version(segment, toVersion)));
    }

    private Difference difference(Asked from, Asked to) {
        Scored before = from.scored();
        Scored after = to.scored();
        if (before.score() == null || after.score() == null)
            return new Difference(then(from), then(to), null, List.of());
        Scored between = from.by(to.scorecard()).scored();
        long change = SplitDifference.units(after.score()) - SplitDifference.units(before.score());
        return new Difference(then(from), then(to), change / Score.UNITS, SplitDifference.of(before, between, after));
    }

    private Scorecard version(String segment, int version) {
        if (!scorecards.exists(segment, version)) throw Missing.of("scorecard", segment + " in version " + version);
        return scorecards.version(segment, version);
    }

    private Asked asked(AccountId account, Instant at) {
        Scorecard scorecard = scorecards.inForce(accounts.get(account).segment(), at);
        Map<String, LatestValue> values =
                signals.latestKnown(List.of(account), at).getOrDefault(account, Map.of());
        return new Asked(account, scorecard, values, at);
    }

    private HealthThen then(Asked asked) {
        return HealthThen.of(
                asked.scorecard(),
                asked.scored(),
                repository.bandAt(asked.account(), asked.at()).orElse(null),
                asked.at());
    }
}
