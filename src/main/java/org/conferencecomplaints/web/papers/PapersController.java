package org.conferencecomplaints.web.papers;

import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.delivery.Enclosure;
import org.conferencecomplaints.correspondence.letters.EnclosedPapers;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Occasion;
import org.conferencecomplaints.files.papers.Papers;
import org.conferencecomplaints.files.papers.PapersService;
import org.conferencecomplaints.files.papers.ReaderPapers;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.postroom.PostRoomService;
import org.conferencecomplaints.web.support.NotFound;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of papers for a panel or an investigation: chosen, signed off, and read as they are sent. */
@Controller
class PapersController {

    private static final String ADDRESS = "/complaints/{reference}/papers";

    private final PapersPageService desk;
    private final PapersViews views;
    private final SignOffViews signOffs;
    private final PapersService service;
    private final PostRoomService post;
    private final EnclosedPapers enclosed;
    private final PageFrame frame;

    PapersController(PapersPageService desk, PapersViews views, SignOffViews signOffs, PapersService service,
                     PostRoomService post,
                     EnclosedPapers enclosed, PageFrame frame) {
        this.desk = desk;
        this.views = views;
        this.signOffs = signOffs;
        this.service = service;
        this.post = post;
        this.enclosed = enclosed;
        this.frame = frame;
    }

    @GetMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView all(@PathVariable String reference) {
        return frame.page("papers", HttpStatus.OK, views.view(desk.complaint(reference), null));
    }

    @PostMapping(ADDRESS + "/{occasion}")
    ModelAndView begin(@PathVariable String reference, @PathVariable String occasion) {
        Complaint complaint = desk.complaint(reference);
        service.begin(reference, desk.occasion(complaint, occasion));
        return PageFrame.seeOther("/complaints/" + reference + "/papers/" + occasion);
    }

    @GetMapping(path = ADDRESS + "/{occasion}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView draft(@PathVariable String reference, @PathVariable String occasion) {
        Complaint complaint = desk.complaint(reference);
        Occasion of = desk.occasion(complaint, occasion);
        return frame.page("papers-draft", HttpStatus.OK, views.draft(complaint, of, desk.draft(complaint, of), null));
    }

    /** Whichever of its buttons is pressed, all that stands on the page is saved. */
    @PostMapping({ADDRESS + "/{occasion}/items", ADDRESS + "/{occasion}/exceptions",
        ADDRESS + "/{occasion}/exceptions/remove"})
    ModelAndView save(@PathVariable String reference, @PathVariable String occasion,
                      @RequestParam Map<String, String> typed,
                      @RequestParam(name = "paper", defaultValue = "") List<String> papers,
                      @RequestParam(name = "reader", defaultValue = "") List<String> readers) {
        return saved(reference, occasion, new PapersDraftForm(typed, papers, readers), "");
    }

    /** Signing off begins with saving all that stands on the page, which is then read back. */
    @PostMapping(ADDRESS + "/{occasion}/check")
    ModelAndView saveToSignOff(@PathVariable String reference, @PathVariable String occasion,
                               @RequestParam Map<String, String> typed,
                               @RequestParam(name = "paper", defaultValue = "") List<String> papers,
                               @RequestParam(name = "reader", defaultValue = "") List<String> readers) {
        return saved(reference, occasion, new PapersDraftForm(typed, papers, readers), "/check");
    }

    private ModelAndView saved(String reference, String occasion, PapersDraftForm form, String next) {
        Complaint complaint = desk.complaint(reference);
        Occasion of = desk.occasion(complaint, occasion);
        desk.draft(complaint, of);
        try {
            desk.save(complaint, of, form);
            return PageFrame.seeOther("/complaints/" + reference + "/papers/" + occasion + next);
        } catch (Refusal refusal) {
            return frame.page("papers-draft", HttpStatus.BAD_REQUEST,
                views.draft(complaint, of, desk.draft(complaint, of), form, refusal));
        }
    }

    @GetMapping(path = ADDRESS + "/{occasion}/check", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView readBack(@PathVariable String reference, @PathVariable String occasion) {
        Complaint complaint = desk.complaint(reference);
        return readBack(complaint, desk.occasion(complaint, occasion), Map.of(), null);
    }

    @PostMapping(ADDRESS + "/{occasion}/approve")
    ModelAndView approve(@PathVariable String reference, @PathVariable String occasion,
                         @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference);
        Occasion of = desk.occasion(complaint, occasion);
        desk.draft(complaint, of);
        try {
            desk.approve(complaint, of, typed);
            return PageFrame.seeOther("/complaints/" + reference + "/papers");
        } catch (Refusal refusal) {
            return readBack(complaint, of, typed, refusal);
        }
    }

    /** The list as it is now; the page of the draft where there is none to sign off. */
    private ModelAndView readBack(Complaint complaint, Occasion occasion, Map<String, String> typed, Refusal refusal) {
        Papers draft = desk.draft(complaint, occasion);
        if (draft.isBeingMade()) {
            return refusal == null
                ? PageFrame.seeOther("/complaints/" + complaint.reference() + "/papers")
                : frame.page("papers-draft", HttpStatus.BAD_REQUEST, views.draft(complaint, occasion, draft, refusal));
        }
        try {
            return frame.page("sign-off", refusal == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST,
                signOffs.view(complaint, occasion, desk.list(complaint, occasion), typed, refusal));
        } catch (Refusal none) {
            return frame.page("papers-draft", HttpStatus.BAD_REQUEST, views.draft(complaint, occasion, draft, none));
        }
    }

    @PostMapping(ADDRESS + "/{occasion}/send")
    ModelAndView send(@PathVariable String reference, @PathVariable String occasion,
                      @RequestParam(name = "papers", defaultValue = "") String shown) {
        Complaint complaint = desk.complaint(reference);
        return done(complaint, () -> desk.send(complaint, desk.occasion(complaint, occasion), shown));
    }

    @PostMapping(ADDRESS + "/parts/{file}/handed")
    ModelAndView handed(@PathVariable String reference, @PathVariable String file,
                        @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference);
        return done(complaint, () -> desk.handed(complaint, file, typed));
    }

    private ModelAndView done(Complaint complaint, Runnable change) {
        try {
            change.run();
            return PageFrame.seeOther("/complaints/" + complaint.reference() + "/papers");
        } catch (Refusal refusal) {
            return frame.page("papers", HttpStatus.BAD_REQUEST, views.view(complaint, refusal.getMessage()));
        }
    }

    @GetMapping(ADDRESS + "/parts/{file}.pdf")
    ResponseEntity<InputStreamResource> part(@PathVariable String reference, @PathVariable String file) {
        ReaderPapers part = desk.part(desk.complaint(reference), file);
        return pdf(reference, part.file().size(), () -> service.open(part));
    }

    /** What goes along with a letter, for whoever may read the letter: the post room prints it too. */
    @GetMapping("/post/letters/{id}/papers.pdf")
    ResponseEntity<InputStreamResource> enclosed(@PathVariable String id) {
        Enclosure papers = enclosed.goingWith(post.letterToShow(id)).orElseThrow(NotFound::new);
        return pdf(papers.fileName(), papers.size(), papers.content());
    }

    private static ResponseEntity<InputStreamResource> pdf(String name, long size, InputStreamSource content) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).contentLength(size)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                .filename(name.replace(".pdf", "") + ".pdf").build().toString())
            .body(new InputStreamResource(content));
    }
}
