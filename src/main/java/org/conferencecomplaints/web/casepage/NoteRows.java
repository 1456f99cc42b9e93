package org.conferencecomplaints.web.casepage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.casefile.Note;
import org.conferencecomplaints.casework.casefile.Notes;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.web.caseaccess.CaseWorkers;
import org.conferencecomplaints.web.casepage.CaseView.Happening;
import org.conferencecomplaints.web.support.Line;
import org.springframework.stereotype.Component;

/** The notes on a case as its timeline shows them. */
@Component
class NoteRows {

    private final Notes notes;
    private final CaseWorkers workers;
    private final Staff staff;

    NoteRows(Notes notes, CaseWorkers workers, Staff staff) {
        this.notes = notes;
        this.workers = workers;
        this.staff = staff;
    }

    Map<Note, Happening> forComplaint(String reference) {
        List<Note> all = notes.forComplaint(reference);
        Map<Long, Note> byId = all.stream().collect(Collectors.toMap(Note::id, Function.identity()));
        Set<Long> corrected = all.stream().map(Note::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Note, Happening> rows = new LinkedHashMap<>();
        all.forEach(note -> rows.put(note,
            row(reference, note, byId.get(note.corrects()), corrected.contains(note.id()))));
        return rows;
    }

    private Happening row(String reference, Note note, Note wrong, boolean corrected) {
        String title = wrong == null ? "Note" : "Note, which corrects the one of " + Dates.moment(wrong.at());
        return new Happening(corrected ? title + " (corrected by a later note)" : title, Dates.moment(note.at()),
            "by " + staff.nameOf(note.by()), List.of(new Line("Note", note.text())),
            workers.mayWrite() ? "/complaints/%s/notes/new?corrects=%d".formatted(reference, note.id()) : null);
    }
}
