package org.conferencecomplaints.web.casepage;

import java.util.Map;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.RegisterPage;
import org.conferencecomplaints.casework.register.RegisterQuery;
import org.conferencecomplaints.casework.register.RegisterSearch;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.caseaccess.Case;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.caseaccess.ReasonNeeded;
import org.conferencecomplaints.web.caseaccess.ReasonPage;
import org.conferencecomplaints.web.changes.ChangeService;
import org.conferencecomplaints.web.register.RegisterViews;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the register and of the cases. */
@Controller
class ComplaintController {

    private final RegisterSearch search;
    private final CaseAccess access;
    private final PageFrame frame;
    private final RegisterViews registerViews;
    private final Cases cases;
    private final CaseViews caseViews;
    private final CaseSidebars besides;
    private final ReasonPage reasonPage;
    private final ChangeService changes;

    ComplaintController(RegisterSearch search, CaseAccess access, PageFrame frame, RegisterViews registerViews,
                        Cases cases,
                        CaseViews caseViews, CaseSidebars besides, ReasonPage reasonPage, ChangeService changes) {
        this.changes = changes;
        this.search = search;
        this.access = access;
        this.frame = frame;
        this.registerViews = registerViews;
        this.cases = cases;
        this.caseViews = caseViews;
        this.besides = besides;
        this.reasonPage = reasonPage;
    }

    @GetMapping(path = "/complaints", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView register(@RequestParam Map<String, String> asked) {
        if (access.registersReadable().isEmpty()) {
            throw new Forbidden(Cases.NO_REGISTER);
        }
        try {
            RegisterPage found = search.find(RegisterQuery.of(asked));
            return frame.page("register", HttpStatus.OK, registerViews.view(asked, found));
        } catch (Refusal refusal) {
            return frame.page("register", HttpStatus.BAD_REQUEST, registerViews.refused(asked, refusal));
        }
    }

    @GetMapping(path = "/complaints/{reference}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView complaint(@PathVariable String reference, @RequestParam(required = false) String done) {
        try {
            Case read = cases.read(reference);
            return frame.page("complaint", HttpStatus.OK, caseViews.view(read))
                .addObject("beside", besides.forComplaint(read.complaint()))
                .addObject("done", changes.done(read, done));
        } catch (ReasonNeeded needed) {
            return reasonPage.page(reference, HttpStatus.FORBIDDEN, "", null);
        }
    }
}
