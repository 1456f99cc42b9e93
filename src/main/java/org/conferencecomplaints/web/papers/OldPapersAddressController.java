package org.conferencecomplaints.web.papers;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Redirects from the address that papers had until now, for one release: links in e-mails and forms that are open. */
@Controller
class OldPapersAddressController {

    private final PapersPageService desk;

    OldPapersAddressController(PapersPageService desk) {
        this.desk = desk;
    }

    /** 308, with which a browser sends a form once more, to the new address; 404 to whoever may not see the papers. */
    @RequestMapping(path = {"/complaints/{reference}/bundles", "/complaints/{reference}/bundles/**"},
        method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Void> moved(@PathVariable String reference, HttpServletRequest asked) {
        String below = asked.getRequestURI().replaceFirst("^/complaints/[^/]+/bundles", "");
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
            .location(URI.create("/complaints/" + desk.complaint(reference).reference() + "/papers" + below)).build();
    }
}
