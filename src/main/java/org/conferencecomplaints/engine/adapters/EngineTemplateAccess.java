package org.conferencecomplaints.engine.adapters;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.conferencecomplaints.correspondence.previews.TemplateAccess;
import org.conferencecomplaints.engine.identity.EngineDirectory;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.stereotype.Component;

/** Who looks at letters before anybody gets one: analysts at all, supervisors at their own council's. */
@Component
class EngineTemplateAccess implements TemplateAccess {

    private final IdentityService identity;
    private final Councils councils;

    EngineTemplateAccess(IdentityService identity, Councils councils) {
        this.identity = identity;
        this.councils = councils;
    }

    @Override
    public Set<String> templatesReadable() {
        Authentication person = identity.getCurrentAuthentication();
        if (person == null || person.getGroupIds() == null) {
            return Set.of();
        }
        return councils.councils().entrySet().stream()
            .filter(council -> person.getGroupIds().contains(EngineDirectory.ANALYSTS)
                || person.getGroupIds().contains(council.getValue().supervisors()) && person.getTenantIds() != null
                    && person.getTenantIds().contains(council.getKey()))
            .map(council -> council.getKey()).collect(Collectors.toUnmodifiableSet());
    }
}
