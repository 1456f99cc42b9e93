package org.conferencecomplaints.engine.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.platform.Reason;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;

/** Validates a submission against its form on the server, whichever way it came. */
@Component
public class FormCheck {

    private final AnswerReader reader;
    private final Rules rules;
    private final ComputedText texts;
    private final PeopleRules people;

    FormCheck(AnswerReader reader, Rules rules, ComputedText texts, PeopleRules people) {
        this.reader = reader;
        this.rules = rules;
        this.texts = texts;
        this.people = people;
    }

    /**
     * The answers as they are kept: texts without outer white space, {@link Boolean}, numbers, dates as ISO strings;
     * what was left empty is left out.
     *
     * @throws Refusal with everything that is wrong, a sentence each; its field is the first one's
     */
    public Map<String, Object> check(Form form, Map<String, Object> submitted, FormContext context) {
        SubmissionProblems problems = new SubmissionProblems();
        refuseUnknown(form, submitted, problems);
        Map<String, Object> answers = read(form, submitted, problems);
        Submission submission = submission(form, answers, context);
        for (Field field : form.fields()) {
            if (!problems.has(field)) {
                check(field, submission, problems);
            }
        }
        people.check(form, answers, context.parts(), problems);
        problems.refuseAny();
        return asKept(answers);
    }

    /** What is submitted, without answers to questions that are hidden then. */
    Map<String, Object> withoutHidden(Form form, Map<String, Object> submitted, FormContext context) {
        Submission submission = submission(form, read(form, submitted, new SubmissionProblems()), context);
        Map<String, Object> asked = new LinkedHashMap<>(submitted);
        form.fields().stream().filter(field -> isHidden(field, submission))
            .forEach(field -> asked.remove(field.key()));
        return asked;
    }

    private static void refuseUnknown(Form form, Map<String, Object> submitted, SubmissionProblems problems) {
        submitted.keySet().stream().filter(key -> form.field(key).isEmpty()).sorted().forEach(problems::unknown);
    }

    private Map<String, Object> read(Form form, Map<String, Object> submitted, SubmissionProblems problems) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            try {
                reader.read(field, submitted.get(field.key())).ifPresent(answer -> answers.put(field.key(), answer));
            } catch (UnreadableAnswer e) {
                problems.add(field, e.getMessage());
            }
        }
        return answers;
    }

    private void check(Field field, Submission submission, SubmissionProblems problems) {
        boolean filled = submission.isFilled(field);
        if (isHidden(field, submission)) {
            if (filled && !submission.isNo(field)) {
                problems.add(field, "this is not asked here, leave it empty");
            }
            submission.drop(field);
        } else if (!filled && takesDefault(field, submission)) {
            return;
        } else if (!filled && isRequired(field, submission)) {
            problems.add(field, "this must be filled in");
        } else if (filled && field.isReason() && saysNothing(field, submission)) {
            problems.add(field, "say it in words");
        } else if (breaksItsRule(field, filled, submission)) {
            problems.add(field, texts.in(submission.asRulesSeeIt(), field.mustSay()));
        }
    }

    private static boolean saysNothing(Field field, Submission submission) {
        return submission.answers().get(field.key()) instanceof String text && Reason.saysNothing(text);
    }

    /** What was left empty is answered by what the form says instead, where that is known. */
    private static boolean takesDefault(Field field, Submission submission) {
        Optional<Object> value = field.defaultTo().flatMap(submission.asRulesSeeIt()::value);
        value.ifPresent(answer -> submission.answers().put(field.key(), answer));
        return value.isPresent();
    }

    private static boolean isHidden(Field field, Submission submission) {
        return !submission.before().allHold(field.asked())
            || submission.asBrowserSeesIt().anyHolds(field.hides());
    }

    private static boolean isRequired(Field field, Submission submission) {
        return field.required()
            || field.requiredWhen() != null && submission.asRulesSeeIt().holds(field.requiredWhen());
    }

    private static boolean breaksItsRule(Field field, boolean filled, Submission submission) {
        boolean noneTicked = !field.atLeastOneOf().isEmpty()
            && field.atLeastOneOf().stream().noneMatch(submission::isTicked);
        return noneTicked
            || filled && field.must() != null && submission.asRulesSeeIt().fails(field.must());
    }

    private static Map<String, Object> asKept(Map<String, Object> answers) {
        Map<String, Object> kept = new LinkedHashMap<>();
        answers.forEach((key, answer) -> kept.put(key, answer instanceof LocalDate day ? day.toString() : answer));
        return kept;
    }

    private Submission submission(Form form, Map<String, Object> answers, FormContext context) {
        Map<String, Object> asBrowserSeesIt = new HashMap<>();
        Map<String, Object> asRulesSeeIt = context.knownWithout(form.keys());
        for (Field field : form.fields()) {
            Object answer = answers.get(field.key());
            if (field.type() == FieldType.CHECKBOX) {
                answer = Boolean.TRUE.equals(answer);
            }
            if (answer != null) {
                asRulesSeeIt.put(field.key(), answer);
                boolean asString = field.type() == FieldType.YES_NO || field.type() == FieldType.DATE;
                asBrowserSeesIt.put(field.key(), asString ? answer.toString() : answer);
            }
        }
        return new Submission(answers, rules.over(context.known()), rules.over(asBrowserSeesIt),
            rules.over(asRulesSeeIt));
    }

    /** The readable answers, and the three ways that conditions see them. */
    private record Submission(Map<String, Object> answers, Rules.Facts before, Rules.Facts asBrowserSeesIt,
                              Rules.Facts asRulesSeeIt) {

        /** Whether there is an answer; a checkbox that was not ticked is none. */
        boolean isFilled(Field field) {
            Object answer = answers.get(field.key());
            return answer != null && !(field.type() == FieldType.CHECKBOX && answer.equals(false));
        }

        boolean isNo(Field field) {
            return Boolean.FALSE.equals(answers.get(field.key()));
        }

        boolean isTicked(String key) {
            return Boolean.TRUE.equals(answers.get(key));
        }

        void drop(Field field) {
            answers.remove(field.key());
        }
    }
}
