package org.conferencecomplaints.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.engine.check.diagram.DiagramFile;
import org.conferencecomplaints.engine.check.diagram.Finding;
import org.conferencecomplaints.engine.check.vocabulary.Vocabulary;
import org.conferencecomplaints.engine.forms.Form;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.Names;

/** A procedure as small as it can be with everything that is checked, and what exists around it. */
public final class SmallProcedure {

    static final String FILE = "small-procedure.bpmn";

    static final String XML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            id="Definitions_Small" targetNamespace="http://bpmn.io/schema/bpmn">
          <bpmn:process id="small-procedure" name="Small procedure" isExecutable="true"
              camunda:historyTimeToLive="P365D">
            <bpmn:extensionElements>
              <camunda:properties>
                <camunda:property name="tenant" value="hackney" />
                <camunda:property name="referencePrefix" value="HCK" />
              </camunda:properties>
            </bpmn:extensionElements>
            <bpmn:startEvent id="Event_ComplaintReceived" name="Complaint received"
                camunda:formRef="start" camunda:formRefBinding="deployment" />
            <bpmn:sequenceFlow id="Flow_ToTriage" sourceRef="Event_ComplaintReceived" targetRef="Activity_Triage" />
            <bpmn:userTask id="Activity_Triage" name="Triage complaint"
                camunda:formRef="triage" camunda:formRefBinding="deployment"
                camunda:candidateGroups="hackney-quality-unit" camunda:dueDate="${deadlines.dueDate(complaint, 'H-1.2')}">
              <bpmn:extensionElements>
                <camunda:properties>
                  <camunda:property name="clause" value="H-1.2, H-1.3" />
                </camunda:properties>
              </bpmn:extensionElements>
              <bpmn:categoryValueRef>CategoryValue_Stage1</bpmn:categoryValueRef>
            </bpmn:userTask>
            <bpmn:boundaryEvent id="Event_TriageLate" name="3 working days passed"
                cancelActivity="false" attachedToRef="Activity_Triage">
              <bpmn:timerEventDefinition id="TimerEventDefinition_0ab12cd">
                <bpmn:timeDate xsi:type="bpmn:tFormalExpression">
                    ${deadlines.set(complaint, 'H-1.2: 3 working days', receivedOn)}</bpmn:timeDate>
              </bpmn:timerEventDefinition>
            </bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="Flow_ToMiss" sourceRef="Event_TriageLate" targetRef="Activity_RecordMiss" />
            <bpmn:serviceTask id="Activity_RecordMiss" name="Record the missed limit" camunda:asyncBefore="true"
                camunda:expression="${deadlines.recordMissed(complaint, 'H-1.2')}" camunda:resultVariable="missed" />
            <bpmn:sequenceFlow id="Flow_ToDecision" sourceRef="Activity_Triage" targetRef="Gateway_Accepted" />
            <bpmn:exclusiveGateway id="Gateway_Accepted" name="Is it accepted?" default="Flow_No" />
            <bpmn:sequenceFlow id="Flow_Yes" name="Yes" sourceRef="Gateway_Accepted" targetRef="Activity_SendFeedback">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">
                  ${triageDecision == 'accept'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="Flow_No" name="No" sourceRef="Gateway_Accepted" targetRef="Event_Refused" />
            <bpmn:callActivity id="Activity_SendFeedback" name="Send feedback"
                calledElement="small-letter" camunda:asyncBefore="true">
              <bpmn:extensionElements>
                <camunda:in businessKey="#{execution.processBusinessKey}" />
                <camunda:in source="complaint" target="complaint" />
                <camunda:in sourceExpression="${'hackney/feedback'}" target="template" />
                <camunda:in sourceExpression="${'H-1.5'}" target="clause" />
                <camunda:in sourceExpression="${''}" target="checkGroup" />
              </bpmn:extensionElements>
            </bpmn:callActivity>
            <bpmn:sequenceFlow id="Flow_ToEnd" sourceRef="Activity_SendFeedback" targetRef="Event_Answered" />
            <bpmn:endEvent id="Event_Answered" name="Answered" />
            <bpmn:endEvent id="Event_Refused" name="Refused" />
            <bpmn:group id="Group_Stage1" categoryValueRef="CategoryValue_Stage1" />
          </bpmn:process>
          <bpmn:category id="Category_Stages">
            <bpmn:categoryValue id="CategoryValue_Stage1" value="Stage 1" />
          </bpmn:category>
        </bpmn:definitions>
        """;

    static final String LETTER_FILE = "small-letter.bpmn";

    static final String LETTER_XML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Letter"
                targetNamespace="http://bpmn.io/schema/bpmn">
          <bpmn:process id="small-letter" name="Small letter" isExecutable="true" camunda:historyTimeToLive="P365D">
            <bpmn:extensionElements>
              <camunda:properties>
                <camunda:property name="optional" value="clause, checkGroup" />
              </camunda:properties>
            </bpmn:extensionElements>
            <bpmn:startEvent id="Event_LetterDue" name="Letter due" />
            <bpmn:sequenceFlow id="Flow_ToIssue" sourceRef="Event_LetterDue" targetRef="Activity_Issue" />
            <bpmn:serviceTask id="Activity_Issue" name="Issue the letter" camunda:asyncBefore="true"
                camunda:expression="${letters.issue(complaint, template, execution.processInstanceId)}" />
            <bpmn:sequenceFlow id="Flow_ToPost" sourceRef="Activity_Issue" targetRef="Activity_Post" />
            <bpmn:userTask id="Activity_Post" name="Post the letter"
                camunda:formRef="post" camunda:formRefBinding="deployment"
                camunda:dueDate="${deadlines.dueDate(complaint, clause)}"
                camunda:candidateGroups="${execution.tenantId}-post-room" camunda:candidateUsers="${checkGroup}" />
            <bpmn:sequenceFlow id="Flow_ToSent" sourceRef="Activity_Post" targetRef="Event_Sent" />
            <bpmn:endEvent id="Event_Sent" name="Letter sent" />
          </bpmn:process>
        </bpmn:definitions>
        """;

    private SmallProcedure() {
    }

    public static DiagramFile procedure() {
        return file(FILE, XML);
    }

    public static DiagramFile letter() {
        return file(LETTER_FILE, LETTER_XML);
    }

    static DiagramFile file(String name, String xml) {
        return new DiagramFile(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    /** What is found when a part of the procedure is replaced. */
    static List<Finding> checkedWith(String part, String replacement) {
        assertThat(XML).contains(part);
        return check(file(FILE, XML.replace(part, replacement)), letter());
    }

    /** What is found when an attribute, with a leading blank, or an element is written into the triage task's tag. */
    static List<Finding> checkedWithAttribute(String attribute) {
        return checkedWith("<bpmn:userTask id=\"Activity_Triage\"",
            "<bpmn:userTask " + attribute + " id=\"Activity_Triage\"");
    }

    static List<Finding> check(DiagramFile... files) {
        return new DiagramCheck(known()).check(List.of(files));
    }

    public static Vocabulary known() {
        return new Vocabulary(Map.of("letters", Letters.class, "deadlines", Deadlines.class),
            Set.of("hackney/acknowledgement", "hackney/feedback"), Set.of("hackney/acknowledgement"),
            Map.of("start", form("start", date("receivedOn"), date("conferenceOn"), text("complainantName"),
                text("childReference"), person("conferenceChair"), text("complaint"), text("desiredOutcome")),
                "triage", form("triage", """
                    {"type": "radio", "key": "triageDecision", "label": "Decision", "values": [
                      {"value": "accept", "label": "Accept"}, {"value": "redirect", "label": "Redirect"},
                      {"value": "refuse-late", "label": "Refuse"}]}"""),
                "post", form("post", date("postedOn"))),
            Set.of("H-1.2", "H-1.3", "H-1.5"),
            Map.of("hackney", Set.of("hackney-quality-unit", "hackney-supervisors", "hackney-post-room"),
                "brent", Set.of("brent-complaints-team", "brent-post-room")),
            Set.of("further-review"));
    }

    private static Form form(String id, String... fields) {
        return Form.read("""
            {"id": "%s", "type": "default", "schemaVersion": 16, "components": [%s]}"""
            .formatted(id, String.join(",", fields)));
    }

    private static String date(String key) {
        return """
            {"type": "datetime", "subtype": "date", "key": "%1$s", "dateLabel": "%1$s",
             "validate": {"required": true}}""".formatted(key);
    }

    private static String text(String key) {
        return """
            {"type": "textarea", "key": "%1$s", "label": "%1$s",
             "validate": {"required": true, "maxLength": 20000}}""".formatted(key);
    }

    private static String person(String key) {
        return """
            {"type": "select", "key": "%1$s", "label": "%1$s", "values": [], "validate": {"required": true},
             "properties": {"peopleOf": "hackney-supervisors"}}""".formatted(key);
    }

    static class Letters {

        @FromDiagram
        public String issue(String complaint, @Names(Names.Kind.LETTER) String template, String key) {
            return complaint + template + key;
        }

        public String secret() {
            return "not for diagrams";
        }
    }

    static class Deadlines {

        @FromDiagram(formerly = "open")
        public String set(String complaint, @Names(Names.Kind.LIMIT) String limit, String anchor) {
            return complaint + limit + anchor;
        }

        @FromDiagram(formerly = "due")
        public String dueDate(String complaint, @Names(Names.Kind.CLAUSE) String clause) {
            return complaint + clause;
        }

        @FromDiagram(formerly = "missed")
        public boolean recordMissed(String complaint, @Names(Names.Kind.CLAUSE) String clause) {
            return complaint.equals(clause);
        }

        @FromDiagram
        public String after(String anchor, int days) {
            return anchor + days;
        }

        @FromDiagram
        public void tell(@Names(Names.Kind.GROUP) String group) {
        }
    }
}
