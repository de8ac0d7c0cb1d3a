package io.playmaker.health;

import io.playmaker.shared.Invalid;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Prepares a replay: the scorecards of its time, and the table of risks in force. */
@Component
class ReplayHealth {

    private final ScorecardRows rows;
    private final CompiledScorecards compiled;
    private final RiskRules rules;
    private final RiskFacts facts;
    private final ReviseRisk revise;
    private final FollowWatches watches;

    ReplayHealth(
            ScorecardRows rows,
            CompiledScorecards compiled,
            RiskRules rules,
            RiskFacts facts,
            ReviseRisk revise,
            FollowWatches watches) {
        this.rows = rows;
        this.compiled = compiled;
        this.rules = rules;
        this.facts = facts;
        this.revise = revise;
        this.watches = watches;
    }

    Replay by(Map<String, TriedScorecard> tried) {
        ScorecardsThen then = new ScorecardsThen();
        for (String segment : rows.newest().keySet()) {
            for (ScorecardRows.Since one : rows.course(segment))
                then.add(segment, one.at(), compiled.version(segment, one.version()));
        }
        tried.forEach((segment, one) -> then.always(segment, scorecard(segment, one)));
        return new Replay(then, new ReplayedRisks.Rules(rules.newest(), facts, revise), watches);
    }

    private Scorecard scorecard(String segment, TriedScorecard tried) {
        if (tried.content() != null) return compiled.draft(segment, tried.content());
        int version = Objects.requireNonNullElse(tried.version(), 0);
        if (!compiled.exists(segment, version))
            throw new Invalid(
                    "scorecards." + segment,
                    "There is no version " + version + " of this scorecard. Name one from its page.");
        return compiled.version(segment, version);
    }
}
