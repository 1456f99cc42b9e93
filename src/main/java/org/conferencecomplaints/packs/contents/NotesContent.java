package org.conferencecomplaints.packs.contents;

import java.util.List;
import org.conferencecomplaints.Dates;
import org.conferencecomplaints.casefile.Note;
import org.conferencecomplaints.casefile.Notes;
import org.conferencecomplaints.packs.Concern;
import org.conferencecomplaints.packs.PackContent;
import org.conferencecomplaints.packs.Piece;
import org.conferencecomplaints.packs.Section;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** What those who work on the case have written down beside its forms. */
@Component
class NotesContent implements PackContent {

    private final Notes notes;
    private final Staff staff;

    NotesContent(Notes notes, Staff staff) {
        this.notes = notes;
        this.staff = staff;
    }

    @Override
    public List<Piece> of(Complaint complaint) {
        return notes.of(complaint.reference()).stream().map(this::piece).toList();
    }

    private Piece piece(Note note) {
        return Piece.told(Section.NOTES, "note-" + note.id(), "Note %d, %s".formatted(note.id(), Dates.moment(note.at())),
            note.at(), Concern.unread(), new Told().line("Note", note.text())
                .line("Corrects", note.corrects() == null ? null : "Note " + note.corrects())
                .line("Who", staff.nameOf(note.by())).lines());
    }
}
