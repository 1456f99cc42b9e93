package org.conferencecomplaints.engine.adapters;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.casework.complainants.ComplainantChanged;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.engine.tasks.TaskLetters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes letters off the post room's list that are no longer to be posted: voided, their reader no longer complains, or
 * they go by e-mail now.
 */
@Component
class LetterRerouting {

    private static final String POST_LETTER = "Activity_PostLetter";
    private static final String CHANNEL = "Gateway_Channel";
    private static final String DONE = "Event_Posted";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final LetterStore letters;
    private final UncheckedAccess withoutChecks;

    LetterRerouting(TaskService tasks, RuntimeService runtime, LetterStore letters, UncheckedAccess withoutChecks) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.letters = letters;
        this.withoutChecks = withoutChecks;
    }

    /** After the letters themselves have followed the change. */
    @EventListener
    void changed(ComplainantChanged change) {
        withoutChecks.ask(() -> {
            waiting(change.now().reference()).forEach(this::move);
            return null;
        });
    }

    private List<Task> waiting(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(POST_LETTER).list();
    }

    private void move(Task task) {
        Letter letter = letters.latest((String) tasks.getVariable(task.getId(), TaskLetters.RECIPIENT_LETTER));
        if (letter.isVoided()) {
            goOn(task, DONE);
        } else if (!letter.recipient().byPost()) {
            goOn(task, CHANNEL);
        }
    }

    private void goOn(Task task, String activity) {
        ActivityInstance step = all(runtime.getActivityInstance(task.getProcessInstanceId()))
            .filter(one -> Arrays.asList(one.getExecutionIds()).contains(task.getExecutionId()))
            .filter(one -> one.getActivityId().equals(POST_LETTER)).findFirst().orElseThrow();
        runtime.createProcessInstanceModification(task.getProcessInstanceId())
            .startBeforeActivity(activity, step.getParentActivityInstanceId())
            .cancelActivityInstance(step.getId()).execute();
    }

    private static Stream<ActivityInstance> all(ActivityInstance instance) {
        return Stream.concat(Stream.of(instance),
            Arrays.stream(instance.getChildActivityInstances()).flatMap(LetterRerouting::all));
    }
}
