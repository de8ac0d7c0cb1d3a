package io.playmaker.playbook;

import io.playmaker.account.Accounts;
import io.playmaker.account.TimelineEntry;
import io.playmaker.library.Fact;
import io.playmaker.library.Facts;
import io.playmaker.library.Library;
import io.playmaker.library.Material;
import io.playmaker.library.Rendering;
import io.playmaker.library.Vote.Place;
import io.playmaker.shared.Columns;
import io.playmaker.shared.Invalid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the texts of materials ready for a mail: filled with the account's facts, in {@code materialText} and
 * {@code materialSubject}, and notes them on the timeline.
 */
@Component
@Sets({"materialText", "materialSubject"})
class AttachMaterials implements Action<AttachMaterials.Inputs> {

    /** What a text variable of a run holds. */
    private static final int LONGEST = 4000;

    private final Library library;
    private final Accounts accounts;
    private final CallRows calls;

    AttachMaterials(Library library, Accounts accounts, CallRows calls) {
        this.library = library;
        this.accounts = accounts;
        this.calls = calls;
    }

    /** @param materials keys of materials, comma-separated */
    record Inputs(
            @Input(needed = true, names = Input.Names.MATERIALS) @Nullable
            String materials) {}

    @Override
    public String name() {
        return "attach-materials";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        List<Material> materials = materials(Actions.needed("materials", inputs.materials()));
        Facts facts = library.facts(call.account().id(), call.run().subject());
        List<Rendering> read = materials.stream()
                .map(material -> library.plain(material.says(), facts))
                .toList();
        mustBeComplete(read, call.account().name());
        String text = read.stream().map(Rendering::body).map(String::strip).collect(Collectors.joining("\n\n"));
        if (text.length() > LONGEST)
            throw new Invalid(
                    "materials",
                    "Together they are longer than " + LONGEST + " characters; attach fewer, or shorten one.");
        if (calls.first(call.key())) note(materials, call);
        Map<String, Object> result = new HashMap<>();
        result.put("materialText", text);
        result.put(
                "materialSubject",
                read.stream()
                        .map(Rendering::subject)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(materials.get(0).says().title()));
        return result;
    }

    private List<Material> materials(String keys) {
        List<String> wanted = Stream.of(keys.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
        Set<String> unknown = library.unknown(wanted);
        if (wanted.isEmpty() || !unknown.isEmpty())
            throw new Invalid(
                    "materials",
                    "There is no material %s; use keys from the library, with commas between them."
                            .formatted(wanted.isEmpty() ? keys : String.join(", ", unknown)));
        return library.get(wanted);
    }

    /** A customer must not read a blank; a person can fill it and try again. */
    private static void mustBeComplete(List<Rendering> read, String account) {
        String missing = read.stream()
                .flatMap(one -> one.blanks().stream())
                .distinct()
                .map(Fact::key)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty())
            throw new Invalid(
                    "materials",
                    "The text needs " + missing + ", which is not known of " + account + ". Add it, then try again.");
    }

    private void note(List<Material> materials, Call call) {
        library.used(materials, new Place(call.run().id(), call.activity(), Actions.by(call.run())));
        String titles = materials.stream().map(one -> one.says().title()).collect(Collectors.joining(", "));
        accounts.log(
                call.account().id(),
                new TimelineEntry(
                        call.clock().instant(),
                        "material",
                        Columns.cut("Made ready for a mail: " + titles, 300),
                        null,
                        Actions.by(call.run()),
                        "/runs/" + call.run().id()));
    }
}
