package org.conferencecomplaints.files.packs.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conferencecomplaints.casework.casefile.CaseEvent;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackContent;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;

/** The case file's events in a pack. */
@Component
class EventsContent implements PackContent {

    /** As changes to those who complain are noted. */
    private static final Pattern ABOUT_ONE = Pattern.compile("Complainant (\\d{1,4}): .*", Pattern.DOTALL);

    /** As packs are noted: for whom and why is the council's own affair. */
    private static final Pattern ABOUT_A_PACK = Pattern.compile("(Pack|Export) of .* made\\. .*", Pattern.DOTALL);

    private final CaseFile caseFile;
    private final Staff staff;

    EventsContent(CaseFile caseFile, Staff staff) {
        this.caseFile = caseFile;
        this.staff = staff;
    }

    @Override
    public List<Piece> forComplaint(Complaint complaint) {
        List<Piece> pieces = new ArrayList<>();
        for (CaseEvent event : caseFile.events(complaint.reference())) {
            pieces.add(
                Piece.told(PackSection.EVENTS, "event-" + (pieces.size() + 1), Dates.moment(event.at()), event.at(),
                    concern(event.what()), new LineBuilder().line("What", Dates.in(event.what()))
                        .line("Who", Staff.MACHINE.equals(event.by()) ? "Done automatically" : staff.nameOf(event.by()))
                        .lines()));
        }
        return pieces;
    }

    private static ConcernedPerson concern(String what) {
        Matcher one = ABOUT_ONE.matcher(what);
        return ABOUT_A_PACK.matcher(what).matches()
            ? ConcernedPerson.staff()
            : one.matches() ? ConcernedPerson.complainant(Integer.parseInt(one.group(1))) : ConcernedPerson.complaint();
    }
}
