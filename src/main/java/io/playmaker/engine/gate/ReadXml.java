package io.playmaker.engine.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a model file and keeps where everything stands. Nothing outside of the file is ever looked up. */
final class ReadXml extends DefaultHandler {

    /** The engine reads its extension under its former name as well. */
    private static final Set<String> EXTENSIONS = Set.of(
            "http://camunda.org/schema/1.0/bpmn", "http://camunda.org/schema/1.0/dmn", "http://activiti.org/bpmn");

    private static final int DEEPEST = 100;

    private final String file;
    private @Nullable Locator locator;
    private @Nullable Tag root;
    private @Nullable Tag open;
    private int depth;

    private ReadXml(String file) {
        this.file = file;
    }

    /** @throws SAXParseException with the place where the file stops being XML */
    static Tag read(String file, byte[] content) throws SAXException {
        ReadXml handler = new ReadXml(file);
        try {
            factory().newSAXParser().parse(new InputSource(new ByteArrayInputStream(content)), handler);
        } catch (IOException | ParserConfigurationException e) {
            throw new SAXException(e);
        }
        if (handler.root == null) throw new SAXException("The file is empty.");
        return handler.root;
    }

    private static SAXParserFactory factory() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }

    @Override
    public void setDocumentLocator(Locator given) {
        locator = given;
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes)
            throws SAXException {
        if (++depth > DEEPEST) throw new SAXParseException("The elements are nested too deeply.", locator);
        Tag tag = new Tag(here(), name, EXTENSIONS.contains(namespace), open);
        for (int i = 0; i < attributes.getLength(); i++) take(tag, attributes, i);
        if (root == null) root = tag;
        open = tag;
    }

    private static void take(Tag tag, Attributes attributes, int i) {
        String namespace = attributes.getURI(i);
        boolean extension = EXTENSIONS.contains(namespace);
        if (namespace.isEmpty() || extension)
            tag.attribute(attributes.getLocalName(i), attributes.getValue(i), extension);
    }

    private Tag.At here() {
        return locator == null
                ? new Tag.At(file, 0, 0)
                : new Tag.At(file, locator.getLineNumber(), locator.getColumnNumber());
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (open != null) open.append(new String(characters, start, length));
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
        depth--;
        if (open != null) open = open.parent();
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }
}
