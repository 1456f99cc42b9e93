package org.conferencecomplaints.web;

import org.conferencecomplaints.Dates;
import java.util.List;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.access.What;
import org.conferencecomplaints.casefile.Note;
import org.conferencecomplaints.casefile.Notes;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.conferencecomplaints.web.CaseForm.Back;
import org.conferencecomplaints.web.CaseForm.Field;
import org.springframework.stereotype.Component;

/** Notes on a case, for those who work on it. */
@Component
class NoteDesk {

    static final String TEXT = "text";
    static final String CORRECTS = "corrects";

    private final Workers workers;
    private final Notes notes;
    private final ReadLog readLog;
    private final Staff staff;

    NoteDesk(Workers workers, Notes notes, ReadLog readLog, Staff staff) {
        this.workers = workers;
        this.notes = notes;
        this.readLog = readLog;
        this.staff = staff;
    }

    /** The form for a note, with the one that it corrects, which is logged as read; {@link NotFound} if that is none. */
    CaseForm form(String reference, String corrects) {
        Complaint complaint = workers.complaint(reference);
        Field text = Field.lines(TEXT, "Note", "It stands in the timeline with your name. It cannot be changed or deleted: "
            + "a further note can correct it.");
        String address = "/complaints/" + reference + "/notes";
        Back back = new Back("/complaints/" + reference, reference);
        if (corrects == null || corrects.isBlank()) {
            return new CaseForm(back, "Add a note", List.of(), null, address, CaseForm.newKey(), List.of(text),
                "Add the note", List.of());
        }
        Note wrong = notes.of(reference).stream().filter(note -> String.valueOf(note.id()).equals(corrects)).findFirst()
            .orElseThrow(NotFound::new);
        readLog.read(complaint, What.CASE, "note " + wrong.id());
        return new CaseForm(back, "Correct a note by a further one",
            List.of("%s wrote on %s:".formatted(staff.nameOf(wrong.by()), Dates.moment(wrong.at())), wrong.text(),
                "Both stay in the timeline."),
            null, address + "?corrects=" + wrong.id(), CaseForm.newKey(), List.of(text), "Add the note", List.of());
    }

    /** Adds what was typed. {@link Refusal} where it cannot be kept. */
    Note add(String reference, String key, String corrects, String text) {
        Complaint complaint = workers.complaint(reference);
        return notes.add(complaint.reference(), Typed.key(key), number(corrects),
            Typed.words(text, TEXT, "Note", "write what there is to say.", Typed.LONGEST));
    }

    /** The notes on a case that the person may read, which is logged as read. */
    List<Note> read(Complaint complaint) {
        readLog.read(complaint, What.CASE, "notes");
        return notes.of(complaint.reference());
    }

    private static Long number(String corrects) {
        if (corrects == null || corrects.isBlank()) {
            return null;
        }
        if (!corrects.matches("[0-9]{1,18}")) {
            throw new Refusal(CORRECTS, "Corrects: the number of a note of this case.");
        }
        return Long.valueOf(corrects);
    }
}
