package org.conferencecomplaints.files.packs.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.files.packs.PackLine;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.TransactionCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of reviews and their decisions. */
@Component
class ReviewStore {

    private static final TypeReference<List<Told>> LINES = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ReviewStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What was decided of a piece, and which one was seen. */
    record Decided(String fingerprint, ReviewChoice choice, String by) {}

    /** A line as it is kept. */
    record Told(String label, String text) {}

    void insert(Review review) {
        jdbc.sql("""
            insert into pack_review (id, complaint_reference, person_no, person, begun_by, begun_at)
            values (?, ?, ?, ?, ?, ?)""")
            .params(review.id(), review.reference(), review.subject().complainant(), review.subject().name(),
                review.by(), Moments.at(review.at()))
            .update();
    }

    /** The latest first. */
    List<Review> forComplaint(String reference) {
        return jdbc.sql("select * from pack_review where complaint_reference = ? order by begun_at desc, id")
            .param(reference).query(ReviewStore::review).list();
    }

    Optional<Review> find(String reference, String id) {
        return jdbc.sql("select * from pack_review where complaint_reference = ? and id = ?").params(reference, id)
            .query(ReviewStore::review).optional();
    }

    /** Nobody else decides in this review, or makes an export of it, until this transaction ends. */
    void lock(String review) {
        jdbc.sql("select id from pack_review where id = ? for update").param(review).query(String.class).optional();
        TransactionCache.forgetEverything();
    }

    boolean isMade(String review) {
        return jdbc.sql("select count(*) from pack where review_id = ?").param(review).query(Integer.class)
            .single() > 0;
    }

    /** By the pieces' ids. */
    Map<String, Decided> decisions(String review) {
        Map<String, Decided> decisions = new HashMap<>();
        jdbc.sql("select * from pack_decision where review_id = ?").param(review)
            .query((row, number) -> decisions.put(row.getString("piece"), new Decided(row.getString("fingerprint"),
                new ReviewChoice(ReviewDecision.valueOf(row.getString("decision")), orEmpty(row.getString("reason")),
                    read(row.getString("lines")), row.getString("document_id")),
                row.getString("decided_by"))))
            .list();
        return decisions;
    }

    /** Puts a decision in the place of the one before. */
    void decide(String review, String piece, String fingerprint, ReviewChoice choice, String by) {
        jdbc.sql("delete from pack_decision where review_id = ? and piece = ?").params(review, piece).update();
        jdbc.sql("""
            insert into pack_decision (review_id, piece, fingerprint, decision, reason, lines, document_id,
              decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(review, piece, fingerprint, choice.decision().name(), choice.reason(), write(choice.lines()),
                choice.document(), by, Moments.at(clock.instant()))
            .update();
    }

    private String write(List<PackLine> lines) {
        try {
            return lines.isEmpty()
                ? null
                : json.writeValueAsString(
                    lines.stream().map(line -> new Told(line.label(), line.text())).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Lines are texts", e);
        }
    }

    private List<PackLine> read(String lines) {
        try {
            return lines == null
                ? List.of()
                : json.readValue(lines, LINES).stream()
                    .map(told -> PackLine.of(told.label(), told.text())).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision cannot be read", e);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(row.getString("id"), row.getString("complaint_reference"),
            new DataSubject(row.getInt("person_no"), row.getString("person")), row.getString("begun_by"),
            Moments.read(row, "begun_at"));
    }
}
