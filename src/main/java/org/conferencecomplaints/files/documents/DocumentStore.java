package org.conferencecomplaints.files.documents;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.TransactionCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of documents' rows, and of where the content of each is. */
@Component
class DocumentStore {

    private final JdbcClient jdbc;
    private final List<ContentStore> places;
    private final ContentStore forNew;

    DocumentStore(JdbcClient jdbc, List<ContentStore> places, DocumentProperties settings) {
        this.jdbc = jdbc;
        this.places = places;
        this.forNew = place(settings.store());
    }

    /** Nobody else adds to the complaint or withdraws anything of it until this transaction ends. */
    void lock(String reference) {
        jdbc.sql("select reference from complaint where reference = ? for update").param(reference)
            .query(String.class).optional();
        TransactionCache.forgetEverything();
    }

    List<Document> forComplaint(String reference) {
        return jdbc.sql("select * from document where complaint_reference = ? order by document_no, version_no")
            .param(reference).query(DocumentStore::row).list();
    }

    Optional<Document> find(String id) {
        return jdbc.sql("select * from document where id = ?").param(id).query(DocumentStore::row).optional();
    }

    void keep(String id, InputStream content) throws IOException {
        forNew.put(id, content);
    }

    /** The row of a document whose content has been kept. */
    void insert(Document document) {
        jdbc.sql("""
            insert into document (id, complaint_reference, document_no, version_no, replaces, kind, audience, party,
              received_on, name, media_type, size_bytes, sha256, store, added_by, added_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(document.id(), document.reference(), document.number(), document.version(), document.replaces(),
                document.kind().code(), document.audience().code(),
                document.party() == null ? null : document.party().code(), document.receivedOn(), document.name(),
                document.mediaType(), document.size(), document.sha256(), forNew.name(), document.addedBy(),
                Moments.at(document.addedAt()))
            .update();
    }

    void withdraw(String id, String by, Instant when, String reason) {
        jdbc.sql("""
            update document set withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ?
            where id = ? and withdrawn_at is null""")
            .params(by, Moments.at(when), reason, id).update();
    }

    InputStream open(Document document) throws IOException {
        String place = jdbc.sql("select store from document where id = ?").param(document.id()).query(String.class)
            .single();
        return place(place).open(document.id());
    }

    private ContentStore place(String name) {
        return places.stream().filter(place -> place.name().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                "complaints.documents.store: '" + name + "' is neither database nor folder"));
    }

    private static Document row(ResultSet row, int number) throws SQLException {
        return new Document(row.getString("id"), row.getString("complaint_reference"), row.getInt("document_no"),
            row.getInt("version_no"), row.getString("replaces"),
            DocumentKind.findByCode(row.getString("kind")).orElseThrow(),
            Audience.findByCode(row.getString("audience")).orElseThrow(),
            Party.findByCode(row.getString("party")).orElse(null),
            row.getObject("received_on", LocalDate.class), row.getString("name"), row.getString("media_type"),
            row.getLong("size_bytes"), row.getString("sha256"), row.getString("added_by"),
            Moments.read(row, "added_at"), row.getString("withdrawn_by"),
            Moments.read(row, "withdrawn_at"), row.getString("withdrawn_reason"));
    }
}
