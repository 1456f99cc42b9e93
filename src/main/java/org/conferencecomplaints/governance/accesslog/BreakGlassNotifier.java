package org.conferencecomplaints.governance.accesslog;

import java.time.Clock;
import java.util.List;
import org.conferencecomplaints.casework.register.CaseFileOpened;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.nodes.WorkClaims;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notifies supervisors of each break-glass access, and tries again where e-mail failed. */
@Component
@ConditionalOnProperty(name = "complaints.outbound", matchIfMissing = true)
class BreakGlassNotifier {

    private final JdbcClient jdbc;
    private final WorkClaims claims;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BreakGlassNotifier(JdbcClient jdbc, WorkClaims claims, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.events = events;
        this.clock = clock;
    }

    /** Tells of those that nobody has been told of; what fails is tried again the next time. */
    @Scheduled(fixedDelayString = "${complaints.break-glass.tell-every:PT15S}")
    void tell() {
        claims.each("case file opened", this::untold, CaseFileOpened::id, this::tell);
    }

    private void tell(CaseFileOpened opened) {
        events.publishEvent(opened);
        jdbc.sql("insert into access_told (access_id, told_at) values (?, ?)")
            .params(opened.id(), Moments.at(clock.instant())).update();
    }

    private List<CaseFileOpened> untold() {
        return jdbc.sql("""
            select id, complaint_reference, by_user, logged_at from access_log
            where what = 'REASON' and not exists (select 1 from access_told where access_id = access_log.id)
            order by id""")
            .query((row, number) -> new CaseFileOpened(row.getLong(1), row.getString(2), row.getString(3),
                Moments.read(row, "logged_at")))
            .list();
    }
}
