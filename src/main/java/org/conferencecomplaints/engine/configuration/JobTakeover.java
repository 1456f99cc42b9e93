package org.conferencecomplaints.engine.configuration;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.conferencecomplaints.platform.nodes.Takeover;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Unlocks the jobs of nodes that are gone. A new revision makes the commit of one that was only slow fail: the engine
 * deletes or changes a job by its id and revision. Each job counts as tried once more, and after its last try it is an
 * incident: one that ends its node each time would else go round for ever.
 */
@Component
class JobTakeover implements Takeover {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ManagementService management;
    private final ObjectProvider<JobExecutor> jobs;

    JobTakeover(JdbcClient jdbc, TransactionTemplate transaction, ManagementService management,
                ObjectProvider<JobExecutor> jobs) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.management = management;
        this.jobs = jobs;
    }

    @Override
    public void takeOver() {
        if (Boolean.TRUE.equals(transaction.execute(status -> unlock()))) {
            jobs.ifAvailable(JobExecutor::jobWasAdded);
        }
    }

    private boolean unlock() {
        List<String> locked = jdbc.sql("""
            select ID_ from ACT_RU_JOB where LOCK_OWNER_ is not null and LOCK_OWNER_ not in (select id from node)
            for update skip locked""")
            .query(String.class).list();
        if (locked.isEmpty()) {
            return false;
        }
        List<String> tried = jdbc.sql("select ID_ from ACT_RU_JOB where ID_ in (:ids) and RETRIES_ = 1")
            .param("ids", locked).query(String.class).list();
        jdbc.sql(
            """
                update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null, REV_ = REV_ + 1,
                  RETRIES_ = case when RETRIES_ > 1 then RETRIES_ - 1 else RETRIES_ end,
                  EXCEPTION_MSG_ = case when RETRIES_ = 1 then coalesce(EXCEPTION_MSG_, 'Its node ended in the middle of it')
                    else EXCEPTION_MSG_ end
                where ID_ in (:ids)""")
            .param("ids", locked).update();
        tried.forEach(job -> management.setJobRetries(job, 0));
        return true;
    }
}
