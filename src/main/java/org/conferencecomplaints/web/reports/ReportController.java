package org.conferencecomplaints.web.reports;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.governance.reports.AnnualReport;
import org.conferencecomplaints.governance.reports.ReportCsv;
import org.conferencecomplaints.governance.reports.ReportPdf;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The annual report as a page, as a PDF and as CSV. */
@Controller
class ReportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReportService reports;
    private final ReportViews views;
    private final ReportPdf pdf;
    private final PageFrame frame;

    ReportController(ReportService reports, ReportViews views, ReportPdf pdf, PageFrame frame) {
        this.reports = reports;
        this.views = views;
        this.pdf = pdf;
        this.frame = frame;
    }

    /** Whoever reads several councils' reports begins with the first. */
    @GetMapping(path = "/reports/annual", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView annual(@RequestParam Map<String, String> asked) {
        List<String> readable = reports.readable();
        Map<String, String> completed = new HashMap<>(asked);
        completed.putIfAbsent(ReportService.TENANT, readable.get(0));
        try {
            return frame.page("annual-report", HttpStatus.OK, views.view(readable, reports.read(completed)));
        } catch (Refusal refusal) {
            return frame.page("annual-report", HttpStatus.BAD_REQUEST, views.refused(readable, asked, refusal));
        }
    }

    @GetMapping("/reports/annual.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam Map<String, String> asked) {
        AnnualReport report = reports.read(asked);
        return file(report, MediaType.APPLICATION_PDF, ContentDisposition.inline(), "pdf", pdf.render(report));
    }

    @GetMapping("/reports/annual.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> asked) {
        AnnualReport report = reports.read(asked);
        return file(report, CSV, ContentDisposition.attachment(), "csv",
            ReportCsv.of(report).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(AnnualReport report, MediaType type,
                                               ContentDisposition.Builder disposition, String ending, byte[] content) {
        String name = "complaints-%s-%s-to-%s.%s".formatted(report.tenant(), report.from(), report.to(), ending);
        return ResponseEntity.ok().contentType(type)
            .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name).build().toString()).body(content);
    }
}
