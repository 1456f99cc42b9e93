package org.conferencecomplaints.files.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the elements of a small XML file, without external entities. Nothing that it refers to is fetched or put in.
 */
final class XmlElements {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private XmlElements() {
    }

    /** All elements in their order, whatever is inside what. */
    static List<Element> of(InputStream xml) throws IOException {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(xml);
            List<Element> elements = new ArrayList<>();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    elements.add(element(reader));
                }
            }
            return elements;
        } catch (XMLStreamException e) {
            throw new IOException("A list inside an Office file cannot be read", e);
        }
    }

    private static Element element(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Element(reader.getLocalName(), attributes);
    }

    /** An element without what is in it. */
    record Element(String name, Map<String, String> attributes) {

        /** The attribute's value; empty where there is none. */
        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }
}
