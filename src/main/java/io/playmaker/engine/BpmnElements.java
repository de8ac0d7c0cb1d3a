package io.playmaker.engine;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.jspecify.annotations.Nullable;

/** How the extension properties of a model are read while it is parsed. */
final class BpmnElements {

    static final String OUTCOME = "outcome";

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    private BpmnElements() {}

    /** Whether the attribute of Camunda's is there and says nothing. */
    static boolean isBlank(Element element, String attribute) {
        String value = element.attributeNS(CAMUNDA, attribute);
        return value != null && value.isBlank();
    }

    /** What the attribute of Camunda's says, if it is there. */
    static @Nullable String attribute(Element element, String name) {
        return element.attributeNS(CAMUNDA, name);
    }

    /** The value of the {@code camunda:property} of that name, if the element has it. */
    static @Nullable String property(Element element, String name) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
        if (properties == null) return null;
        for (Element property : properties.elementsNS(CAMUNDA, "property"))
            if (name.equals(property.attribute("name"))) return property.attribute("value");
        return null;
    }
}
