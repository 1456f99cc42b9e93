package org.conferencecomplaints.web.packs;

import java.util.Map;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.Pack;
import org.conferencecomplaints.files.packs.PackFormat;
import org.conferencecomplaints.files.packs.PackRecord;
import org.conferencecomplaints.files.packs.Packs;
import org.conferencecomplaints.files.packs.review.PersonPacks;
import org.conferencecomplaints.files.packs.review.Review;
import org.conferencecomplaints.files.packs.review.Reviews;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.caseaccess.ReadLog;
import org.conferencecomplaints.web.caseaccess.ReasonNeeded;
import org.conferencecomplaints.web.support.CaseForm;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.stereotype.Component;

/** Packs of a complaint's file, for the supervisors of its council; nobody else finds anything here. */
@Component
class PackService {

    static final String RECIPIENT = "recipient";
    static final String REASON = "reason";
    static final String PERSON = "person";
    static final String NAME = "name";
    /** Chosen where the person is none of those who complain. */
    static final String SOMEBODY_ELSE = "0";

    private final Cases cases;
    private final CaseAccess access;
    private final Packs packs;
    private final Reviews reviews;
    private final PersonPacks personPacks;
    private final Complainants complainants;
    private final ReadLog readLog;

    PackService(Cases cases, CaseAccess access, Packs packs, Reviews reviews, PersonPacks personPacks,
                Complainants complainants, ReadLog readLog) {
        this.cases = cases;
        this.access = access;
        this.packs = packs;
        this.reviews = reviews;
        this.personPacks = personPacks;
        this.complainants = complainants;
        this.readLog = readLog;
    }

    /** The complaint with this reference, which is logged as read; {@link NotFound} for who is no supervisor of it. */
    Complaint complaint(String reference, String what) {
        Complaint complaint = supervised(reference);
        readLog.read(complaint, AccessAction.PACK, what);
        return complaint;
    }

    private Complaint supervised(String reference) {
        try {
            Complaint complaint = cases.complaint(reference);
            if (access.supervised().contains(complaint.tenant())) {
                return complaint;
            }
        } catch (ReasonNeeded administrator) {
            throw new NotFound();
        }
        throw new NotFound();
    }

    PackRecord make(Complaint complaint, Map<String, String> typed) {
        return packs.make(complaint, typed.get(RECIPIENT), typed.get(REASON));
    }

    PackRecord make(Review review, Complaint complaint, Map<String, String> typed) {
        return reviews.make(review, complaint, typed.getOrDefault(CaseForm.SEEN, ""), typed.get(RECIPIENT),
            typed.get(REASON));
    }

    Review begin(Complaint complaint, Map<String, String> typed) {
        String person = typed.getOrDefault(PERSON, "");
        if (person.equals(SOMEBODY_ELSE)) {
            return reviews.begin(complaint, 0, typed.get(NAME));
        }
        return complainants.forComplaint(complaint.reference()).stream()
            .filter(one -> String.valueOf(one.number()).equals(person)).findFirst()
            .map(one -> reviews.begin(complaint, one.number(), one.name()))
            .orElseThrow(() -> new Refusal(PERSON, "Who: choose the person whose information it is."));
    }

    Review review(Complaint complaint, String id) {
        return reviews.find(complaint.reference(), id).orElseThrow(NotFound::new);
    }

    Pack pack(Complaint complaint, String id) {
        PackRecord made = packs.find(complaint.reference(), id).orElseThrow(NotFound::new);
        return made.isWhole()
            ? packs.whole(made, complaint)
            : personPacks.assemble(made, review(complaint, made.review()), complaint);
    }

    /** What a copy is called: the reference and, of a person's export, no name. */
    String fileName(Complaint complaint, String id, PackFormat format) {
        boolean whole = packs.find(complaint.reference(), id).orElseThrow(NotFound::new).isWhole();
        return "%s-%s.%s".formatted(complaint.reference(), whole ? "whole-file" : "personal-information",
            format.ending());
    }
}
