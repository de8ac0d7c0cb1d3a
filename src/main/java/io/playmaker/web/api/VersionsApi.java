package io.playmaker.web.api;

import io.playmaker.playbook.EngineVersions.Place;
import io.playmaker.playbook.Version;
import io.playmaker.playbook.Versions;
import io.playmaker.shared.Invalid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/playbooks/{key}")
@Tag(name = "Versions", description = "Versions of a playbook: where their runs stand, and which no longer start.")
class VersionsApi {

    private final Versions versions;

    VersionsApi(Versions versions) {
        this.versions = versions;
    }

    @GetMapping("/versions")
    @Operation(summary = "List the versions of a playbook", description = "The newest first.")
    List<Version> versions(@PathVariable String key) {
        return versions.of(key);
    }

    @GetMapping("/standing")
    @Operation(summary = "Count where open runs stand", description = "In one version or, without it, in all.")
    List<Place> standing(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
        versions.of(key);
        return versions.standing(key, version);
    }

    @PostMapping("/retire")
    @Operation(
            summary = "Let no new run start",
            description = "In one version or, without it, of the whole playbook. Open runs go on to their ends.")
    List<Version> retire(@PathVariable String key, @RequestBody RetireBody body, Principal caller) {
        if (body.reason() == null || body.reason().isBlank())
            throw new Invalid("reason", "is needed: people read it where a start is refused.");
        versions.retire(key, body.version(), body.reason(), caller.getName());
        return versions.of(key);
    }

    @PostMapping("/take-back")
    @Operation(summary = "Let it start again after it was retired")
    List<Version> takeBack(@PathVariable String key, @RequestBody TakeBackBody body, Principal caller) {
        versions.takeBack(key, body.version(), caller.getName());
        return versions.of(key);
    }

    @Schema(name = "RetirementOfPlaybook")
    record RetireBody(
            @Schema(description = "That version only; the whole playbook without it", example = "3") @Nullable
            Integer version,

            @Schema(example = "The trial is over") @Nullable String reason) {}

    @Schema(name = "ReturnOfPlaybook")
    record TakeBackBody(
            @Schema(description = "That version only; the whole playbook without it", example = "3") @Nullable
            Integer version) {}
}
