package org.conferencecomplaints.web.templates;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.correspondence.previews.LetterPreviews;
import org.conferencecomplaints.correspondence.previews.LetterPreviews.Copy;
import org.conferencecomplaints.correspondence.previews.LetterPreviews.Preview;
import org.conferencecomplaints.correspondence.previews.TemplateAccess;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.NotFound;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The letter previews: each letter with a sample complaint filled in, for those who write and approve its words. */
@Controller
class TemplateController {

    private static final String NOT_FOR_YOUR_ROLE = "Your role does not look at these letters. Supervisors look at "
        + "those of their council, analysts "
        + "at all.";

    private final LetterPreviews previews;
    private final TemplateAccess access;
    private final Councils councils;
    private final PageFrame frame;

    TemplateController(LetterPreviews previews, TemplateAccess access, Councils councils, PageFrame frame) {
        this.previews = previews;
        this.access = access;
        this.councils = councils;
        this.frame = frame;
    }

    @GetMapping(path = "/letters/templates", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView templates() {
        Set<String> readable = access.templatesReadable();
        if (readable.isEmpty()) {
            throw new Forbidden(NOT_FOR_YOUR_ROLE);
        }
        return frame.page("letter-templates", HttpStatus.OK, new View(readable.stream().sorted()
            .map(council -> new CouncilView(council, councils.forTenant(council).name(),
                previews.forCouncil(council).stream().map(preview -> letter(council, preview)).toList()))
            .toList()));
    }

    /** One letter as PDF; closed for another council's, {@link NotFound} for one that there is not. */
    @GetMapping("/letters/templates/{council}/{letter}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String council, @PathVariable String letter, @RequestParam String to,
                               @RequestParam(defaultValue = "standard") String format) {
        if (!access.templatesReadable().contains(council)) {
            throw new Forbidden(NOT_FOR_YOUR_ROLE);
        }
        byte[] pdf = previews.pdf(council, letter, new Copy(to, format)).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
            .header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(letter + "-" + to + "-" + format + ".pdf").build().toString())
            .body(pdf);
    }

    private static LetterView letter(String council, Preview preview) {
        return new LetterView(preview.subject(), "letters/" + council + "/" + preview.name() + ".html",
            preview.to().isEmpty()
                ? "nobody: it is printed"
                : String.join(", ", preview.to().stream()
                    .map(TemplateController::inWords).toList()),
            Objects.requireNonNullElse(preview.clause(), "none"),
            preview.signed().isEmpty() ? "nobody" : String.join(", or: ", preview.signed()),
            Objects.requireNonNullElse(preview.filing(), "nowhere else"), preview.readFirst() ? "yes" : "no",
            preview.copies().stream().map(copy -> copy(council, preview.name(), copy)).toList());
    }

    private static CopyView copy(String council, String letter, Copy copy) {
        String address = UriComponentsBuilder.fromPath("/letters/templates/{council}/{letter}.pdf")
            .queryParam("to", copy.to()).queryParam("format", copy.format()).encode()
            .buildAndExpand(council, letter).toUriString();
        return new CopyView(address, inWords(copy.to()) + ", " + FieldLabels.inWords(copy.format()).toLowerCase());
    }

    private static String inWords(String role) {
        return FieldLabels.inWords(role);
    }

    /** The page. */
    record View(List<CouncilView> councils) {}

    /** One council's letters. */
    record CouncilView(String id, String name, List<LetterView> letters) {}

    /** A letter, in the words in which it is shown. */
    record LetterView(String subject, String file, String to, String clause, String signed, String filing,
                      String readFirst, List<CopyView> copies) {}

    /** A link to one PDF. */
    record CopyView(String address, String label) {}
}
