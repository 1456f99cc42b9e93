package org.conferencecomplaints.casework.casefile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.conferencecomplaints.organisation.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The case file, for tests of other packages. */
public final class CaseFiles {

    private CaseFiles() {
    }

    public static CaseFile of(JdbcClient jdbc, Staff staff, Clock clock) {
        return new CaseFile(jdbc, new ObjectMapper(), staff, clock);
    }
}
