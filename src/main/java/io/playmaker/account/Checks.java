package io.playmaker.account;

import io.playmaker.shared.Invalid;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what other systems write into a field; blank means nothing was said. */
final class Checks {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private Checks() {}

    static @Nullable String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) return null;
        String text = value.strip();
        if (text.length() > longest)
            throw new Invalid(
                    field, "This has " + text.length() + " characters; shorten it to " + longest + " at most.");
        return text;
    }

    static String needed(String field, @Nullable String value, int longest) {
        String text = text(field, value, longest);
        if (text == null) throw new Invalid(field, "This is missing; give it a value.");
        return text;
    }

    static <T> T known(String field, @Nullable T value) {
        if (value == null) throw new Invalid(field, "This is missing and needed for something new; give it a value.");
        return value;
    }

    static @Nullable String country(@Nullable String value) {
        String code = text("country", value, 60);
        if (code == null) return null;
        String upper = code.toUpperCase(Locale.ROOT);
        if (COUNTRIES.contains(upper)) return upper;
        throw new Invalid(
                "country", "'" + code + "' is no country code; use two letters of ISO 3166-1, such as DE or GB.");
    }

    static @Nullable String language(@Nullable String value) {
        String code = text("language", value, 60);
        if (code == null) return null;
        String lower = code.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        if (LANGUAGES.contains(lower)) return lower;
        throw new Invalid(
                "language", "'" + code + "' is no language code; use two letters of ISO 639-1, such as en or th.");
    }

    static @Nullable String zone(@Nullable String value) {
        String zone = text("zone", value, 60);
        if (zone == null) return null;
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw new Invalid("zone", "'" + zone + "' is no time zone; use an IANA name, such as Asia/Bangkok.");
        }
    }

    static @Nullable String currency(@Nullable String value) {
        String code = text("currency", value, 60);
        if (code == null) return null;
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new Invalid("currency", "'" + code + "' is no currency; use a code of ISO 4217, such as EUR or USD.");
        }
    }

    /** A constant of an enum by its name in any case, with blanks or hyphens for underscores. */
    static <E extends Enum<E>> @Nullable String word(String field, @Nullable String value, Class<E> words) {
        String text = text(field, value, 60);
        if (text == null) return null;
        String name = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (E word : words.getEnumConstants()) if (word.name().equals(name)) return name;
        throw new Invalid(
                field,
                "'" + text + "' is not known here; use one of " + Arrays.toString(words.getEnumConstants()) + ".");
    }

    /** The first if something was said, otherwise what is stored. */
    static <T> @Nullable T or(@Nullable T said, @Nullable T stored) {
        return said != null ? said : stored;
    }
}
