package org.conferencecomplaints.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
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

/** The pages of a complaint's documents and of each document's versions. */
@Controller
@RequestMapping(path = "/complaints/{reference}/documents", produces = MediaType.TEXT_HTML_VALUE)
class DocumentController {

    private final DocumentService desk;
    private final DocumentViews views;
    private final PageFrame frame;

    DocumentController(DocumentService desk, DocumentViews views, PageFrame frame) {
        this.desk = desk;
        this.views = views;
        this.frame = frame;
    }

    @GetMapping
    ModelAndView documents(@PathVariable String reference) {
        return frame.page("documents", HttpStatus.OK, views.view(desk.toShow(reference)));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView add(@PathVariable String reference, HttpServletRequest request) {
        try {
            desk.add(reference, request);
            return PageFrame.seeOther("/complaints/" + reference + "#documents");
        } catch (Refusal refusal) {
            return frame.page("documents", HttpStatus.BAD_REQUEST,
                views.view(desk.toShow(reference)).refused(Uploads.fields(request), DocumentViews.wrong(refusal)));
        }
    }

    @GetMapping("/{number}")
    ModelAndView document(@PathVariable String reference, @PathVariable int number) {
        return frame.page("documents", HttpStatus.OK, document(desk.toShow(reference), number));
    }

    @PostMapping(path = "/{number}/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView addVersion(@PathVariable String reference, @PathVariable int number, HttpServletRequest request) {
        return changed(reference, number, () -> desk.addVersion(reference, number, request));
    }

    @PostMapping("/{number}/{version}/withdraw")
    ModelAndView withdraw(@PathVariable String reference, @PathVariable int number, @PathVariable int version,
                          @RequestParam(defaultValue = "") String reason) {
        return changed(reference, number, () -> desk.withdraw(reference, number, version, reason));
    }

    private ModelAndView changed(String reference, int number, Runnable change) {
        try {
            change.run();
            return PageFrame.seeOther("/complaints/%s/documents/%d".formatted(reference, number));
        } catch (Refusal refusal) {
            return frame.page("documents", HttpStatus.BAD_REQUEST,
                document(desk.toShow(reference), number).refused(Map.of(), DocumentViews.wrong(refusal)));
        }
    }

    private DocumentsView document(Complaint complaint, int number) {
        return views.view(complaint, desk.versions(complaint, number));
    }
}
