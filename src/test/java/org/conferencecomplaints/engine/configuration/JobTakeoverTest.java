package org.conferencecomplaints.engine.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.conferencecomplaints.database.TestDatabases;
import org.conferencecomplaints.platform.TooEarly;
import org.conferencecomplaints.platform.nodes.TestNode;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps of a node that is gone, on an engine that has one procedure of one step. */
@Tag("database")
@TestInstance(Lifecycle.PER_CLASS)
class JobTakeoverTest {

    private static final int MINUTE = 60;

    private final DataSource database = TestDatabases.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final Step step = new Step();
    private SpringProcessEngineConfiguration configuration;
    private ProcessEngine engine;
    private JobTakeover takeover;
    private TestNode living;
    private String job;

    /** What the step does. */
    public static final class Step {
        volatile Runnable does = () -> {
        };

        public void run() {
            does.run();
        }
    }

    @BeforeAll
    void anEngine() {
        Flyway.configure().dataSource(database).load().migrate();
        configuration = new SpringProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setTransactionManager(transaction.getTransactionManager());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(Map.of("step", step));
        configuration.setFailedJobCommandFactory(new PostponedJobs());
        configuration.setCustomPostCommandInterceptorsTxRequired(List.of(new FailureRedaction()));
        engine = configuration.buildProcessEngine();
        takeover = new JobTakeover(jdbc, transaction, management(),
            new StaticListableBeanFactory().getBeanProvider(JobExecutor.class));
        living = new TestNode(jdbc, "living");
        engine.getRepositoryService().createDeployment().addModelInstance("step.bpmn",
            Bpmn.createExecutableProcess("procedure").startEvent().serviceTask().camundaAsyncBefore()
                .camundaExpression("${step.run()}").userTask().endEvent().done())
            .deploy();
    }

    @BeforeEach
    void aStepThatANodeHasBegun() {
        runtime().startProcessInstanceByKey("procedure");
        job = management().createJobQuery().singleResult().getId();
        lockedBy("one that was killed");
    }

    @AfterEach
    void nothingIsLeft() {
        runtime().createProcessInstanceQuery().list()
            .forEach(left -> runtime().deleteProcessInstance(left.getId(), null));
    }

    @AfterAll
    void theEnd() {
        engine.close();
    }

    private ManagementService management() {
        return engine.getManagementService();
    }

    private RuntimeService runtime() {
        return engine.getRuntimeService();
    }

    private void lockedBy(String node) {
        jdbc.sql("update ACT_RU_JOB set LOCK_OWNER_ = ?, LOCK_EXP_TIME_ = ?, REV_ = REV_ + 1")
            .params(node, Timestamp.from(Instant.now().plusSeconds(15 * MINUTE))).update();
    }

    private boolean isLocked() {
        return jdbc.sql("select count(*) from ACT_RU_JOB where LOCK_OWNER_ is not null or LOCK_EXP_TIME_ is not null")
            .query(Integer.class).single() > 0;
    }

    private Job job() {
        return management().createJobQuery().singleResult();
    }

    @Test
    void aStepOfANodeThatIsThereStaysLockedAndOfOneThatIsGoneIsFree() {
        takeover.takeOver();
        assertThat(isLocked()).isFalse();
        assertThat(job().getRetries()).as("it counts as tried").isEqualTo(2);

        lockedBy(living.id());
        takeover.takeOver();
        assertThat(isLocked()).isTrue();
        assertThat(job().getRetries()).isEqualTo(2);
    }

    @Test
    void ofANodeThatWasOnlySlowNothingCountsThatWasTakenOver() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        step.does = () -> {
            begun.countDown();
            await(goesOn);
        };
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> execute());
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

        takeover.takeOver();
        step.does = () -> {
        };
        execute();
        goesOn.countDown();

        assertThatThrownBy(() -> slow.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(OptimisticLockingException.class);
        assertThat(engine.getTaskService().createTaskQuery().count()).as("it was done once").isEqualTo(1);
        assertThat(job()).isNull();
    }

    @Test
    void aStepThatIsBeingKeptJustNowIsWaitedForByNobody() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update ACT_RU_JOB set PRIORITY_ = 1").update();
            CompletableFuture.runAsync(takeover::takeOver).orTimeout(1, TimeUnit.MINUTES).join();
        });
        assertThat(isLocked()).isTrue();
    }

    @Test
    void aStepThatEndsItsNodeEachTimeIsAnIncidentInTheEnd() {
        for (int kill = 1; kill <= 3; kill++) {
            lockedBy("killed again");
            takeover.takeOver();
        }
        assertThat(isLocked()).isFalse();
        assertThat(job().getRetries()).isZero();
        assertThat(runtime().createIncidentQuery().singleResult())
            .returns(job, Incident::getConfiguration)
            .returns("Its node ended in the middle of it", Incident::getIncidentMessage);
    }

    @Test
    void aStepThatComesTooEarlyIsDueAtItsTimeAndHasNotFailed() {
        Instant again = Instant.now().plusSeconds(MINUTE).truncatedTo(ChronoUnit.SECONDS);
        step.does = () -> {
            throw new TooEarly("It is being handed over just now", again);
        };
        assertThatThrownBy(this::execute).isInstanceOf(TooEarly.class);

        assertThat(isLocked()).isFalse();
        assertThat(job()).returns(3, Job::getRetries).returns(null, Job::getExceptionMessage)
            .returns(Date.from(again), Job::getDuedate);
    }

    private void execute() {
        ExecuteJobHelper.executeJob(job, configuration.getCommandExecutorTxRequired());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
