package io.playmaker.engine.gate;

import java.util.Set;

/** A form is of a version, and made of components, that Tasklist's viewer knows. */
final class TasklistCanDrawTheForm implements Rule {

    /** The last version that the viewer in Tasklist 7.24 reads. */
    private static final int NEWEST = 16;

    /** Its components, less the button, the iframe and the file picker, which do nothing there, and code. */
    private static final Set<String> DRAWN = Set.of(
            "html",
            "text",
            "image",
            "table",
            "separator",
            "spacer",
            "group",
            "dynamiclist",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "expression");

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.forms().forEach(form -> {
            int version = form.root().path("schemaVersion").asInt(0);
            if (version < 1 || version > NEWEST)
                findings.at(
                        form.whole(),
                        "The form has the schema version %d; Tasklist reads versions up to %d. Set it to %d and try the form in"
                                        .formatted(version, NEWEST, NEWEST)
                                + " Tasklist.");
            if (!form.root().path("type").asText("").equals("default"))
                findings.at(form.whole(), "The form's type must be \"default\".");
            form.components().stream()
                    .filter(component -> !DRAWN.contains(component.type()))
                    .forEach(component -> findings.at(
                            component,
                            "Tasklist cannot draw the component %s of type \"%s\". Take another one."
                                    .formatted(component.named(), component.type())));
        });
    }
}
