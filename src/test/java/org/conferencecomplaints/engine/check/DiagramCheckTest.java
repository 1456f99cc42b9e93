package org.conferencecomplaints.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.engine.check.SmallProcedure.FILE;
import static org.conferencecomplaints.engine.check.SmallProcedure.LETTER_FILE;
import static org.conferencecomplaints.engine.check.SmallProcedure.LETTER_XML;
import static org.conferencecomplaints.engine.check.SmallProcedure.XML;
import static org.conferencecomplaints.engine.check.SmallProcedure.check;
import static org.conferencecomplaints.engine.check.SmallProcedure.checkedWith;
import static org.conferencecomplaints.engine.check.SmallProcedure.checkedWithAttribute;
import static org.conferencecomplaints.engine.check.SmallProcedure.file;
import static org.conferencecomplaints.engine.check.SmallProcedure.letter;
import static org.conferencecomplaints.engine.check.SmallProcedure.procedure;

import java.util.List;
import org.conferencecomplaints.engine.check.diagram.DiagramFile;
import org.conferencecomplaints.engine.check.diagram.Finding;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramCheckTest {

    private static Finding at(String element, String message) {
        return new Finding(FILE, element, message);
    }

    @Test
    void aGoodProcedureIsNotRefused() {
        assertThat(check(procedure(), letter())).isEmpty();
    }

    @Test
    void findingsComeByFileAndElement() {
        List<Finding> findings = check(
            file(FILE, XML.replace("'hackney/feedback'", "'x'").replace("'H-1.2')}\" camunda:res", "'y')}\" "
                + "camunda:res")),
            file(LETTER_FILE, LETTER_XML.replace("Letter sent", "")));

        assertThat(findings).extracting(Finding::file).containsExactly(LETTER_FILE, FILE, FILE);
        assertThat(findings).extracting(Finding::elementId)
            .containsExactly("Event_Sent", "Activity_RecordMiss", "Activity_SendFeedback");
    }

    @Test
    void aFindingReadsAsASentenceWithItsPlace() {
        assertThat(checkedWith("'hackney/feedback'", "'hackney/feedbak'")).hasToString(
            "[small-procedure.bpmn, Activity_SendFeedback: there is no letter 'hackney/feedbak'; did you mean "
                + "'hackney/feedback'?]");
    }

    @Test
    void theNameOfTheReleaseBeforeWorksStillAndTheAdviceSaysHowItIsCalledNow() {
        String older = XML.replace("deadlines.set(", "deadlines.open(");

        assertThat(check(file(FILE, older), letter())).isEmpty();
        assertThat(new DiagramCheck(SmallProcedure.known()).advice(List.of(file(FILE, older)))).contains(
            at("Event_TriageLate",
                "'deadlines.open' is called 'deadlines.set' now: the old name will not work in the next release"));
    }

    @Test
    void aStepThatDoesNotSayWhyItIsThereIsNoReasonToRefuseButToAdvise() {
        List<Finding> advice = new DiagramCheck(SmallProcedure.known()).advice(List.of(procedure()));

        assertThat(advice).containsExactly(
            at("Activity_SendFeedback", "does not say why it is there: a sentence in its documentation would"),
            at("Activity_Triage", "does not say why it is there: a sentence in its documentation would"));
    }

    @Nested
    class NamesThatDoNotExist {

        @Test
        void aLetter() {
            assertThat(checkedWith("'hackney/feedback'", "'hackney/feedbak'"))
                .containsExactly(at("Activity_SendFeedback",
                    "there is no letter 'hackney/feedbak'; did you mean 'hackney/feedback'?"));
        }

        @Test
        void aLetterWrittenAsPlainText() {
            assertThat(checkedWith("${'hackney/feedback'}", "hackney/feedbak"))
                .containsExactly(at("Activity_SendFeedback",
                    "there is no letter 'hackney/feedbak'; did you mean 'hackney/feedback'?"));
        }

        @Test
        void aLetterInOneBranchOfAChoice() {
            assertThat(checkedWith("${'hackney/feedback'}", "${missed ? 'hackney/acknowledgment' : "
                + "'hackney/feedback'}"))
                .containsExactly(at("Activity_SendFeedback",
                    "there is no letter 'hackney/acknowledgment'; did you mean 'hackney/acknowledgement'?"));
        }

        @Test
        void aReaderForALetterThatIsReadFirst() {
            assertThat(checkedWith("'hackney/feedback'", "'hackney/acknowledgement'")).containsExactly(
                at("Activity_SendFeedback",
                    "the letter 'hackney/acknowledgement' is read by a person before it leaves: "
                        + "say by whom, in checkGroup or checkUser"));
        }

        @Test
        void aVariableThatTheCalledProcessDoesNotUse() {
            assertThat(checkedWith("target=\"clause\"", "target=\"clouse\"")).containsExactly(
                at("Activity_SendFeedback", "there is no variable in small-letter 'clouse'; did you mean 'clause'?"));
        }

        @Test
        void aVariableThatACallerMayNotLeaveOut() {
            assertThat(
                check(file(FILE, XML.replace("<camunda:in sourceExpression=\"${'H-1.5'}\" target=\"clause\" />", "")),
                    file(LETTER_FILE, LETTER_XML.replace("clause, checkGroup", "checkGroup"))))
                .singleElement().asString()
                .contains("small-letter.bpmn, Activity_Post: there is no variable 'clause'");
        }

        @Test
        void aLetterThatResemblesNone() {
            assertThat(checkedWith("'hackney/feedback'", "'brent/hearing-options'")).containsExactly(
                at("Activity_SendFeedback", "there is no letter 'brent/hearing-options'"));
        }

        @Test
        void aClauseOfAnElement() {
            assertThat(checkedWith("H-1.2, H-1.3", "H-1.2, H-13")).containsExactly(
                at("Activity_Triage", "there is no clause 'H-13'; did you mean 'H-1.3'?"));
        }

        @Test
        void aClauseHandedToACalledProcess() {
            assertThat(checkedWith("${'H-1.5'}", "${'H-15'}")).containsExactly(
                at("Activity_SendFeedback", "there is no clause 'H-15'; did you mean 'H-1.5'?"));
        }

        @Test
        void aGroup() {
            assertThat(checkedWith("\"hackney-quality-unit\"", "\"hackney-quality-unit, hackney-supervisor\""))
                .containsExactly(
                    at("Activity_Triage",
                        "there is no group 'hackney-supervisor'; did you mean 'hackney-supervisors'?"));
        }

        @Test
        void aGroupThatThisCouncilLacks() {
            assertThat(
                check(procedure(), file(LETTER_FILE, LETTER_XML.replace("tenantId}-post-room", "tenantId}-postroom"))))
                .containsExactly(new Finding(LETTER_FILE, "Activity_Post",
                    "there is no group 'hackney-postroom'; did you mean 'hackney-post-room'?"));
        }

        @Test
        void aGroupOfAnotherCouncil() {
            assertThat(checkedWith("\"hackney-quality-unit\"", "\"brent-post-room\"")).extracting(Finding::message)
                .containsExactly("there is no group 'brent-post-room'");
        }

        @Test
        void aGroupOfAnAssignedTask() {
            assertThat(checkedWith("<camunda:property name=\"clause\"",
                "<camunda:property name=\"group\" value=\"hackney-unit\" /><camunda:property name=\"clause\""))
                .extracting(Finding::message).containsExactly("there is no group 'hackney-unit'");
        }

        @Test
        void aLetterThatThisCouncilLacks() {
            assertThat(checkedWith("${'hackney/feedback'}", "${execution.tenantId}/feedbak")).containsExactly(
                at("Activity_SendFeedback", "there is no letter 'hackney/feedbak'; did you mean 'hackney/feedback'?"));
        }

        @Test
        void aGroupHandedToACalledProcess() {
            assertThat(checkedWith("${''}", "${'hackney-qualty-unit'}")).containsExactly(
                at("Activity_SendFeedback", "there is no group 'hackney-qualty-unit'; did you mean "
                    + "'hackney-quality-unit'?"));
        }

        @Test
        void aForm() {
            assertThat(checkedWith("\"triage\"", "\"triag\"")).contains(
                at("Activity_Triage", "there is no form 'triag'; did you mean 'triage'?"));
        }

        @Test
        void aCalledProcess() {
            assertThat(checkedWith("\"small-letter\"", "\"smal-letter\"")).containsExactly(
                at("Activity_SendFeedback", "there is no process 'smal-letter'; did you mean 'small-letter'?"));
        }

        @Test
        void aCouncil() {
            assertThat(checkedWith("value=\"hackney\"", "value=\"hackny\"")).contains(
                at("small-procedure", "there is no council 'hackny'; did you mean 'hackney'?"));
        }

        @Test
        void aVariableHandedToACalledProcess() {
            assertThat(checkedWith("source=\"complaint\"", "source=\"complant\"")).containsExactly(
                at("Activity_SendFeedback", "there is no variable 'complant'; did you mean 'complaint'?"));
        }

        @Test
        void aVariableHandedBackByACalledProcess() {
            assertThat(checkedWith("<camunda:in businessKey", "<camunda:out source=\"postdOn\" target=\"missed\"/>"
                + "<camunda:out source=\"postedOn\" target=\"missed\"/><camunda:in businessKey")).contains(
                    at("Activity_SendFeedback",
                        "there is no variable that comes to be in small-letter 'postdOn'; did you mean 'postedOn'?"));
        }

        @Test
        void anExpressionInATaskName() {
            assertThat(checkedWith("name=\"Triage complaint\"", "name=\"Triage ${complant}\"")).containsExactly(
                at("Activity_Triage", "there is no variable 'complant'; did you mean 'complaint'? (in Triage "
                    + "${complant})"));
        }

        @Test
        void anExpressionInATimer() {
            assertThat(checkedWith("'H-1.2: 3 working days', receivedOn", "'H-1.2: 3 working days', recievedOn"))
                .containsExactly(
                    at("Event_TriageLate", "there is no variable 'recievedOn'; did you mean 'receivedOn'? "
                        + "(in ${deadlines.set(complaint, 'H-1.2: 3 working days', recievedOn)})"));
        }
    }

    @Nested
    class WhatTheEngineCouldDoButDiagramsDoNot {

        @ParameterizedTest
        @ValueSource(strings = {"class", "delegateExpression", "type", "connector", "formKey", "formHandlerClass",
            "variableMappingClass", "resource", "caseRef"})
        void attributesThatRunCode(String name) {
            assertThat(checkedWithAttribute("camunda:" + name + "=\"x\"")).containsExactly(
                at("Activity_Triage", "camunda:" + name + " is not used in these diagrams"));
        }

        @Test
        void theSameUnderTheEnginesOlderNamespace() {
            assertThat(checkedWithAttribute("xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"x\""))
                .containsExactly(
                    at("Activity_Triage", "activiti:class is of an unknown namespace 'http://activiti.org/bpmn'"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"connector", "formData", "field", "validation"})
        void elementsThatRunCode(String name) {
            assertThat(checkedWith("<camunda:in businessKey", "<camunda:" + name + "/><camunda:in businessKey"))
                .containsExactly(at("Activity_SendFeedback", "camunda:" + name + " is not used in these diagrams"));
        }

        @Test
        void elementsOfAnotherNamespace() {
            assertThat(checkedWith("<camunda:in businessKey", "<z:in xmlns:z=\"http://z\"/><camunda:in businessKey"))
                .containsExactly(at("Activity_SendFeedback", "<z:in> is of an unknown namespace 'http://z'"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"class", "delegateExpression"})
        void listenersThatAreClasses(String attribute) {
            assertThat(checkedWith("<camunda:in businessKey",
                "<camunda:executionListener event=\"start\" " + attribute + "=\"x\"/><camunda:in businessKey"))
                .containsExactly(at("Activity_SendFeedback", "camunda:" + attribute + " is not used in these "
                    + "diagrams"));
        }

        @Test
        void scriptsInListeners() {
            assertThat(checkedWith("<camunda:in businessKey", "<camunda:executionListener "
                + "event=\"start\"><camunda:script "
                + "scriptFormat=\"javascript\">1</camunda:script></camunda:executionListener><camunda:in businessKey"))
                .contains(at("Activity_SendFeedback", "a script cannot be checked: use an expression that calls a "
                    + "bean"));
        }

        @Test
        void scriptTasks() {
            assertThat(checkedWith("<bpmn:endEvent id=\"Event_Refused\" name=\"Refused\" />",
                "<bpmn:scriptTask id=\"Event_Refused\" "
                    + "scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"))
                .contains(at("Event_Refused", "a script task cannot be checked: use a service task that calls a bean"));
        }

        @Test
        void peopleNamedTheOtherWay() {
            assertThat(checkedWith("<bpmn:categoryValueRef>CategoryValue_Stage1</bpmn:categoryValueRef>",
                "<bpmn:categoryValueRef>CategoryValue_Stage1</bpmn:categoryValueRef><bpmn:potentialOwner />"))
                .containsExactly(at("Activity_Triage", "who does a task is said by candidate groups or an assignee"));
        }

        @Test
        void conditionsInAnotherLanguage() {
            assertThat(checkedWith("<bpmn:conditionExpression", "<bpmn:conditionExpression language=\"javascript\""))
                .containsExactly(at("Flow_Yes",
                    "a condition in another language ('javascript') cannot be checked: use an expression"));
        }

        @Test
        void calledProcessesThatAreComputed() {
            assertThat(checkedWith("calledElement=\"small-letter\"", "calledElement=\"${complaint}\"")).containsExactly(
                at("Activity_SendFeedback", "which process is called may not be computed: it could not be checked"));
        }
    }

    @Nested
    class ExpressionsInDisguise {

        private static final String REFUSED = "there is no method of 'letters' for diagrams 'getClass' (in "
            + "${letters.getClass()})";

        @Test
        void writtenWithCharacterReferences() {
            assertThat(checkedWith("${triageDecision == 'accept'}", "&#36;&#123;letters.getClass()}"))
                .containsExactly(at("Flow_Yes", REFUSED));
        }

        @Test
        void interruptedByAComment() {
            assertThat(checkedWith("${triageDecision == 'accept'}", "$<!-- -->{letters.getClass()}"))
                .containsExactly(at("Flow_Yes", REFUSED));
        }

        @Test
        void inACharacterDataSection() {
            assertThat(checkedWith("${triageDecision == 'accept'}", "$<![CDATA[{letters.getClass()}]]>"))
                .containsExactly(at("Flow_Yes", REFUSED));
        }

        @Test
        void inDocumentationThatTheEngineEvaluatesForTasks() {
            assertThat(checkedWith("camunda:dueDate=\"${deadlines.dueDate(complaint, 'H-1.2')}\">",
                "><bpmn:documentation>${letters.getClass()}</bpmn:documentation>"))
                .containsExactly(at("Activity_Triage", REFUSED));
        }
    }

    @Nested
    class Files {

        @Test
        void thatAreNotXml() {
            assertThat(check(file(FILE, "<a"), letter())).singleElement().satisfies(finding -> {
                assertThat(finding.file()).isEqualTo(FILE);
                assertThat(finding.message()).startsWith("is not well-formed XML: ").endsWith("(line 1)");
            });
        }

        @Test
        void thatAreEmpty() {
            assertThat(check(file(FILE, ""))).singleElement().extracting(Finding::message).asString()
                .startsWith("is not well-formed XML: ");
        }

        @Test
        void thatAreNotBpmn() {
            assertThat(check(file(FILE, "<html/>"))).contains(
                at("", "has 0 processes: a file holds one"));
            assertThat(checkedWith("sourceRef=\"Event_ComplaintReceived\"", "sourceRef=\"Event_Nowhere\""))
                .anySatisfy(finding -> assertThat(finding.message()).startsWith("is not valid BPMN: "));
        }

        @Test
        void thatHaveADocumentType() {
            assertThat(checkedWith("<bpmn:definitions", "<!DOCTYPE x [<!ENTITY e \"e\">]><bpmn:definitions"))
                .containsExactly(
                    at("", "has a document type declaration (DOCTYPE), which could make the server read other files"));
        }

        @Test
        void thatReadOtherFiles() {
            assertThat(checkedWith("<bpmn:definitions",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><bpmn:definitions")).containsExactly(
                    at("", "has a document type declaration (DOCTYPE), which could make the server read other files"));
        }

        @Test
        void thatAreNotNamedLikeTheirProcess() {
            assertThat(check(file("other.bpmn", XML), letter()))
                .containsExactly(new Finding("other.bpmn", "small-procedure",
                    "the process id 'small-procedure' is not the file's name"));
        }

        @Test
        void thatAreProceduresDeployedTogether() {
            assertThat(check(procedure(), letter(), file("small-procedure.bpmn", XML)))
                .contains(at("", "is deployed together with another procedure: [small-procedure.bpmn, "
                    + "small-procedure.bpmn]"),
                    at("Activity_Triage", "the id 'Activity_Triage' is used twice, in small-procedure.bpmn too"));
        }
    }

    @Nested
    class Processes {

        @Test
        void thatAreNotExecutable() {
            assertThat(checkedWith("isExecutable=\"true\"", "isExecutable=\"false\"")).containsExactly(
                at("small-procedure", "the process is not executable"));
        }

        @Test
        void whoseHistoryIsNeverCleared() {
            assertThat(checkedWith("camunda:historyTimeToLive=\"P365D\"", "")).containsExactly(at("small-procedure",
                "the process has no historyTimeToLive: its history would never be cleared"));
        }

        @Test
        void thatHaveACouncilButNoReferenceNumbers() {
            assertThat(checkedWith("<camunda:property name=\"referencePrefix\" value=\"HCK\" />", "")).containsExactly(
                at("small-procedure",
                    "a procedure has both the properties 'tenant' and 'referencePrefix', a shared diagram none"));
        }

        @Test
        void whoseReferencePrefixIsNoPrefix() {
            assertThat(checkedWith("value=\"HCK\"", "value=\"h c\"")).containsExactly(
                at("small-procedure", "the referencePrefix 'h c' is not of two to five capital letters"));
        }
    }

    @Nested
    class Ids {

        @Test
        void thatTheModelerMadeUp() {
            assertThat(checkedWith("Event_Refused", "Event_0abc123")).containsExactly(at("Event_0abc123",
                "the id 'Event_0abc123' was made up by the Modeler: give it one that says what it is"));
        }

        @Test
        void withAnotherPrefix() {
            assertThat(checkedWith("Event_Refused", "EndEvent_Refused")).containsExactly(at("EndEvent_Refused",
                "the id 'EndEvent_Refused' is not 'Event_' and words such as 'Event_SayWhatItIs'"));
        }

        @Test
        void ofFlowsInLowerCase() {
            assertThat(checkedWith("Flow_ToEnd", "Flow_to_end")).containsExactly(at("Flow_to_end",
                "the id 'Flow_to_end' is not 'Flow_' and words such as 'Flow_SayWhatItIs'"));
        }

        @Test
        void ofFlowsMaySayFromWhereToWhere() {
            assertThat(checkedWith("Flow_ToEnd", "Flow_SendFeedback_Answered")).isEmpty();
        }

        @Test
        void ofMessagesThatTheModelerMadeUp() {
            assertThat(checkedWith("<bpmn:category ", "<bpmn:message id=\"Message_1abc2de\" name=\"m\" "
                + "/><bpmn:category "))
                .containsExactly(at("Message_1abc2de",
                    "the id 'Message_1abc2de' was made up by the Modeler: give it one that says what it is"));
        }

        @Test
        void ofUserTasksInTwoDiagrams() {
            assertThat(check(procedure(), file(LETTER_FILE, LETTER_XML.replace("Activity_Post", "Activity_Triage"))))
                .containsExactly(new Finding(LETTER_FILE, "Activity_Triage",
                    "the id 'Activity_Triage' is used twice, in small-procedure.bpmn too"));
        }
    }

    @Nested
    class Labels {

        @Test
        void ofTasks() {
            assertThat(checkedWith("name=\"Send feedback\"", "")).containsExactly(at("Activity_SendFeedback",
                "has no label: a task is labelled with a verb and its object"));
        }

        @Test
        void ofEvents() {
            assertThat(checkedWith("name=\"3 working days passed\"", "")).containsExactly(at("Event_TriageLate",
                "has no label: an event is labelled with what has happened"));
        }

        @Test
        void ofGateways() {
            assertThat(checkedWith("name=\"Is it accepted?\"", "")).containsExactly(at("Gateway_Accepted",
                "has no label: a gateway that divides is labelled with its question"));
        }

        @Test
        void ofFlowsFromGateways() {
            assertThat(checkedWith("name=\"No\"", "")).containsExactly(at("Flow_No",
                "has no label: a flow from a gateway is labelled with its answer"));
        }
    }

    @Nested
    class Gateways {

        @Test
        void withAFlowWithoutCondition() {
            assertThat(checkedWith("default=\"Flow_No\"", "")).containsExactly(at("Flow_No",
                "has no condition and is not the gateway's default flow"));
        }

        @Test
        void withAConditionOnTheDefaultFlow() {
            assertThat(checkedWith("default=\"Flow_No\"", "default=\"Flow_Yes\"")).contains(at("Flow_Yes",
                "has a condition that is never looked at: it is the gateway's default flow"));
        }

        @Test
        void withAConditionThatIsPlainText() {
            assertThat(checkedWith("${triageDecision == 'accept'}", "triageDecision")).containsExactly(at("Flow_Yes",
                "the condition 'triageDecision' is never true: an expression stands in ${…}"));
        }
    }

    @Nested
    class Tasks {

        @Test
        void whoseFormIsNotOfTheirDeployment() {
            assertThat(checkedWith("camunda:formRef=\"triage\" camunda:formRefBinding=\"deployment\"",
                "camunda:formRef=\"triage\" camunda:formRefBinding=\"latest\"")).containsExactly(at("Activity_Triage",
                    "the form's binding is not 'deployment': the task could show a form of another version"));
        }

        @Test
        void withoutAForm() {
            assertThat(check(procedure(), file(LETTER_FILE,
                LETTER_XML.replace("camunda:formRef=\"post\" camunda:formRefBinding=\"deployment\"", ""))))
                .containsExactly(new Finding(LETTER_FILE, "Activity_Post", "the task has no form"));
        }

        @Test
        void ofNobody() {
            assertThat(checkedWith("camunda:candidateGroups=\"hackney-quality-unit\"", "")).containsExactly(
                at("Activity_Triage", "the task is nobody's: it has neither candidate groups nor an assignee"));
        }

        @Test
        void ofNoStage() {
            assertThat(checkedWith("<bpmn:categoryValueRef>CategoryValue_Stage1</bpmn:categoryValueRef>", ""))
                .containsExactly(
                    at("Activity_Triage",
                        "belongs to no stage: put it into a sub-process, or into a group whose category value it "
                            + "refers to"));
        }

        @Test
        void ofAStageThatThePictureDoesNotShow() {
            assertThat(checkedWith("<bpmn:group id=\"Group_Stage1\" categoryValueRef=\"CategoryValue_Stage1\" />", ""))
                .extracting(Finding::elementId).containsExactly("Activity_Triage");
        }

        @Test
        void ofAProcessThatIsOneStageNeedNoGroup() {
            assertThat(checkedWith("<bpmn:categoryValueRef>CategoryValue_Stage1</bpmn:categoryValueRef>", ""))
                .isNotEmpty();
            assertThat(check(letter(), file(FILE, XML
                .replace("<bpmn:categoryValueRef>CategoryValue_Stage1</bpmn:categoryValueRef>", "")
                .replace("<camunda:property name=\"tenant\"",
                    "<camunda:property name=\"stage\" value=\"Stage 1\" /><camunda:property "
                        + "name=\"tenant\""))))
                .isEmpty();
        }
    }

    @Nested
    class Starts {

        private final DiagramFile shared = file(LETTER_FILE, LETTER_XML.replace("<camunda:properties>",
            "<camunda:properties><camunda:property name=\"startedBy\" value=\"sentBy\" />"));

        @Test
        void ofASharedDiagramAreForTheGroupsThatTheProcedureNames() {
            assertThat(check(shared, procedureWith("sentBy", "hackney-post-room, hackney-supervisors"))).isEmpty();
            assertThat(check(shared, procedureWith("sentBy", "hackney-postroom"))).containsExactly(at("small-procedure",
                "there is no group 'hackney-postroom'; did you mean 'hackney-post-room'?"));
        }

        @Test
        void ofASharedDiagramMustBeSomebodys() {
            assertThat(check(shared, procedure())).containsExactly(at("small-procedure",
                "the property 'sentBy' is missing: the groups that may start 'Small letter'"));
        }

        @Test
        void ofASharedDiagramAreNotForGroupsThatItNamesItself() {
            assertThat(check(procedure(), file(LETTER_FILE, LETTER_XML.replace("camunda:historyTimeToLive",
                "camunda:candidateStarterGroups=\"hackney-post-room\" camunda:historyTimeToLive"))))
                .extracting(Finding::elementId).containsExactly("small-letter");
        }

        @Test
        void ofAProcedureAskForWhatTheRegisterKeeps() {
            assertThat(checkedWith("camunda:formRef=\"start\"", "camunda:formRef=\"post\"")).contains(
                at("Event_ComplaintReceived", "the form 'post' lacks the required choice of a person "
                    + "'conferenceChair', which the register keeps"));
        }

        private DiagramFile procedureWith(String property, String value) {
            return file(FILE, XML.replace("<camunda:property name=\"tenant\"", "<camunda:property name=\"" + property
                + "\" value=\"" + value + "\" /><camunda:property name=\"tenant\""));
        }
    }

    @Nested
    class ServiceSteps {

        @Test
        void thatHoldUpTheClickBeforeThem() {
            assertThat(checkedWith("calledElement=\"small-letter\" "
                + "camunda:asyncBefore=\"true\"", "calledElement=\"small-letter\""))
                .containsExactly(at("Activity_SendFeedback",
                    "is not asynchronous (asyncBefore): where that is meant, the property 'sync' says why"));
        }

        @Test
        void mayDoSoForAReason() {
            assertThat(checkedWith("calledElement=\"small-letter\" camunda:asyncBefore=\"true\">\n      "
                + "<bpmn:extensionElements>",
                "calledElement=\"small-letter\">\n      <bpmn:extensionElements><camunda:properties><camunda:property "
                    + "name=\"sync\" value=\"The next form shows the letter\" /></camunda:properties>"))
                .isEmpty();
        }

        @Test
        void amongMessageEvents() {
            assertThat(checkedWith("<bpmn:endEvent id=\"Event_Refused\" name=\"Refused\" />",
                "<bpmn:endEvent id=\"Event_Refused\" name=\"Refused\"><bpmn:messageEventDefinition "
                    + "camunda:expression=\"${deadlines.recordMissed(complaint, 'H-1.2')}\" /></bpmn:endEvent>"))
                .containsExactly(at("Event_Refused",
                    "is not asynchronous (asyncBefore): where that is meant, the property 'sync' says why"));
        }

        @Test
        void thatDoNothing() {
            assertThat(checkedWith("camunda:expression=\"${deadlines.recordMissed(complaint, 'H-1.2')}\"", ""))
                .containsExactly(
                    at("Activity_RecordMiss", "does nothing: it has no expression"));
            assertThat(checkedWith("${deadlines.recordMissed(complaint, 'H-1.2')}", "deadlines.missed"))
                .containsExactly(
                    at("Activity_RecordMiss", "'deadlines.missed' calls nothing: an expression stands in ${…}"));
        }

        @Test
        void whoseResultWouldHideABean() {
            assertThat(checkedWith("resultVariable=\"missed\"", "resultVariable=\"letters\"")).containsExactly(
                at("Activity_RecordMiss", "the variable 'letters' would hide the bean of that name"));
        }
    }

    @Test
    void whatPeopleWroteIsNotHandedOn() {
        assertThat(checkedWith("source=\"complaint\" target=\"complaint\"", "source=\"desiredOutcome\" "
            + "target=\"complaint\""))
            .containsExactly(at("Activity_SendFeedback",
                "'desiredOutcome' is free text: what people wrote in their own words stays out of the engine"));
    }

    @Test
    void independenceIsOneOfThoseThatAreKept() {
        String clause = "<camunda:property name=\"clause\" value=\"H-1.2, H-1.3\" />";
        for (String kept : List.of("of-chair", "of-subject", "fresh")) {
            assertThat(checkedWith(clause, "<camunda:property name=\"independence\" value=\"" + kept + "\" />"))
                .isEmpty();
        }
        assertThat(checkedWith(clause, "<camunda:property name=\"independence\" value=\"of-chairs\" />"))
            .containsExactly(at("Activity_Triage", "there is no independence 'of-chairs'; did you mean 'of-chair'?"));
    }

    @Test
    void independenceIsKeptByPeoplesSteps() {
        assertThat(checkedWith("<camunda:in source=\"complaint\" target=\"complaint\" />",
            "<camunda:in source=\"complaint\" "
                + "target=\"complaint\" /><camunda:properties><camunda:property name=\"independence\" value=\"fresh\" "
                + "/>"
                + "</camunda:properties>"))
            .containsExactly(at("Activity_SendFeedback",
                "independence is kept by a user task, a start with a form or a whole process only"));
    }
}
