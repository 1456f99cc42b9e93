package org.conferencecomplaints.web;

import org.conferencecomplaints.Dates;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.complainants.Complainants;
import org.conferencecomplaints.packs.Copy;
import org.conferencecomplaints.packs.Made;
import org.conferencecomplaints.packs.Packs;
import org.conferencecomplaints.packs.review.Review;
import org.conferencecomplaints.packs.review.Reviews;
import org.conferencecomplaints.people.Councils;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.conferencecomplaints.web.PackView.CopyRow;
import org.conferencecomplaints.web.PackView.MadeRow;
import org.conferencecomplaints.web.PackView.Person;
import org.conferencecomplaints.web.PackView.Refused;
import org.conferencecomplaints.web.PackView.ReviewRow;
import org.springframework.stereotype.Component;

/** Puts a complaint's packs into the words of their page. */
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

    PackView of(Complaint complaint, Map<String, String> asked, Refusal refusal) {
        String chosen = asked.getOrDefault(PackDesk.PERSON, "");
        List<Copy> copies = packs.copies(complaint.reference());
        List<Review> begun = reviews.of(complaint.reference());
        List<Made> made = packs.of(complaint.reference());
        return new PackView(complaint.reference(), councils.of(complaint.tenant()).name(),
            complainants.of(complaint.reference()).stream().map(person -> new Person(person.number(), person.name(),
                chosen.equals(String.valueOf(person.number())))).toList(),
            chosen.equals(PackDesk.SOMEBODY_ELSE),
            made.stream().map(one -> row(one, begun, copies)).toList(),
            begun.stream().filter(review -> made.stream().noneMatch(one -> review.id().equals(one.review())))
                .map(this::row).toList(),
            asked, Refused.of(refusal, "whole"));
    }

    private MadeRow row(Made made, List<Review> reviews, List<Copy> copies) {
        String what = reviews.stream().filter(review -> review.id().equals(made.review())).findFirst()
            .map(review -> "What concerns " + review.subject().name()).orElse("The whole file");
        return new MadeRow(what, made.recipient(), made.reason(), Dates.moment(made.at()), staff.nameOf(made.by()),
            "/complaints/%s/packs/%s".formatted(made.reference(), made.id()),
            copies.stream().filter(copy -> copy.pack().equals(made.id())).map(this::row).toList());
    }

    private CopyRow row(Copy copy) {
        return new CopyRow("%s, taken by %s, %s".formatted(copy.format(), staff.nameOf(copy.by()),
            Dates.moment(copy.at())), copy.sha256(), copy.whole());
    }

    private ReviewRow row(Review review) {
        return new ReviewRow(review.subject().name(), "begun by %s, %s".formatted(staff.nameOf(review.by()),
            Dates.moment(review.at())), ReviewPages.address(review));
    }
}
