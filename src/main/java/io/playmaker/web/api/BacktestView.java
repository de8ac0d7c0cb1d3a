package io.playmaker.web.api;

import io.playmaker.trigger.Backtest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A backtest without the files it tries. */
@Schema(name = "Backtest")
record BacktestView(
        long id,
        Backtest.State state,
        LocalDate from,
        LocalDate to,

        @Schema(description = "The version of the decision table in force that it is held against")
        int baselineTable,

        @Schema(description = "The version that is tried, if it is one that is deployed") @Nullable
        Integer triedTable,

        @Schema(description = "Whether a decision table is tried that is not deployed")
        boolean triesFile,

        @Schema(description = "Segments whose scorecard is tried")
        Set<String> triedScorecards,

        @Schema(description = "Playbooks that are meant to save an account")
        Set<String> saving,

        int horizonDays,

        @Schema(description = "Accounts that are done") long done,

        @Schema(description = "Accounts that there are") long all,

        String askedBy,
        Instant askedAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,

        @Schema(description = "Why it failed, if it did") @Nullable
        String note) {

    static BacktestView of(Backtest one) {
        return new BacktestView(
                one.id(),
                one.state(),
                one.question().from(),
                one.question().to(),
                one.table(),
                one.question().tableVersion(),
                one.question().table() != null,
                new TreeSet<>(one.question().scorecards().keySet()),
                new TreeSet<>(one.question().saving()),
                one.question().horizonDays(),
                one.done(),
                one.all(),
                one.askedBy(),
                one.askedAt(),
                one.begunAt(),
                one.endedAt(),
                one.note());
    }
}
