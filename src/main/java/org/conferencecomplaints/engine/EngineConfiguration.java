package org.conferencecomplaints.engine;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.conferencecomplaints.engine.forms.FormCatalogue;
import org.conferencecomplaints.engine.staff.CaseworkAuthorizations;
import org.conferencecomplaints.engine.staff.CheckedIdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the engine is set up for complaints. */
@Configuration
class EngineConfiguration {

    /** London time, by the engine's clock: both move together in a rehearsal. */
    @Bean
    Clock clock() {
        return new EngineClock();
    }

    @Bean
    ProcessEnginePlugin complaintsEngine(ConfigurableListableBeanFactory beans, ObjectProvider<SubmittedForms> submittedForms,
                                         ObjectProvider<ServedForms> servedForms, ObjectProvider<FormCatalogue> forms,
                                         ObjectProvider<TaskGuard> guard, ObjectProvider<OpenLimits> openLimits) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setExpressionManager(new ProcessExpressions(new ProcessBeans(beans), () -> forms.getObject().fieldNames()));
                engine.setCustomHistoryLevels(List.of(new ComplaintsHistoryLevel()));
                engine.setCustomPreBPMNParseListeners(List.of(new GuardListeners(guard::getObject),
                    new FormListeners(submittedForms::getObject, openLimits::getObject)));
                engine.setTaskService(new CheckedTaskService(guard::getObject, engine::getIdentityService));
                engine.setIdentityService(new CheckedIdentityService());
                engine.setHistoryService(new CheckedHistoryService(engine::getRepositoryService));
                engine.setManagementService(new CheckedManagementService(engine, engine::getIdentityService));
                engine.setResourceAuthorizationProvider(new CaseworkAuthorizations());
                engine.setValueTypeResolver(new AnswerTypes());
                engine.setFormService(new CheckedFormService(servedForms::getObject, guard::getObject));
                engine.setCustomPreCommandInterceptorsTxRequired(List.of(new RefusalInterceptor(engine::getIdentityService)));
                engine.setCustomPostCommandInterceptorsTxRequired(List.of(new QuietFailures()));
                // A letter or an e-mail that fails is tried again for three hours before it becomes an incident.
                engine.setFailedJobRetryTimeCycle("PT2S,PT1M,PT5M,PT15M,PT30M,PT60M,PT60M");
                engine.setEnableHistoricInstancePermissions(true);
                // Refusals are no faults, and a fault's message may repeat what a family wrote.
                engine.setEnableCmdExceptionLogging(false);
            }
        };
    }
}
