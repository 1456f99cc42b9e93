package org.conferencecomplaints.web.letters;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.letters.LetterService.What;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one letter, and what can be done about it. */
@Controller
class LetterController {

    private final LetterService desk;
    private final LetterRows rows;
    private final PageFrame frame;

    LetterController(LetterService desk, LetterRows rows, PageFrame frame) {
        this.desk = desk;
        this.rows = rows;
        this.frame = frame;
    }

    @GetMapping(path = "/post/letters/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView letter(@PathVariable String id) {
        return frame.page("letter", HttpStatus.OK, view(desk.read(id), Map.of(), null));
    }

    @PostMapping("/post/letters/{id}/settle")
    ModelAndView settle(@PathVariable String id, @RequestParam boolean left) {
        return done(id, Map.of(), letter -> desk.settle(letter, left));
    }

    @PostMapping("/post/letters/{id}/retry")
    ModelAndView retry(@PathVariable String id) {
        return done(id, Map.of(), desk::retry);
    }

    @PostMapping("/post/letters/{id}/back")
    ModelAndView back(@PathVariable String id, @RequestParam Map<String, String> asked) {
        return done(id, asked, letter -> desk.takeBack(letter, asked));
    }

    @PostMapping("/post/letters/{id}/again")
    ModelAndView again(@PathVariable String id, @RequestParam(defaultValue = "") String to) {
        return done(id, Map.of(), letter -> desk.sendAgain(letter, to));
    }

    @PostMapping("/post/letters/{id}/leave")
    ModelAndView leave(@PathVariable String id, @RequestParam Map<String, String> asked) {
        return done(id, asked, letter -> desk.leave(letter, asked));
    }

    @PostMapping("/post/letters/{id}/arrived")
    ModelAndView arrived(@PathVariable String id, @RequestParam Map<String, String> asked) {
        return done(id, asked, letter -> desk.arrived(letter, asked));
    }

    private ModelAndView done(String id, Map<String, String> asked, Consumer<Letter> action) {
        Letter letter = desk.read(id);
        try {
            action.accept(letter);
            return PageFrame.seeOther(LetterService.address(letter));
        } catch (Refusal refusal) {
            return frame.page("letter", HttpStatus.BAD_REQUEST, view(desk.read(id), asked, refusal));
        }
    }

    private View view(Letter letter, Map<String, String> asked, Refusal refusal) {
        What what = desk.what(letter);
        boolean seeTo = desk.isToSeeTo(letter);
        return new View(letter.reference(), letter.id(), rows.rows(List.of(letter), true).get(0),
            letter.recipient().byPost() ? letter.recipient().address() : letter.recipient().email(),
            what == What.SETTLE, what == What.RETRY,
            what == What.GONE, what == What.BACK, what == What.BACK ? desk.addressNow(letter) : null,
            seeTo && what == What.GONE, asked,
            refusal == null
                ? null
                : new Refused(refusal.field() == null ? "actions" : refusal.field(), refusal.getMessage()));
    }

    record Refused(String field, String message) {}

    /**
     * The page of a letter.
     *
     * @param now         to whom and where it would be sent again, in lines; null where it cannot be
     * @param undelivered whether the carrier could not deliver it and nobody has seen to it yet
     * @param asked       what its forms hold
     * @param refusal     null where nothing was refused
     */
    record View(String reference, String id, LetterRow letter, String to, boolean settle, boolean retry, boolean gone,
                boolean back, String now, boolean undelivered, Map<String, String> asked, Refused refusal) {

        boolean mayBeLeft() {
            return back || undelivered;
        }

        private String error(String field) {
            return refusal != null && refusal.field().equals(field) ? refusal.message() : null;
        }

        String whyError() {
            return error("why");
        }

        String reasonError() {
            return error("reason");
        }

        String breachError() {
            return error("breach");
        }

        String arrivedOnError() {
            return error("arrivedOn");
        }

        String evidenceError() {
            return error("evidence");
        }

        String leaveError() {
            return error("leaveReason");
        }

        boolean isReturned() {
            return "RETURNED".equals(asked.get("why"));
        }

        boolean isWrongAddress() {
            return "WRONG_ADDRESS".equals(asked.get("why"));
        }

        boolean isRecalled() {
            return "RECALLED".equals(asked.get("why"));
        }

        String reason() {
            return asked.getOrDefault("reason", "");
        }

        String breach() {
            return asked.getOrDefault("breach", "");
        }

        String arrivedOn() {
            return asked.getOrDefault("arrivedOn", "");
        }

        String evidence() {
            return asked.getOrDefault("evidence", "");
        }

        String leaveReason() {
            return asked.getOrDefault("leaveReason", "");
        }
    }
}
