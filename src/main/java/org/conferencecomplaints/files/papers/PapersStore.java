package org.conferencecomplaints.files.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.files.documents.StoredFiles.Kept;
import org.conferencecomplaints.files.papers.Papers.Slot;
import org.conferencecomplaints.files.papers.Treatment.How;
import org.conferencecomplaints.platform.Coded;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.TransactionCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of papers. */
@Component
class PapersStore {

    /** A letter that was taken back before it left has taken nothing along. */
    private static final String TAKEN = """
        exists (select 1 from bundle_issue join letter on letter.issue_key = bundle_issue.issue_key
          where bundle_issue.bundle_id = bundle.id and (letter.status <> 'voided' or letter.sent_on is not null))""";
    private static final String SELECT = "select bundle.*, " + TAKEN + """
         as taken, asked_by, asked_at, leaves_now, tries, list, refusal
        from bundle left join bundle_making on bundle_making.bundle_id = bundle.id
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PapersStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody withdraws a document or changes the papers of the complaint until this transaction ends. */
    void lock(String reference) {
        jdbc.sql("select reference from complaint where reference = ? for update").param(reference)
            .query(String.class).optional();
        TransactionCache.forgetEverything();
    }

    /** All of a complaint, the latest first. */
    List<Papers> forComplaint(String reference) {
        return jdbc.sql(SELECT + "where complaint_reference = ? order by begun_at desc, id")
            .param(reference).query(this::row).list();
    }

    Optional<Papers> find(String id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::row).optional();
    }

    /** Those that go with the letters issued under this key. */
    Optional<Papers> goingWith(String issueKey) {
        return jdbc.sql(SELECT + "where id = (select bundle_id from bundle_issue where issue_key = ?)").param(issueKey)
            .query(this::row).optional();
    }

    /** The keys of the letters with which they go or went. */
    Set<String> issues(String id) {
        return Set.copyOf(jdbc.sql("select issue_key from bundle_issue where bundle_id = ?").param(id)
            .query(String.class).list());
    }

    String begin(String reference, String occasion, String by) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
            insert into bundle (id, complaint_reference, occasion, state, seen, begun_by, begun_at)
            values (?, ?, ?, ?, 0, ?, ?)""")
            .params(id, reference, occasion, Papers.State.DRAFT.code(), by, now()).update();
        return id;
    }

    /**
     * A draft is about to change; false where it is being put together, or somebody else has changed it since it was
     * seen.
     */
    boolean change(String id, int seen) {
        return jdbc.sql("""
            update bundle set seen = seen + 1 where id = ? and seen = ? and state = ?
              and not exists (select 1 from bundle_making where bundle_id = bundle.id and refusal is null)""")
            .params(id, seen, Papers.State.DRAFT.code()).update() == 1;
    }

    void choose(String id, List<PapersItem> papers) {
        jdbc.sql("delete from bundle_item where bundle_id = ?").param(id).update();
        int position = 0;
        for (PapersItem paper : papers) {
            jdbc.sql("insert into bundle_item (bundle_id, position_no, kind, item_id) values (?, ?, ?, ?)")
                .params(id, ++position, paper.isLetter() ? "letter" : "document", paper.id()).update();
        }
    }

    void decide(String id, Slot slot, Treatment treatment) {
        forget(id, slot);
        jdbc.sql("""
            insert into bundle_exception (bundle_id, item_id, recipient_role, person_no, how, instead, reason,
              decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(id, slot.item(), slot.role(), slot.person(), treatment.how().code(),
                treatment.instead(), treatment.reason(), treatment.by(), Moments.at(treatment.at()))
            .update();
    }

    void forget(String id, Slot slot) {
        jdbc.sql("""
            delete from bundle_exception
            where bundle_id = ? and item_id = ? and recipient_role = ? and person_no = ?""")
            .params(id, slot.item(), slot.role(), slot.person()).update();
    }

    void approve(PapersJob made) {
        jdbc.sql("update bundle set state = ?, approved_by = ?, approved_at = ? where id = ?")
            .params(Papers.State.APPROVED.code(), made.askedBy(), Moments.at(made.askedAt()), made.bundleId()).update();
    }

    /** Others signed off before for this occasion that still wait are not sent any more. */
    void replace(String reference, String occasion) {
        jdbc.sql("""
            update bundle set state = ?
            where complaint_reference = ? and occasion = ? and state = ? and not\s""" + TAKEN)
            .params(Papers.State.REPLACED.code(), reference, occasion, Papers.State.APPROVED.code()).update();
    }

    /** These papers go with the letters issued under the key, whatever took them before. */
    void bind(String id, String issueKey) {
        jdbc.sql("insert into bundle_issue (issue_key, bundle_id) values (?, ?)").params(issueKey, id).update();
    }

    /** These papers go with the letters issued under the key in place of those that were to go with them. */
    void bindInstead(String id, String issueKey) {
        jdbc.sql("update bundle_issue set bundle_id = ? where issue_key = ?").params(id, issueKey).update();
    }

    void keep(String bundle, Reader reader, int pages, Kept file) {
        jdbc.sql("""
            insert into bundle_part (file_id, bundle_id, recipient_role, person_no, recipient, pages, size_bytes,
              sha256, store)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(file.id(), bundle, reader.role(), reader.person(), reader.label(), pages, file.size(),
                file.sha256(), file.store())
            .update();
    }

    /** The parts as they are kept; {@link PapersProgress} says which are on their way. */
    List<ReaderPapers> parts(String bundle) {
        Map<String, List<Handover>> handings = new HashMap<>();
        jdbc.sql("""
            select h.*, letter.recipient, letter.status, letter.failure from bundle_handing h
              join bundle_part p on p.file_id = h.file_id left join letter on letter.id = h.letter_id
            where p.bundle_id = ? order by h.recorded_at""")
            .param(bundle).query(row -> {
                handings.computeIfAbsent(row.getString("file_id"), file -> new ArrayList<>()).add(handing(row));
            });
        return jdbc.sql("select * from bundle_part where bundle_id = ? order by person_no desc, recipient")
            .param(bundle).query((row, number) -> part(row, handings.getOrDefault(row.getString("file_id"), List.of())))
            .list();
    }

    private static Handover handing(ResultSet row) throws SQLException {
        boolean cameBack = Letter.Status.VOIDED.code().equals(row.getString("status"))
            || row.getString("failure") != null;
        return new Handover(row.getString("letter_id"), row.getString("recipient"),
            row.getObject("handed_on", LocalDate.class), row.getString("how"), cameBack);
    }

    void handed(String file, String letter, LocalDate on, String how, String by) {
        jdbc.sql("""
            insert into bundle_handing (file_id, letter_id, handed_on, how, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?)""")
            .params(file, letter, on, how, by, now()).update();
    }

    private OffsetDateTime now() {
        return Moments.at(clock.instant());
    }

    private Papers row(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        List<String> items = jdbc.sql("select item_id from bundle_item where bundle_id = ? order by position_no")
            .param(id).query(String.class).list();
        Map<Slot, Treatment> decided = new HashMap<>();
        jdbc.sql("select * from bundle_exception where bundle_id = ?").param(id).query(each -> {
            decided.put(new Slot(each.getString("item_id"), each.getString("recipient_role"), each.getInt("person_no")),
                new Treatment(Coded.read(How.class, each.getString("how")), each.getString("instead"),
                    each.getString("reason"), each.getString("decided_by"), Moments.read(each, "decided_at")));
        });
        return new Papers(id, row.getString("complaint_reference"), row.getString("occasion"),
            Coded.read(Papers.State.class, row.getString("state")),
            row.getInt("seen"), row.getString("begun_by"), Moments.read(row, "begun_at"), row.getString("approved_by"),
            Moments.read(row, "approved_at"), row.getBoolean("taken"), items, decided,
            row.getString("asked_by") == null ? null : PapersJobStore.row(row, id));
    }

    private static ReaderPapers part(ResultSet row, List<Handover> handings) throws SQLException {
        Reader reader = new Reader(row.getString("recipient_role"), row.getInt("person_no"),
            row.getString("recipient"));
        Kept file = new Kept(row.getString("file_id"), row.getLong("size_bytes"), row.getString("sha256"),
            row.getString("store"));
        return new ReaderPapers(row.getString("bundle_id"), reader, row.getInt("pages"), file, List.copyOf(handings),
            false, null);
    }
}
