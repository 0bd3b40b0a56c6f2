package dev.hearth.rest;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML as the values that Home Assistant makes of it (the Python package {@code xmltodict}): an element is a map from the
 * names of its children to what they are, {@code @name} for an attribute, {@code #text} for text beside either; one with
 * text alone is that text, an empty one is null, several of one name are a list. Names keep their prefixes. Document
 * types are passed over, and nothing outside the text is ever read. Nesting is limited by the Java runtime.
 */
final class XmlValues {
    private final XMLStreamReader reader;
    private final Deque<Element> open = new ArrayDeque<>();
    private final Map<String, @Nullable Object> root = new LinkedHashMap<>();

    private static final class Element {
        final String name;
        final Map<String, @Nullable Object> values = new LinkedHashMap<>();
        final StringBuilder text = new StringBuilder();

        Element(String name) {
            this.name = name;
        }

        @Nullable
        Object value() {
            String plain = text.toString().strip();
            if (values.isEmpty()) {
                return plain.isEmpty() ? null : plain;
            }
            if (!plain.isEmpty()) {
                values.put("#text", plain);
            }
            return values;
        }
    }

    private XmlValues(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * The values of a text.
     *
     * @throws IllegalArgumentException when it is no XML
     */
    static Map<String, @Nullable Object> read(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new XmlValues(factory.createXMLStreamReader(new StringReader(text))).read();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(
                    "it is no XML from line " + e.getLocation().getLineNumber() + ", column "
                            + e.getLocation().getColumnNumber() + " on",
                    e);
        }
    }

    private Map<String, @Nullable Object> read() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> {
                    Element ended = open.pop();
                    put(open.isEmpty() ? root : open.element().values, ended.name, ended.value());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new IllegalArgumentException("it uses the entity '" + reader.getLocalName() + "'");
                default -> {}
            }
        }
        return root;
    }

    private void begin() {
        Element element = new Element(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String name = (prefix == null || prefix.isEmpty() ? "" : prefix + ":") + reader.getAttributeLocalName(i);
            element.values.put("@" + name, reader.getAttributeValue(i));
        }
        open.push(element);
    }

    @SuppressWarnings("unchecked") // only lists made here are in the map
    private static void put(Map<String, @Nullable Object> values, String name, @Nullable Object value) {
        if (!values.containsKey(name)) {
            values.put(name, value);
        } else if (values.get(name) instanceof List<?> several) {
            ((List<@Nullable Object>) several).add(value);
        } else {
            List<@Nullable Object> several = new ArrayList<>();
            several.add(values.get(name));
            several.add(value);
            values.put(name, several);
        }
    }
}
