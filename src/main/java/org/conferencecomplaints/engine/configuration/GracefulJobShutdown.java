package org.conferencecomplaints.engine.configuration;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Graceful shutdown of the job executor: a node that is stopped takes no more jobs and finishes those it has. Until
 * then it has its heartbeat, or others would take them over.
 */
@Configuration(proxyBeanMethods = false)
class GracefulJobShutdown {

    /** As long as a mail server that does not answer can hold a step. */
    private static final int LONGEST_SECONDS = 45;

    private final ObjectProvider<JobExecutor> jobs;

    GracefulJobShutdown(ObjectProvider<JobExecutor> jobs) {
        this.jobs = jobs;
    }

    @Bean
    @DependsOn("heartbeat")
    static ThreadPoolTaskExecutor camundaTaskExecutor(CamundaBpmProperties settings) {
        JobExecutionProperty size = settings.getJobExecution();
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(size.getCorePoolSize());
        executor.setMaxPoolSize(size.getMaxPoolSize());
        executor.setQueueCapacity(size.getQueueCapacity());
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(LONGEST_SECONDS);
        return executor;
    }

    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void takeNoMore() {
        jobs.ifAvailable(JobExecutor::shutdown);
    }
}
