package io.playmaker.engine;

import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Templates of Modeler cannot write what BPMN wants inside a timer or a message event, only properties beside it. Here
 * what the properties say is put where the engine looks for it, before it reads the model.
 */
final class EventsInWords {

    private static final String MESSAGE = "message";
    private static final String SOME_TIME = "${calendar.now()}";
    private static final List<String> TIMES = List.of("timeDate", "timeDuration", "timeCycle");

    private final Element root;
    private final BiConsumer<String, Element> problems;

    private EventsInWords(Element root, BiConsumer<String, Element> problems) {
        this.root = root;
        this.problems = problems;
    }

    /** @param problems is told what is wrong, and where */
    static void spellOut(Element root, BiConsumer<String, Element> problems) {
        new EventsInWords(root, problems).spellOutBelow(root);
    }

    private void spellOutBelow(Element parent) {
        for (Element child : List.copyOf(parent.elements())) {
            spellOutBelow(child);
            if (child.getTagName().equals("timerEventDefinition")) timer(parent, child);
            if (child.getTagName().equals("messageEventDefinition")) message(parent, child);
        }
    }

    private void timer(Element event, Element definition) {
        try {
            String expression = TimerInWords.expression(name -> BpmnElements.property(event, name));
            if (expression != null) goesOff(definition, expression);
        } catch (IllegalArgumentException e) {
            problems.accept(String.valueOf(e.getMessage()), event);
            goesOff(definition, SOME_TIME); // So that this is the only complaint about it.
        }
    }

    private static void goesOff(Element definition, String when) {
        definition.elements().removeIf(time -> TIMES.contains(time.getTagName()));
        definition.add(element("timeDate", new AttributesImpl(), when));
    }

    private void message(Element event, Element definition) {
        String name = BpmnElements.property(event, MESSAGE);
        if (name == null || name.isBlank()) return;
        String id = "message." + event.attribute("id");
        root.add(element(MESSAGE, attributes("id", id, "name", name), ""));
        AttributesImpl reference = attributes("messageRef", id);
        if (definition.attribute("id") != null) add(reference, "id", definition.attribute("id"));
        event.elements().replaceAll(one -> one == definition ? element(one.getTagName(), reference, "") : one);
    }

    private static Element element(String name, AttributesImpl attributes, String text) {
        Element element = new Element(BpmnParser.BPMN20_NS, name, name, attributes, null);
        element.appendText(text);
        return element;
    }

    private static AttributesImpl attributes(String... namesAndValues) {
        AttributesImpl attributes = new AttributesImpl();
        for (int at = 0; at < namesAndValues.length; at += 2)
            add(attributes, namesAndValues[at], namesAndValues[at + 1]);
        return attributes;
    }

    private static void add(AttributesImpl attributes, String name, String value) {
        attributes.addAttribute("", name, name, "CDATA", value);
    }
}
