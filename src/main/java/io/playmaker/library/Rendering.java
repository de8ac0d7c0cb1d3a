package io.playmaker.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A material as somebody reads it.
 *
 * @param subject of a mail template that names one
 * @param body HTML in which nothing but our own marks is HTML, or plain text
 * @param blanks facts that were needed and are not known
 */
public record Rendering(@Nullable String subject, String body, List<Fact> blanks) {}
