package org.conferencecomplaints.engine.adapters;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.conferencecomplaints.engine.identity.EngineDirectory;
import org.conferencecomplaints.engine.identity.SignedInPerson;
import org.conferencecomplaints.governance.reports.ReportAccess;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Councils.Council;
import org.springframework.stereotype.Component;

/**
 * Decides who may read reports: the annual report is for the groups that the settings name, in their own council only.
 * How steps are taken is for its supervisors and for the analysts, who work for every council.
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
        return readable((person, council) -> !Collections.disjoint(person.groups(), council.reportReaders()));
    }

    @Override
    public Set<String> stepsReadable() {
        return readable((person, council) -> person.groups().contains(EngineDirectory.ANALYSTS)
            || person.groups().contains(council.supervisors()));
    }

    private Set<String> readable(BiPredicate<SignedInPerson, Council> reads) {
        return SignedInPerson.now(identity).map(person -> readable(person, reads)).orElse(Set.of());
    }

    private Set<String> readable(SignedInPerson person, BiPredicate<SignedInPerson, Council> reads) {
        return councils.councils().entrySet().stream()
            .filter(council -> person.tenants().contains(council.getKey()))
            .filter(council -> reads.test(person, council.getValue()))
            .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }
}
