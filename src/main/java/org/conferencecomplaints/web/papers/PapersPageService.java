package org.conferencecomplaints.web.papers;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.DateParameter;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Occasion;
import org.conferencecomplaints.files.papers.FinalList;
import org.conferencecomplaints.files.papers.Papers;
import org.conferencecomplaints.files.papers.PapersAccess;
import org.conferencecomplaints.files.papers.PapersService;
import org.conferencecomplaints.files.papers.ReaderPapers;
import org.conferencecomplaints.files.papers.SignOff;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.caseaccess.ReadLog;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.stereotype.Component;

/** The papers of a complaint, for those who put them together. */
@Component
class PapersPageService {

    private final Cases cases;
    private final PapersAccess access;
    private final PapersService service;
    private final SignOff signOff;
    private final PapersCoverLetters letters;
    private final ReadLog readLog;

    PapersPageService(Cases cases, PapersAccess access, PapersService service, SignOff signOff,
                      PapersCoverLetters letters,
                      ReadLog readLog) {
        this.cases = cases;
        this.access = access;
        this.service = service;
        this.signOff = signOff;
        this.letters = letters;
        this.readLog = readLog;
    }

    /** The complaint, for those who put its papers together; {@link NotFound} where the person may not read it. */
    Complaint complaint(String reference) {
        Complaint complaint = cases.complaint(reference);
        if (!access.mayPrepare(complaint)) {
            throw new Forbidden("Your role does not put papers together. Ask the council's complaints team.");
        }
        readLog.read(complaint, AccessAction.DOCUMENT, null);
        return complaint;
    }

    Occasion occasion(Complaint complaint, String name) {
        return letters.forCouncil(complaint.tenant()).stream().filter(each -> each.name().equals(name)).findFirst()
            .orElseThrow(NotFound::new);
    }

    Papers draft(Complaint complaint, Occasion occasion) {
        return service.draft(complaint.reference(), occasion).orElseThrow(NotFound::new);
    }

    /** Somebody's papers, which are logged as read. */
    ReaderPapers part(Complaint complaint, String file) {
        try {
            ReaderPapers part = service.part(complaint.reference(), file);
            readLog.read(complaint, AccessAction.DOCUMENT, file);
            return part;
        } catch (NoSuchElementException nothing) {
            throw new NotFound();
        }
    }

    /** Saves what stands on the page of a draft, whichever button was pressed: {@code form} holds it. */
    void save(Complaint complaint, Occasion occasion, PapersDraftForm form) {
        service.save(draft(complaint, occasion), form.seen(), Set.copyOf(form.papers()),
            form.decision(service.readers(complaint.reference(), occasion)), form.takenBack());
    }

    /** The draft as it is saved, to be read back; a {@link Refusal} where it cannot be signed off. */
    FinalList list(Complaint complaint, Occasion occasion) {
        return signOff.list(draft(complaint, occasion), occasion);
    }

    void approve(Complaint complaint, Occasion occasion, Map<String, String> typed) {
        String list = typed.getOrDefault("list", "");
        signOff.requireReadBack(draft(complaint, occasion), occasion, list);
        if (!"true".equals(typed.get("looked"))) {
            throw new Refusal("looked", "Look through the documents first, and tick that you have.");
        }
        String when = typed.getOrDefault("when", "");
        if (!when.equals("now") && !(when.equals("notice") && occasion.notice() != null)) {
            throw new Refusal("when", "When they leave: choose one.");
        }
        signOff.approve(complaint, occasion, draft(complaint, occasion), list, when.equals("now"));
    }

    void handed(Complaint complaint, String file, Map<String, String> typed) {
        ReaderPapers part = part(complaint, file);
        Papers bundle = service.forComplaint(complaint.reference()).stream()
            .filter(each -> each.id().equals(part.bundleId()))
            .findFirst().orElseThrow(NotFound::new);
        signOff.handed(bundle, part, DateParameter.of("handedOn", "Handed over on", typed), typed.get("how"));
    }

    /** Those signed off last are sent to whoever has not got theirs; {@code shown} are those that the page showed. */
    void send(Complaint complaint, Occasion occasion, String shown) {
        Papers latest = service.forComplaint(complaint.reference()).stream()
            .filter(each -> each.isApproved() && each.occasion().equals(occasion.name())).findFirst()
            .orElseThrow(NotFound::new);
        if (!latest.id().equals(shown)) {
            throw new Refusal(null,
                "Other papers have been signed off meanwhile. Nothing has been sent. Look at those that stand"
                    + " here now before you send them.");
        }
        signOff.send(complaint, occasion, latest);
    }
}
