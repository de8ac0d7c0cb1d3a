package io.playmaker.web.page;

import io.playmaker.shared.Invalid;
import io.playmaker.trigger.VendorEvent;
import io.playmaker.trigger.VendorEvent.Kind;
import io.playmaker.trigger.VendorEvent.Says;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A vendor event as a person writes it in a form. */
record EventForm(String kind, String title, String text, String heldOn, String link, AudienceForm audience) {

    static EventForm empty() {
        return new EventForm(Kind.RELEASE.name(), "", "", "", "", AudienceForm.usual());
    }

    static EventForm of(VendorEvent event) {
        Says says = event.says();
        return new EventForm(
                says.kind().name(),
                says.title(),
                says.text(),
                says.heldOn() == null ? "" : says.heldOn().toString(),
                Objects.requireNonNullElse(says.link(), ""),
                AudienceForm.of(says.audience()));
    }

    static EventForm of(MultiValueMap<String, String> form) {
        return new EventForm(
                one(form, "kind"),
                one(form, "title"),
                one(form, "what"),
                one(form, "heldOn"),
                one(form, "link"),
                AudienceForm.of(form));
    }

    /** @throws Invalid naming what cannot be read */
    Says says() {
        return new Says(
                Objects.requireNonNullElse(Named.one(Kind.values(), kind), Kind.OTHER),
                title.strip(),
                text.strip(),
                day(),
                link.isBlank() ? null : link.strip(),
                audience.audience());
    }

    private @Nullable LocalDate day() {
        try {
            return heldOn.isBlank() ? null : LocalDate.parse(heldOn.strip());
        } catch (DateTimeParseException e) {
            throw new Invalid("heldOn", "Write the day as 2026-12-03, or leave it empty.");
        }
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }
}
