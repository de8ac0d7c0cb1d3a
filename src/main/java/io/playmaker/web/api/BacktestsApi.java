package io.playmaker.web.api;

import io.playmaker.health.ScorecardContent;
import io.playmaker.health.TriedScorecard;
import io.playmaker.shared.Invalid;
import io.playmaker.trigger.Backtest;
import io.playmaker.trigger.BacktestQuestion;
import io.playmaker.trigger.BacktestReport;
import io.playmaker.trigger.Backtests;
import io.playmaker.web.StartsAsCsv;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/backtests")
@Tag(name = "Backtests", description = "A decision table or scorecards tried on history, beside those in force.")
class BacktestsApi {

    private final Backtests backtests;
    private final StartsAsCsv csv;

    BacktestsApi(Backtests backtests, StartsAsCsv csv) {
        this.backtests = backtests;
        this.csv = csv;
    }

    @PostMapping
    @Operation(
            summary = "Try a decision table or scorecards on history",
            description =
                    "What would have started in that time, day by day and by nothing but what was known then, beside"
                            + " what the table and scorecards in force would have started. It runs in the background and changes"
                            + " nothing; read it until its state is DONE, then read its report. Without anything to try it"
                            + " measures what is in force.")
    ResponseEntity<BacktestView> ask(@RequestBody Question question, Principal caller) {
        Backtest asked = backtests.ask(question.read(), caller.getName());
        return ResponseEntity.created(URI.create("/api/v1/backtests/" + asked.id()))
                .body(BacktestView.of(asked));
    }

    @GetMapping
    @Operation(summary = "List backtests", description = "The newest first.")
    List<BacktestView> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return backtests.list(Paging.page(page), Paging.size(size)).stream()
                .map(BacktestView::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read how far a backtest is")
    BacktestView backtest(@PathVariable long id) {
        return BacktestView.of(backtests.backtest(id));
    }

    @GetMapping("/{id}/report")
    @Operation(
            summary = "Read what a backtest found",
            description =
                    "Starts by week, playbook and owner, churn that was caught and how long before, false alarms, each"
                            + " for what is in force, what is tried, and as it really was. 409 until it is done.")
    BacktestReport report(@PathVariable long id) {
        return backtests.report(id);
    }

    @GetMapping(path = "/{id}/starts", produces = "text/csv")
    @Operation(
            summary = "Download every start that would have been",
            description = "CSV, account by account: lane, account, playbook, subject, moment, rule, at.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    void starts(@PathVariable long id, HttpServletResponse answer) throws IOException {
        csv.write(id, answer);
    }

    @PostMapping("/{id}/cancel")
    @Operation(
            summary = "Cancel a backtest",
            description = "After the page of accounts at hand. What it had found is gone.")
    BacktestView cancel(@PathVariable long id, Principal caller) {
        backtests.cancel(id, caller.getName());
        return backtest(id);
    }

    @Schema(name = "BacktestQuestion")
    record Question(
            @Schema(description = "The first day, in UTC", example = "2026-01-01") @Nullable
            LocalDate from,

            @Schema(description = "The last day", example = "2026-06-30") @Nullable
            LocalDate to,

            @Schema(description = "A deployed version of choose-playbooks to try", example = "2") @Nullable
            Integer tableVersion,

            @Schema(description = "Or one that is not deployed, as DMN. It is checked as in a deployment") @Nullable
            String table,

            @Schema(description = "Scorecards to try, by segment; the others are those in force then") @Nullable
            Map<String, Scorecard> scorecards,

            @Schema(description = "Playbooks that are meant to save an account", example = "[\"churn-save\"]") @Nullable
            Set<String> saving,

            @Schema(description = "How many days after a start an account may leave for the start to have caught it")
            @Nullable
            Integer horizonDays) {

        BacktestQuestion read() {
            if (from == null) throw new Invalid("from", "is needed: the first day, such as 2026-01-01.");
            if (to == null) throw new Invalid("to", "is needed: the last day, such as 2026-06-30.");
            Map<String, TriedScorecard> tried = new HashMap<>();
            if (scorecards != null)
                scorecards.forEach((segment, one) -> tried.put(
                        segment,
                        one == null
                                ? new TriedScorecard(null, null)
                                : new TriedScorecard(one.version(), one.content())));
            return new BacktestQuestion(
                    from,
                    to,
                    tableVersion,
                    table,
                    tried,
                    Objects.requireNonNullElse(saving, BacktestQuestion.USUALLY_SAVING),
                    Objects.requireNonNullElse(horizonDays, BacktestQuestion.USUAL_HORIZON));
        }
    }

    @Schema(name = "TriedScorecard")
    record Scorecard(
            @Schema(description = "A version that is kept") @Nullable
            Integer version,

            @Schema(description = "Or content that is not") @Nullable
            ScorecardContent content) {}
}
