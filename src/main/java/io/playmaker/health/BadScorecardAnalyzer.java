package io.playmaker.health;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Start-up ends with the sentence and no stack trace. */
class BadScorecardAnalyzer extends AbstractFailureAnalyzer<BadScorecard> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BadScorecard cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
