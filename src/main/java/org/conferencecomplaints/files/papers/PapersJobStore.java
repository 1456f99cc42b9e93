package org.conferencecomplaints.files.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.conferencecomplaints.platform.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of assembly jobs. Each attempt has a claim of its own: of an earlier one nothing counts any more. */
@Component
class PapersJobStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PapersJobStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks for a draft to be put together; why it could not be before is of no interest any more. */
    void ask(String bundle, String by, boolean now, String list) {
        jdbc.sql("delete from bundle_making where bundle_id = ? and refusal is not null").param(bundle).update();
        jdbc.sql("""
            insert into bundle_making (bundle_id, asked_by, asked_at, leaves_now, tries, next_try_at, list)
            values (?, ?, ?, ?, 0, ?, ?)""")
            .params(bundle, by, in(Duration.ZERO), now, in(Duration.ZERO), list).update();
    }

    /** What is to be put together, the longest waiting first. */
    List<PapersJob> waiting() {
        return jdbc.sql("select * from bundle_making where refusal is null and next_try_at <= ? order by asked_at")
            .param(in(Duration.ZERO)).query((row, number) -> row(row, row.getString("bundle_id"))).list();
    }

    void begin(String bundle, String claim) {
        jdbc.sql("update bundle_making set claim = ?, tries = tries + 1 where bundle_id = ? and refusal is null")
            .params(claim, bundle).update();
    }

    /** False where it is somebody else's by now. */
    boolean isHeld(String bundle, String claim) {
        return jdbc.sql("select count(*) from bundle_making where bundle_id = ? and claim = ?").params(bundle, claim)
            .query(Integer.class).single() > 0;
    }

    void tryAgain(String bundle, String claim, Duration later) {
        jdbc.sql("update bundle_making set next_try_at = ? where bundle_id = ? and claim = ?")
            .params(in(later), bundle, claim).update();
    }

    /** They are there; false where it is somebody else's by now. */
    boolean end(String bundle, String claim) {
        return jdbc.sql("delete from bundle_making where bundle_id = ? and claim = ?").params(bundle, claim)
            .update() == 1;
    }

    /** They could not be put together. */
    void refuse(String bundle, String claim, List<String> why) {
        jdbc.sql("update bundle_making set refusal = ? where bundle_id = ? and claim = ?")
            .params(String.join("\n", why), bundle, claim).update();
    }

    static PapersJob row(ResultSet row, String bundle) throws SQLException {
        String refusal = row.getString("refusal");
        return new PapersJob(bundle, row.getString("asked_by"),
            Moments.read(row, "asked_at"),
            row.getBoolean("leaves_now"), row.getInt("tries"), row.getString("list"),
            refusal == null ? List.of() : refusal.lines().toList());
    }

    private OffsetDateTime in(Duration later) {
        Instant moment = clock.instant().plus(later);
        return Moments.at(moment);
    }
}
