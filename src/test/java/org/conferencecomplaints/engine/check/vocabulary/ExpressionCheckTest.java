package org.conferencecomplaints.engine.check.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conferencecomplaints.engine.check.SmallProcedure;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.check.diagram.DiagramFile;
import org.conferencecomplaints.engine.check.diagram.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionCheckTest {

    private final ExpressionCheck expressions = new ExpressionCheck(SmallProcedure.known(),
        new Variables(diagrams(), SmallProcedure.known()));

    private static List<Diagram> diagrams() {
        List<Diagram> diagrams = new ArrayList<>();
        for (DiagramFile file : List.of(SmallProcedure.procedure(), SmallProcedure.letter())) {
            Optional<Diagram> diagram = Diagram.read(file, new Findings());
            diagrams.add(diagram.orElseThrow());
        }
        return diagrams;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "plain text",
        "P5D",
        "\\${not an expression}",
        "${complaint}",
        "#{execution.processBusinessKey}",
        "${execution.tenantId}-post-room",
        "${triageDecision == 'accept' and not missed}",
        "${triageDecision != 'redirect' || empty receivedOn}",
        "${'accept' == triageDecision ? 1 : 2}",
        "${loopCounter + 1 > nrOfInstances}",
        "${deadlines.set(complaint, 'H-1.2: 3 working days', receivedOn)}",
        "${deadlines.after(deadlines.dueDate(complaint, missed ? 'H-1.2' : 'H-1.3'), 5)}",
        "${letters.issue(complaint, template, execution.processInstanceId)}",
        "${deadlines.tell('')}",
        "${null}",
    })
    void whatIsAllowed(String expression) {
        assertThat(expressions.problems(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${''.getClass().forName('java.lang.Runtime')}",
        "${''['class']}",
        "${letters.getClass()}",
        "${letters.class}",
        "${letters['getClass']()}",
        "${letters['issue'](complaint, template, complaint)}",
        "${letters.issue}",
        "${letters.secret()}",
        "${letters}",
        "${letters.issue(complaint, 'hackney/feedback', complaint).getClass()}",
        "${letters.issue(complaint, 'hackney/feedback', ''.getClass())}",
        "${deadlines.after(receivedOn, true ? letters.getClass() : 1)}",
        "${(letters).issue(complaint, 'hackney/feedback', complaint)}",
        "${execution}",
        "${execution.processEngineServices}",
        "${execution.getProcessEngineServices()}",
        "${execution['tenantId']}",
        "${execution.tenantId.bytes}",
        "${execution.setVariable('a', 'b')}",
        "${task}",
        "${task.assignee}",
        "${task.complete()}",
        "${complaint.length()}",
        "${complaint.bytes}",
        "${complaint.bytes.length}",
        "${complaint[0]}",
        "${dateTime()}",
        "${java.lang.Runtime}",
        "${authenticatedUserId}",
        "${currentUser()}",
        "text ${letters.getClass()} text",
        "${complaint}${letters.getClass()}",
        "${-letters.getClass()}",
        "${not letters.getClass()}",
        "${complaint",
        "${(x) -> x}",
        "${}",
        "${complaint = 'a'}",
        "${complaint; complaint}",
        "${[1, 2]}",
        "${T(java.lang.Runtime)}",
    })
    void whatIsNotAllowed(String expression) {
        assertThat(expressions.problems(expression)).isNotEmpty();
    }

    @Test
    void anExpressionTooLongToReadIsRefused() {
        assertThat(expressions.problems("${" + "(".repeat(50_000) + "1" + ")".repeat(50_000) + "}"))
            .singleElement().asString().startsWith("the expression is too long to be read: ${(((");
    }

    @Test
    void anExpressionThatCannotBeReadSaysWhere() {
        assertThat(expressions.problems("${complaint ==}")).singleElement().asString()
            .startsWith("the expression ${complaint ==} cannot be read: ").endsWith("at character 15");
    }

    @Test
    void anUnknownBeanIsSuggested() {
        assertThat(expressions.problems("${leters.issue(complaint, 'hackney/feedback', complaint)}")).containsExactly(
            "'leters.issue(complaint, 'hackney/feedback', complaint)' is not allowed: only methods of process "
                + "beans may be "
                + "called; did you mean 'letters'? (in ${leters.issue(complaint, 'hackney/feedback', complaint)})");
    }

    @Test
    void anUnknownMethodIsSuggested() {
        assertThat(expressions.problems("${letters.isue(complaint)}")).containsExactly(
            "there is no method of 'letters' for diagrams 'isue'; did you mean 'issue'? (in "
                + "${letters.isue(complaint)})");
    }

    @Test
    void aMethodThatIsNotForDiagramsDoesNotExistForThem() {
        assertThat(expressions.problems("${letters.secret()}")).containsExactly(
            "there is no method of 'letters' for diagrams 'secret' (in ${letters.secret()})");
    }

    @Test
    void theNumberOfArgumentsIsChecked() {
        assertThat(expressions.problems("${letters.issue(complaint)}")).containsExactly(
            "'letters.issue' takes 3 argument(s), not 1 (in ${letters.issue(complaint)})");
    }

    @Test
    void aTextWhereANumberBelongsIsRefused() {
        assertThat(expressions.problems("${deadlines.after(receivedOn, 'three')}")).containsExactly(
            "argument 2 of 'after' is a whole number, not a text (in ${deadlines.after(receivedOn, 'three')})");
    }

    @Test
    void lettersClausesGroupsAndLimitsAmongArgumentsExist() {
        assertThat(expressions.problems("${letters.issue(complaint, 'hackney/feedbak', complaint)}"))
            .singleElement().asString()
            .startsWith("there is no letter 'hackney/feedbak'; did you mean 'hackney/feedback'?");
        assertThat(expressions.problems("${deadlines.dueDate(complaint, 'H1.2')}")).singleElement().asString()
            .startsWith("there is no clause 'H1.2'; did you mean 'H-1.2'?");
        assertThat(expressions.problems("${deadlines.tell('hackney-supervisor')}")).singleElement().asString()
            .startsWith("there is no group 'hackney-supervisor'; did you mean 'hackney-supervisors'?");
        assertThat(expressions.problems("${deadlines.set(complaint, 'H-12: 3 working days', receivedOn)}"))
            .singleElement().asString().startsWith("there is no clause 'H-12'; did you mean 'H-1.2'?");
    }

    @Test
    void aLimitThatCannotBeCountedIsRefused() {
        assertThat(expressions.problems("${deadlines.set(complaint, 'H-1.2: 3 wroking days', receivedOn)}"))
            .singleElement().asString().startsWith("the deadline 'H-1.2: 3 wroking days' cannot be read: ");
        assertThat(expressions.problems("${deadlines.set(complaint, '3 working days', receivedOn)}"))
            .singleElement().asString().startsWith("the deadline '3 working days' cannot be read: ");
    }

    @Test
    void aComparisonWithNoChoiceOfTheFieldIsRefused() {
        assertThat(expressions.problems("${triageDecision == 'acept'}")).containsExactly(
            "'triageDecision' has no choice 'acept'; did you mean 'accept'? (in ${triageDecision == 'acept'})");
    }

    @Test
    void whatPeopleWroteInTheirOwnWordsDecidesNothing() {
        assertThat(expressions.problems("${desiredOutcome == 'x'}")).containsExactly(
            "'desiredOutcome' is free text: what people wrote in their own words stays out of the engine "
                + "(in ${desiredOutcome == 'x'})");
    }
}
