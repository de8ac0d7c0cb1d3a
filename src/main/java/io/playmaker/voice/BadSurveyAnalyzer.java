package io.playmaker.voice;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Start-up ends with the sentence and no stack trace. */
class BadSurveyAnalyzer extends AbstractFailureAnalyzer<BadSurvey> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BadSurvey cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
