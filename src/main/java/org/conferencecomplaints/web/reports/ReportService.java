package org.conferencecomplaints.web.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.governance.reports.AnnualReport;
import org.conferencecomplaints.governance.reports.AnnualReports;
import org.conferencecomplaints.governance.reports.ReportAccess;
import org.conferencecomplaints.governance.reports.ReportPeriod;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.NotFound;
import org.springframework.stereotype.Component;

/** The annual reports that the signed-in person may see. */
@Component
class ReportService {

    static final String TENANT = "tenant";

    private final AnnualReports reports;
    private final ReportAccess access;
    private final Clock clock;

    ReportService(AnnualReports reports, ReportAccess access, Clock clock) {
        this.reports = reports;
        this.access = access;
        this.clock = clock;
    }

    /** The councils whose report the person may read, in order; {@link Forbidden} where there are none. */
    List<String> readable() {
        List<String> readable = access.reportsReadable().stream().sorted().toList();
        if (readable.isEmpty()) {
            throw new Forbidden("Your role does not read the yearly report. Ask a supervisor of your council for "
                + "it.");
        }
        return readable;
    }

    /**
     * The report asked for by {@code tenant}, {@code from} and {@code to}. Who reads one council's only need not name
     * it. {@link NotFound} for a council whose report the person may not read, as for one that does not exist.
     */
    AnnualReport read(Map<String, String> asked) {
        List<String> readable = readable();
        return reports.forPeriod(tenant(asked.getOrDefault(TENANT, "").strip(), readable), period(asked));
    }

    /** The period asked for; see {@link ReportPeriod#of}. */
    ReportPeriod period(Map<String, String> asked) {
        return ReportPeriod.of(asked, LocalDate.now(clock));
    }

    private static String tenant(String asked, List<String> readable) {
        if (asked.isEmpty()) {
            if (readable.size() > 1) {
                throw new Refusal(TENANT, "Council: choose one.");
            }
            return readable.get(0);
        }
        if (!readable.contains(asked)) {
            throw new NotFound("There is no yearly report at this address that you may read. Check the council.");
        }
        return asked;
    }
}
