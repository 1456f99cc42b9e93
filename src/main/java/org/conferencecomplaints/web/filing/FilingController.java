package org.conferencecomplaints.web.filing;

import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.register.DateParameter;
import org.conferencecomplaints.correspondence.filing.FileCopy;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Copies to be filed: the page for people, and the same for programs. */
@Controller
class FilingController {

    private static final String FILED_ON = "filedOn";
    private static final String LABEL = "Filed on";

    private final FilingService desk;
    private final PageFrame frame;
    private final Staff staff;

    FilingController(FilingService desk, PageFrame frame, Staff staff) {
        this.desk = desk;
        this.frame = frame;
        this.staff = staff;
    }

    @GetMapping(path = "/filing", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView list() {
        return page(HttpStatus.OK, null);
    }

    @PostMapping(path = "/filing/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView file(@PathVariable String id, @RequestParam Map<String, String> typed) {
        try {
            desk.file(id, DateParameter.of(FILED_ON, LABEL, typed));
        } catch (Refusal refusal) {
            return page(HttpStatus.BAD_REQUEST, refusal.getMessage());
        }
        return PageFrame.seeOther("/filing");
    }

    @GetMapping(path = "/api/filing", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<FileCopy> all(@RequestParam(required = false) String tenant) {
        return desk.of(tenant);
    }

    @PostMapping(path = "/api/filing/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> filed(@PathVariable String id, @RequestBody Map<String, String> filed) {
        desk.file(id, DateParameter.of(FILED_ON, LABEL, filed));
        return ResponseEntity.noContent().build();
    }

    private ModelAndView page(HttpStatus status, String refusal) {
        List<FileCopy> all = desk.all();
        return frame.page("filing", status, new FilingView(
            all.stream().filter(copy -> !copy.isFiled()).map(this::row).toList(),
            all.stream().filter(FileCopy::isFiled).map(this::row).toList(), refusal));
    }

    private Row row(FileCopy copy) {
        return new Row(copy.id(), copy.reference(), copy.subject(), "/api/letters/" + copy.id(), copy.file(),
            copy.childReference(), Dates.day(copy.sentOn()), Dates.day(copy.filedOn()),
            copy.filedBy() == null ? null : staff.nameOf(copy.filedBy()));
    }

    /** What the page shows. */
    record FilingView(List<Row> open, List<Row> done, String refusal) {

        public boolean hasOpen() {
            return !open.isEmpty();
        }

        public boolean hasDone() {
            return !done.isEmpty();
        }
    }

    /** One copy, its dates in words. */
    record Row(String id, String reference, String letter, String pdf, String file, String childReference,
               String sentOn, String filedOn, String filedBy) {}
}
