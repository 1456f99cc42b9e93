package org.conferencecomplaints.web.support;

import java.util.Map;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.correspondence.letters.PostRoomAccess;
import org.conferencecomplaints.correspondence.previews.TemplateAccess;
import org.conferencecomplaints.governance.reports.ReportAccess;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Adds to each page's model what all pages show: who is signed in, the navigation, and the CSRF token. */
@Component
public class PageFrame {

    private final Staff staff;
    private final ReportAccess reports;
    private final CaseAccess cases;
    private final PostRoomAccess post;
    private final TemplateAccess templates;

    PageFrame(Staff staff, ReportAccess reports, CaseAccess cases, PostRoomAccess post, TemplateAccess templates) {
        this.staff = staff;
        this.reports = reports;
        this.cases = cases;
        this.post = post;
        this.templates = templates;
    }

    /** The page of this name, showing the view. */
    public ModelAndView page(String name, HttpStatus status, Object view) {
        ModelAndView page = new ModelAndView(name, Map.of("view", view, "signedInAs", staff.nameOf(staff.currentUser()),
            "readsReports", !reports.reportsReadable().isEmpty(), "readsSteps", !reports.stepsReadable().isEmpty(),
            "readsLog", !cases.supervised().isEmpty(), "readsTemplates", !templates.templatesReadable().isEmpty(),
            "seesPost", !post.postRooms().isEmpty() || !cases.registersReadable().isEmpty()), status);
        page.addObject("seesConcerns", !cases.registersReadable().isEmpty());
        page.addObject("seesActions", !cases.councils().isEmpty() && !cases.isAdministrator());
        return page.addObject("csrf", againstForgery());
    }

    /** What every form that changes something has to bring along; a page without one costs nothing. */
    private static Object againstForgery() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        return request.getAttribute("_csrf", RequestAttributes.SCOPE_REQUEST);
    }

    /** After something was changed: the browser loads this page, and loading it again repeats nothing. */
    public static ModelAndView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
