package org.conferencecomplaints.web.people;

import java.util.Map;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.register.Complaint;
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

/** The pages of the complainants: what is known of them now and was known before, and every way to change it. */
@Controller
@RequestMapping(path = "/complaints/{reference}/people", produces = MediaType.TEXT_HTML_VALUE)
class PeopleController {

    private static final String FORM = "case-form";

    private final PeopleService desk;
    private final PeopleViews views;
    private final PageFrame frame;

    PeopleController(PeopleService desk, PeopleViews views, PageFrame frame) {
        this.desk = desk;
        this.views = views;
        this.frame = frame;
    }

    @GetMapping
    ModelAndView people(@PathVariable String reference) {
        return frame.page("people", HttpStatus.OK, views.view(desk.complaint(reference)));
    }

    @GetMapping("/new")
    ModelAndView joining(@PathVariable String reference) {
        return frame.page(FORM, HttpStatus.OK, views.joining(desk.complaint(reference)));
    }

    @PostMapping("/new")
    ModelAndView join(@PathVariable String reference, @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference);
        return done(complaint, () -> desk.add(complaint, typed),
            refusal -> frame.page(FORM, HttpStatus.BAD_REQUEST, views.joining(complaint).refused(typed, refusal)));
    }

    @GetMapping("/{number}/correct")
    ModelAndView correcting(@PathVariable String reference, @PathVariable int number) {
        Complaint complaint = desk.complaint(reference);
        return frame.page(FORM, HttpStatus.OK, views.correcting(complaint, desk.person(complaint, number)));
    }

    @PostMapping("/{number}/correct")
    ModelAndView correct(@PathVariable String reference, @PathVariable int number,
                         @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference);
        Complainant person = desk.person(complaint, number);
        return done(complaint, () -> desk.correct(complaint, number, typed), refusal -> frame.page(FORM,
            HttpStatus.BAD_REQUEST, views.correcting(complaint, person).refused(typed, refusal)));
    }

    @GetMapping("/{number}/unsafe")
    ModelAndView unsafe(@PathVariable String reference, @PathVariable int number) {
        Complaint complaint = desk.complaint(reference);
        return frame.page(FORM, HttpStatus.OK, views.unsafe(complaint, desk.person(complaint, number)));
    }

    @PostMapping("/{number}/unsafe")
    ModelAndView noLongerSafe(@PathVariable String reference, @PathVariable int number,
                              @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference);
        Complainant person = desk.person(complaint, number);
        return done(complaint, () -> desk.noLongerSafe(complaint, number, typed), refusal -> frame.page(FORM,
            HttpStatus.BAD_REQUEST, views.unsafe(complaint, person).refused(typed, refusal)));
    }

    @GetMapping("/{number}/withdraw")
    ModelAndView withdrawing(@PathVariable String reference, @PathVariable int number) {
        Complaint complaint = desk.complaint(reference);
        return frame.page(FORM, HttpStatus.OK, views.withdrawing(complaint, desk.person(complaint, number)));
    }

    @PostMapping("/{number}/withdraw")
    ModelAndView withdraw(@PathVariable String reference, @PathVariable int number,
                          @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference);
        Complainant person = desk.person(complaint, number);
        return done(complaint, () -> desk.withdraw(complaint, number, typed), refusal -> frame.page("case-form",
            HttpStatus.BAD_REQUEST, views.withdrawing(complaint, person).refused(typed, refusal)));
    }

    private static ModelAndView done(Complaint complaint, Runnable change, Refused refused) {
        try {
            change.run();
            return PageFrame.seeOther("/complaints/" + complaint.reference() + "/people");
        } catch (Refusal refusal) {
            return refused.page(refusal);
        }
    }

    /** What the browser gets where a change is refused. */
    private interface Refused {
        ModelAndView page(Refusal refusal);
    }
}
