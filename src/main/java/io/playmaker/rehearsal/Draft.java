package io.playmaker.rehearsal;

import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A model in a file that is not deployed anywhere, with the forms and tables that lie around it.
 *
 * @param files content by file name
 */
record Draft(String playbook, Map<String, String> files) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** @throws Invalid naming the file, form or table that is missing, or what is wrong with the model */
    static Draft read(Path model) {
        if (!Files.isRegularFile(model)) throw new Invalid("rehearse", "There is no file " + model + ".");
        String text = text(model);
        Document document = parse(model, text);
        Map<String, String> files = new LinkedHashMap<>(Map.of(name(model), text));
        List<Problem> problems = new ArrayList<>();
        for (String form : attributes(document, "userTask", "formRef")) add(files, problems, model, form + ".form");
        if (!problems.isEmpty()) throw new Invalid(problems);
        for (String table : attributes(document, "businessRuleTask", "decisionRef"))
            find(model, table + ".dmn").ifPresent(found -> files.put(name(found), text(found)));
        return new Draft(process(model, document), files);
    }

    private static void add(Map<String, String> files, List<Problem> problems, Path model, String wanted) {
        Optional<Path> found = find(model, wanted);
        found.ifPresent(form -> files.put(name(form), text(form)));
        if (found.isEmpty())
            problems.add(
                    new Problem(
                            wanted,
                            "The model names this form, and it is neither beside the model nor in a folder forms/ there or above."));
    }

    private static Optional<Path> find(Path model, String name) {
        Path file = model.toAbsolutePath().normalize();
        return Stream.of(name, "forms/" + name, "../forms/" + name, "../processes/" + name)
                .map(place -> file.resolveSibling(place).normalize())
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String process(Path model, Document document) {
        NodeList processes = document.getElementsByTagNameNS("*", "process");
        if (processes.getLength() != 1)
            throw new Invalid(name(model), "It must hold one process, not " + processes.getLength() + ".");
        return ((Element) processes.item(0)).getAttribute("id");
    }

    private static List<String> attributes(Document document, String element, String attribute) {
        List<String> values = new ArrayList<>();
        NodeList elements = document.getElementsByTagNameNS("*", element);
        for (int at = 0; at < elements.getLength(); at++) {
            String value = ((Element) elements.item(at)).getAttributeNS(CAMUNDA, attribute);
            if (!value.isBlank() && !values.contains(value)) values.add(value);
        }
        return values;
    }

    private static Document parse(Path model, String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new Invalid(name(model), "It is no BPMN: " + e.getMessage());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
