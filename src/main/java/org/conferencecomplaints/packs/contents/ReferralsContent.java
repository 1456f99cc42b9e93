package org.conferencecomplaints.packs.contents;

import java.util.List;
import org.conferencecomplaints.Dates;
import org.conferencecomplaints.casefile.FieldLabels;
import org.conferencecomplaints.packs.Concern;
import org.conferencecomplaints.packs.PackContent;
import org.conferencecomplaints.packs.Piece;
import org.conferencecomplaints.packs.Section;
import org.conferencecomplaints.referrals.Referral;
import org.conferencecomplaints.referrals.Referrals;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** Every referral, and what came of it. */
@Component
class ReferralsContent implements PackContent {

    private final Referrals referrals;

    ReferralsContent(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public List<Piece> of(Complaint complaint) {
        return referrals.of(complaint.reference()).stream().map(ReferralsContent::piece).toList();
    }

    private static Piece piece(Referral referral) {
        return Piece.told(Section.REFERRALS, "referral-" + referral.id(), FieldLabels.inWords(referral.kind()), null,
            Concern.complaint(), new Told().line("To", referral.to())
                .day("When", referral.madeOn())
                .line("What was sent", referral.what())
                .line("What came of it", referral.result() == null ? "Nothing yet" : Dates.in(referral.result()))
                .day("Known since", referral.resultOn()).lines());
    }
}
