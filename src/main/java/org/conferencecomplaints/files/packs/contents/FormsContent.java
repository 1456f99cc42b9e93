package org.conferencecomplaints.files.packs.contents;

import java.util.List;
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
import org.conferencecomplaints.organisation.Staff;
import org.springframework.stereotype.Component;

/** Every submitted form in a pack. */
@Component
class FormsContent implements PackContent {

    private final CaseFile caseFile;
    private final Complainants complainants;
    private final FormLines words;
    private final Staff staff;

    FormsContent(CaseFile caseFile, Complainants complainants, FormLines words, Staff staff) {
        this.caseFile = caseFile;
        this.complainants = complainants;
        this.words = words;
        this.staff = staff;
    }

    @Override
    public List<Piece> forComplaint(Complaint complaint) {
        List<Complainant> history = complainants.history(complaint.reference());
        return caseFile.entries(complaint.reference()).stream().map(entry -> piece(entry, history)).toList();
    }

    private Piece piece(CaseEntry entry, List<Complainant> history) {
        LineBuilder told = new LineBuilder().done("Submitted", entry.at(), staff.nameOf(entry.by()));
        entry.answers().keySet()
            .forEach(key -> told.line(words.label(entry, key), words.answer(entry, key), concern(entry, key)));
        return Piece.told(PackSection.FORMS, "form-" + entry.id(), nameOf(entry.activity()), entry.at(),
            words.concern(entry, history), told.lines());
    }

    /** What a start form asks about a person is about the one who was named first; their advocate is somebody else. */
    private static ConcernedPerson concern(CaseEntry entry, String key) {
        return Complainant.KEYS.contains(key)
            ? PeopleContent.concern(1, entry.answers(), key)
            : ConcernedPerson.complaint();
    }

    /** Diagrams name their steps by what is done: Activity_TriageComplaint is "Triage complaint". */
    private static String nameOf(String activity) {
        return FieldLabels.inWords(activity.replaceFirst("^[A-Za-z]+_", ""));
    }
}
