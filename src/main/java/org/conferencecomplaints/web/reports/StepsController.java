package org.conferencecomplaints.web.reports;

import java.util.List;
import org.conferencecomplaints.governance.reports.PublishedCount;
import org.conferencecomplaints.governance.reports.ReportAccess;
import org.conferencecomplaints.governance.reports.StepReport;
import org.conferencecomplaints.governance.reports.StepReports;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.NotFound;
import org.conferencecomplaints.web.support.Option;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page and the REST resource that show how often the steps of the procedures are taken and how long they take, for
 * analysts and supervisors.
 */
@Controller
class StepsController {

    private static final String NOT_SHOWN = "Not shown";

    private final StepReports reports;
    private final ReportAccess access;
    private final Councils councils;
    private final PageFrame frame;

    StepsController(StepReports reports, ReportAccess access, Councils councils, PageFrame frame) {
        this.reports = reports;
        this.access = access;
        this.councils = councils;
        this.frame = frame;
    }

    @GetMapping(path = "/reports/steps", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@RequestParam(defaultValue = "") String tenant) {
        StepReport report = reports.forCouncil(readable(tenant));
        return frame.page("steps", HttpStatus.OK, new View(report.council(), options(report.tenant()),
            report.versions().stream().map(StepsController::procedure).toList()));
    }

    @GetMapping(path = "/api/reports/steps", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    StepReport json(@RequestParam(defaultValue = "") String tenant) {
        return reports.forCouncil(readable(tenant));
    }

    /** Whoever reads several councils' begins with the first. */
    private String readable(String asked) {
        List<String> readable = access.stepsReadable().stream().sorted().toList();
        if (readable.isEmpty()) {
            throw new Forbidden("How often steps are taken is for analysts and supervisors.");
        }
        String tenant = asked.isBlank() ? readable.get(0) : asked.strip();
        if (!readable.contains(tenant)) {
            throw new NotFound("There are no figures at this address that you may read. Check the council.");
        }
        return tenant;
    }

    private List<Option> options(String chosen) {
        List<String> readable = access.stepsReadable().stream().sorted().toList();
        return readable.size() < 2
            ? List.of()
            : readable.stream().map(id -> new Option(id, councils.forTenant(id).name(), id.equals(chosen))).toList();
    }

    private static Procedure procedure(StepReport.Version version) {
        return new Procedure(version.procedure(), version.version(),
            version.steps().stream().map(StepsController::row).toList());
    }

    private static Row row(StepReport.Step step) {
        return new Row(step.name(), count(step.complaints()), count(step.openNow()), count(step.done()),
            count(step.brokenOff()), step.times() == null ? NOT_SHOWN : step.times().toString(),
            days(step.medianDays()), days(step.longestDays()));
    }

    private static String count(PublishedCount count) {
        return count.suppressed() ? NOT_SHOWN : count.count().toString();
    }

    private static String days(Double days) {
        return days == null ? "–" : "%,.1f".formatted(days);
    }

    /** The page; {@code councils} is empty where the person reads one council's figures only. */
    record View(String council, List<Option> councils, List<Procedure> procedures) {

        boolean severalCouncils() {
            return !councils.isEmpty();
        }
    }

    record Procedure(String name, int version, List<Row> steps) {}

    record Row(String name, String complaints, String open, String done, String brokenOff, String times, String median,
               String longest) {}
}
