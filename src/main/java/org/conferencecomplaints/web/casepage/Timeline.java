package org.conferencecomplaints.web.casepage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.CaseEvent;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.web.caseaccess.Case;
import org.conferencecomplaints.web.caseaccess.FactGroups;
import org.conferencecomplaints.web.casepage.CaseView.Happening;
import org.conferencecomplaints.web.support.Line;
import org.springframework.stereotype.Component;

/**
 * The timeline of a case: forms with their answers, events, letters, notes. Newest first: who opens a case wants to
 * know what has just happened, and what was recorded at the start stands among the facts above.
 */
@Component
class Timeline {

    private final FactGroups factSheet;
    private final NoteRows noteRows;
    private final Staff staff;

    Timeline(FactGroups factSheet, NoteRows noteRows, Staff staff) {
        this.factSheet = factSheet;
        this.noteRows = noteRows;
        this.staff = staff;
    }

    List<Happening> forCase(Case read) {
        List<At> all = new ArrayList<>();
        read.entries().forEach(entry -> all.add(new At(entry.at(), submitted(entry))));
        read.letters().forEach(letter -> all.add(new At(letter.version().issuedAt(), written(letter))));
        read.events().forEach(event -> all.add(new At(event.at(), happened(event))));
        noteRows.forComplaint(read.complaint().reference()).forEach((note, row) -> all.add(new At(note.at(), row)));
        all.sort(Comparator.comparing(At::at));
        Collections.reverse(all);
        return all.stream().map(At::happening).toList();
    }

    private Happening submitted(CaseEntry entry) {
        return new Happening(nameOf(entry.activity()), Dates.moment(entry.at()), by(entry.by()),
            factSheet.answers(entry));
    }

    private Happening happened(CaseEvent event) {
        return new Happening(Dates.in(event.what()), Dates.moment(event.at()), by(event.by()), List.of());
    }

    private static Happening written(Letter letter) {
        return new Happening("Letter written: " + letter.content().subject(), Dates.moment(letter.version().issuedAt()),
            null,
            List.of(new Line("To", letter.recipient().name())));
    }

    private String by(String user) {
        return Staff.MACHINE.equals(user) ? "done automatically" : "by " + staff.nameOf(user);
    }

    /** Diagrams name their steps by what is done: Activity_TriageComplaint is "Triage complaint". */
    private static String nameOf(String activity) {
        return FieldLabels.inWords(activity.replaceFirst("^[A-Za-z]+_", ""));
    }

    private record At(Instant at, Happening happening) {}
}
