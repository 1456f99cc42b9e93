package org.conferencecomplaints.engine.configuration;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.conferencecomplaints.engine.forms.DeployedForms;
import org.conferencecomplaints.engine.guard.AllowListExpressions;
import org.conferencecomplaints.engine.guard.BcryptPasswords;
import org.conferencecomplaints.engine.guard.CheckedHistoryService;
import org.conferencecomplaints.engine.guard.CheckedManagementService;
import org.conferencecomplaints.engine.guard.ConstantTimeSignIn;
import org.conferencecomplaints.engine.guard.NoScriptEngines;
import org.conferencecomplaints.engine.guard.OperationGuard;
import org.conferencecomplaints.engine.guard.PasswordCheckCache;
import org.conferencecomplaints.engine.guard.QueryGuard;
import org.conferencecomplaints.engine.identity.CaseworkAuthorizationManager;
import org.conferencecomplaints.engine.identity.CaseworkAuthorizations;
import org.conferencecomplaints.engine.identity.CheckedIdentityService;
import org.conferencecomplaints.engine.identity.DisputedSupervisors;
import org.conferencecomplaints.engine.identity.TaskWorkAuthorizations;
import org.conferencecomplaints.engine.procedures.DiagramBeans;
import org.conferencecomplaints.engine.procedures.ProcedureModels;
import org.conferencecomplaints.engine.submission.AssignmentGuard;
import org.conferencecomplaints.engine.submission.CheckedFormService;
import org.conferencecomplaints.engine.submission.CheckedTaskService;
import org.conferencecomplaints.engine.submission.FormListeners;
import org.conferencecomplaints.engine.submission.GuardListeners;
import org.conferencecomplaints.engine.submission.RefusalInterceptor;
import org.conferencecomplaints.engine.submission.ServedForms;
import org.conferencecomplaints.engine.submission.SubmittedForms;
import org.conferencecomplaints.engine.submission.TaskGuard;
import org.conferencecomplaints.engine.tasks.OpenDeadlines;
import org.conferencecomplaints.organisation.StaffAccessLog;
import org.conferencecomplaints.platform.nodes.Node;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the process engine. */
@Configuration
class EngineConfiguration {

    /** Tasklist and Cockpit ask for this many at once. */
    private static final int MOST_RESULTS = 2_000;
    private static final int SHORTEST_PASSWORD = 12;
    private static final Duration PASSWORD_STAYS_RIGHT = Duration.ofMinutes(5);

    /** London time, by the engine's clock: both move together in a rehearsal. */
    @Bean
    Clock clock() {
        return new EngineClock();
    }

    @Bean
    ProcessEnginePlugin complaintsEngine(ConfigurableListableBeanFactory beans,
                                         ObjectProvider<SubmittedForms> submittedForms,
                                         ObjectProvider<ServedForms> servedForms, ObjectProvider<DeployedForms> forms,
                                         ObjectProvider<ProcedureModels> models,
                                         ObjectProvider<StaffAccessLog> staffAccess,
                                         ObjectProvider<AssignmentGuard> assignments,
                                         ObjectProvider<TaskGuard> guard, ObjectProvider<OpenDeadlines> openLimits,
                                         ObjectProvider<DisputedSupervisors> supervisors, Node node,
                                         @Value("${complaints.passwords.cost}") int passwordCost) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setExpressionManager(new AllowListExpressions(new DiagramBeans(beans),
                    (scope, name) -> forms.getObject().asks(scope, name)
                        || models.getObject().isOptional(scope, name)));
                engine.setCustomHistoryLevels(List.of(new ComplaintsHistoryLevel()));
                engine.setCustomPreBPMNParseListeners(List.of(new GuardListeners(guard::getObject),
                    new FormListeners(submittedForms::getObject, openLimits::getObject), new CalledVersionBinding()));
                engine.setTaskService(new CheckedTaskService(guard::getObject, assignments::getObject,
                    engine::getIdentityService));
                engine.setIdentityService(new CheckedIdentityService(staffAccess::getObject));
                engine.setHistoryService(new CheckedHistoryService(engine::getRepositoryService));
                engine.setManagementService(new CheckedManagementService(engine, engine::getIdentityService));
                engine.setResourceAuthorizationProvider(new CaseworkAuthorizations());
                engine.setCustomSessionFactories(
                    List.of(new CaseworkAuthorizationManager.Factory(supervisors::getObject)));
                engine.setCommandCheckers(List.of(new TenantCommandChecker(), new TaskWorkAuthorizations()));
                engine.setValueTypeResolver(new AllowedValueTypes());
                engine.setFormService(new CheckedFormService(servedForms::getObject, guard::getObject));
                engine.setCustomPreCommandInterceptorsTxRequired(
                    List.of(new RefusalInterceptor(engine::getIdentityService),
                        new OperationGuard(engine::getIdentityService), new QueryGuard(MOST_RESULTS)));
                engine.setQueryMaxResultsLimit(MOST_RESULTS);
                engine.setScriptEngineResolver(new NoScriptEngines());
                engine.setCustomPostCommandInterceptorsTxRequired(List.of(new FailureRedaction()));
                passwords(engine, passwordCost);
                // A letter or an e-mail that fails is tried again for three hours before it becomes an incident.
                engine.setFailedJobRetryTimeCycle("PT2S,PT1M,PT5M,PT15M,PT30M,PT60M,PT60M");
                // A letter's last step ends a step of its procedure: one at a time, or one of the two is done over.
                engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
                engine.setEnableHistoricInstancePermissions(true);
                // Refusals are no faults, and a fault's message may repeat what a family wrote.
                engine.setEnableCmdExceptionLogging(false);
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                engine.setFailedJobCommandFactory(new PostponedJobs());
                // By its locks it is known whose heartbeat to look for.
                engine.getJobExecutor().setLockOwner(node.id());
            }
        };
    }

    /**
     * Long ones, without rules about signs that make people write them down. Older hashes (SHA-512) stay good until a
     * password is changed.
     */
    private static void passwords(ProcessEngineConfigurationImpl engine, int cost) {
        engine.setPasswordEncryptor(
            new BcryptPasswords(cost, new PasswordCheckCache(PASSWORD_STAYS_RIGHT, System::nanoTime)));
        engine.setPasswordPolicy(() -> List.of(new PasswordPolicyLengthRuleImpl(SHORTEST_PASSWORD),
            new PasswordPolicyUserDataRuleImpl()));
        engine.setIdentityProviderSessionFactory(new GenericManagerFactory(ConstantTimeSignIn.class));
    }
}
