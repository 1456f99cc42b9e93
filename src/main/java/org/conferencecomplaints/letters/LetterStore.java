package org.conferencecomplaints.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.conferencecomplaints.calendar.DeemedReceipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters in the register. None is ever deleted; one that must not leave is voided and kept. */
@Component
public class LetterStore {

    /** All but the PDF, which would be read from the database with every letter that is looked at. */
    private static final String WITHOUT_PDF = """
        select id, issue_key, complaint_reference, template, version_no, recipient_role, person_no, recipient, channel,
          address, email, subject, body, clause, filing, large_print, easy_read, language, signatory, signatory_name,
          status, issued_at, written_by, approved_by, approved_at, sha256, sent_on, sent_at, received_on, voided_at,
          voided_by, void_reason, breach, replaces, carrier_key, delivery, failure
        from letter
        """;

    /** No safe address, nothing leaves. */
    private static final String ADDRESSED = " and coalesce(address, email) is not null";

    private final JdbcClient jdbc;
    private final DeemedReceipt deemed;
    private final Clock clock;

    LetterStore(JdbcClient jdbc, DeemedReceipt deemed, Clock clock) {
        this.jdbc = jdbc;
        this.deemed = deemed;
        this.clock = clock;
    }

    /** What a letter says and to whom, before it has a row. */
    record Draft(String issueKey, String reference, String template, int versionNo, Recipient recipient, String subject,
                 String body, String clause, String filing, String signatory, String signatoryName, String writtenBy,
                 String replaces) {

        /** The letter as it would be, had it been written at this moment. */
        Letter unsaved(Instant at) {
            return new Letter("", issueKey, reference, template, versionNo, recipient.role(), recipient.person(),
                recipient.name(), recipient.channel(), recipient.address(), recipient.email(), subject, body, clause,
                filing, recipient.format(), signatory, signatoryName, Letter.ISSUED, at, writtenBy, null, null, null,
                null, null, null, null, null, null, null, null, replaces, null, null, null);
        }

        /** The next version of a letter, with other words. */
        static Draft correcting(Letter letter, String body, String writtenBy) {
            return inPlaceOf(letter, new Recipient(letter.recipientRole(), letter.person(), letter.recipient(),
                letter.channel(), letter.address(), letter.email(), letter.format()), body, writtenBy);
        }

        /** The next version of a letter, to the same person as they are to be written to now. */
        static Draft inPlaceOf(Letter letter, Recipient recipient, String body, String writtenBy) {
            return new Draft(letter.issueKey(), letter.reference(), letter.template(), letter.versionNo() + 1,
                recipient, letter.subject(), body, letter.clause(), letter.filing(), letter.signatory(),
                letter.signatoryName(), writtenBy, letter.id());
        }
    }

    /** The letters of a complaint, voided ones and older versions too, oldest first. */
    public List<Letter> of(String reference) {
        return jdbc.sql(WITHOUT_PDF + "where complaint_reference = ? order by issued_at, version_no, recipient_role")
            .param(reference).query(this::row).list();
    }

    public Optional<Letter> find(String id) {
        return jdbc.sql(WITHOUT_PDF + "where id = ?").param(id).query(this::row).optional();
    }

    /** The PDF as it is sent; empty while it has not been made. */
    public Optional<byte[]> pdf(String id) {
        return jdbc.sql("select pdf from letter where id = ? and pdf is not null").param(id)
            .query((row, number) -> row.getBytes("pdf")).optional();
    }

    Letter get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no letter " + id));
    }

    /** The letter that stands in the place of this one now; itself where none does. */
    public Letter latest(String id) {
        return jdbc.sql(WITHOUT_PDF + "where replaces = ? order by issued_at desc, version_no desc").param(id)
            .query(this::row).list().stream().findFirst().map(newer -> latest(newer.id())).orElseGet(() -> get(id));
    }

    /** The latest version for each recipient, the complainants' first. */
    public List<Letter> current(String issueKey) {
        return jdbc.sql(WITHOUT_PDF + """
                where issue_key = ? and not exists (select 1 from letter newer
                  where newer.replaces = letter.id and newer.issue_key = letter.issue_key)
                order by case when recipient_role = 'complainant' then 0 else 1 end, recipient_role, person_no,
                  recipient, id""")
            .param(issueKey).query(this::row).list();
    }

    /** Keeps a letter that has just been written; answers with its id. */
    String insert(Draft draft) {
        Recipient recipient = draft.recipient();
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into letter (id, issue_key, complaint_reference, template, version_no, recipient_role, person_no,
                  recipient, channel, address, email, subject, body, clause, filing, large_print, easy_read, language,
                  signatory, signatory_name, status, issued_at, written_by, replaces)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(id, draft.issueKey(), draft.reference(), draft.template(),
                draft.versionNo(), recipient.role(), recipient.person(), recipient.name(), recipient.channel(),
                recipient.address(), recipient.email(), draft.subject(), draft.body(), draft.clause(), draft.filing(),
                recipient.format().largePrint(), recipient.format().easyRead(), recipient.format().language(),
                draft.signatory(), draft.signatoryName(), Letter.ISSUED, now(), draft.writtenBy(), draft.replaces())
            .update();
        return id;
    }

    /** Takes over who approved the words of the letter that this one replaces. */
    void approveAs(Letter replaced, String id) {
        if (replaced.approvedBy() != null) {
            jdbc.sql("update letter set approved_by = ?, approved_at = ? where id = ?")
                .params(replaced.approvedBy(), OffsetDateTime.ofInstant(replaced.approvedAt(), ZoneOffset.UTC), id)
                .update();
        }
    }

    /** Approves a letter whose PDF has this checksum; false where it has another one by now, or must not leave. */
    boolean approve(String id, String sha256, String by) {
        return jdbc.sql("update letter set approved_by = ?, approved_at = ? where id = ? and sha256 = ? and status = ?")
            .params(by, now(), id, sha256, Letter.ISSUED).update() == 1;
    }

    /** Another PDF in the place of one is another letter: nobody has approved that. */
    void keepPdf(String id, byte[] pdf, String sha256) {
        jdbc.sql("""
                update letter set pdf = ?, approved_by = case when sha256 is null then approved_by end,
                  approved_at = case when sha256 is null then approved_at end, sha256 = ?
                where id = ? and status = ? and (sha256 is null or sha256 <> ?)""")
            .params(pdf, sha256, id, Letter.ISSUED, sha256).update();
    }

    /** Moves a letter from one status to another; false where it is in a third, or nobody can be reached by it. */
    boolean move(String id, String from, String to) {
        return jdbc.sql("update letter set status = ? where id = ? and status = ?" + ADDRESSED)
            .params(to, id, from).update() == 1;
    }

    /** Marks a letter as sent, unless it no longer is in the expected status. */
    void sent(String id, String from, LocalDate on, Instant at) {
        jdbc.sql("update letter set status = ?, sent_on = ?, sent_at = ? where id = ? and status = ?" + ADDRESSED)
            .params(Letter.SENT, on, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), id, from).update();
    }

    void received(String id, LocalDate on) {
        jdbc.sql("update letter set received_on = ? where id = ?").params(on, id).update();
    }

    /** Takes a letter back; false where it has been handed over, or taken back before. */
    boolean voidLetter(String id, String reason) {
        return jdbc.sql("update letter set status = ?, voided_at = ?, void_reason = ? where id = ? and status = ?")
            .params(Letter.VOIDED, now(), reason, id, Letter.ISSUED).update() == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Letter row(ResultSet row, int number) throws SQLException {
        String channel = row.getString("channel");
        LocalDate sentOn = row.getObject("sent_on", LocalDate.class);
        Instant sentAt = instant(row, "sent_at");
        LocalDate recorded = row.getObject("received_on", LocalDate.class);
        return new Letter(row.getString("id"), row.getString("issue_key"), row.getString("complaint_reference"),
            row.getString("template"), row.getInt("version_no"), row.getString("recipient_role"),
            row.getInt("person_no"), row.getString("recipient"), channel, row.getString("address"),
            row.getString("email"), row.getString("subject"), row.getString("body"), row.getString("clause"),
            row.getString("filing"), format(row), row.getString("signatory"), row.getString("signatory_name"),
            row.getString("status"), instant(row, "issued_at"), row.getString("written_by"),
            row.getString("approved_by"), instant(row, "approved_at"), row.getString("sha256"), sentOn, sentAt,
            recorded, recorded == null ? deemedReceipt(channel, sentOn, sentAt) : recorded, instant(row, "voided_at"),
            row.getString("voided_by"), row.getString("void_reason"), row.getString("breach"),
            row.getString("replaces"), row.getString("carrier_key"), row.getString("delivery"),
            row.getString("failure"));
    }

    private static Format format(ResultSet row) throws SQLException {
        return new Format(row.getBoolean("large_print"), row.getBoolean("easy_read"), row.getString("language"));
    }

    /** Counted anew each time: a bank holiday announced later moves it. */
    private LocalDate deemedReceipt(String channel, LocalDate sentOn, Instant sentAt) {
        if (sentOn == null) {
            return null;
        }
        return channel.equals(Recipient.POST) ? deemed.ofPost(sentOn) : deemed.ofEmail(sentAt);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
