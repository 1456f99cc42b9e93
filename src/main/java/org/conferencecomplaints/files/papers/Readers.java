package org.conferencecomplaints.files.papers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Occasion;
import org.springframework.stereotype.Component;

/** Finds the readers of an occasion's papers: those to whom its letter goes. */
@Component
class Readers {

    private static final String COMPLAINANT = "complainant";
    private static final Map<String, String> WORDS = Map.of("chair", "Chair of the conference",
        "line-manager", "Line manager of the chair", "investigator", "Investigating Officer",
        "panel-chair", "Chair of the panel", "panel-social-care", "Panel member from Children's Social Care",
        "panel-health", "Panel member from health", "panel-other", "Other member of the panel",
        "panel-member", "Members of the panel");

    private final Complainants complainants;

    Readers(Complainants complainants) {
        this.complainants = complainants;
    }

    /** Each complainant on their own; who withdrew gets none. */
    List<Reader> forComplaint(String reference, Occasion occasion) {
        return occasion.to().stream().flatMap(role -> role.equals(COMPLAINANT)
            ? complainants.active(reference).stream()
                .map(person -> new Reader(role, person.number(), person.name() + " (complainant)"))
            : Stream.of(new Reader(role, 0, WORDS.getOrDefault(role, role.replace('-', ' '))))).toList();
    }
}
