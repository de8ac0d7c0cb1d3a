package io.playmaker.voice;

import io.playmaker.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** A customer's own words as they are kept: line ends are one character, and nothing unprintable. */
final class Remark {

    private Remark() {}

    /** Null when nothing was said. */
    static @Nullable String of(@Nullable String said) {
        if (said == null) return null;
        String text =
                said.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
        if (text.length() > Surveys.LONGEST_REMARK)
            throw new Invalid(
                    "remark", "This is too long; shorten it to " + Surveys.LONGEST_REMARK + " characters at most.");
        return text.isEmpty() ? null : text;
    }
}
