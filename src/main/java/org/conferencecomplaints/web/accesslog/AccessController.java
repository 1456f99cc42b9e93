package org.conferencecomplaints.web.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.governance.accesslog.AccessEntry;
import org.conferencecomplaints.governance.accesslog.AccessPage;
import org.conferencecomplaints.governance.accesslog.AccessQuery;
import org.conferencecomplaints.governance.accesslog.AccessSearch;
import org.conferencecomplaints.governance.accesslog.StaffChanges;
import org.conferencecomplaints.governance.accesslog.StaffChanges.StaffChange;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.support.Forbidden;
import org.conferencecomplaints.web.support.PageFrame;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The page and the REST resource on which supervisors search the access log; parameters as in {@link AccessQuery}. */
@Controller
class AccessController {

    private final CaseAccess access;
    private final AccessSearch search;
    private final StaffChanges changes;
    private final AccessViews views;
    private final PageFrame frame;

    AccessController(CaseAccess access, AccessSearch search, StaffChanges changes, AccessViews views, PageFrame frame) {
        this.access = access;
        this.search = search;
        this.changes = changes;
        this.views = views;
        this.frame = frame;
    }

    @GetMapping(path = "/access", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@RequestParam Map<String, String> asked) {
        refuseOthers();
        try {
            AccessQuery query = AccessQuery.of(asked);
            return frame.page("access", HttpStatus.OK, views.view(asked, search.find(query), changes.find(query)));
        } catch (Refusal refusal) {
            return frame.page("access", HttpStatus.BAD_REQUEST, views.refused(asked, refusal));
        }
    }

    @GetMapping(path = "/api/access", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    AccessJson json(@RequestParam Map<String, String> asked) {
        refuseOthers();
        AccessQuery query = AccessQuery.of(asked);
        AccessPage found = search.find(query);
        return new AccessJson(found.entries().stream().map(LineJson::of).toList(), found.page(), AccessQuery.SIZE,
            found.total(), found.pages(), changes.find(query));
    }

    private void refuseOthers() {
        if (access.supervised().isEmpty()) {
            throw new Forbidden("The access log is for the supervisors of each council.");
        }
    }

    /** A page of the log, and the latest changes of users and groups. */
    record AccessJson(List<LineJson> items, int page, int size, long total, int pages,
                      List<StaffChange> staffChanges) {}

    record LineJson(Instant at, String by, String complaint, String what, String item, String way, String before,
                    String after) {

        static LineJson of(AccessEntry entry) {
            return new LineJson(entry.at(), entry.by(), entry.reference(), entry.what().name().toLowerCase(),
                entry.item(),
                entry.way().name().toLowerCase(), entry.before(), entry.after());
        }
    }
}
