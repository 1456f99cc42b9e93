package org.conferencecomplaints.engine.identity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Creates the Tasklist filters that everybody has. One that is there already, by name, stays as it is. */
@Component
public class StandardFilters {

    private final FilterService filters;
    private final TaskService tasks;

    public StandardFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Creates the missing ones, and answers the ids of all. */
    public List<String> complete() {
        return Stream.of(
            existingOr("My tasks", "Tasks that I have taken", "#1d70b8", 10,
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
            existingOr("My team's tasks", "Tasks of my team that nobody has taken yet", "#00703c", 20,
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}")),
            // Nobody sees a task that is neither theirs nor their team's, so this needs to say no more.
            existingOr("Overdue", "My tasks and my team's whose due date has passed", "#d4351c", 30,
                tasks.createTaskQuery().dueBeforeExpression("${now()}")))
            .map(Filter::getId).toList();
    }

    private Filter existingOr(String name, String description, String colour, int position, TaskQuery query) {
        return filters.createTaskFilterQuery().filterName(name).list().stream().findFirst()
            .orElseGet(() -> filters.saveFilter(filters.newTaskFilter(name)
                .setQuery(query).setProperties(properties(description, colour, position))));
    }

    private static Map<String, Object> properties(String description, String colour, int position) {
        return Map.of("description", description, "color", colour, "priority", position, "refresh", true,
            "showUndefinedVariable", false,
            "variables", List.of(Map.of("name", "complaint", "label", "Complaint")));
    }
}
