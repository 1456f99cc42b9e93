package org.conferencecomplaints.files.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of assembly jobs. Whoever is at one has claimed it; a claim that is not prolonged ends. */
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
            insert into bundle_making (bundle_id, asked_by, asked_at, leaves_now, tries, claimed_until, list)
            values (?, ?, ?, ?, 0, ?, ?)""")
            .params(bundle, by, in(Duration.ZERO), now, in(Duration.ZERO), list).update();
    }

    /** What nobody is at, the longest waiting first. */
    List<PapersJob> waiting() {
        return jdbc.sql("select * from bundle_making where refusal is null and claimed_until <= ? order by asked_at")
            .param(in(Duration.ZERO)).query((row, number) -> row(row, row.getString("bundle_id"))).list();
    }

    /** False where another node was faster. */
    boolean claim(String bundle, String claim, Duration until) {
        return jdbc.sql("""
            update bundle_making set claim = ?, claimed_until = ?, tries = tries + 1
            where bundle_id = ? and refusal is null and claimed_until <= ?""")
            .params(claim, in(until), bundle, in(Duration.ZERO)).update() == 1;
    }

    /** False where it is somebody else's by now. */
    boolean prolong(String bundle, String claim, Duration until) {
        return jdbc.sql("update bundle_making set claimed_until = ? where bundle_id = ? and claim = ?")
            .params(in(until), bundle, claim).update() == 1;
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
            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
            row.getBoolean("leaves_now"), row.getInt("tries"), row.getString("list"),
            refusal == null ? List.of() : refusal.lines().toList());
    }

    private OffsetDateTime in(Duration later) {
        Instant moment = clock.instant().plus(later);
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
