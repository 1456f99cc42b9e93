package org.conferencecomplaints.engine.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.independence.PartInCase;
import org.conferencecomplaints.organisation.NamedPerson;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/** Validates the people whom a form names: they are independent of the case and different from one another. */
@Component
class PeopleRules {

    private final Staff staff;

    PeopleRules(Staff staff) {
        this.staff = staff;
    }

    void check(Form form, Map<String, Object> answers, PartInCase parts, SubmissionProblems problems) {
        for (Field field : form.fields()) {
            if (field.independent() && !problems.has(field)) {
                named(field, answers).flatMap(parts::playedBy).ifPresent(part -> problems.add(field,
                    "choose somebody who has had no part in the case. Somebody named here " + part));
            }
        }
        for (Field field : form.fields()) {
            different(form, field, answers, problems);
            among(form, field, answers, problems);
        }
    }

    private void different(Form form, Field rule, Map<String, Object> answers, SubmissionProblems problems) {
        List<Seat> taken = new ArrayList<>();
        for (String key : rule.allDifferent()) {
            Field field = form.field(key).orElseThrow();
            named(field, answers).map(name -> NamedPerson.of(name, staff)).ifPresent(person -> {
                taken.stream().filter(seat -> seat.person().isSameAs(person)).findFirst().ifPresent(
                    seat -> problems.add(field, "the same person is named under '%s'. They must be %d different people"
                        .formatted(seat.field().label(), rule.allDifferent().size())));
                taken.add(new Seat(field, person));
            });
        }
    }

    private void among(Form form, Field field, Map<String, Object> answers, SubmissionProblems problems) {
        if (field.among().isEmpty() || problems.has(field)) {
            return;
        }
        List<NamedPerson> known = field.among().stream().flatMap(key -> people(form.field(key).orElseThrow(), answers))
            .toList();
        if (people(field, answers).anyMatch(person -> known.stream().noneMatch(person::isSameAs))) {
            problems.add(field, "name only people who are named under '%s' too"
                .formatted(form.field(field.among().get(0)).orElseThrow().label()));
        }
    }

    private Stream<NamedPerson> people(Field field, Map<String, Object> answers) {
        return named(field, answers).stream().flatMap(names -> NamedPerson.listed(names, staff).stream());
    }

    private static Optional<String> named(Field field, Map<String, Object> answers) {
        return Optional.ofNullable(answers.get(field.key())).map(Object::toString);
    }

    private record Seat(Field field, NamedPerson person) {}
}
