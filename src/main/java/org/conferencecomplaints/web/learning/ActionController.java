package org.conferencecomplaints.web.learning;

import java.util.Map;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.governance.learning.LearningAction;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.CaseForm;
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

/** The pages of learning actions: agreed on a case, listed, changed and done. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class ActionController {

    private static final String FORM = "case-form";

    private final ActionService desk;
    private final ActionViews views;
    private final PageFrame frame;

    ActionController(ActionService desk, ActionViews views, PageFrame frame) {
        this.desk = desk;
        this.views = views;
        this.frame = frame;
    }

    @GetMapping("/actions")
    ModelAndView all(@RequestParam(required = false) String show) {
        return frame.page("learning-actions", HttpStatus.OK, views.list(desk.shown(), desk.show(show)));
    }

    @GetMapping("/complaints/{reference}/actions/new")
    ModelAndView agreeing(@PathVariable String reference) {
        return frame.page(FORM, HttpStatus.OK, views.agreeing(desk.complaint(reference)));
    }

    @PostMapping("/complaints/{reference}/actions/new")
    ModelAndView agree(@PathVariable String reference, @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference);
        return done("/complaints/" + reference + "#actions", () -> desk.agree(complaint, typed),
            views.agreeing(complaint), typed);
    }

    @GetMapping("/actions/{id}")
    ModelAndView action(@PathVariable long id) {
        return frame.page("learning-action", HttpStatus.OK, views.view(desk.read(id)));
    }

    @GetMapping("/actions/{id}/change")
    ModelAndView changing(@PathVariable long id) {
        return frame.page(FORM, HttpStatus.OK, views.changing(desk.read(id)));
    }

    /** Whoever has given it away does not see it any more. */
    @PostMapping("/actions/{id}/change")
    ModelAndView change(@PathVariable long id, @RequestParam Map<String, String> typed) {
        LearningAction action = desk.read(id);
        return done("/actions", () -> desk.change(action, typed), views.changing(action), typed);
    }

    @GetMapping("/actions/{id}/done")
    ModelAndView doing(@PathVariable long id) {
        return frame.page(FORM, HttpStatus.OK, views.doing(desk.read(id)));
    }

    @PostMapping("/actions/{id}/done")
    ModelAndView done(@PathVariable long id, @RequestParam Map<String, String> typed) {
        LearningAction action = desk.read(id);
        return done("/actions/" + id, () -> desk.done(action, typed), views.doing(action), typed);
    }

    private ModelAndView done(String next, Runnable change, CaseForm form, Map<String, String> typed) {
        try {
            change.run();
        } catch (Refusal refusal) {
            return frame.page(FORM, HttpStatus.BAD_REQUEST, form.refused(typed, refusal));
        }
        return PageFrame.seeOther(next);
    }
}
