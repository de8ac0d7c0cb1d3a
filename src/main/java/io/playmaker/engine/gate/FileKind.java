package io.playmaker.engine.gate;

/** What the engine takes a file for, by the end of its name. */
enum FileKind {
    PLAYBOOK,
    TABLE,
    FORM,
    OTHER;

    /** As the engine decides it: a dot before the ending is not needed, capitals count. */
    static FileKind of(String name) {
        if (name.endsWith("bpmn") || name.endsWith("bpmn20.xml")) return PLAYBOOK;
        if (name.endsWith("dmn") || name.endsWith("dmn11.xml")) return TABLE;
        return name.endsWith("form") ? FORM : OTHER;
    }

    /** The name without folders and without its ending. */
    static String plainName(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return file.replaceFirst("\\.(bpmn|bpmn20\\.xml|dmn|dmn11\\.xml|form)$", "");
    }
}
