package org.conferencecomplaints.web;

import jakarta.servlet.http.HttpServletRequest;
import org.conferencecomplaints.access.AccessLog;
import org.conferencecomplaints.access.Way;
import org.conferencecomplaints.access.What;
import org.conferencecomplaints.register.Complaint;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Logs what a request is about to show of a case, before it is shown. */
@Component
class ReadLog {

    private final AccessLog log;
    private final HttpServletRequest request;

    ReadLog(AccessLog log, HttpServletRequest request) {
        this.log = log;
        this.request = request;
    }

    /** The person is about to read this; {@code item} says which letter or document, null for the whole. */
    void read(Complaint complaint, What what, String item) {
        log.read(complaint, what, item, way());
    }

    /** The person is about to read the whole case beside a task. */
    void readInTasklist(Complaint complaint) {
        log.read(complaint, What.CASE, null, Way.TASK);
    }

    /** Programs bring a password or a token along; who has neither has signed in with a browser. */
    Way way() {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? Way.PAGE : Way.API;
    }
}
