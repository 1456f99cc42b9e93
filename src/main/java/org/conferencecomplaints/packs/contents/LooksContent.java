package org.conferencecomplaints.packs.contents;

import java.util.Comparator;
import java.util.List;
import org.conferencecomplaints.Dates;
import org.conferencecomplaints.access.AccessEntry;
import org.conferencecomplaints.access.AccessSearch;
import org.conferencecomplaints.access.What;
import org.conferencecomplaints.packs.Concern;
import org.conferencecomplaints.packs.PackContent;
import org.conferencecomplaints.packs.Piece;
import org.conferencecomplaints.packs.Section;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** Who has looked into the file, and what was changed in it; for supervisors, as the log is. */
@Component
class LooksContent implements PackContent {

    private final AccessSearch log;
    private final Staff staff;

    LooksContent(AccessSearch log, Staff staff) {
        this.log = log;
        this.staff = staff;
    }

    @Override
    public List<Piece> of(Complaint complaint) {
        return log.latest(complaint.reference(), Integer.MAX_VALUE).stream()
            .sorted(Comparator.comparing(AccessEntry::id)).map(this::piece).toList();
    }

    private Piece piece(AccessEntry entry) {
        return Piece.told(Section.LOOKS, "look-" + entry.id(), Dates.moment(entry.at()), entry.at(), Concern.staff(),
            new Told().line("Who", staff.nameOf(entry.by()))
                .line("What", entry.what().inWords() + (entry.item() == null ? "" : ": " + entry.item()))
                .line("How", entry.way().inWords())
                .line("Before", entry.before())
                .line(entry.what() == What.CHANGED ? "Now" : "Reason", entry.after()).lines());
    }
}
