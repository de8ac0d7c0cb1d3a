package io.playmaker.health;

import io.playmaker.health.AskedRisks.Step;
import io.playmaker.health.AskedRisks.Turn;
import io.playmaker.health.RiskRules.Worry;
import io.playmaker.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What becomes of a risk when the table of risks asks for more, less or no longer for it. */
@Component
class ReviseRisk {

    private static final String OVER = "Nothing of what the table of risks looks at shows it any longer.";

    private final RiskFacts facts;

    ReviseRisk(RiskFacts facts) {
        this.facts = facts;
    }

    /** A risk that the table asks for and that was not there. */
    static Risk opened(AccountId account, Step step, Instant at) {
        return Risk.opened(account, step.kind(), step.severity(), by(step.gravest()), at, true);
    }

    RiskRevision by(Step step, RiskRevision revision, Map<String, Object> known) {
        Risk risk = revision.risk();
        // Only what was added just now is without evidence.
        boolean fresh = risk.evidence().isEmpty();
        if (fresh) revision.opened();
        if (step.turn() == Turn.RAISED && (fresh || step.isGraver())) raise(step, revision, known);
        if (step.turn() == Turn.LOWERED && risk.automatic() && risk.severity() == step.before())
            revision.severity(step.severity(), RiskRules.TABLE);
        if (step.turn() == Turn.OVER && risk.automatic()) revision.closed(OVER, RiskRules.TABLE);
        for (Worry worry : step.news()) revision.evidence(facts.fill(worry.evidence(), known), by(worry));
        return revision;
    }

    private void raise(Step step, RiskRevision revision, Map<String, Object> known) {
        Worry gravest = step.gravest();
        revision.atLeast(step.severity(), by(gravest));
        if (revision.risk().automatic() || revision.risk().nextAction() == null)
            revision.nextAction(facts.fill(gravest.nextAction(), known), by(gravest));
    }

    private static String by(Worry worry) {
        return RiskRules.TABLE + "/" + worry.rule();
    }
}
