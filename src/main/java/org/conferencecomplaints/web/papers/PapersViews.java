package org.conferencecomplaints.web.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Occasion;
import org.conferencecomplaints.files.papers.Papers;
import org.conferencecomplaints.files.papers.PapersAccess;
import org.conferencecomplaints.files.papers.PapersItem;
import org.conferencecomplaints.files.papers.PapersService;
import org.conferencecomplaints.files.papers.Reader;
import org.conferencecomplaints.files.papers.ReaderPapers;
import org.conferencecomplaints.files.papers.SignOff;
import org.conferencecomplaints.files.papers.Treatment;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;
import org.conferencecomplaints.web.papers.PapersDraftView.Choice;
import org.conferencecomplaints.web.papers.PapersDraftView.Decision;
import org.conferencecomplaints.web.papers.PapersDraftView.Option;
import org.conferencecomplaints.web.papers.PapersDraftView.ReaderRow;
import org.conferencecomplaints.web.papers.PapersView.PartRow;
import org.conferencecomplaints.web.papers.PapersView.Row;
import org.conferencecomplaints.web.papers.PapersView.Signed;
import org.springframework.stereotype.Component;

/** Builds the pages of papers. */
@Component
public class PapersViews {

    private final PapersService service;
    private final PapersAccess access;
    private final SignOff signOff;
    private final PapersCoverLetters letters;
    private final CaseFile caseFile;
    private final Staff staff;
    private final Clock clock;

    PapersViews(PapersService service, PapersAccess access, SignOff signOff, PapersCoverLetters letters,
                CaseFile caseFile,
                Staff staff, Clock clock) {
        this.service = service;
        this.access = access;
        this.signOff = signOff;
        this.letters = letters;
        this.caseFile = caseFile;
        this.staff = staff;
        this.clock = clock;
    }

    /** All papers of a complaint; {@code refusal} may be null. */
    public PapersView view(Complaint complaint, String refusal) {
        List<Papers> all = service.forComplaint(complaint.reference());
        Set<String> known = caseFile.facts(complaint.reference()).keySet();
        return new PapersView(complaint.reference(),
            access.mayPrepare(complaint) ? "/complaints/" + complaint.reference() + "/papers" : null,
            letters.forCouncil(complaint.tenant()).stream().map(occasion -> row(complaint, occasion,
                all.stream().filter(each -> each.occasion().equals(occasion.name())).toList(),
                known.contains(occasion.name() + "On"))).toList(),
            refusal, LocalDate.now(clock).toString());
    }

    /** {@code awaited} is whether the day of the occasion is set, such as panelOn: then its papers are due. */
    private Row row(Complaint complaint, Occasion occasion, List<Papers> of, boolean awaited) {
        Optional<Papers> draft = of.stream().filter(Papers::isDraft).findFirst();
        String drafted = draft.map(PapersViews::inWords).orElse(null);
        List<Papers> signed = of.stream().filter(Papers::isApproved).toList();
        if (signed.isEmpty()) {
            return new Row(occasion.name(), occasion.title(), awaited ? "The documents are still to be sent." : null,
                drafted,
                awaited, complaint.isOpen(), draft.isPresent(), null, null, List.of());
        }
        PapersReadership readership = new PapersReadership(service.readers(complaint.reference(), occasion),
            service.parts(signed.get(0)));
        boolean waits = signed.get(0).waits() && occasion.notice() != null;
        return new Row(occasion.name(), occasion.title(), readership.inWords(waits), drafted, !readership.allHave(),
            complaint.isOpen(), draft.isPresent(), !signOff.canBeSent(complaint, occasion, signed.get(0))
                ? null
                : waits ? "Send them now, without waiting for the notice" : "Send them now, with a letter of their own",
            signed.get(0).id(), signed.stream().map(bundle -> signed(bundle, readership)).toList());
    }

    private static String inWords(Papers draft) {
        return draft.isBeingMade()
            ? "Signed off " + Dates.moment(draft.making().askedAt())
                + ", and being put together. That takes a few minutes"
                + " where there are many pages; you need not wait for it."
            : draft.making() != null
                ? "They could not be put together. Open them to see why."
                : "They are being prepared.";
    }

    private Signed signed(Papers bundle, PapersReadership readership) {
        return new Signed(
            "Signed off by " + staff.nameOf(bundle.approvedBy()) + ", " + Dates.moment(bundle.approvedAt()),
            service.parts(bundle).stream().map(part -> part(part, readership.gets(part))).toList());
    }

    private static PartRow part(ReaderPapers part, boolean stillReads) {
        String size = part.pages() + " pages, " + Math.max(1, part.file().size() >> 10) + " KB";
        return new PartRow(part.file().id(), part.reader().label(), size, state(part, stillReads),
            stillReads && !part.isHanded());
    }

    private static String state(ReaderPapers part, boolean stillReads) {
        String left = part.arrived().map(handing -> "Left on " + Dates.day(handing.on())
            + (handing.how() == null ? ", with a letter" : ": " + handing.how())).orElse(null);
        if (part.isHanded()) {
            return left;
        }
        if (!stillReads) {
            return left == null ? "Not sent: they are not to get papers any more" : left;
        }
        if (part.onItsWay()) {
            return "Waits to leave with a letter";
        }
        if (part.apart() != null) {
            return "Their letter leaves without them. " + part.apart() + " Hand them over, or post them, and note it";
        }
        if (!part.cameBack().isEmpty()) {
            return part.cameBack().stream().map(back -> "Left on " + Dates.day(back.on()) + " with the letter to "
                + back.recipient() + ", which came back").collect(Collectors.joining(". ")) + ". Send them again";
        }
        return left == null
            ? "Not sent yet"
            : left + " to those with an e-mail address. Note how everybody else got them";
    }

    /** A draft as it is saved; {@code refusal} may be null. */
    PapersDraftView draft(Complaint complaint, Occasion occasion, Papers draft, Refusal refusal) {
        return draft(complaint, occasion, draft, new PapersDraftForm(Map.of(), draft.items(), List.of()), refusal);
    }

    /** A draft, with what its form holds; {@code refusal} may be null. */
    PapersDraftView draft(Complaint complaint, Occasion occasion, Papers draft, PapersDraftForm form, Refusal refusal) {
        Map<String, String> asked = form.typed();
        List<PapersItem> papers = service.available(complaint.reference());
        List<Reader> readers = service.readers(complaint.reference(), occasion);
        return new PapersDraftView(complaint.reference(), occasion.title(),
            "/complaints/" + complaint.reference() + "/papers/" + occasion.name(), draft.seen(),
            draft.isBeingMade() ? inWords(draft) : null,
            !papers.stream().map(PapersItem::id).toList().containsAll(draft.items()),
            papers.stream().map(paper -> choice(paper, draft, form)).toList(),
            papers.stream().filter(paper -> !paper.isLetter())
                .map(paper -> new Option(paper.id(), paper.title(), paper.id().equals(asked.get("instead")))).toList(),
            readers.stream().map(each -> new ReaderRow(each.key(), each.label(), form.readers().contains(each.key())))
                .toList(),
            decisions(draft, papers, readers), asked, refusal == null ? notMade(draft) : refusal);
    }

    /** Why the draft could not be put together when it was signed off; null where it was not. */
    private static Refusal notMade(Papers draft) {
        return draft.making() == null || !draft.making().isRefused()
            ? null
            : new Refusals(draft.making().refusals().stream().map(why -> new Refusal("items", why)).toList());
    }

    private static Choice choice(PapersItem paper, Papers draft, PapersDraftForm form) {
        boolean ticked = form.papers().contains(paper.id());
        boolean saved = draft.items().contains(paper.id());
        return new Choice(paper.id(), paper.title(), Dates.day(paper.date()),
            (paper.isLetter() ? "/api/letters/" : "/api/documents/") + paper.id(), ticked,
            ticked == saved || form.hasSeen(draft.seen()) ? null : saved ? "Saved as going in" : "Saved as left out",
            paper.id().equals(form.typed().get("item")));
    }

    private List<Decision> decisions(Papers draft, List<PapersItem> papers, List<Reader> readers) {
        Map<String, String> titles = papers.stream().collect(Collectors.toMap(PapersItem::id, PapersItem::title));
        List<Decision> decisions = new ArrayList<>();
        papers.stream().filter(paper -> draft.items().contains(paper.id())).forEach(paper -> readers.forEach(reader -> {
            Treatment treatment = service.treatment(draft, paper, reader);
            if (treatment.reason() != null) {
                decisions.add(new Decision(paper.id() + " " + reader.role() + " " + reader.person(), paper.title(),
                    reader.label(),
                    treatment.how().inWords() + (treatment.instead() == null
                        ? ""
                        : ": " + titles.getOrDefault(treatment.instead(), "a document that has been withdrawn")),
                    treatment.reason(), treatment.by() == null
                        ? null
                        : staff.nameOf(treatment.by()) + ", " + Dates.moment(treatment.at()),
                    treatment.by() == null));
            }
        }));
        return decisions;
    }
}
