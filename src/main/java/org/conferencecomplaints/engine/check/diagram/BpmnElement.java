package org.conferencecomplaints.engine.check.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** An element of a diagram's XML. Attributes that are absent read as empty. */
public record BpmnElement(Diagram diagram, Element xml) {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> NODES = Set.of("task", "userTask", "serviceTask", "sendTask", "receiveTask",
        "manualTask", "businessRuleTask", "scriptTask", "callActivity", "subProcess", "transaction", "adHocSubProcess",
        "startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent",
        "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "complexGateway");
    private static final Set<String> SHOWN_BESIDES = Set.of("sequenceFlow", "process", "message", "signal", "error",
        "escalation", "participant", "lane", "group", "categoryValue");

    /** The name of the element without its prefix, such as {@code userTask}. */
    public String kind() {
        return xml.getLocalName();
    }

    public boolean is(String... kinds) {
        return isBpmn() && Set.of(kinds).contains(kind());
    }

    public boolean isCamunda(String... kinds) {
        return CAMUNDA.equals(xml.getNamespaceURI()) && Set.of(kinds).contains(kind());
    }

    boolean isFlowNode() {
        return isBpmn() && NODES.contains(kind());
    }

    private boolean isBpmn() {
        return BPMN.equals(xml.getNamespaceURI());
    }

    public String id() {
        return attribute("id");
    }

    public String label() {
        return attribute("name").strip();
    }

    /** An attribute without prefix. */
    public String attribute(String name) {
        return xml.getAttributeNS(null, name);
    }

    /** An attribute of the {@code camunda} prefix. */
    public String camunda(String name) {
        return xml.getAttributeNS(CAMUNDA, name);
    }

    public List<Attr> attributes() {
        NamedNodeMap all = xml.getAttributes();
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            attributes.add((Attr) all.item(i));
        }
        return attributes;
    }

    /** The text that stands directly in the element. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Node child = xml.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    public List<BpmnElement> children() {
        List<BpmnElement> children = new ArrayList<>();
        for (Node child = xml.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(new BpmnElement(diagram, element));
            }
        }
        return children;
    }

    public Optional<BpmnElement> parent() {
        return xml.getParentNode() instanceof Element element
            ? Optional.of(new BpmnElement(diagram, element))
            : Optional.empty();
    }

    /** The nearest element around this one of which something holds. */
    public Optional<BpmnElement> around(Predicate<BpmnElement> wanted) {
        Optional<BpmnElement> outer = parent();
        while (outer.isPresent() && !wanted.test(outer.get())) {
            outer = outer.get().parent();
        }
        return outer;
    }

    /** The id of the element that an analyst can click on: this one or the nearest around it. */
    String shownId() {
        return isShown() ? id() : around(BpmnElement::isShown).map(BpmnElement::id).orElse("");
    }

    private boolean isShown() {
        return isFlowNode() || isBpmn() && SHOWN_BESIDES.contains(kind());
    }

    /** What stands under {@code extensionElements}, at any depth below this element's own. */
    public List<BpmnElement> extensions() {
        List<BpmnElement> found = new ArrayList<>();
        children().stream().filter(child -> child.is("extensionElements")).forEach(found::add);
        for (int i = 0; i < found.size(); i++) {
            found.addAll(found.get(i).children());
        }
        return found;
    }

    /** Every text in which expressions can stand: its own, and those of its attributes. */
    public Stream<String> expressions() {
        return Stream.concat(Stream.of(text()), attributes().stream().map(Attr::getValue));
    }

    /** The value of an extension property; empty where it is not set. */
    public String property(String name) {
        return extensions().stream()
            .filter(extension -> extension.isCamunda("property") && extension.attribute("name").equals(name))
            .map(extension -> extension.attribute("value").strip()).findFirst().orElse("");
    }
}
