package org.conferencecomplaints.files.packs.contents;

import java.util.List;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.casework.referrals.Referral;
import org.conferencecomplaints.casework.referrals.Referrals;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.ConcernedPerson;
import org.conferencecomplaints.files.packs.PackContent;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.platform.Dates;
import org.springframework.stereotype.Component;

/** Every referral in a pack, with its outcome. */
@Component
class ReferralsContent implements PackContent {

    private final Referrals referrals;

    ReferralsContent(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public List<Piece> forComplaint(Complaint complaint) {
        return referrals.forComplaint(complaint.reference()).stream().map(ReferralsContent::piece).toList();
    }

    private static Piece piece(Referral referral) {
        return Piece.told(PackSection.REFERRALS, "referral-" + referral.id(), FieldLabels.inWords(referral.kind()),
            null,
            ConcernedPerson.complaint(), new LineBuilder().line("To", referral.to())
                .day("When", referral.madeOn())
                .line("What was sent", referral.what())
                .line("What came of it", referral.result() == null ? "Nothing yet" : Dates.in(referral.result()))
                .day("Known since", referral.resultOn()).lines());
    }
}
