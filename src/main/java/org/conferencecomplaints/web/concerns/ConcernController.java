package org.conferencecomplaints.web.concerns;

import java.util.Map;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.governance.concerns.Concern;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of new concerns about a child's safety: reported on a case, listed, and acknowledged. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class ConcernController {

    private static final String FORM = "case-form";

    private final ConcernService desk;
    private final ConcernViews views;
    private final PageFrame frame;

    ConcernController(ConcernService desk, ConcernViews views, PageFrame frame) {
        this.desk = desk;
        this.views = views;
        this.frame = frame;
    }

    @GetMapping("/concerns")
    ModelAndView all() {
        return frame.page("concerns", HttpStatus.OK, views.list(desk.all()));
    }

    @GetMapping("/complaints/{reference}/concerns/new")
    ModelAndView form(@PathVariable String reference) {
        return frame.page(FORM, HttpStatus.OK, views.form(desk.complaint(reference)));
    }

    @PostMapping("/complaints/{reference}/concerns/new")
    ModelAndView report(@PathVariable String reference, @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference);
        try {
            return PageFrame.seeOther("/complaints/%s/concerns/%d".formatted(reference, desk.report(complaint, typed)));
        } catch (Refusal refusal) {
            return frame.page(FORM, HttpStatus.BAD_REQUEST, views.form(complaint).refused(typed, refusal));
        }
    }

    @GetMapping("/complaints/{reference}/concerns/{id}")
    ModelAndView concern(@PathVariable String reference, @PathVariable long id) {
        Concern concern = desk.read(reference, id);
        return frame.page("concern", HttpStatus.OK, views.view(concern, desk.mayAcknowledge(concern)));
    }

    @GetMapping("/complaints/{reference}/concerns/{id}/acknowledge")
    ModelAndView acknowledging(@PathVariable String reference, @PathVariable long id) {
        Concern concern = desk.toAcknowledge(reference, id);
        return frame.page(FORM, HttpStatus.OK, views.acknowledging(concern, desk.supervises(concern)));
    }

    @PostMapping("/complaints/{reference}/concerns/{id}/acknowledge")
    ModelAndView acknowledge(@PathVariable String reference, @PathVariable long id,
                             @RequestParam Map<String, String> typed) {
        Concern concern = desk.toAcknowledge(reference, id);
        try {
            desk.acknowledge(concern, typed);
        } catch (Refusal refusal) {
            return frame.page(FORM, HttpStatus.BAD_REQUEST,
                views.acknowledging(concern, desk.supervises(concern)).refused(typed, refusal));
        }
        return PageFrame.seeOther(ConcernViews.address(concern));
    }
}
