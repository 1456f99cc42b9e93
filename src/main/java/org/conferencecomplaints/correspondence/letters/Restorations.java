package org.conferencecomplaints.correspondence.letters;

import java.time.Clock;
import org.conferencecomplaints.platform.Moments;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records that the database was restored from a backup: the application was started with {@code
 * complaints.outbound=false}. What the register says had not left by then may have left since the backup was made.
 */
@Component
class Restorations {

    private final JdbcClient jdbc;
    private final boolean outbound;
    private final Clock clock;

    Restorations(JdbcClient jdbc, @Value("${complaints.outbound:true}") boolean outbound, Clock clock) {
        this.jdbc = jdbc;
        this.outbound = outbound;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void note() {
        if (!outbound) {
            jdbc.sql("insert into restoration (noted_at) values (?)")
                .param(Moments.at(clock.instant())).update();
        }
    }

    /** Whether the letter was issued before a restoration, and nobody has asked since whether it has left. */
    boolean leaveInDoubt(Letter letter) {
        return jdbc.sql("""
            select count(*) from restoration where noted_at > ? and not exists
              (select 1 from dispatch where letter_id = ? and handed_at >= noted_at)""")
            .params(Moments.at(letter.version().issuedAt()), letter.id())
            .query(Integer.class).single() > 0;
    }
}
