package io.playmaker.web.api;

import io.playmaker.playbook.EngineVersions.Route;
import io.playmaker.playbook.Migration;
import io.playmaker.playbook.Migrations;
import io.playmaker.playbook.Move;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
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
@RequestMapping("/api/v1/playbooks/{key}/migrations")
@Tag(name = "Migrations", description = "Open runs of one version of a playbook go on in another.")
class MigrationsApi {

    private final Migrations migrations;

    MigrationsApi(Migrations migrations) {
        this.migrations = migrations;
    }

    @GetMapping
    @Operation(summary = "List migrations of a playbook", description = "The newest first.")
    List<Migration> migrations(@PathVariable String key) {
        return migrations.of(key);
    }

    @PostMapping
    @Operation(
            summary = "Plan to move open runs to another version",
            description = "Nothing moves yet. Each run is looked at in the background; read the plan until its state is"
                    + " PLANNED, then run it.")
    ResponseEntity<Migration> plan(@PathVariable String key, @RequestBody PlanBody body, Principal caller) {
        Route route = new Route(
                key,
                needed("from", body.from()),
                needed("to", body.to()),
                body.steps() == null ? Map.of() : body.steps(),
                Boolean.TRUE.equals(body.freshTimers()));
        Migration plan =
                migrations.plan(route, body.failuresAllowed() == null ? 0 : body.failuresAllowed(), caller.getName());
        return ResponseEntity.created(URI.create("/api/v1/playbooks/" + key + "/migrations/" + plan.id()))
                .body(plan);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a migration: its state, and how many runs are in which")
    Migration migration(@PathVariable String key, @PathVariable long id) {
        Migration known = migrations.migration(id);
        if (!known.playbook().equals(key)) throw Missing.of("migration", id);
        return known;
    }

    @GetMapping("/{id}/runs")
    @Operation(summary = "Read what becomes of each run, and why some cannot move")
    List<Move> runs(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam(required = false) Move.@Nullable State state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        migration(key, id);
        return migrations.moves(id, state, Paging.page(page), Paging.size(size));
    }

    @PostMapping("/{id}/run")
    @Operation(
            summary = "Carry a plan out, or go on with one that was stopped",
            description = "In the background, in small batches that each commit by themselves.")
    Migration run(@PathVariable String key, @PathVariable long id, Principal caller) {
        migration(key, id);
        migrations.run(id, caller.getName());
        return migration(key, id);
    }

    @PostMapping("/{id}/stop")
    @Operation(
            summary = "Stop a migration that is under way",
            description = "After the batch at hand. What was moved stays moved; the rest stays as it was.")
    Migration stop(@PathVariable String key, @PathVariable long id, Principal caller) {
        migration(key, id);
        migrations.stop(id, caller.getName());
        return migration(key, id);
    }

    private static int needed(String field, @Nullable Integer version) {
        if (version == null) throw new Invalid(field, "is needed: the number of a version.");
        return version;
    }

    @Schema(name = "PlanOfMigration")
    record PlanBody(
            @Schema(description = "The version the runs are in", example = "2") @Nullable
            Integer from,

            @Schema(description = "The version they are to go on in", example = "3") @Nullable
            Integer to,

            @Schema(
                    description = "For steps that the new version does not have: on which of its steps a run goes on",
                    example = "{\"approveOffer\": \"approveLargeOffer\"}")
            @Nullable
            Map<String, String> steps,

            @Schema(description = "Timers that run begin anew instead of keeping their time") @Nullable
            Boolean freshTimers,

            @Schema(description = "It stops by itself when more runs than this fail", example = "0") @Nullable
            Integer failuresAllowed) {}
}
