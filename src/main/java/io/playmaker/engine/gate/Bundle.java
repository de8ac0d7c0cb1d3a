package io.playmaker.engine.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The files that come together, read, and what they may refer to. */
record Bundle(
        List<PlaybookFile> playbooks,
        List<TableFile> tables,
        List<FormFile> forms,
        List<Unread> unread,
        List<String> others,
        Known known) {

    /** A file that cannot be looked at, and where and why. */
    record Unread(String file, int line, int column, String problem) {}

    /** @param files content by name */
    static Bundle read(Map<String, byte[]> files, Known known) {
        Bundle bundle = new Bundle(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), known);
        files.forEach(bundle::take);
        return bundle;
    }

    private void take(String name, byte[] content) {
        try {
            switch (FileKind.of(name)) {
                case PLAYBOOK -> playbooks.add(PlaybookFile.of(name, ReadXml.read(name, content)));
                case TABLE -> tables.add(TableFile.of(name, ReadXml.read(name, content)));
                case FORM -> forms.add(FormFile.of(name, content));
                case OTHER -> others.add(name);
            }
        } catch (SAXParseException e) {
            unread.add(new Unread(name, e.getLineNumber(), e.getColumnNumber(), String.valueOf(e.getMessage())));
        } catch (SAXException e) {
            unread.add(new Unread(name, 0, 0, String.valueOf(e.getMessage())));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            unread.add(new Unread(name, line, column, e.getOriginalMessage()));
        }
    }

    Stream<ProcessGraph> processes() {
        return playbooks.stream().flatMap(file -> file.processes().stream());
    }

    /** All flow nodes, or those of these kinds. */
    Stream<Node> nodes(String... kinds) {
        return processes().flatMap(process -> process.nodes(kinds));
    }

    Stream<Node> steps() {
        return nodes("userTask");
    }

    Stream<TableFile.Table> decisionTables() {
        return tables.stream().flatMap(TableFile::tables);
    }

    Optional<FormFile> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The form that a step with this id opens: among these files, or the newest that is deployed. */
    Optional<FormFile> formOf(String id) {
        return form(id).or(() -> known.deployed().form(id).flatMap(content -> {
            try {
                return Optional.of(FormFile.of(id + ".form", content));
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        }));
    }

    boolean bringsPlaybook(String key) {
        return processes().anyMatch(process -> process.key().equals(key)) || isUnread(key);
    }

    boolean bringsForm(String id) {
        return form(id).isPresent() || isUnread(id);
    }

    /** What cannot be read is wrong by itself; what refers to it is not wrong as well. */
    private boolean isUnread(String name) {
        return unread.stream().anyMatch(file -> FileKind.plainName(file.file()).equals(name));
    }

    boolean bringsDecision(String key) {
        return tables.stream()
                        .flatMap(TableFile::decisions)
                        .anyMatch(decision -> decision.id().equals(key))
                || isUnread(key);
    }

    boolean hasPlaybook(String key) {
        return bringsPlaybook(key) || known.deployed().hasPlaybook(key);
    }

    boolean hasDecision(String key) {
        return bringsDecision(key) || known.deployed().hasDecision(key);
    }
}
