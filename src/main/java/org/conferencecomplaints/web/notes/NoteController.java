package org.conferencecomplaints.web.notes;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conferencecomplaints.casework.casefile.Note;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.support.CaseForm;
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

/** Adds notes to a case, from its page or by a program. */
@Controller
class NoteController {

    private final NoteService desk;
    private final Cases cases;
    private final PageFrame frame;

    NoteController(NoteService desk, Cases cases, PageFrame frame) {
        this.desk = desk;
        this.cases = cases;
        this.frame = frame;
    }

    @GetMapping(path = "/complaints/{reference}/notes/new", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView form(@PathVariable String reference, @RequestParam(required = false) String corrects) {
        return frame.page("case-form", HttpStatus.OK, desk.form(reference, corrects));
    }

    @PostMapping(path = "/complaints/{reference}/notes", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView add(@PathVariable String reference, @RequestParam Map<String, String> typed) {
        String corrects = typed.get(NoteService.CORRECTS);
        try {
            desk.add(reference, typed.get(CaseForm.SEEN), corrects, typed.getOrDefault(NoteService.TEXT, ""));
        } catch (Refusal refusal) {
            return frame.page("case-form", HttpStatus.BAD_REQUEST,
                desk.form(reference, corrects).refused(typed, refusal));
        }
        return PageFrame.seeOther("/complaints/" + reference + "#timeline");
    }

    @GetMapping(path = "/api/complaints/{reference}/notes", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    NotesJson notes(@PathVariable String reference) {
        return new NotesJson(desk.read(cases.complaint(reference)).stream().map(NoteJson::of).toList());
    }

    /**
     * Adds a note: {@code {"text": "...", "corrects": 5, "key": "..."}}. The last two may be missing; what comes again
     * with the same key is kept once.
     */
    @PostMapping(path = "/api/complaints/{reference}/notes", consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<NoteJson> add(@PathVariable String reference, @RequestBody NewNote note) {
        Note kept = desk.add(reference, note.key(), Objects.toString(note.corrects(), null),
            note.text() instanceof String text ? text : "");
        return ResponseEntity.created(URI.create("/api/complaints/" + reference + "/notes")).body(NoteJson.of(kept));
    }

    /** Values of other kinds than these are refused in words, like missing ones. */
    record NewNote(Object text, Object corrects, String key) {}

    record NotesJson(List<NoteJson> items) {}

    record NoteJson(long id, Long corrects, String text, String by, Instant at) {

        static NoteJson of(Note note) {
            return new NoteJson(note.id(), note.corrects(), note.text(), note.by(), note.at());
        }
    }
}
