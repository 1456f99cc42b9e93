package org.conferencecomplaints.engine.check.diagram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A parsed diagram file. */
public final class Diagram {

    /** Of a shared diagram's process: names the property in which each procedure lists the groups that may start it. */
    public static final String STARTED_BY = "startedBy";

    /**
     * Of a called process: the variables that a caller may leave out, with commas; an expression reads them as empty.
     */
    public static final String OPTIONAL = "optional";

    private final String file;
    private final List<BpmnElement> elements = new ArrayList<>();

    private Diagram(String file, Document document) {
        this.file = file;
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            elements.add(new BpmnElement(this, (Element) all.item(i)));
        }
    }

    /** Reads a file; one that is not XML is found to be so and left out. */
    public static Optional<Diagram> read(DiagramFile source, Findings findings) {
        try {
            Document document = reader().parse(new ByteArrayInputStream(source.xml()));
            checkAgainstBpmn(source, findings);
            return Optional.of(new Diagram(source.name(), document));
        } catch (SAXException e) {
            findings.add(source.name(), whyNotXml(e));
            return Optional.empty();
        } catch (IOException | ParserConfigurationException e) {
            findings.add(source.name(), "cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static DocumentBuilder reader() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        DocumentBuilder reader = factory.newDocumentBuilder();
        reader.setErrorHandler(new DefaultHandler());
        return reader;
    }

    private static String whyNotXml(SAXException e) {
        if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
            return "has a document type declaration (DOCTYPE), which could make the server read other files";
        }
        String line = e instanceof SAXParseException at ? " (line " + at.getLineNumber() + ")" : "";
        return "is not well-formed XML: " + e.getMessage() + line;
    }

    private static void checkAgainstBpmn(DiagramFile source, Findings findings) {
        try {
            Bpmn.readModelFromStream(new ByteArrayInputStream(source.xml()));
        } catch (ModelException e) {
            Throwable reason = e;
            while (reason.getCause() != null) {
                reason = reason.getCause();
            }
            findings.add(source.name(), "is not valid BPMN: " + reason.getMessage());
        }
    }

    public String file() {
        return file;
    }

    /** Every element of the file, from top to bottom. */
    public List<BpmnElement> elements() {
        return elements;
    }

    public Stream<BpmnElement> all(String... kinds) {
        return elements.stream().filter(element -> element.is(kinds));
    }

    public Stream<BpmnElement> flowNodes() {
        return elements.stream().filter(BpmnElement::isFlowNode);
    }

    /** Whether this is a council's procedure, and not one of the small diagrams that procedures share. */
    public boolean isProcedure() {
        return all("process").anyMatch(process -> !process.property("tenant").isEmpty());
    }

    public List<BpmnElement> flowsFrom(BpmnElement node) {
        return all("sequenceFlow").filter(flow -> flow.attribute("sourceRef").equals(node.id())).toList();
    }
}
