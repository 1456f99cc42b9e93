package org.conferencecomplaints.governance.reports;

import java.util.Set;

/** Who may read which council's yearly report; answers for the person who is signed in. */
public interface ReportAccess {

    /** The councils whose yearly report the person may read. */
    Set<String> reportsReadable();

    /** The councils of whose procedures the person may read how often their steps are taken. */
    Set<String> stepsReadable();
}
