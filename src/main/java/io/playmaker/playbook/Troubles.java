package io.playmaker.playbook;

import io.playmaker.message.Message;
import io.playmaker.message.MessageGivenUp;
import io.playmaker.message.Messages;
import io.playmaker.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What went wrong in runs: kept until it is tried again, dismissed, or over by itself. */
@Component
class Troubles {

    private static final Logger log = LoggerFactory.getLogger(Troubles.class);

    private final TroubleRows rows;
    private final RunRows runs;
    private final Engine engine;
    private final Messages messages;
    private final Clock clock;

    Troubles(TroubleRows rows, RunRows runs, Engine engine, Messages messages, Clock clock) {
        this.rows = rows;
        this.runs = runs;
        this.engine = engine;
        this.messages = messages;
        this.clock = clock;
    }

    List<Playbooks.Trouble> unsolved(@Nullable Long run) {
        return rows.unsolved(run);
    }

    void retry(long trouble, String by) {
        TroubleRows.Kept kept = open(trouble);
        if (kept.job() != null) engine.retry(kept.job());
        if (kept.message() != null) messages.sendAgain(kept.message());
        rows.solved(trouble, by, clock.instant());
        log.info(
                "Trouble {} of run {} is tried again, asked for by {}.",
                trouble,
                kept.trouble().run(),
                by);
    }

    void dismiss(long trouble, String by) {
        TroubleRows.Kept kept = open(trouble);
        if (kept.job() != null)
            throw new Refused(
                    "Run %d stands still until this is tried again; correct the cause and retry, or cancel the run."
                            .formatted(kept.trouble().run()));
        rows.solved(trouble, by, clock.instant());
    }

    /** A message of a run that goes on could not be sent. */
    @EventListener
    void on(MessageGivenUp event) {
        Message message = event.message();
        if (message.run() == null) return;
        runs.find(message.run())
                .filter(run -> run.state() == Run.State.RUNNING)
                .ifPresent(run -> rows.insert(
                        run.id(),
                        "message",
                        "The message \"%s\" to %s could not be sent: %s"
                                .formatted(
                                        message.subject(),
                                        String.join(", ", message.to()),
                                        Objects.requireNonNullElse(message.error(), "no answer")),
                        null,
                        message.id(),
                        clock.instant()));
    }

    private TroubleRows.Kept open(long trouble) {
        return rows.lock(trouble)
                .orElseThrow(() -> new Refused("Trouble %d is solved already, or there is none.".formatted(trouble)));
    }
}
