package org.conferencecomplaints.engine.adapters;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.conferencecomplaints.correspondence.previews.TemplateAccess;
import org.conferencecomplaints.engine.identity.EngineDirectory;
import org.conferencecomplaints.engine.identity.SignedInPerson;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.stereotype.Component;

/** Decides who may preview letter templates: analysts those of every council, supervisors those of their own. */
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
        return SignedInPerson.now(identity).map(this::readableTo).orElse(Set.of());
    }

    private Set<String> readableTo(SignedInPerson person) {
        return councils.councils().entrySet().stream()
            .filter(council -> person.groups().contains(EngineDirectory.ANALYSTS)
                || person.groups().contains(council.getValue().supervisors())
                    && person.tenants().contains(council.getKey()))
            .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }
}
