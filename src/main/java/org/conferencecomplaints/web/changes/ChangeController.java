package org.conferencecomplaints.web.changes;

import java.util.Map;
import org.conferencecomplaints.casework.changes.ComplaintChanges.Change;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.CaseForm;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a whole complaint is changed: withdrawn, reopened and so on. */
@Controller
class ChangeController {

    private final ChangeService desk;
    private final PageFrame frame;

    ChangeController(ChangeService desk, PageFrame frame) {
        this.desk = desk;
        this.frame = frame;
    }

    /** Whose complaint this is, for Tasklist (read-back.js) to read back before a process about it is started. */
    @GetMapping(path = "/api/complaints/{reference}/in-short", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    CaseSummary inShort(@PathVariable String reference) {
        return desk.inShort(reference);
    }

    @GetMapping(path = "/complaints/{reference}/change/{key}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView form(@PathVariable String reference, @PathVariable String key) {
        Complaint complaint = desk.complaint(reference);
        return page(HttpStatus.OK, complaint, desk.form(complaint, desk.change(complaint, key)));
    }

    @PostMapping(path = "/complaints/{reference}/change/{key}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView make(@PathVariable String reference, @PathVariable String key,
                      @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference);
        Change change = desk.change(complaint, key);
        try {
            desk.make(complaint, change, typed);
        } catch (Refusal refusal) {
            return page(HttpStatus.BAD_REQUEST, complaint, desk.form(complaint, change).refused(typed, refusal));
        }
        return PageFrame.seeOther("/complaints/%s?done=%s".formatted(reference, change.key()));
    }

    private ModelAndView page(HttpStatus status, Complaint complaint, CaseForm form) {
        return frame.page("case-form", status, form).addObject("about", desk.inShort(complaint.reference()));
    }
}
