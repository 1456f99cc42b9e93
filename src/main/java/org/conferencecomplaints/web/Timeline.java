package org.conferencecomplaints.web;

import org.conferencecomplaints.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.conferencecomplaints.casefile.Entry;
import org.conferencecomplaints.casefile.Event;
import org.conferencecomplaints.casefile.FieldLabels;
import org.conferencecomplaints.letters.Letter;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.web.CaseView.Happening;
import org.springframework.stereotype.Component;

/**
 * What has happened in a case: forms with their answers, events, letters, notes. Newest first: who opens a case wants
 * to know what has just happened, and what was recorded at the start stands among the facts above.
 */
@Component
class Timeline {

    private final FactSheet factSheet;
    private final NoteRows noteRows;
    private final Staff staff;

    Timeline(FactSheet factSheet, NoteRows noteRows, Staff staff) {
        this.factSheet = factSheet;
        this.noteRows = noteRows;
        this.staff = staff;
    }

    List<Happening> of(Case read) {
        List<At> all = new ArrayList<>();
        read.entries().forEach(entry -> all.add(new At(entry.at(), submitted(entry))));
        read.letters().forEach(letter -> all.add(new At(letter.issuedAt(), written(letter))));
        read.events().forEach(event -> all.add(new At(event.at(), happened(event))));
        noteRows.of(read.complaint().reference()).forEach((note, row) -> all.add(new At(note.at(), row)));
        all.sort(Comparator.comparing(At::at));
        Collections.reverse(all);
        return all.stream().map(At::happening).toList();
    }

    private Happening submitted(Entry entry) {
        return new Happening(nameOf(entry.activity()), Dates.moment(entry.at()), by(entry.by()),
            factSheet.answers(entry));
    }

    private Happening happened(Event event) {
        return new Happening(Dates.in(event.what()), Dates.moment(event.at()), by(event.by()), List.of());
    }

    private static Happening written(Letter letter) {
        return new Happening("Letter written: " + letter.subject(), Dates.moment(letter.issuedAt()), null,
            List.of(new Line("To", letter.recipient())));
    }

    private String by(String user) {
        return Staff.MACHINE.equals(user) ? "done automatically" : "by " + staff.nameOf(user);
    }

    /** Diagrams name their steps by what is done: Activity_TriageComplaint is "Triage complaint". */
    private static String nameOf(String activity) {
        return FieldLabels.inWords(activity.replaceFirst("^[A-Za-z]+_", ""));
    }

    private record At(Instant at, Happening happening) {
    }
}
