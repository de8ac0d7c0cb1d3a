package io.playmaker.playbook;

import io.playmaker.voice.Asked;
import io.playmaker.voice.SurveyAnswered;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a run what the customer answered, if it still waits for that. An answer is never lost because a run fails. */
@Component
class SurveyNews {

    static final List<String> VARIABLES = List.of("surveyAnswer", "surveyScore", "surveyComment");

    private static final Logger log = LoggerFactory.getLogger(SurveyNews.class);
    private static final int TRIES = 3;

    private final RunRows runs;
    private final Engine engine;
    private final TroubleRows troubles;
    private final TransactionTemplate upToHere;
    private final Clock clock;

    SurveyNews(
            RunRows runs, Engine engine, TroubleRows troubles, PlatformTransactionManager transactions, Clock clock) {
        this.runs = runs;
        this.engine = engine;
        this.troubles = troubles;
        this.clock = clock;
        upToHere = new TransactionTemplate(transactions);
        upToHere.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @EventListener
    void on(SurveyAnswered event) {
        Asked asked = event.asked();
        if (asked.run() == null) return;
        runs.find(asked.run())
                .filter(run -> run.state() == Run.State.RUNNING)
                .ifPresent(run -> tell(run, event.survey().message(), asked));
    }

    /** Somebody else may move the run at the same moment; then it is looked at again. */
    private void tell(Run run, String message, Asked asked) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                upToHere.executeWithoutResult(savepoint -> tellIfItWaits(run, message, asked));
                return;
            } catch (RuntimeException e) {
                log.warn(
                        "Run {} could not be told {}, attempt {} of {}: {}",
                        run.id(),
                        message,
                        attempt,
                        TRIES,
                        e.toString());
            }
        }
        troubles.insert(
                run.id(),
                message,
                "The customer answered \"%s\" with %s, and the run could not be told. Tell it by hand, or carry on without."
                        .formatted(asked.title(), asked.answer()),
                null,
                null,
                clock.instant());
    }

    private void tellIfItWaits(Run run, String message, Asked asked) {
        if (!engine.awaitedMessages(run.processInstance()).contains(message)) return;
        Map<String, Object> variables = new HashMap<>();
        variables.put("surveyAnswer", asked.answer());
        variables.put("surveyScore", asked.score());
        variables.put("surveyComment", Objects.requireNonNullElse(asked.remark(), ""));
        engine.message(run.processInstance(), message, variables);
    }
}
