package io.playmaker.imports;

/**
 * How the columns of a file become accounts, contacts, subscriptions or signals; kept by name.
 *
 * @param definition YAML, documented in the README and by the shipped examples
 */
public record Mapping(String name, ImportKind kind, String definition, boolean shipped) {}
