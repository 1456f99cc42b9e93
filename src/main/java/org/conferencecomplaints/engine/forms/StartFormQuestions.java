package org.conferencecomplaints.engine.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.ComplainantQuestions;
import org.conferencecomplaints.casework.independence.PartInCase;
import org.springframework.stereotype.Component;

/** The complainant's part of a start form, for use after the start. */
@Component
class StartFormQuestions implements ComplainantQuestions {

    /** A text that may be longer is written in several lines. */
    private static final int LONGEST_LINE = 254;

    private final FormCatalogue forms;
    private final FormCheck check;
    private final Clock clock;

    StartFormQuestions(FormCatalogue forms, FormCheck check, Clock clock) {
        this.forms = forms;
        this.check = check;
        this.clock = clock;
    }

    @Override
    public List<Question> forForm(String form) {
        return part(form).fields().stream().map(StartFormQuestions::question).toList();
    }

    @Override
    public Map<String, Object> check(String form, Map<String, String> typed) {
        Form part = part(form);
        Map<String, Object> submitted = new HashMap<>(typed);
        submitted.keySet().retainAll(part.keys());
        FormContext noCase = new FormContext(Map.of(), Map.of(), LocalDate.now(clock), PartInCase.NOBODYS);
        return check.check(part, check.withoutHidden(part, submitted, noCase), noCase);
    }

    private Form part(String id) {
        Form form = forms.get(id);
        List<String> order = List.copyOf(Complainant.KEYS);
        return new Form(form.id(), form.fields().stream().filter(field -> order.contains(field.key()))
            .sorted(Comparator.comparing(field -> order.indexOf(field.key()))).toList(), form.json(), form.root());
    }

    private static Question question(Field field) {
        Kind kind = switch (field.type()) {
            case CHECKBOX -> Kind.TICK;
            case CHOICE, YES_NO -> Kind.CHOICE;
            default -> field.limits().maxLength() != null && field.limits().maxLength() > LONGEST_LINE
                ? Kind.LINES
                : Kind.LINE;
        };
        return new Question(field.key(), field.label(), kind, field.choices());
    }
}
