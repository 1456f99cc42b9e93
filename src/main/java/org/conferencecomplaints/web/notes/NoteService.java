package org.conferencecomplaints.web.notes;

import java.util.List;
import org.conferencecomplaints.casework.casefile.Note;
import org.conferencecomplaints.casework.casefile.Notes;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.caseaccess.CaseWorkers;
import org.conferencecomplaints.web.caseaccess.ReadLog;
import org.conferencecomplaints.web.support.CaseForm;
import org.conferencecomplaints.web.support.CaseForm.Back;
import org.conferencecomplaints.web.support.CaseForm.Field;
import org.conferencecomplaints.web.support.FieldReader;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.stereotype.Component;

/** Notes on a case, for those who work on it. */
@Component
class NoteService {

    static final String TEXT = "text";
    static final String CORRECTS = "corrects";

    private final CaseWorkers workers;
    private final Notes notes;
    private final ReadLog readLog;
    private final Staff staff;

    NoteService(CaseWorkers workers, Notes notes, ReadLog readLog, Staff staff) {
        this.workers = workers;
        this.notes = notes;
        this.readLog = readLog;
        this.staff = staff;
    }

    /**
     * The form for a note, with the one that it corrects, which is logged as read; {@link NotFound} if that is none.
     */
    CaseForm form(String reference, String corrects) {
        Complaint complaint = workers.complaint(reference);
        Field text = Field.lines(TEXT, "Note",
            "It stands in the timeline with your name. It cannot be changed or deleted: "
                + "a further note can correct it.");
        String address = "/complaints/" + reference + "/notes";
        Back back = new Back("/complaints/" + reference, reference);
        if (corrects == null || corrects.isBlank()) {
            return new CaseForm(back, "Add a note", List.of(), null, address, CaseForm.newKey(), List.of(text),
                "Add the note", List.of());
        }
        Note wrong = notes.forComplaint(reference).stream().filter(note -> String.valueOf(note.id()).equals(corrects))
            .findFirst()
            .orElseThrow(NotFound::new);
        readLog.read(complaint, AccessAction.CASE, "note " + wrong.id());
        return new CaseForm(back, "Correct a note by a further one",
            List.of("%s wrote on %s:".formatted(staff.nameOf(wrong.by()), Dates.moment(wrong.at())), wrong.text(),
                "Both stay in the timeline."),
            null, address + "?corrects=" + wrong.id(), CaseForm.newKey(), List.of(text), "Add the note", List.of());
    }

    /** Adds what was typed. {@link Refusal} where it cannot be kept. */
    Note add(String reference, String key, String corrects, String text) {
        Complaint complaint = workers.complaint(reference);
        return notes.add(complaint.reference(), FieldReader.key(key), number(corrects),
            FieldReader.words(text, TEXT, "Note", "write what there is to say.", FieldReader.LONGEST));
    }

    /** The notes on a case that the person may read, which is logged as read. */
    List<Note> read(Complaint complaint) {
        readLog.read(complaint, AccessAction.CASE, "notes");
        return notes.forComplaint(complaint.reference());
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
