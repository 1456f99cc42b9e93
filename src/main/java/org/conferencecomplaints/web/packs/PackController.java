package org.conferencecomplaints.web.packs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.files.packs.Pack;
import org.conferencecomplaints.files.packs.PackFile;
import org.conferencecomplaints.files.packs.PackFormat;
import org.conferencecomplaints.files.packs.Packs;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a complaint's packs: made, listed and downloaded. */
@Controller
@RequestMapping("/complaints/{reference}/packs")
class PackController {

    private final PackService desk;
    private final Packs packs;
    private final PackViews views;
    private final PageFrame frame;

    PackController(PackService desk, Packs packs, PackViews views, PageFrame frame) {
        this.desk = desk;
        this.packs = packs;
        this.views = views;
        this.frame = frame;
    }

    static String address(Complaint complaint) {
        return "/complaints/" + complaint.reference() + "/packs";
    }

    @GetMapping
    ModelAndView packs(@PathVariable String reference) {
        return frame.page("packs", HttpStatus.OK, views.view(desk.complaint(reference, null), Map.of(), null));
    }

    @PostMapping
    ModelAndView make(@PathVariable String reference, @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference, null);
        try {
            desk.make(complaint, typed);
            return PageFrame.seeOther(address(complaint) + "#made");
        } catch (Refusal refusal) {
            return refused(complaint, typed, refusal);
        }
    }

    @PostMapping("/people")
    ModelAndView begin(@PathVariable String reference, @RequestParam Map<String, String> typed) {
        Complaint complaint = desk.complaint(reference, null);
        try {
            return PageFrame.seeOther(ReviewController.address(desk.begin(complaint, typed)));
        } catch (Refusal refusal) {
            return refused(complaint, typed, refusal);
        }
    }

    private ModelAndView refused(Complaint complaint, Map<String, String> typed, Refusal refusal) {
        return frame.page("packs", HttpStatus.BAD_REQUEST, views.view(complaint, typed, refusal));
    }

    /** A copy, made anew, removed when it was taken or the download breaks off. */
    @GetMapping("/{id}/pack.{ending:zip|pdf}")
    void copy(@PathVariable String reference, @PathVariable String id, @PathVariable String ending,
              HttpServletResponse response)
        throws IOException {
        Complaint complaint = desk.complaint(reference, "copy as " + ending.toUpperCase(Locale.ROOT));
        PackFormat format = PackFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        Pack pack = desk.pack(complaint, id);
        try (PackFile file = packs.file(pack, format)) {
            long copy = packs.handOver(pack, format, file);
            response.setContentType(format.mediaType());
            response.setContentLengthLong(file.bytes());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(desk.fileName(complaint, id, format)).build().toString());
            hand(file, response, copy);
        }
    }

    /** A download that breaks off stays in the log as one that did. */
    private void hand(PackFile file, HttpServletResponse response, long copy) {
        try {
            file.to(response.getOutputStream());
            response.flushBuffer();
        } catch (IOException brokenOff) {
            return;
        }
        packs.handedOver(copy);
    }
}
