package org.conferencecomplaints.packs.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conferencecomplaints.Dates;
import org.conferencecomplaints.casefile.CaseFile;
import org.conferencecomplaints.casefile.Event;
import org.conferencecomplaints.packs.Concern;
import org.conferencecomplaints.packs.PackContent;
import org.conferencecomplaints.packs.Piece;
import org.conferencecomplaints.packs.Section;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** What happened beside the forms. */
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
    public List<Piece> of(Complaint complaint) {
        List<Piece> pieces = new ArrayList<>();
        for (Event event : caseFile.events(complaint.reference())) {
            pieces.add(Piece.told(Section.EVENTS, "event-" + (pieces.size() + 1), Dates.moment(event.at()), event.at(),
                concern(event.what()), new Told().line("What", Dates.in(event.what()))
                    .line("Who", Staff.MACHINE.equals(event.by()) ? "Done automatically" : staff.nameOf(event.by()))
                    .lines()));
        }
        return pieces;
    }

    private static Concern concern(String what) {
        Matcher one = ABOUT_ONE.matcher(what);
        return ABOUT_A_PACK.matcher(what).matches() ? Concern.staff() : one.matches() ? Concern.complainant(Integer.parseInt(one.group(1))) : Concern.complaint();
    }
}
