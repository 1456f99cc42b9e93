package org.conferencecomplaints.files.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.conferencecomplaints.platform.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The store of packs that were made and of the copies that were downloaded. */
@Component
class PackStore {

    private final JdbcClient jdbc;

    PackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PackRecord made) {
        jdbc.sql("""
            insert into pack (id, complaint_reference, review_id, recipient, reason, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?)""")
            .params(made.id(), made.reference(), made.review(), made.recipient(), made.reason(), made.by(),
                Moments.at(made.at()))
            .update();
    }

    /** The latest first. */
    List<PackRecord> forComplaint(String reference) {
        return jdbc.sql("select * from pack where complaint_reference = ? order by made_at desc, id")
            .param(reference).query(PackStore::made).list();
    }

    Optional<PackRecord> find(String reference, String id) {
        return jdbc.sql("select * from pack where complaint_reference = ? and id = ?").params(reference, id)
            .query(PackStore::made).optional();
    }

    /** Answers with its number. */
    long insert(PackCopy copy) {
        GeneratedKeyHolder number = new GeneratedKeyHolder();
        jdbc.sql("""
            insert into pack_copy (pack_id, format, sha256, bytes, handed_to, handed_at, whole)
            values (?, ?, ?, ?, ?, ?, false)""")
            .params(copy.pack(), copy.format().name(), copy.sha256(), copy.bytes(), copy.by(), Moments.at(copy.at()))
            .update(number, "id");
        return number.getKey().longValue();
    }

    void whole(long copy) {
        jdbc.sql("update pack_copy set whole = true where id = ?").param(copy).update();
    }

    /** The copies of all packs of a complaint, oldest first. */
    List<PackCopy> copies(String reference) {
        return jdbc.sql("""
            select c.* from pack_copy c join pack p on p.id = c.pack_id where p.complaint_reference = ?
            order by c.id""")
            .param(reference).query((row, number) -> new PackCopy(row.getString("pack_id"),
                PackFormat.valueOf(row.getString("format")), row.getString("sha256"), row.getLong("bytes"),
                row.getString("handed_to"), Moments.read(row, "handed_at"), row.getBoolean("whole")))
            .list();
    }

    private static PackRecord made(ResultSet row, int number) throws SQLException {
        return new PackRecord(row.getString("id"), row.getString("complaint_reference"), row.getString("review_id"),
            row.getString("recipient"), row.getString("reason"), row.getString("made_by"),
            Moments.read(row, "made_at"));
    }
}
