package org.conferencecomplaints.web;

import java.util.Map;
import org.conferencecomplaints.letters.TemplateAccess;
import org.conferencecomplaints.people.Staff;
import org.conferencecomplaints.report.ReportAccess;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** PageFrame with what all of them show: who is signed in, and ways to what that person may read. */
@Component
class PageFrame {

    private final Staff staff;
    private final ReportAccess reports;
    private final TemplateAccess templates;

    PageFrame(Staff staff, ReportAccess reports, TemplateAccess templates) {
        this.staff = staff;
        this.reports = reports;
        this.templates = templates;
    }

    /** The page of this name, showing the view. */
    ModelAndView page(String name, HttpStatus status, Object view) {
        return new ModelAndView(name, Map.of("view", view, "signedInAs", staff.nameOf(staff.currentUser()),
            "readsReports", !reports.reportsReadable().isEmpty(),
            "readsTemplates", !templates.templatesReadable().isEmpty()), status);
    }
}
