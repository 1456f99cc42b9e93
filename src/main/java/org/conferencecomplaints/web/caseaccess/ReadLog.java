package org.conferencecomplaints.web.caseaccess;

import jakarta.servlet.http.HttpServletRequest;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.governance.accesslog.AccessLog;
import org.conferencecomplaints.governance.accesslog.AccessRoute;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes to the access log what a request is about to show of a case, before it is shown. */
@Component
public class ReadLog {

    private final AccessLog log;
    private final HttpServletRequest request;

    ReadLog(AccessLog log, HttpServletRequest request) {
        this.log = log;
        this.request = request;
    }

    /** The person is about to read this; {@code item} says which letter or document, null for the whole. */
    public void read(Complaint complaint, AccessAction what, String item) {
        log.read(complaint, what, item, way());
    }

    /** The person is about to read the whole case beside a task. */
    void readInTasklist(Complaint complaint) {
        log.read(complaint, AccessAction.CASE, null, AccessRoute.TASK);
    }

    /** Programs bring a password or a token along; who has neither has signed in with a browser. */
    public AccessRoute way() {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? AccessRoute.PAGE : AccessRoute.API;
    }
}
