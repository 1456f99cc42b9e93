package org.conferencecomplaints.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.correspondence.letters.OnePdfForAll;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This application, whole, on PostgreSQL; only that the PDFs of letters are made once and not for each. */
final class TheApplication extends Side implements AutoCloseable {

    private static final Map<String, String> GROUPS = Map.of("hackney-officer", "hackney-quality-unit",
        "hackney-manager", "hackney-group-manager", "hackney-head", "hackney-head-of-safeguarding",
        "hackney-panel-chair", "hackney-panel-chair", "hackney-post", "hackney-post-room");
    private static final Map<String, String> PEOPLE = Map.of("Activity_TriageComplaint", "hackney-officer",
        "Activity_ArrangeMeeting", "hackney-manager", "Activity_RecordMeeting", "hackney-manager",
        "Activity_RecordReply", "hackney-head", "Activity_ConvenePanel", "hackney-head",
        "Activity_RecordPanelDecision", "hackney-panel-chair", "Activity_FollowUpRecommendations", "hackney-officer",
        "Activity_PostLetter", "hackney-post", "Activity_CheckLetter", "hackney-manager");

    final ConfigurableApplicationContext context;
    private final Map<String, String> definitions = new HashMap<>();

    private TheApplication(ConfigurableApplicationContext context) {
        super(context.getBean(ProcessEngine.class));
        this.context = context;
        definitions.put(PROCEDURE,
            engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(PROCEDURE)
                .latestVersion().singleResult().getId());
    }

    static TheApplication on(Databases.Database database) {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("server.port", 0);
        settings.put("complaints.home", "target/benchmark/" + database.name());
        settings.put("logging.level.root", "warn");
        return new TheApplication(new SpringApplicationBuilder(Application.class, OnePdfForAll.class, Statements.class)
            .run(settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new)));
    }

    @Override
    void record(int number) {
        as("hackney-officer", () -> engine.getFormService().submitStartForm(definitions.get(PROCEDURE),
            new HashMap<>(complaint(number))));
    }

    @Override
    void complete(Task task) {
        String who = task.getAssignee() == null ? PEOPLE.get(task.getTaskDefinitionKey()) : task.getAssignee();
        as(who, () -> engine.getFormService().submitTaskForm(task.getId(),
            new HashMap<>(answers(task.getTaskDefinitionKey()))));
    }

    private void as(String person, Runnable work) {
        engine.getIdentityService().setAuthentication(person, List.of(GROUPS.get(person)), List.of("hackney"));
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    long letters() {
        return context.getBean(JdbcClient.class).sql("select count(*) from letter where pdf is not null")
            .query(Long.class).single();
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
