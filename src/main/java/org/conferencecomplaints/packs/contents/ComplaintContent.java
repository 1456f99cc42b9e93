package org.conferencecomplaints.packs.contents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casefile.CaseFile;
import org.conferencecomplaints.casefile.Entry;
import org.conferencecomplaints.casefile.FieldLabels;
import org.conferencecomplaints.complainants.Complainant;
import org.conferencecomplaints.complainants.Complainants;
import org.conferencecomplaints.packs.Concern;
import org.conferencecomplaints.packs.PackContent;
import org.conferencecomplaints.packs.Piece;
import org.conferencecomplaints.packs.Section;
import org.conferencecomplaints.people.Councils;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** The complaint in the register, and what is known of it by now. */
@Component
class ComplaintContent implements PackContent {

    private final CaseFile caseFile;
    private final Complainants complainants;
    private final FormWords words;
    private final Councils councils;
    private final Staff staff;

    ComplaintContent(CaseFile caseFile, Complainants complainants, FormWords words, Councils councils, Staff staff) {
        this.caseFile = caseFile;
        this.complainants = complainants;
        this.words = words;
        this.councils = councils;
        this.staff = staff;
    }

    @Override
    public List<Piece> of(Complaint complaint) {
        return List.of(
            Piece.told(Section.COMPLAINT, "complaint-register", "The complaint in the register", null,
                Concern.complaint(), register(complaint).lines()),
            Piece.told(Section.COMPLAINT, "complaint-facts", "What is known of it now", null, Concern.complaint(),
                facts(complaint.reference()).lines()));
    }

    private Told register(Complaint complaint) {
        return new Told().line("Reference", complaint.reference())
            .line("Council", councils.of(complaint.tenant()).name())
            .line("Those who complain", complainants.names(complaint.reference()))
            .line("Child's reference", complaint.childReference())
            .day("Conference on", complaint.conferenceOn())
            .line("Chair of the conference", staff.nameOf(complaint.conferenceChair()))
            .day("Received on", complaint.receivedOn())
            .done("Recorded", complaint.recordedAt(), staff.nameOf(complaint.recordedBy()))
            .line("State", complaint.isOpen() ? "Open" : "Closed")
            .line("Outcome", complaint.outcome() == null ? null : FieldLabels.inWords(complaint.outcome()))
            .day("Closed on", complaint.closedOn());
    }

    /** The latest answer to each question about the complaint; those about people stand with the people. */
    private Told facts(String reference) {
        Map<String, Entry> latest = new LinkedHashMap<>();
        caseFile.entries(reference).stream()
            .filter(entry -> words.concern(entry, complainants.history(reference)).equals(Concern.complaint()))
            .forEach(entry -> entry.answers().keySet().forEach(key -> latest.put(key, entry)));
        latest.keySet().removeAll(Complainant.KEYS);
        Told told = new Told();
        latest.forEach((key, entry) -> told.line(words.label(entry, key), words.answer(entry, key)));
        return told;
    }
}
