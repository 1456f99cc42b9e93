package org.conferencecomplaints.files.packs.contents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackContent;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/** The complaint's row of the register in a pack. */
@Component
class ComplaintContent implements PackContent {

    private final CaseFile caseFile;
    private final Complainants complainants;
    private final FormLines words;
    private final Councils councils;
    private final Staff staff;

    ComplaintContent(CaseFile caseFile, Complainants complainants, FormLines words, Councils councils, Staff staff) {
        this.caseFile = caseFile;
        this.complainants = complainants;
        this.words = words;
        this.councils = councils;
        this.staff = staff;
    }

    @Override
    public List<Piece> forComplaint(Complaint complaint) {
        return List.of(
            Piece.told(PackSection.COMPLAINT, "complaint-register", "The complaint in the register", null,
                ConcernedPerson.complaint(), register(complaint).lines()),
            Piece.told(PackSection.COMPLAINT, "complaint-facts", "What is known of it now", null,
                ConcernedPerson.complaint(),
                facts(complaint.reference()).lines()));
    }

    private LineBuilder register(Complaint complaint) {
        return new LineBuilder().line("Reference", complaint.reference())
            .line("Council", councils.forTenant(complaint.tenant()).name())
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
    private LineBuilder facts(String reference) {
        Map<String, CaseEntry> latest = new LinkedHashMap<>();
        caseFile.entries(reference).stream()
            .filter(entry -> words.concern(entry, complainants.history(reference)).equals(ConcernedPerson.complaint()))
            .forEach(entry -> entry.answers().keySet().forEach(key -> latest.put(key, entry)));
        latest.keySet().removeAll(Complainant.KEYS);
        LineBuilder told = new LineBuilder();
        latest.forEach((key, entry) -> told.line(words.label(entry, key), words.answer(entry, key)));
        return told;
    }
}
