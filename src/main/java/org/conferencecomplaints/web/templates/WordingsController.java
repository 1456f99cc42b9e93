package org.conferencecomplaints.web.templates;

import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.correspondence.previews.PrescribedWordings;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The prescribed texts to print, for all staff of the council: they belong to no case. */
@RestController
class WordingsController {

    private final PrescribedWordings wordings;
    private final CaseAccess access;

    WordingsController(PrescribedWordings wordings, CaseAccess access) {
        this.wordings = wordings;
        this.access = access;
    }

    /** The text as PDF; {@link NotFound} where the council has none of this name or the person is not of its staff. */
    @GetMapping("/api/letters/wording/{tenant}/{name}")
    ResponseEntity<byte[]> wording(@PathVariable String tenant, @PathVariable String name) {
        if (!access.councils().contains(tenant)) {
            throw new NotFound();
        }
        byte[] pdf = wordings.pdf(tenant, name).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_PDF)
            .header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(name + ".pdf").build().toString())
            .body(pdf);
    }
}
