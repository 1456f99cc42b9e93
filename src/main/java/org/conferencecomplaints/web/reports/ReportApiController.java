package org.conferencecomplaints.web.reports;

import java.util.Map;
import org.conferencecomplaints.governance.reports.AnnualReport;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The REST resource of the annual report. */
@RestController
class ReportApiController {

    private final ReportService reports;

    ReportApiController(ReportService reports) {
        this.reports = reports;
    }

    /** The report of a council on complaints received in a period, small numbers suppressed. */
    @GetMapping(path = "/api/reports/annual", produces = MediaType.APPLICATION_JSON_VALUE)
    AnnualReport annual(@RequestParam Map<String, String> asked) {
        return reports.read(asked);
    }
}
