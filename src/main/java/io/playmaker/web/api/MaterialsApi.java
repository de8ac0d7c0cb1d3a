package io.playmaker.web.api;

import io.playmaker.library.Library;
import io.playmaker.library.Material;
import io.playmaker.library.MaterialKind;
import io.playmaker.library.MaterialText;
import io.playmaker.library.Tally;
import io.playmaker.web.MaterialUses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/materials")
@Tag(name = "Materials", description = "The texts that help with a step, in their versions.")
class MaterialsApi {

    private final Library library;
    private final MaterialUses uses;

    MaterialsApi(Library library, MaterialUses uses) {
        this.library = library;
        this.uses = uses;
    }

    @GetMapping
    @Operation(summary = "Find materials", description = "The best first. All words must occur; titles count most.")
    List<Material> search(
            @Parameter(description = "Words of title, summary or text", example = "angry customer")
                    @RequestParam(defaultValue = "")
                    String words,
            @Parameter(description = "Only this kind") @RequestParam(required = false) @Nullable MaterialKind kind,
            @Parameter(description = "Only what this playbook uses", example = "churn-save")
                    @RequestParam(defaultValue = "")
                    String playbook) {
        return uses.search(words, kind, playbook);
    }

    @GetMapping("/{key}")
    @Operation(summary = "Read a material with its history, and whether it helped")
    MaterialView read(@PathVariable String key) {
        Collection<Tally> tallies = library.tallies(key).values();
        return new MaterialView(
                library.get(key),
                uses.of(key).stream()
                        .map(use -> new UsedBy(use.playbook().key(), use.step().key()))
                        .toList(),
                tallies.stream()
                        .sorted(Comparator.comparing(Tally::version).reversed())
                        .toList(),
                library.history(key));
    }

    @PutMapping("/{key}")
    @Operation(
            summary = "Write a material",
            description =
                    "Adds a version, or a new material; the same text again changes nothing. Refused with 409 when"
                            + " basedOn is not the version that is shown now.")
    Material write(@PathVariable String key, @RequestBody MaterialBody body, Principal caller) {
        MaterialText says = MaterialText.checked(body.kind(), body.title(), body.summary(), body.text());
        return library.write(key, says, body.basedOn(), body.remark() == null ? "" : body.remark(), caller.getName());
    }

    @Schema(name = "MaterialToWrite")
    record MaterialBody(
            @Schema(example = "MAIL_TEMPLATE") @Nullable MaterialKind kind,

            @Schema(example = "After a first call") @Nullable
            String title,

            @Schema(description = "When to use it", example = "The same day, while it is fresh.") @Nullable
            String summary,

            @Schema(
                    description = "Markdown; {{accountName}}, {{ownerName}}, {{contactName}}, {{amount}},"
                            + " {{renewalDate}} and {{companyName}} are filled in when it is read",
                    example = "Subject: Thank you\n\nDear {{contactName}}, …")
            @Nullable
            String text,

            @Schema(description = "The version you had in hand; 0 for a material that must be new") @Nullable
            Integer basedOn,

            @Schema(description = "Why, for the history", example = "Shorter, as two customers wished") @Nullable
            String remark) {}

    @Schema(name = "MaterialWithHistory")
    record MaterialView(Material material, List<UsedBy> usedBy, List<Tally> tallies, List<Material> history) {}

    @Schema(name = "StepThatUsesMaterial")
    record UsedBy(String playbook, String step) {}
}
