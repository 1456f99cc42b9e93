package org.conferencecomplaints.governance.accesslog;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.conferencecomplaints.casework.register.CaseFileOpened;
import org.conferencecomplaints.platform.Incident;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notifies supervisors of each break-glass access, and tries again where e-mail failed. */
@Component
@ConditionalOnProperty(name = "complaints.outbound", matchIfMissing = true)
class BreakGlassNotifier {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BreakGlassNotifier(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events,
                       Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Tells of those that nobody has been told of; what fails is tried again the next time. */
    @Scheduled(fixedDelayString = "${complaints.break-glass.tell-every:PT15S}")
    void tell() {
        for (CaseFileOpened opened : untold()) {
            try {
                transaction.executeWithoutResult(status -> tell(opened));
            } catch (DuplicateKeyException anotherNodeTells) {
                continue;
            } catch (RuntimeException failure) {
                Incident.of(failure);
            }
        }
    }

    /** Marked before it is told: where telling fails the mark goes too, and two nodes cannot both set it. */
    private void tell(CaseFileOpened opened) {
        jdbc.sql("insert into access_told (access_id, told_at) values (?, ?)")
            .params(opened.id(), AccessLog.at(clock.instant())).update();
        events.publishEvent(opened);
    }

    private List<CaseFileOpened> untold() {
        return jdbc.sql("""
            select id, complaint_reference, by_user, logged_at from access_log
            where what = 'REASON' and not exists (select 1 from access_told where access_id = access_log.id)
            order by id""")
            .query((row, number) -> new CaseFileOpened(row.getLong(1), row.getString(2), row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant()))
            .list();
    }
}
