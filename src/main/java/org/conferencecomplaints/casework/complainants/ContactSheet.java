package org.conferencecomplaints.casework.complainants;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.springframework.stereotype.Component;

/** Safe contact and access needs of the complainants, as staff read them before they meet, ring or write to anybody. */
@Component
public class ContactSheet {

    private static final List<String> SAFE_CONTACT = List.of(Complainant.CONTACT_NOTES);
    private static final List<String> NEEDS = List.of(Complainant.RELATIONSHIP, Complainant.REPRESENTING,
        Complainant.CONTACT_NOTES, Complainant.INTERPRETER, Complainant.ACCESS_NEEDS, Complainant.LARGE_PRINT,
        Complainant.EASY_READ, Complainant.LANGUAGE, Complainant.SUPPORTER, Complainant.ADVOCATE);

    private final Complainants complainants;
    private final FieldLabels labels;

    ContactSheet(Complainants complainants, FieldLabels labels) {
        this.complainants = complainants;
        this.labels = labels;
    }

    /** Safe ways and times of contact, and needs, of each who still complains; a line each. */
    public String needs(String reference) {
        return sheet(reference, person -> true, NEEDS, List.of());
    }

    /** The same with the way letters go to them. */
    public String reach(String reference) {
        return sheet(reference, person -> true, NEEDS,
            List.of(Complainant.CHANNEL, Complainant.ADDRESS, Complainant.EMAIL));
    }

    /** Safe ways and times of contact of the people with these numbers. */
    public String safeContact(String reference, List<Integer> numbers) {
        return sheet(reference, person -> numbers.contains(person.number()), SAFE_CONTACT, List.of());
    }

    private String sheet(String reference, Predicate<Complainant> about, List<String> keys, List<String> more) {
        String form = complainants.startForm(reference);
        return complainants.active(reference).stream().filter(about).map(person -> {
            List<String> lines = new ArrayList<>(List.of(person.name()));
            keys.forEach(key -> add(lines, form, person, key));
            more.forEach(key -> add(lines, form, person, key));
            if (lines.size() == 1) {
                lines.add("Nothing has been noted.");
            }
            return String.join("\n", lines);
        }).collect(Collectors.joining("\n\n", "\n", ""));
    }

    private void add(List<String> lines, String form, Complainant person, String key) {
        person.text(key).ifPresent(answer -> lines.add(labels.labelOf(form, key) + ": "
            + labels.answerOf(form, key, person.answers().get(key))));
    }
}
