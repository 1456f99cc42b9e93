package org.conferencecomplaints.files.packs.contents;

import java.util.List;
import org.conferencecomplaints.casework.casefile.Note;
import org.conferencecomplaints.casework.casefile.Notes;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackContent;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;

/** The notes in a pack. */
@Component
class NotesContent implements PackContent {

    private final Notes notes;
    private final Staff staff;

    NotesContent(Notes notes, Staff staff) {
        this.notes = notes;
        this.staff = staff;
    }

    @Override
    public List<Piece> forComplaint(Complaint complaint) {
        return notes.forComplaint(complaint.reference()).stream().map(this::piece).toList();
    }

    private Piece piece(Note note) {
        return Piece.told(PackSection.NOTES, "note-" + note.id(),
            "Note %d, %s".formatted(note.id(), Dates.moment(note.at())),
            note.at(), ConcernedPerson.unread(), new LineBuilder().line("Note", note.text())
                .line("Corrects", note.corrects() == null ? null : "Note " + note.corrects())
                .line("Who", staff.nameOf(note.by())).lines());
    }
}
