package org.conferencecomplaints.web.retention;

import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.governance.retention.LegalHolds;
import org.conferencecomplaints.governance.retention.Retention;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.NotFound;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which supervisors see what is going to be erased, and keep what is still needed. */
@Controller
class RetentionController {

    private final Retention retention;
    private final LegalHolds holds;
    private final Register register;
    private final CaseAccess access;
    private final RetentionViews views;
    private final PageFrame frame;

    RetentionController(Retention retention, LegalHolds holds, Register register, CaseAccess access,
                        RetentionViews views,
                        PageFrame frame) {
        this.retention = retention;
        this.holds = holds;
        this.register = register;
        this.access = access;
        this.views = views;
        this.frame = frame;
    }

    @GetMapping(path = "/retention", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView list() {
        if (access.supervised().isEmpty()) {
            throw new Forbidden("How long complaints are kept is for the supervisors of each council.");
        }
        return frame.page("retention", HttpStatus.OK, views.list());
    }

    @GetMapping(path = "/retention/{reference}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView one(@PathVariable String reference) {
        return page(supervised(reference), HttpStatus.OK, "", null);
    }

    @PostMapping("/retention/{reference}/hold")
    ModelAndView hold(@PathVariable String reference, @RequestParam(defaultValue = "") String reason) {
        Complaint complaint = supervised(reference);
        return done(complaint, reason, () -> holds.hold(complaint.reference(), reason));
    }

    @PostMapping("/retention/{reference}/lift")
    ModelAndView lift(@PathVariable String reference, @RequestParam(defaultValue = "") String since,
                      @RequestParam(defaultValue = "") String reason) {
        Complaint complaint = supervised(reference);
        return done(complaint, reason, () -> holds.lift(complaint.reference(), since, reason));
    }

    @PostMapping("/retention/{reference}/confirm")
    ModelAndView confirm(@PathVariable String reference, @RequestParam(defaultValue = "") String reason) {
        Complaint complaint = supervised(reference);
        return done(complaint, reason, () -> confirm(complaint, reason));
    }

    /** Whoever has written why it is kept longer does not mean that it may be erased. */
    private void confirm(Complaint complaint, String keptBecause) {
        if (!keptBecause.isBlank()) {
            throw new Refusal("reason",
                "You have written why it has to be kept longer. Put it on legal hold; or empty this box,"
                    + " and then say that it may be erased.");
        }
        retention.confirm(complaint.reference());
    }

    private ModelAndView done(Complaint complaint, String reason, Runnable change) {
        try {
            change.run();
            return PageFrame.seeOther("/retention/" + complaint.reference());
        } catch (Refusal refusal) {
            return page(complaint, HttpStatus.BAD_REQUEST, reason, refusal);
        }
    }

    private ModelAndView page(Complaint complaint, HttpStatus status, String reason, Refusal refusal) {
        return frame.page("complaint-retention", status, views.one(complaint, reason, refusal));
    }

    /** A complaint whose file the person reads as a supervisor; another one is as if it did not exist. */
    private Complaint supervised(String reference) {
        return register.find(reference).filter(views::supervises).orElseThrow(NotFound::new);
    }
}
