package io.playmaker.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** When files that come with the application break rules, it does not start, and says which in sentences. */
class ModelsRefusedAnalyzer extends AbstractFailureAnalyzer<ModelsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ModelsRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Correct the files of processes/ and forms/; mvn -Dtest=ShippedModelsTest test checks them in seconds.",
                cause);
    }
}
