package org.conferencecomplaints.web.postroom;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.postroom.PostView.Refused;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages of the post room: letters to post, printed in one batch and recorded as posted in one step. */
@Controller
class PostRoomController {

    private static final String PAGE = "post";

    private final PostRoomService desk;
    private final PostViews views;
    private final PageFrame frame;

    PostRoomController(PostRoomService desk, PostViews views, PageFrame frame) {
        this.desk = desk;
        this.views = views;
        this.frame = frame;
    }

    @GetMapping(path = "/post", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView letters(@RequestParam(required = false) String tenant,
                         @RequestParam(defaultValue = "none") String ticked,
                         @RequestParam(defaultValue = "0") int posted) {
        return frame.page(PAGE, HttpStatus.OK,
            views.view(desk.council(tenant), ticked.equals("all") ? null : Set.of(), null, posted, null));
    }

    /** The letters as they lay on the page from which they are printed, each with its papers. */
    @GetMapping("/post/batch.pdf")
    void batch(@RequestParam(required = false) String tenant,
               @RequestParam(name = "letter", defaultValue = "") List<String> ids, HttpServletResponse response)
        throws IOException {
        Path file = desk.batch(desk.council(tenant), ids);
        try {
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename("letters-to-post.pdf").build().toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    @PostMapping("/post/posted")
    ModelAndView posted(@RequestParam(required = false) String tenant,
                        @RequestParam(name = "letter", defaultValue = "") List<String> ids,
                        @RequestParam Map<String, String> asked) {
        String council = desk.council(tenant);
        Set<String> chosen = new LinkedHashSet<>(ids);
        try {
            List<PostRoomService.Refused> refused = desk.posted(council, List.copyOf(chosen), asked);
            int done = chosen.size() - refused.size();
            if (refused.isEmpty()) {
                return PageFrame.seeOther(UriComponentsBuilder.fromPath("/post").queryParam("tenant", council)
                    .queryParam("posted", done).toUriString());
            }
            return page(council, chosen, asked, done, new Refused(null, "Some letters could not be recorded as posted.",
                refused.stream().map(each -> "%s, to %s: %s".formatted(each.letter().reference(),
                    each.letter().recipient().name(), each.why())).toList()));
        } catch (Refusal refusal) {
            return page(council, chosen, asked, 0, new Refused(refusal.field(), refusal.getMessage(), List.of()));
        }
    }

    private ModelAndView page(String council, Set<String> chosen, Map<String, String> asked, int done,
                              Refused refusal) {
        return frame.page(PAGE, HttpStatus.BAD_REQUEST,
            views.view(council, chosen, asked.getOrDefault("postedOn", ""), done, refusal));
    }
}
