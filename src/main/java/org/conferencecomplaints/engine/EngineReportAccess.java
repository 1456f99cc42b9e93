package org.conferencecomplaints.engine;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.conferencecomplaints.people.Councils;
import org.conferencecomplaints.people.Councils.Council;
import org.conferencecomplaints.report.ReportAccess;
import org.springframework.stereotype.Component;

/** Who reads the yearly report: the groups that the settings name, for their own council only. */
@Component
class EngineReportAccess implements ReportAccess {

    private final IdentityService identity;
    private final Councils councils;

    EngineReportAccess(IdentityService identity, Councils councils) {
        this.identity = identity;
        this.councils = councils;
    }

    @Override
    public Set<String> reportsReadable() {
        Authentication person = identity.getCurrentAuthentication();
        if (person == null || person.getGroupIds() == null || person.getTenantIds() == null) {
            return Set.of();
        }
        return councils.councils().entrySet().stream()
            .filter(council -> person.getTenantIds().contains(council.getKey()))
            .filter(council -> reads(person, council.getValue()))
            .map(council -> council.getKey()).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean reads(Authentication person, Council council) {
        return !Collections.disjoint(person.getGroupIds(), council.reportReaders());
    }
}
