package org.conferencecomplaints.files.packs.contents;

import java.util.Comparator;
import java.util.List;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackContent;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.governance.accesslog.AccessEntry;
import org.conferencecomplaints.governance.accesslog.AccessSearch;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;

/** The access log in a pack: who has read the file, and what was changed in it; for supervisors only. */
@Component
class AccessLogContent implements PackContent {

    private final AccessSearch log;
    private final Staff staff;

    AccessLogContent(AccessSearch log, Staff staff) {
        this.log = log;
        this.staff = staff;
    }

    @Override
    public List<Piece> forComplaint(Complaint complaint) {
        return log.latest(complaint.reference(), Integer.MAX_VALUE).stream()
            .sorted(Comparator.comparing(AccessEntry::id)).map(this::piece).toList();
    }

    private Piece piece(AccessEntry entry) {
        return Piece.told(PackSection.LOOKS, "look-" + entry.id(), Dates.moment(entry.at()), entry.at(),
            ConcernedPerson.staff(),
            new LineBuilder().line("Who", staff.nameOf(entry.by()))
                .line("What", entry.what().inWords() + (entry.item() == null ? "" : ": " + entry.item()))
                .line("How", entry.way().inWords())
                .line("Before", entry.before())
                .line(entry.what() == AccessAction.CHANGED ? "Now" : "Reason", entry.after()).lines());
    }
}
