package org.conferencecomplaints.files.packs.contents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackContent;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/** The complainants in a pack: every version of what was known of them. */
@Component
class PeopleContent implements PackContent {

    /** How somebody's advocate is reached is the advocate's own. */
    private static final Set<String> ADVOCATES_OWN = Set.of("advocateChannel", "advocateAddress", "advocateEmail");

    private final Complainants complainants;
    private final FieldLabels labels;
    private final Staff staff;

    PeopleContent(Complainants complainants, FieldLabels labels, Staff staff) {
        this.complainants = complainants;
        this.labels = labels;
        this.staff = staff;
    }

    @Override
    public List<Piece> forComplaint(Complaint complaint) {
        String form = complainants.startForm(complaint.reference());
        List<Complainant> history = complainants.history(complaint.reference());
        return history.stream().map(person -> piece(form, person, isLatest(person, history))).toList();
    }

    private static boolean isLatest(Complainant person, List<Complainant> history) {
        return history.stream()
            .noneMatch(other -> other.number() == person.number() && other.version() > person.version());
    }

    private Piece piece(String form, Complainant person, boolean latest) {
        LineBuilder told = new LineBuilder();
        Complainant.KEYS.stream().filter(key -> person.text(key).isPresent())
            .forEach(key -> told.line(labels.labelOf(form, key), labels.answerOf(form, key, person.answers().get(key)),
                concern(person.number(), person.answers(), key)));
        told.day("No longer complains since", person.withdrawnOn()).line("Why this was written", person.reason())
            .done("Written", person.changedAt(), staff.nameOf(person.changedBy()));
        Piece piece = Piece.told(PackSection.PEOPLE, "person-%d-%d".formatted(person.number(), person.version()),
            "%s, version %d".formatted(person.name(), person.version()), person.changedAt(),
            ConcernedPerson.complainant(person.number()), told.lines());
        return latest ? piece : piece.marked("An earlier version");
    }

    /** Whom an answer about a person concerns. */
    static ConcernedPerson concern(int number, Map<String, Object> answers, String key) {
        return ADVOCATES_OWN.contains(key)
            ? ConcernedPerson.somebody(String.valueOf(answers.getOrDefault(Complainant.ADVOCATE, "")))
            : ConcernedPerson.complainant(number);
    }
}
