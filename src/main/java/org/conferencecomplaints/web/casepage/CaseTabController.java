package org.conferencecomplaints.web.casepage;

import java.util.Map;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.web.caseaccess.Case;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.caseaccess.ReasonNeeded;
import org.conferencecomplaints.web.concerns.ConcernViews;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Serves the Case tab of Tasklist (case-tab.js): the case beside a task's form, as HTML in the words of the case page,
 * for whoever may read that page. Others who hold the task are told why they do not, and whom to ring about a child.
 */
@Controller
class CaseTabController {

    private final Cases cases;
    private final CaseViews caseViews;
    private final CaseSidebars besides;
    private final Register register;
    private final ConcernViews concernViews;

    CaseTabController(Cases cases, CaseViews caseViews, CaseSidebars besides, Register register,
                      ConcernViews concernViews) {
        this.cases = cases;
        this.caseViews = caseViews;
        this.besides = besides;
        this.register = register;
        this.concernViews = concernViews;
    }

    @GetMapping(path = "/tasks/{taskId}/case", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView of(@PathVariable String taskId) {
        String reference = cases.referenceOfTask(taskId);
        try {
            Case read = cases.readInTasklist(reference);
            return new ModelAndView("case-tab",
                Map.of("view", caseViews.view(read), "beside", besides.forComplaint(read.complaint())));
        } catch (ReasonNeeded needed) {
            return closed(reference, true);
        } catch (NotFound closedToThem) {
            return closed(reference, false);
        }
    }

    private ModelAndView closed(String reference, boolean untilReason) {
        return new ModelAndView("case-tab-closed", Map.of("reference", reference, "untilReason", untilReason))
            .addObject("dutyPhone", concernViews.dutyPhone(register.get(reference).tenant()));
    }
}
