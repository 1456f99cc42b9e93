package org.conferencecomplaints.bundles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.conferencecomplaints.ReadOnce;
import org.conferencecomplaints.bundles.Bundle.Slot;
import org.conferencecomplaints.bundles.Treatment.How;
import org.conferencecomplaints.documents.KeptFiles.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of papers. */
@Component
class BundleStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    BundleStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody withdraws a document or changes the papers of the complaint until this transaction ends. */
    void lock(String reference) {
        jdbc.sql("select reference from complaint where reference = ? for update").param(reference)
            .query(String.class).optional();
        ReadOnce.forgetEverything();
    }

    /** All of a complaint, the latest first. */
    List<Bundle> of(String reference) {
        return jdbc.sql("select * from bundle where complaint_reference = ? order by begun_at desc, id")
            .param(reference).query(this::row).list();
    }

    /** Those that go with the letters issued under this key. */
    Optional<Bundle> goingWith(String issueKey) {
        return jdbc.sql("select * from bundle where issue_key = ?").param(issueKey).query(this::row).optional();
    }

    String begin(String reference, String occasion, String by) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into bundle (id, complaint_reference, occasion, state, seen, begun_by, begun_at)
                values (?, ?, ?, ?, 0, ?, ?)""")
            .params(id, reference, occasion, Bundle.DRAFT, by, now()).update();
        return id;
    }

    /** A draft is about to change; false where somebody else has changed it since it was seen. */
    boolean change(String id, int seen) {
        return jdbc.sql("update bundle set seen = seen + 1 where id = ? and seen = ? and state = ?")
            .params(id, seen, Bundle.DRAFT).update() == 1;
    }

    void choose(String id, List<Paper> papers) {
        jdbc.sql("delete from bundle_item where bundle_id = ?").param(id).update();
        int position = 0;
        for (Paper paper : papers) {
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
            .params(id, slot.item(), slot.role(), slot.person(), treatment.how().name().toLowerCase(Locale.ROOT),
                treatment.instead(), treatment.reason(), treatment.by(), at(treatment.at())).update();
    }

    void forget(String id, Slot slot) {
        jdbc.sql("""
                delete from bundle_exception
                where bundle_id = ? and item_id = ? and recipient_role = ? and person_no = ?""")
            .params(id, slot.item(), slot.role(), slot.person()).update();
    }

    void approve(String id, String by) {
        jdbc.sql("update bundle set state = ?, approved_by = ?, approved_at = ? where id = ?")
            .params(Bundle.APPROVED, by, now(), id).update();
    }

    /** Others signed off before for this occasion that still wait are not sent any more. */
    void replace(String reference, String occasion) {
        jdbc.sql("""
                update bundle set state = ?
                where complaint_reference = ? and occasion = ? and state = ? and issue_key is null""")
            .params(Bundle.REPLACED, reference, occasion, Bundle.APPROVED).update();
    }

    /** What waits for this occasion goes with the letters issued under the key. */
    void bind(String reference, String occasion, String issueKey) {
        jdbc.sql("""
                update bundle set issue_key = ?
                where complaint_reference = ? and occasion = ? and state = ? and issue_key is null""")
            .params(issueKey, reference, occasion, Bundle.APPROVED).update();
    }

    void keep(String bundle, Reader reader, int pages, Kept file) {
        jdbc.sql("""
                insert into bundle_part (file_id, bundle_id, recipient_role, person_no, recipient, pages, size_bytes,
                  sha256, store)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(file.id(), bundle, reader.role(), reader.person(), reader.label(), pages, file.size(),
                file.sha256(), file.store()).update();
    }

    List<Part> parts(String bundle) {
        return jdbc.sql("""
                select p.*, h.handed_on, h.how from bundle_part p
                  left join (select file_id, min(handed_on) as handed_on, min(how) as how from bundle_handing
                    group by file_id) h on h.file_id = p.file_id
                where p.bundle_id = ? order by p.person_no desc, p.recipient""")
            .param(bundle).query(BundleStore::part).list();
    }

    void handed(String file, String letter, LocalDate on, String how, String by) {
        jdbc.sql("""
                insert into bundle_handing (file_id, letter_id, handed_on, how, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?)""")
            .params(file, letter, on, how, by, now()).update();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private Bundle row(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        List<String> items = jdbc.sql("select item_id from bundle_item where bundle_id = ? order by position_no")
            .param(id).query(String.class).list();
        Map<Slot, Treatment> decided = new HashMap<>();
        jdbc.sql("select * from bundle_exception where bundle_id = ?").param(id).query(each -> {
            decided.put(new Slot(each.getString("item_id"), each.getString("recipient_role"), each.getInt("person_no")),
                new Treatment(How.valueOf(each.getString("how").toUpperCase(Locale.ROOT)), each.getString("instead"),
                    each.getString("reason"), each.getString("decided_by"), instant(each, "decided_at")));
        });
        return new Bundle(id, row.getString("complaint_reference"), row.getString("occasion"), row.getString("state"),
            row.getInt("seen"), row.getString("begun_by"), instant(row, "begun_at"), row.getString("approved_by"),
            instant(row, "approved_at"), row.getString("issue_key"), items, decided);
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        Reader reader = new Reader(row.getString("recipient_role"), row.getInt("person_no"), row.getString("recipient"));
        Kept file = new Kept(row.getString("file_id"), row.getLong("size_bytes"), row.getString("sha256"),
            row.getString("store"));
        return new Part(row.getString("bundle_id"), reader, row.getInt("pages"), file,
            row.getObject("handed_on", LocalDate.class), row.getString("how"));
    }
}
