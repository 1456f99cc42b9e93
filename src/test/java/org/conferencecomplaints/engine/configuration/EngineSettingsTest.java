package org.conferencecomplaints.engine.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.conferencecomplaints.engine.guard.Attacks;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.procedures.OnTheEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine is set up as its security notes ask, seen by what it does. */
@OnTheEngine
class EngineSettingsTest {

    private static final String USER = "settings-somebody";

    @Autowired
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private CamundaBpmProperties settings;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void theyLeave() {
        identity.clearAuthentication();
        identity.deleteUser(USER);
        jdbc.sql("delete from ACT_ID_GROUP where ID_ like 'many-%'").update();
    }

    @Test
    void whatCannotBeSeenInATestIsSet() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isTenantCheckEnabled()).isTrue();
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(engine.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        assertThat(engine.getHistoryRemovalTimeStrategy()).isEqualTo("end");
        assertThat(engine.isWebappsAuthenticationLoggingEnabled()).isTrue();
        assertThat(engine.isEnableHistoricInstancePermissions()).isTrue();
        assertThat(engine.isEnableFetchScriptEngineFromProcessApplication()).isFalse();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isJobExecutorAcquireExclusiveOverProcessHierarchies()).isTrue();
        assertThat(settings.getJobExecution().getLockTimeInMillis()).isEqualTo(900_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "juel", "feel", "python", "ruby", "graal.js", "nashorn"})
    void noScriptRuns(String language) {
        repository.createDeployment().addString("x.bpmn", diagram("<scriptTask id='t' scriptFormat='" + language + "'>"
            + "<script>1</script></scriptTask>")).deploy();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("x")).hasMessageContaining("script");
        forgetDiagram();
    }

    private static String diagram(String task) {
        return """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="x" isExecutable="true" camunda:historyTimeToLive="1"><startEvent id="s"/>
                <sequenceFlow id="f" sourceRef="s" targetRef="t"/>%s</process></definitions>""".formatted(task);
    }

    private void forgetDiagram() {
        repository.createProcessDefinitionQuery().processDefinitionKey("x").list()
            .forEach(definition -> repository.deleteDeployment(definition.getDeploymentId(), true));
    }

    /** An entity in a diagram that named a file would put the file into the diagram. */
    @Test
    void aDiagramWithADocumentTypeIsRefused() {
        String diagram = "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY file SYSTEM 'file:///etc/hostname'>]>"
            + diagram("<manualTask id='t' name='&file;'/>");
        DeploymentBuilder deployment = repository.createDeployment().addString("x.bpmn", diagram);

        assertThatThrownBy(deployment::deploy).isInstanceOf(ProcessEngineException.class)
            .hasMessageContaining("DOCTYPE");
    }

    @Test
    void serialisedObjectsAreNotTakenApart() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("hackney-conference-complaint",
            Variables.createVariables()
                .putValueTyped("x", Variables.serializedObjectValue("rO0ABXA=").serializationDataFormat(
                    Variables.SerializationDataFormats.JAVA).objectTypeName("java.lang.Object").create())))
            .isInstanceOf(RuntimeException.class);
        assertThat(Attacks.runs()).isZero();
    }

    @Test
    void aListIsLimitedAndNeverCutInSilence() {
        for (int i = 0; i < 2_000; i++) {
            jdbc.sql("insert into ACT_ID_GROUP (ID_, REV_, NAME_, TYPE_) values (?, 1, 'x', 'MANY')").param("many-" + i)
                .update();
        }
        identity.setAuthentication("admin", List.of("camunda-admin"));

        assertThatThrownBy(() -> identity.createGroupQuery().groupType("MANY").list()).isInstanceOf(Refusal.class)
            .hasMessageContaining("2,000 results or more");
        assertThat(identity.createGroupQuery().groupType("MANY").listPage(0, 2_000)).hasSize(2_000);
        assertThatThrownBy(() -> identity.createGroupQuery().groupType("MANY").listPage(0, 2_001))
            .hasMessageContaining("2000");
        assertThat(identity.createGroupQuery().groupType("MANY").groupId("many-1").list()).hasSize(1);
    }

    @Test
    void aPasswordIsKeptAsABcryptHash() {
        saveWith("Correct horse battery");

        assertThat(hash()).startsWith("{BCRYPT}$2a$");
        assertThat(identity.checkPassword(USER, "Correct horse battery")).isTrue();
        assertThat(identity.checkPassword(USER, "correct horse battery")).isFalse();
    }

    @Test
    void anOlderHashOpensTheDoorUntilThePasswordIsChanged() {
        saveWith("Correct horse battery");
        String salt = jdbc.sql("select SALT_ from ACT_ID_USER where ID_ = ?").param(USER).query(String.class).single();
        jdbc.sql("update ACT_ID_USER set PWD_ = ? where ID_ = ?").params("{SHA-512}"
            + new Sha512HashDigest().encrypt(EncryptionUtil.saltPassword("an older password", salt)), USER).update();

        assertThat(identity.checkPassword(USER, "an older password")).isTrue();
        User user = identity.createUserQuery().userId(USER).singleResult();
        user.setPassword("a newer password");
        identity.saveUser(user);
        assertThat(hash()).startsWith("{BCRYPT}");
        assertThat(identity.checkPassword(USER, "an older password")).isFalse();
    }

    @Test
    void aChangedPasswordIsOverAtOnce() {
        saveWith("Correct horse battery");
        assertThat(identity.checkPassword(USER, "Correct horse battery")).isTrue();
        User user = identity.createUserQuery().userId(USER).singleResult();
        user.setPassword("another horse battery");
        identity.saveUser(user);

        assertThat(identity.checkPassword(USER, "Correct horse battery")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "elevenchars", "settings-somebody"})
    void aPasswordThatIsShortOrTheirOwnNameIsRefused(String password) {
        assertThatThrownBy(() -> saveWith(password)).isInstanceOf(ProcessEngineException.class)
            .hasMessageContaining("policy");
    }

    /** Else the time that a refusal takes would tell who works here. */
    @Test
    void anUnknownNameCostsAsMuchAsAWrongPassword() {
        AtomicInteger hashed = new AtomicInteger();
        PasswordManager original = engine.getPasswordManager();
        engine.setPasswordManager(new PasswordManager(
            new Sha512HashDigest(), List.of()) {
            @Override
            public String encrypt(String password) {
                hashed.incrementAndGet();
                return super.encrypt(password);
            }
        });
        try {
            assertThat(identity.checkPassword("nobody-at-all", "x")).isFalse();
            assertThat(hashed).hasValue(1);
        } finally {
            engine.setPasswordManager(original);
        }
    }

    private void saveWith(String password) {
        User user = identity.newUser(USER);
        user.setPassword(password);
        identity.saveUser(user);
    }

    private String hash() {
        return ((UserEntity) identity.createUserQuery().userId(USER).singleResult()).getPassword();
    }
}
