package io.playmaker.plan;

import io.playmaker.shared.Columns;
import io.playmaker.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Texts as people say them, brought to what a plan can keep. */
final class Said {

    private Said() {}

    static String needed(String field, String subject, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) throw new Invalid(field, subject + " is missing; say it in a few words.");
        if (text.strip().length() > longest)
            throw new Invalid(field, subject + " is too long; shorten it to " + longest + " characters.");
        return text.strip();
    }

    static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) return null;
        return Columns.cut(text.strip(), longest);
    }
}
