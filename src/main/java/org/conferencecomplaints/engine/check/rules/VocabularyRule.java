package org.conferencecomplaints.engine.check.rules;

import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.w3c.dom.Attr;

/**
 * Rule: diagrams use only the BPMN elements and extensions listed here. Scripts, Java classes, connectors, shell and
 * mail tasks are not among them, nor is the engine's older spelling of them in another namespace.
 */
public final class VocabularyRule implements Rule {

    private static final Set<String> NAMESPACES = Set.of(BpmnElement.BPMN, BpmnElement.CAMUNDA,
        "http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC",
        "http://www.omg.org/spec/DD/20100524/DI", "http://camunda.org/schema/modeler/1.0",
        "http://bpmn.io/schema/bpmn/biocolor/1.0", "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
        XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.XML_NS_URI);

    private static final Map<String, String> NOT_USED = Map.of(
        "scriptTask", "a script task cannot be checked: use a service task that calls a bean",
        "businessRuleTask", "a business rule task has no decision table here: use a gateway or a service task",
        "complexGateway", "a complex gateway does not run on this engine",
        "adHocSubProcess", "an ad-hoc sub-process does not run on this engine",
        "potentialOwner", "who does a task is said by candidate groups or an assignee",
        "humanPerformer", "who does a task is said by candidate groups or an assignee",
        "import", "a diagram imports no other files",
        "script", "a script cannot be checked: use an expression that calls a bean");

    private static final Set<String> CAMUNDA_ELEMENTS = Set.of("properties", "property", "in", "out",
        "executionListener", "taskListener", "inputOutput", "inputParameter", "outputParameter",
        "failedJobRetryTimeCycle");

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("asyncBefore", "asyncAfter", "exclusive",
        "assignee", "candidateGroups", "candidateUsers", "candidateStarterGroups", "candidateStarterUsers", "dueDate",
        "followUpDate", "priority", "jobPriority", "taskPriority", "expression", "resultVariable", "formRef",
        "formRefBinding", "initiator", "historyTimeToLive", "isStartableInTasklist", "versionTag", "collection",
        "elementVariable", "calledElementBinding", "calledElementTenantId", "modelerTemplate",
        "modelerTemplateVersion", "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable",
        "variableName", "variableEvents");

    /** Attributes without prefix, on elements of the {@code camunda} prefix. */
    private static final Set<String> PLAIN_ATTRIBUTES = Set.of("id", "name", "value", "event", "expression", "source",
        "sourceExpression", "target", "variables", "local", "businessKey");

    @Override
    public void check(Diagram diagram, Findings findings) {
        for (BpmnElement element : diagram.elements()) {
            element(element, findings);
            element.attributes().forEach(attribute -> attribute(element, attribute, findings));
        }
    }

    private static void element(BpmnElement element, Findings findings) {
        String namespace = element.xml().getNamespaceURI();
        if (!NAMESPACES.contains(String.valueOf(namespace))) {
            findings.add(element,
                "<" + element.xml().getNodeName() + "> is of an unknown namespace '" + namespace + "'");
        } else if (NOT_USED.containsKey(element.kind())) {
            findings.add(element, NOT_USED.get(element.kind()));
        } else if (BpmnElement.CAMUNDA.equals(namespace) && !CAMUNDA_ELEMENTS.contains(element.kind())) {
            findings.add(element, "camunda:" + element.kind() + " is not used in these diagrams");
        } else if (element.is("conditionExpression") && !element.attribute("language").isEmpty()) {
            findings.add(element, "a condition in another language ('" + element.attribute("language")
                + "') cannot be checked: use an expression");
        }
    }

    private static void attribute(BpmnElement element, Attr attribute, Findings findings) {
        String namespace = attribute.getNamespaceURI();
        if (namespace != null && !NAMESPACES.contains(namespace)) {
            findings.add(element, attribute.getName() + " is of an unknown namespace '" + namespace + "'");
        } else if (BpmnElement.CAMUNDA.equals(namespace) && !CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName())
            || isForeignPlainAttribute(element, attribute)) {
            findings.add(element, "camunda:" + attribute.getLocalName() + " is not used in these diagrams");
        }
    }

    private static boolean isForeignPlainAttribute(BpmnElement element, Attr attribute) {
        return attribute.getNamespaceURI() == null && BpmnElement.CAMUNDA.equals(element.xml().getNamespaceURI())
            && !PLAIN_ATTRIBUTES.contains(attribute.getLocalName());
    }
}
