package io.playmaker.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentence and no stack trace. */
class NotReadyAnalyzer extends AbstractFailureAnalyzer<NotReady> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NotReady cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
