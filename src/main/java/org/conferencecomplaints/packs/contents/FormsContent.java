package org.conferencecomplaints.packs.contents;

import java.util.List;
import org.conferencecomplaints.casefile.CaseFile;
import org.conferencecomplaints.casefile.Entry;
import org.conferencecomplaints.casefile.FieldLabels;
import org.conferencecomplaints.complainants.Complainant;
import org.conferencecomplaints.complainants.Complainants;
import org.conferencecomplaints.packs.Concern;
import org.conferencecomplaints.packs.PackContent;
import org.conferencecomplaints.packs.Piece;
import org.conferencecomplaints.packs.Section;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** Every form as it was submitted. */
@Component
class FormsContent implements PackContent {

    private final CaseFile caseFile;
    private final Complainants complainants;
    private final FormWords words;
    private final Staff staff;

    FormsContent(CaseFile caseFile, Complainants complainants, FormWords words, Staff staff) {
        this.caseFile = caseFile;
        this.complainants = complainants;
        this.words = words;
        this.staff = staff;
    }

    @Override
    public List<Piece> of(Complaint complaint) {
        List<Complainant> history = complainants.history(complaint.reference());
        return caseFile.entries(complaint.reference()).stream().map(entry -> piece(entry, history)).toList();
    }

    private Piece piece(Entry entry, List<Complainant> history) {
        Told told = new Told().done("Submitted", entry.at(), staff.nameOf(entry.by()));
        entry.answers().keySet().forEach(key ->
            told.line(words.label(entry, key), words.answer(entry, key), concern(entry, key)));
        return Piece.told(Section.FORMS, "form-" + entry.id(), nameOf(entry.activity()), entry.at(),
            words.concern(entry, history), told.lines());
    }

    /** What a start form asks about a person is about the one who was named first; their advocate is somebody else. */
    private static Concern concern(Entry entry, String key) {
        return Complainant.KEYS.contains(key) ? PeopleContent.concern(1, entry.answers(), key) : Concern.complaint();
    }

    /** Diagrams name their steps by what is done: Activity_TriageComplaint is "Triage complaint". */
    private static String nameOf(String activity) {
        return FieldLabels.inWords(activity.replaceFirst("^[A-Za-z]+_", ""));
    }
}
