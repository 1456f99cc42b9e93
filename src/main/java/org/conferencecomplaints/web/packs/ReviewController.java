package org.conferencecomplaints.web.packs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.files.packs.review.Review;
import org.conferencecomplaints.files.packs.review.ReviewedPiece;
import org.conferencecomplaints.files.packs.review.Reviews;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.CaseForm;
import org.conferencecomplaints.web.support.NotFound;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of a review of a file for one person: an overview, a page for each section, and one for each redacted
 * version.
 */
@Controller
@RequestMapping("/complaints/{reference}/packs/people/{id}")
class ReviewController {

    private static final String WHAT = "review";

    private final PackService desk;
    private final Reviews reviews;
    private final ReviewViews views;
    private final PageFrame frame;

    ReviewController(PackService desk, Reviews reviews, ReviewViews views, PageFrame frame) {
        this.desk = desk;
        this.reviews = reviews;
        this.views = views;
        this.frame = frame;
    }

    static String address(Review review) {
        return "/complaints/%s/packs/people/%s".formatted(review.reference(), review.id());
    }

    static String address(Review review, PackSection section) {
        return address(review) + "/" + slug(section);
    }

    static String slug(PackSection section) {
        return section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static PackSection section(String slug) {
        return Arrays.stream(PackSection.values()).filter(one -> slug(one).equals(slug)).findFirst()
            .orElseThrow(NotFound::new);
    }

    @GetMapping
    ModelAndView review(@PathVariable String reference, @PathVariable String id) {
        Complaint complaint = desk.complaint(reference, WHAT);
        return frame.page("pack-review", HttpStatus.OK,
            views.overview(desk.review(complaint, id), complaint, Map.of(), null));
    }

    @PostMapping
    ModelAndView make(@PathVariable String reference, @PathVariable String id,
                      @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference, WHAT);
        Review review = desk.review(complaint, id);
        try {
            desk.make(review, complaint, typed);
            return PageFrame.seeOther(PackController.address(complaint) + "#made");
        } catch (Refusal refusal) {
            return frame.page("pack-review", HttpStatus.BAD_REQUEST, views.overview(review, complaint, typed, refusal));
        }
    }

    @GetMapping("/{slug}")
    ModelAndView section(@PathVariable String reference, @PathVariable String id, @PathVariable String slug) {
        Complaint complaint = desk.complaint(reference, WHAT);
        return frame.page("pack-review-section", HttpStatus.OK,
            views.section(desk.review(complaint, id), complaint, section(slug), Map.of(), null));
    }

    @PostMapping("/{slug}")
    ModelAndView decide(@PathVariable String reference, @PathVariable String id, @PathVariable String slug,
                        @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference, WHAT);
        Review review = desk.review(complaint, id);
        PackSection section = section(slug);
        try {
            reviews.decide(review, complaint, section, SectionForm.choices(typed), SectionForm.seen(typed));
            return PageFrame.seeOther(views.next(review, complaint, section));
        } catch (Refusal refusal) {
            return frame.page("pack-review-section", HttpStatus.BAD_REQUEST,
                views.section(review, complaint, section, typed, refusal));
        }
    }

    @GetMapping("/pieces/{piece}")
    ModelAndView piece(@PathVariable String reference, @PathVariable String id, @PathVariable String piece) {
        Complaint complaint = desk.complaint(reference, WHAT);
        Review review = desk.review(complaint, id);
        return frame.page("pack-review-item", HttpStatus.OK,
            views.piece(review, reviewed(review, complaint, piece), Map.of(), null));
    }

    @PostMapping("/pieces/{piece}")
    ModelAndView redact(@PathVariable String reference, @PathVariable String id, @PathVariable("piece") String pieceId,
                        @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference, WHAT);
        Review review = desk.review(complaint, id);
        ReviewedPiece reviewed = reviewed(review, complaint, pieceId);
        Piece piece = reviewed.piece();
        String seen = typed.getOrDefault(CaseForm.SEEN, "");
        try {
            if (piece.isFile()) {
                reviews.replace(review, piece, seen, typed.getOrDefault("document", ""), typed.get(PackService.REASON));
            } else {
                reviews.redact(review, piece, seen, words(piece, typed), typed.get(PackService.REASON));
            }
            return PageFrame.seeOther(address(review, piece.section()) + "#" + piece.id());
        } catch (Refusal refusal) {
            return frame.page("pack-review-item", HttpStatus.BAD_REQUEST,
                views.piece(review, reviewed, typed, refusal));
        }
    }

    private static List<String> words(Piece piece, Map<String, String> typed) {
        return IntStream.range(0, piece.lines().size()).mapToObj(line -> typed.getOrDefault("line-" + line, ""))
            .toList();
    }

    private ReviewedPiece reviewed(Review review, Complaint complaint, String piece) {
        return reviews.pieces(review, complaint).stream().filter(one -> one.piece().id().equals(piece)).findFirst()
            .orElseThrow(NotFound::new);
    }
}
