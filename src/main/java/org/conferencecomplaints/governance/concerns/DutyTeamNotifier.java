package org.conferencecomplaints.governance.concerns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.conferencecomplaints.platform.Incident;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.nodes.WorkClaims;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notifies the duty team of each concern, whatever becomes of a server: what has not left is tried again until it
 * has, by one node at a time. Where it is unknown whether an e-mail has left it is sent again, under the
 * same message id: one too many harms nobody.
 */
@Component
class DutyTeamNotifier {

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int LONGEST_FAILURE = 300;

    private final JdbcClient jdbc;
    private final DutyTeamMail mail;
    private final WorkClaims claims;
    private final Clock clock;

    DutyTeamNotifier(JdbcClient jdbc, DutyTeamMail mail, WorkClaims claims, Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.claims = claims;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${complaints.concerns.tell-every}")
    void tell() {
        claims.each("concern", this::untold, Concern::id, this::tell);
    }

    private List<Concern> untold() {
        return jdbc.sql("select * from concern where told_at is null and next_try_at <= ? order by id")
            .param(in(Duration.ZERO)).query(Concerns::row).list();
    }

    private void tell(Concern concern) {
        try {
            mail.send(concern);
            jdbc.sql("update concern set told_at = ? where id = ?").params(in(Duration.ZERO), concern.id()).update();
        } catch (RuntimeException failure) {
            jdbc.sql("update concern set next_try_at = ?, failures = failures + 1, failure = ? where id = ?")
                .params(in(AGAIN), inShort(failure), concern.id()).update();
            Incident.of(failure);
        }
    }

    private static String inShort(RuntimeException failure) {
        String why = Incident.inShort(failure);
        return why.substring(0, Math.min(why.length(), LONGEST_FAILURE));
    }

    private OffsetDateTime in(Duration later) {
        Instant moment = clock.instant().plus(later);
        return Moments.at(moment);
    }
}
