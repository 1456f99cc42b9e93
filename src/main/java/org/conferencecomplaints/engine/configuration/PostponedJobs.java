package org.conferencecomplaints.engine.configuration;

import java.util.Date;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.conferencecomplaints.platform.TooEarly;

/** A job that comes {@link TooEarly} is due again at its time, and has not used up a try. */
final class PostponedJobs extends DefaultFailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return failure instanceof TooEarly early
            ? context -> postpone(context, jobId, early)
            : super.getCommand(jobId, failure);
    }

    private static Object postpone(CommandContext context, String jobId, TooEarly early) {
        JobEntity job = context.getJobManager().findJobById(jobId);
        job.unlock();
        job.setDuedate(Date.from(early.again()));
        return null;
    }
}
