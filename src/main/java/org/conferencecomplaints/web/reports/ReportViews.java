package org.conferencecomplaints.web.reports;

import java.util.List;
import java.util.Map;
import org.conferencecomplaints.governance.reports.AnnualReport;
import org.conferencecomplaints.governance.reports.AnnualView;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.FilterRefusal;
import org.conferencecomplaints.web.support.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds the page of the annual report. */
@Component
class ReportViews {

    private final Councils councils;

    ReportViews(Councils councils) {
        this.councils = councils;
    }

    ReportView view(List<String> readable, AnnualReport report) {
        return new ReportView(options(readable, report.tenant()), report.from().toString(), report.to().toString(),
            null, AnnualView.of(report), address("/reports/annual.pdf", report),
            address("/reports/annual.csv", report));
    }

    ReportView refused(List<String> readable, Map<String, String> asked, Refusal refusal) {
        return new ReportView(options(readable, asked.getOrDefault(ReportService.TENANT, "")),
            asked.getOrDefault("from", ""),
            asked.getOrDefault("to", ""), new FilterRefusal(refusal.field(), refusal.getMessage()), null, null, null);
    }

    private List<Option> options(List<String> readable, String chosen) {
        return readable.size() < 2
            ? List.of()
            : readable.stream()
                .map(tenant -> new Option(tenant, councils.forTenant(tenant).name(), tenant.equals(chosen))).toList();
    }

    private static String address(String path, AnnualReport report) {
        return UriComponentsBuilder.fromPath(path).queryParam(ReportService.TENANT, report.tenant())
            .queryParam("from", report.from()).queryParam("to", report.to()).encode().toUriString();
    }
}
