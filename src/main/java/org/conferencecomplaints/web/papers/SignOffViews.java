package org.conferencecomplaints.web.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Occasion;
import org.conferencecomplaints.correspondence.pdf.NotPrintable;
import org.conferencecomplaints.files.papers.FinalList;
import org.conferencecomplaints.files.papers.FinalList.Copy;
import org.conferencecomplaints.files.papers.FinalList.Line;
import org.conferencecomplaints.files.papers.PapersService;
import org.conferencecomplaints.files.papers.Treatment;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.papers.SignOffView.Group;
import org.conferencecomplaints.web.papers.SignOffView.Row;
import org.conferencecomplaints.web.support.Counts;
import org.springframework.stereotype.Component;

/** Builds the page that reads the final list of papers back. */
@Component
class SignOffViews {

    private final PapersService service;
    private final PapersCoverLetters letters;
    private final Staff staff;

    SignOffViews(PapersService service, PapersCoverLetters letters, Staff staff) {
        this.service = service;
        this.letters = letters;
        this.staff = staff;
    }

    /** The list, with what its form holds; {@code refusal} may be null. */
    SignOffView view(Complaint complaint, Occasion occasion, FinalList list, Map<String, String> asked,
                     Refusal refusal) {
        Map<List<Line>, List<String>> same = new LinkedHashMap<>();
        for (Copy copy : list.copies()) {
            same.computeIfAbsent(copy.lines(), lines -> new ArrayList<>()).add(copy.reader().label());
        }
        return new SignOffView(complaint.reference(), occasion.title(),
            "/complaints/" + complaint.reference() + "/papers/" + occasion.name(), list.checksum(),
            same.entrySet().stream().map(each -> group(String.join(", ", each.getValue()), each.getKey())).toList(),
            occasion.notice() != null,
            occasion.notice() == null || letters.noticeWritten(complaint.reference(), occasion), asked, refusal);
    }

    private Group group(String readers, List<Line> lines) {
        long given = lines.stream().filter(line -> line.given() != null).count();
        return new Group(readers, given == lines.size()
            ? Counts.of(given, "paper")
            : "%s of %d. What is withheld is listed in their index, with the reason.".formatted(
                Counts.of(given, "paper"),
                lines.size()),
            lines.stream().map(this::row).toList());
    }

    private Row row(Line line) {
        Treatment treatment = line.treatment();
        String size = null;
        String fault = null;
        try {
            size = line.given() == null ? null : Counts.of(service.pages(line.given()), "page");
        } catch (NotPrintable cannot) {
            fault = "It " + cannot.getMessage();
        }
        String how = treatment.reason() == null
            ? null
            : treatment.how().inWords() + (line.instead() == null ? "" : ": " + line.instead().title());
        return new Row(line.paper().title(), Dates.day(line.paper().date()), line.given() != null, how, size, fault,
            treatment.reason(), treatment.by() == null
                ? null
                : staff.nameOf(treatment.by()) + ", " + Dates.moment(treatment.at()));
    }
}
