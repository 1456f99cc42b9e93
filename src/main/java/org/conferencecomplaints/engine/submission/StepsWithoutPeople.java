package org.conferencecomplaints.engine.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.conferencecomplaints.engine.check.vocabulary.IndependenceOf;
import org.conferencecomplaints.engine.forms.DeployedForms;
import org.conferencecomplaints.engine.forms.Field;
import org.conferencecomplaints.engine.procedures.ProcedureModel;
import org.conferencecomplaints.engine.procedures.ProcedureModels;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Councils.Council;
import org.conferencecomplaints.organisation.LineManagers;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Warns at the start of steps for which nobody is left: a team without members, a team whose only members have to stay
 * out because of whose conference it was, a council without anybody to read a refusal as a second person.
 */
@Component
public class StepsWithoutPeople {

    private static final Logger LOG = LoggerFactory.getLogger(StepsWithoutPeople.class);
    private static final String CHAIR = "conferenceChair";
    private static final int READERS = 2;

    private final RepositoryService repository;
    private final ProcedureModels models;
    private final DeployedForms forms;
    private final Councils councils;
    private final Staff staff;
    private final LineManagers lineManagers;

    StepsWithoutPeople(RepositoryService repository, ProcedureModels models, DeployedForms forms, Councils councils,
                       Staff staff, LineManagers lineManagers) {
        this.repository = repository;
        this.models = models;
        this.forms = forms;
        this.councils = councils;
        this.staff = staff;
        this.lineManagers = lineManagers;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void warn() {
        found().forEach(LOG::warn);
    }

    /** What there is to warn of, a sentence each. */
    public List<String> found() {
        List<String> found = new ArrayList<>();
        repository.createProcessDefinitionQuery().latestVersion().unlimitedList().stream()
            .filter(definition -> definition.getTenantId() != null)
            .filter(definition -> models.forDefinition(definition.getId()).referencePrefix().isPresent())
            .forEach(definition -> ofProcedure(definition, found));
        councils.councils().forEach((tenant, council) -> secondReaders(tenant, council, found));
        return found;
    }

    private void ofProcedure(ProcessDefinition definition, List<String> found) {
        ProcedureModel model = models.forDefinition(definition.getId());
        Set<String> chairs = chairs(definition);
        model.teams().forEach((task, groups) -> {
            Set<String> members = groups.stream().flatMap(group -> staff.membersOf(group).stream()).map(Person::id)
                .collect(Collectors.toSet());
            String step = "'%s' (%s, %s)".formatted(model.userTasks().get(task), definition.getKey(), task);
            if (members.isEmpty()) {
                found.add("Nobody can do the step %s: no member of %s.".formatted(step, String.join(", ", groups)));
                return;
            }
            chairs.stream().filter(chair -> keptOut(model.independenceOf(task), chair).containsAll(members)).sorted()
                .forEach(chair -> found.add("Nobody can do the step %s of a complaint about a conference of %s: all of"
                    .formatted(step, chair) + " %s have to stay out.".formatted(String.join(", ", groups))));
        });
    }

    private Set<String> chairs(ProcessDefinition definition) {
        return forms.forDefinition(definition.getId()).all().stream().map(form -> form.field(CHAIR))
            .flatMap(Optional::stream).map(Field::peopleOf).flatMap(Optional::stream)
            .flatMap(group -> staff.membersOf(group).stream()).map(Person::id).collect(Collectors.toSet());
    }

    private Set<String> keptOut(Optional<IndependenceOf> rule, String chair) {
        return rule.map(kept -> switch (kept) {
            case CHAIR_ALONE, SUBJECT, SECOND_READER -> Set.of(chair);
            case CHAIR, ANY_PART -> lineManagers.find(chair).map(manager -> Set.of(chair, manager))
                .orElse(Set.of(chair));
        }).orElse(Set.of());
    }

    private void secondReaders(String tenant, Council council, List<String> found) {
        long readers = List.of(council.caseworkers(), council.supervisors()).stream()
            .flatMap(group -> staff.membersOf(group).stream()).map(Person::id).distinct().count();
        if (readers < READERS) {
            found.add("Nobody can read a refusal of '%s' as a second person: %s and %s have fewer than two members"
                .formatted(tenant, council.caseworkers(), council.supervisors()) + " together.");
        }
    }
}
