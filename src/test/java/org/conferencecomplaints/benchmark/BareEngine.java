package org.conferencecomplaints.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * Camunda by itself on the same server: the same diagrams without what this application does at their steps, every
 * field a variable, FULL history, nobody's permissions checked, no register, no letters.
 */
final class BareEngine extends Side implements AutoCloseable {

    private final HikariDataSource pool;
    private final String definition;
    private final AtomicInteger recorded = new AtomicInteger();

    private BareEngine(HikariDataSource pool) throws IOException {
        super(configuration(pool).buildProcessEngine());
        this.pool = pool;
        for (String file : List.of("send-letter", PROCEDURE)) {
            BpmnModelInstance diagram = EqualShape.of(Path.of("bpmn", file + ".bpmn"));
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            Bpmn.writeModelToStream(xml, diagram);
            engine.getRepositoryService().createDeployment()
                .addInputStream(file + ".bpmn", new ByteArrayInputStream(xml.toByteArray())).deploy();
        }
        definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(PROCEDURE)
            .singleResult().getId();
    }

    static BareEngine on(Databases.Database database) throws IOException {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        return new BareEngine(pool);
    }

    private static ProcessEngineConfigurationImpl configuration(HikariDataSource pool) {
        ProcessEngineConfigurationImpl bare = (ProcessEngineConfigurationImpl) ProcessEngineConfiguration
            .createStandaloneProcessEngineConfiguration();
        bare.setDataSource(Statements.counted(pool));
        bare.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        bare.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        bare.setAuthorizationEnabled(false);
        // As several nodes need them, and as the application has them.
        bare.setIdGenerator(new StrongUuidGenerator());
        bare.setJobExecutorActivate(true);
        // As many as the application has.
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(2);
        bare.setJobExecutor(executor);
        return bare;
    }

    @Override
    void record(int number) {
        Map<String, Object> variables = new HashMap<>(EqualShape.UNANSWERED);
        variables.putAll(complaint(number));
        engine.getFormService().submitStartForm(definition, "BARE-" + recorded.incrementAndGet(), variables);
    }

    @Override
    void complete(Task task) {
        engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(answers(task.getTaskDefinitionKey())));
    }

    @Override
    long letters() {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey("send-letter")
            .count();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
