package org.conferencecomplaints.engine.adapters;

import java.util.Collections;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.conferencecomplaints.engine.identity.EngineDirectory;
import org.conferencecomplaints.governance.reports.ReportAccess;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Councils.Council;
import org.springframework.stereotype.Component;

/**
 * Who reads the yearly report: the groups that the settings name, for their own council only. How steps are taken is for
 * its supervisors and for the analysts, who work for every council.
 */
@Component
public class EngineReportAccess implements ReportAccess {

    private final IdentityService identity;
    private final Councils councils;

    public EngineReportAccess(IdentityService identity, Councils councils) {
        this.identity = identity;
        this.councils = councils;
    }

    @Override
    public Set<String> reportsReadable() {
        return readable((person, council) -> !Collections.disjoint(person.getGroupIds(), council.reportReaders()));
    }

    @Override
    public Set<String> stepsReadable() {
        return readable((person, council) -> person.getGroupIds().contains(EngineDirectory.ANALYSTS)
            || person.getGroupIds().contains(council.supervisors()));
    }

    private Set<String> readable(BiPredicate<Authentication, Council> reads) {
        Authentication person = identity.getCurrentAuthentication();
        if (person == null || person.getGroupIds() == null || person.getTenantIds() == null) {
            return Set.of();
        }
        return councils.councils().entrySet().stream()
            .filter(council -> person.getTenantIds().contains(council.getKey()))
            .filter(council -> reads.test(person, council.getValue()))
            .map(council -> council.getKey()).collect(Collectors.toUnmodifiableSet());
    }
}
