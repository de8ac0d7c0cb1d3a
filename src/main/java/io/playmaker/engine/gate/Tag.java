package io.playmaker.engine.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a model file, and where it stands. As for the engine, its prefix does not count; attributes and elements of
 * the engine's own extension are kept apart, under either of the two names the engine knows it by.
 */
final class Tag {

    private final String file;
    private final String name;
    private final boolean extension;
    private final int line;
    private final int column;
    private final @Nullable Tag parent;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, String> extensions = new LinkedHashMap<>();
    private final List<Tag> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** Where a tag ends in its file, both counted from 1, as the engine's own reports do. */
    record At(String file, int line, int column) {}

    Tag(At at, String name, boolean extension, @Nullable Tag parent) {
        this.file = at.file();
        this.line = at.line();
        this.column = at.column();
        this.name = name;
        this.extension = extension;
        this.parent = parent;
        if (parent != null) parent.children.add(this);
    }

    void attribute(String key, String value, boolean ofExtension) {
        (ofExtension ? extensions : attributes).put(key, value);
    }

    void append(String more) {
        text.append(more);
    }

    String file() {
        return file;
    }

    String name() {
        return name;
    }

    /** Whether it belongs to the engine's extension, such as {@code camunda:properties}. */
    boolean isExtension() {
        return extension;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    @Nullable
    Tag parent() {
        return parent;
    }

    boolean is(String... names) {
        return List.of(names).contains(name);
    }

    /** Empty when it is not there. */
    String get(String attribute) {
        return Objects.requireNonNullElse(attributes.get(attribute), "");
    }

    /** An attribute of the engine's extension, such as {@code camunda:assignee}; empty when it is not there. */
    String extension(String attribute) {
        return Objects.requireNonNullElse(extensions.get(attribute), "");
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Map<String, String> extensions() {
        return extensions;
    }

    String id() {
        return get("id");
    }

    String text() {
        return text.toString().strip();
    }

    List<Tag> children() {
        return children;
    }

    Stream<Tag> children(String tag) {
        return children.stream().filter(child -> child.name.equals(tag));
    }

    Optional<Tag> child(String tag) {
        return children(tag).findFirst();
    }

    /** The text of that child; empty when there is none. */
    String textOf(String tag) {
        return child(tag).map(Tag::text).orElse("");
    }

    /** Itself and all below, in the order of the file. */
    Stream<Tag> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Tag::all));
    }

    Stream<Tag> all(String tag) {
        return all().filter(one -> one.name.equals(tag));
    }

    /** What stands in the engine's part of its extension elements under that name, such as {@code inputOutput}. */
    Stream<Tag> extended(String tag) {
        return children("extensionElements").flatMap(elements -> elements.children(tag));
    }

    /** The extension property of that name; empty when it is not there. */
    String property(String key) {
        return Objects.requireNonNullElse(properties().get(key), "");
    }

    Map<String, String> properties() {
        Map<String, String> found = new LinkedHashMap<>();
        extended("properties")
                .flatMap(properties -> properties.children("property"))
                .forEach(property -> found.putIfAbsent(property.get("name"), property.get("value")));
        return found;
    }

    /** The nearest element around it, or itself, that a diagram shows. */
    String shownId() {
        boolean hidden = id().isEmpty() || name.endsWith("EventDefinition") || name.endsWith("Entry");
        if (!hidden || parent == null) return id();
        String around = parent.shownId();
        return around.isEmpty() ? id() : around;
    }
}
