package org.conferencecomplaints.web.caseaccess;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Break-glass access: an administrator says why they have to read a case file, and may read it for a while. */
@Controller
class ReasonController {

    private final Cases cases;
    private final ReasonPage page;

    ReasonController(Cases cases, ReasonPage page) {
        this.cases = cases;
        this.page = page;
    }

    @PostMapping(path = "/complaints/{reference}/access", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView fromPage(@PathVariable String reference, @RequestParam(defaultValue = "") String reason) {
        try {
            cases.open(reference, reason);
        } catch (Refusal refusal) {
            return page.page(reference, HttpStatus.BAD_REQUEST, reason, refusal);
        }
        return PageFrame.seeOther("/complaints/" + reference);
    }

    /** The same for programs: {@code {"reason": "..."}}. Answers until when the case stays open. */
    @PostMapping(path = "/api/complaints/{reference}/access", consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpenedJson> fromProgram(@PathVariable String reference, @RequestBody Map<String, Object> body) {
        Object reason = body.get("reason");
        Instant until = cases.open(reference, reason instanceof String text ? text : "");
        return ResponseEntity.created(URI.create("/api/complaints/" + reference))
            .body(new OpenedJson(reference, until));
    }

    record OpenedJson(String reference, Instant openUntil) {}
}
