package org.conferencecomplaints.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.bundles.Bundle;
import org.conferencecomplaints.bundles.BundleAccess;
import org.conferencecomplaints.bundles.Bundles;
import org.conferencecomplaints.bundles.Paper;
import org.conferencecomplaints.bundles.Part;
import org.conferencecomplaints.bundles.Reader;
import org.conferencecomplaints.bundles.Treatment;
import org.conferencecomplaints.casefile.CaseFile;
import org.conferencecomplaints.letters.PapersLetters;
import org.conferencecomplaints.letters.PapersLetters.Occasion;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.register.Complaint;
import org.conferencecomplaints.web.BundleView.Choice;
import org.conferencecomplaints.web.BundleView.Decision;
import org.conferencecomplaints.web.BundleView.Option;
import org.conferencecomplaints.web.BundleView.ReaderRow;
import org.conferencecomplaints.web.BundlesView.PartRow;
import org.conferencecomplaints.web.BundlesView.Row;
import org.conferencecomplaints.web.BundlesView.Signed;
import org.springframework.stereotype.Component;

/** Puts papers into the words of their pages. */
@Component
class BundleViews {

    private final Bundles bundles;
    private final BundleAccess access;
    private final PapersLetters letters;
    private final CaseFile caseFile;
    private final Staff staff;
    private final Clock clock;

    BundleViews(Bundles bundles, BundleAccess access, PapersLetters letters, CaseFile caseFile, Staff staff, Clock clock) {
        this.bundles = bundles;
        this.access = access;
        this.letters = letters;
        this.caseFile = caseFile;
        this.staff = staff;
        this.clock = clock;
    }

    /** All papers of a complaint; {@code refusal} may be null. */
    BundlesView of(Complaint complaint, String refusal) {
        List<Bundle> all = bundles.of(complaint.reference());
        Set<String> known = caseFile.facts(complaint.reference()).keySet();
        return new BundlesView(complaint.reference(),
            access.mayPrepare(complaint) ? "/complaints/" + complaint.reference() + "/bundles" : null,
            letters.of(complaint.tenant()).stream().map(occasion -> row(occasion,
                all.stream().filter(each -> each.occasion().equals(occasion.name())).toList(),
                known.contains(occasion.name() + "On"))).toList(), refusal, LocalDate.now(clock).toString());
    }

    /** {@code awaited} is whether the day of the occasion is set, such as panelOn: then its papers are due. */
    private Row row(Occasion occasion, List<Bundle> of, boolean awaited) {
        boolean draft = of.stream().anyMatch(Bundle::isDraft);
        List<Bundle> signed = of.stream().filter(Bundle::isApproved).toList();
        if (signed.isEmpty()) {
            return new Row(occasion.name(), occasion.title(), awaited
                ? "The documents are still to be sent" + (draft ? "; they are being put together." : ".")
                : draft ? "They are being put together." : null, awaited, draft, false, List.of());
        }
        Bundle latest = signed.get(0);
        String missing = bundles.parts(latest).stream().filter(part -> !part.isHanded())
            .map(part -> part.reader().label()).collect(Collectors.joining(", "));
        String sentence = missing.isEmpty() ? "Everybody has been sent theirs."
            : latest.waits() ? "Signed off; they leave with the notice. The documents are still to be sent."
            : "The documents are still to be sent to: " + missing + ".";
        return new Row(occasion.name(), occasion.title(), sentence, !missing.isEmpty(), draft, latest.waits(),
            signed.stream().map(this::signed).toList());
    }

    private Signed signed(Bundle bundle) {
        return new Signed("Signed off by " + staff.nameOf(bundle.approvedBy()) + ", " + Words.moment(bundle.approvedAt()),
            bundles.parts(bundle).stream().map(BundleViews::part).toList());
    }

    private static PartRow part(Part part) {
        String size = part.pages() + " pages, " + Math.max(1, part.file().size() >> 10) + " KB";
        String state = part.handedOn() == null ? "Not sent yet"
            : !part.isHanded() ? "Left on " + Words.day(part.handedOn()) + ", with letters to those with an e-mail address."
                + " Note how everybody else got them"
            : "Left on " + Words.day(part.handedOn()) + (part.how() == null ? ", with a letter" : ": " + part.how());
        return new PartRow(part.file().id(), part.reader().label(), size, state, !part.isHanded());
    }

    /** A draft, with what its forms hold; {@code refusal} may be null. */
    BundleView draft(Complaint complaint, Occasion occasion, Bundle draft, Map<String, String> asked,
                     List<String> ticked, Refusal refusal) {
        List<Paper> papers = bundles.available(complaint.reference());
        List<Reader> readers = bundles.readers(complaint.reference(), occasion);
        return new BundleView(complaint.reference(), occasion.title(),
            "/complaints/" + complaint.reference() + "/bundles/" + occasion.name(), draft.seen(),
            papers.stream().map(paper -> choice(paper, draft, asked)).toList(),
            papers.stream().filter(paper -> !paper.isLetter())
                .map(paper -> new Option(paper.id(), paper.title(), paper.id().equals(asked.get("instead")))).toList(),
            readers.stream().map(each -> new ReaderRow(each.key(), each.label(), ticked.contains(each.key()))).toList(),
            decisions(draft, papers, readers), occasion.notice() != null,
            occasion.notice() == null || letters.noticeWritten(complaint.reference(), occasion), asked, refusal);
    }

    private static Choice choice(Paper paper, Bundle draft, Map<String, String> asked) {
        return new Choice(paper.id(), paper.title(), Words.day(paper.date()),
            (paper.isLetter() ? "/api/letters/" : "/api/documents/") + paper.id(), draft.items().contains(paper.id()),
            paper.id().equals(asked.get("item")));
    }

    private List<Decision> decisions(Bundle draft, List<Paper> papers, List<Reader> readers) {
        Map<String, String> titles = papers.stream().collect(Collectors.toMap(Paper::id, Paper::title));
        List<Decision> decisions = new ArrayList<>();
        papers.stream().filter(paper -> draft.items().contains(paper.id())).forEach(paper -> readers.forEach(reader -> {
            Treatment treatment = bundles.treatment(draft, paper, reader);
            if (treatment.reason() != null) {
                decisions.add(new Decision(paper.id(), paper.title(), reader.key(), reader.label(),
                    treatment.how().inWords() + (treatment.instead() == null ? ""
                        : ": " + titles.getOrDefault(treatment.instead(), "a document that has been withdrawn")),
                    treatment.reason(), treatment.by() == null ? null
                        : staff.nameOf(treatment.by()) + ", " + Words.moment(treatment.at()), treatment.by() == null));
            }
        }));
        return decisions;
    }
}
