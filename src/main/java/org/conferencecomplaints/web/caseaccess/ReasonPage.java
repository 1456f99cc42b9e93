package org.conferencecomplaints.web.caseaccess;

import org.conferencecomplaints.governance.accesslog.BreakGlass;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator gives the break-glass reason. */
@Component
public class ReasonPage {

    private final PageFrame frame;
    private final BreakGlass breakGlass;

    ReasonPage(PageFrame frame, BreakGlass breakGlass) {
        this.frame = frame;
        this.breakGlass = breakGlass;
    }

    /** The form; {@code refusal} says what was wrong with what was sent, null where nothing was sent yet. */
    public ModelAndView page(String reference, HttpStatus status, String reason, Refusal refusal) {
        return frame.page("break-glass", status,
            new View(reference, reason, refusal == null ? null : refusal.getMessage(),
                breakGlass.stays().toMinutes()));
    }

    record View(String reference, String reason, String refusal, long minutes) {}
}
