package org.conferencecomplaints.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.conferencecomplaints.platform.Refusal;

/** A submission that is in order, to be changed by a test until it is not. A change to null leaves the field out. */
final class Submitting {

    private final Form form;
    private final Map<String, Object> answers;
    private final FormContext context;

    private Submitting(Form form, Map<String, Object> answers, FormContext context) {
        this.form = form;
        this.answers = answers;
        this.context = context;
    }

    static Submitting of(String form, Object... answers) {
        return new Submitting(FormsForTests.form(form), FormsForTests.map(answers), contextOf(form));
    }

    static Submitting startForm() {
        return startForm("hackney", "letter", "groundConduct");
    }

    /** A submission of a start form, with the council's way of receipt and ground. */
    static Submitting startForm(String council, String receivedBy, String ground) {
        return of(council + "-complaint", "complainantName", "Ada Okafor", "complainantRelationship", "parent",
            "contactChannel", "post", "complainantAddress", "1 High Street\nLondon", "childReference", "C-17",
            "conferenceOn", "2026-02-27", "conferenceChair", council + "-chair", "receivedOn", "2026-03-02",
            "receivedBy", receivedBy, "subject", "conference", "aboutChair", "false", "complaint", "I was not heard.",
            ground, true);
    }

    Submitting with(Object... changes) {
        Map<String, Object> changed = new HashMap<>(answers);
        FormsForTests.map(changes).forEach((key, value) -> {
            changed.remove(key);
            if (value != null) {
                changed.put(key, value);
            }
        });
        return new Submitting(form, changed, context);
    }

    Submitting inCase(Object... facts) {
        return new Submitting(form, answers, contextOf(form.id(), facts));
    }

    /** The same on another day. */
    Submitting on(String today) {
        return new Submitting(form, answers,
            new FormContext(context.facts(), context.namedDates(), LocalDate.parse(today), context.parts()));
    }

    private static FormContext contextOf(String form, Object... facts) {
        return form.startsWith("brent-") ? FormsForTests.brentContext(facts) : FormsForTests.context(facts);
    }

    Map<String, Object> isAccepted() {
        return FormsForTests.CHECK.check(form, answers, context);
    }

    /** Asserts that it is refused for this field, which the message names by its label, and gives the message. */
    String isRefusedFor(String key) {
        Refusal refusal = catchThrowableOfType(Refusal.class, this::isAccepted);
        assertThat(refusal).as("refusal of " + key).isNotNull();
        assertThat(refusal.field()).isEqualTo(key);
        form.field(key).ifPresent(field -> assertThat(refusal.getMessage()).contains(field.label() + ": "));
        return refusal.getMessage();
    }
}
