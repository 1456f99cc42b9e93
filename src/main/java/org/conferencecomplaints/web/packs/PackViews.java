package org.conferencecomplaints.web.packs;

import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.PackCopy;
import org.conferencecomplaints.files.packs.PackRecord;
import org.conferencecomplaints.files.packs.Packs;
import org.conferencecomplaints.files.packs.review.Review;
import org.conferencecomplaints.files.packs.review.Reviews;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.packs.PackView.CopyRow;
import org.conferencecomplaints.web.packs.PackView.MadeRow;
import org.conferencecomplaints.web.packs.PackView.Person;
import org.conferencecomplaints.web.packs.PackView.Refused;
import org.conferencecomplaints.web.packs.PackView.ReviewRow;
import org.springframework.stereotype.Component;

/** Builds the page of a complaint's packs. */
@Component
class PackViews {

    private final Packs packs;
    private final Reviews reviews;
    private final Complainants complainants;
    private final Councils councils;
    private final Staff staff;

    PackViews(Packs packs, Reviews reviews, Complainants complainants, Councils councils, Staff staff) {
        this.packs = packs;
        this.reviews = reviews;
        this.complainants = complainants;
        this.councils = councils;
        this.staff = staff;
    }

    PackView view(Complaint complaint, Map<String, String> asked, Refusal refusal) {
        String chosen = asked.getOrDefault(PackService.PERSON, "");
        List<PackCopy> copies = packs.copies(complaint.reference());
        List<Review> begun = reviews.forComplaint(complaint.reference());
        List<PackRecord> made = packs.forComplaint(complaint.reference());
        return new PackView(complaint.reference(), councils.forTenant(complaint.tenant()).name(),
            complainants.forComplaint(complaint.reference()).stream()
                .map(person -> new Person(person.number(), person.name(),
                    chosen.equals(String.valueOf(person.number()))))
                .toList(),
            chosen.equals(PackService.SOMEBODY_ELSE),
            made.stream().map(one -> row(one, begun, copies)).toList(),
            begun.stream().filter(review -> made.stream().noneMatch(one -> review.id().equals(one.review())))
                .map(this::row).toList(),
            asked, Refused.of(refusal, "whole"));
    }

    private MadeRow row(PackRecord made, List<Review> reviews, List<PackCopy> copies) {
        String what = reviews.stream().filter(review -> review.id().equals(made.review())).findFirst()
            .map(review -> "What concerns " + review.subject().name()).orElse("The whole file");
        return new MadeRow(what, made.recipient(), made.reason(), Dates.moment(made.at()), staff.nameOf(made.by()),
            "/complaints/%s/packs/%s".formatted(made.reference(), made.id()),
            copies.stream().filter(copy -> copy.pack().equals(made.id())).map(this::row).toList());
    }

    private CopyRow row(PackCopy copy) {
        return new CopyRow("%s, taken by %s, %s".formatted(copy.format(), staff.nameOf(copy.by()),
            Dates.moment(copy.at())), copy.sha256(), copy.whole());
    }

    private ReviewRow row(Review review) {
        return new ReviewRow(review.subject().name(), "begun by %s, %s".formatted(staff.nameOf(review.by()),
            Dates.moment(review.at())), ReviewController.address(review));
    }
}
