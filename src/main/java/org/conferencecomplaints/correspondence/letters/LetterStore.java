package org.conferencecomplaints.correspondence.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.conferencecomplaints.correspondence.layout.LetterFormat;
import org.conferencecomplaints.deadlines.calendar.DeemedReceipt;
import org.conferencecomplaints.platform.Coded;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.Sha256;
import org.conferencecomplaints.platform.TransactionCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The store of letters in the register. Each is kept as long as its complaint; one that must not leave is voided and
 * kept.
 */
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

    private static final String DELIVERY = "delivery";
    private static final String BACK = "back";

    /** No safe address, nothing leaves. */
    private static final String ADDRESSED = " and coalesce(address, email) is not null";

    private final JdbcClient jdbc;
    private final TransactionCache<Asked, List<Letter>> letters = new TransactionCache<>();
    private final DeemedReceipt deemed;
    private final Clock clock;

    LetterStore(JdbcClient jdbc, DeemedReceipt deemed, Clock clock) {
        this.jdbc = jdbc;
        this.deemed = deemed;
        this.clock = clock;
    }

    /**
     * What a letter says and to whom, before it has a row.
     *
     * @param versionNo 1, and one more with each correction
     * @param replaces  id of the letter in whose place it will stand; null where it is the first
     */
    public record Draft(String issueKey, String reference, int versionNo, Letter.Content content, Recipient recipient,
                        String writtenBy, String replaces) {

        /** The letter as it would be, had it been written at this moment. */
        public Letter unsaved(Instant at) {
            return new Letter("", issueKey, reference, Letter.Status.ISSUED, content,
                new Letter.Version(versionNo, replaces, at, writtenBy, null, null, null), recipient,
                Letter.Delivery.NONE, Letter.Voided.NOT);
        }

        /** The next version of a letter, with other words. */
        static Draft correcting(Letter letter, String body, String writtenBy) {
            return inPlaceOf(letter, letter.recipient(), body, writtenBy);
        }

        /** The next version of a letter, to the same person as they are to be written to now. */
        static Draft inPlaceOf(Letter letter, Recipient recipient, String body, String writtenBy) {
            return new Draft(letter.issueKey(), letter.reference(), letter.version().number() + 1,
                letter.content().saying(body), recipient, writtenBy, letter.id());
        }
    }

    /** The letters of a complaint, voided ones and older versions too, oldest first. */
    public List<Letter> forComplaint(String reference) {
        return read("""
            where complaint_reference = ? order by issued_at, version_no, recipient_role, person_no, recipient""",
            reference);
    }

    public Optional<Letter> find(String id) {
        return read("where id = ?", id).stream().findFirst();
    }

    /** The PDF as it is sent; empty while it has not been made. */
    public Optional<byte[]> pdf(String id) {
        return jdbc.sql("select pdf from letter where id = ? and pdf is not null").param(id)
            .query((row, number) -> row.getBytes("pdf")).optional();
    }

    /** What a letter needs to leave, beside what is known of it. */
    record Ready(String tenant, byte[] pdf) {}

    /** Empty while the PDF has not been made. */
    Optional<Ready> ready(String id) {
        return jdbc.sql("""
            select complaint.tenant, letter.pdf from letter
              join complaint on complaint.reference = letter.complaint_reference
            where letter.id = ? and letter.pdf is not null""")
            .param(id).query((row, number) -> new Ready(row.getString("tenant"), row.getBytes("pdf"))).optional();
    }

    /** Whether it was written in the place of one that had left: corrections before that are none. */
    boolean isSentAgain(Letter letter) {
        return letter.version().replaces() != null && get(letter.version().replaces()).delivery().sentOn() != null;
    }

    /** The key under which the letter was first issued; one that is sent again has another. */
    public String firstIssue(Letter letter) {
        return LetterReturns.isAgain(letter) ? firstIssue(get(letter.version().replaces())) : letter.issueKey();
    }

    Letter get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no letter " + id));
    }

    /** The letter that stands in the place of this one now; itself where none does. Only one taken back is replaced. */
    public Letter latest(String id) {
        Letter letter = get(id);
        return letter.is(Letter.Status.VOIDED)
            ? read("where replaces = ? order by issued_at desc, version_no desc", id).stream().findFirst()
                .map(newer -> latest(newer.id())).orElse(letter)
            : letter;
    }

    /** As {@link #latest(String)}, for many at once: one question for all of them, and one more for each correction. */
    public Map<String, Letter> latest(Collection<String> ids) {
        Map<String, Letter> latest = new HashMap<>();
        all("where id in (:values)", ids).forEach(letter -> latest.put(letter.id(), letter));
        Map<String, Letter> newer;
        do {
            newer = new HashMap<>();
            for (Letter letter : all("where replaces in (:values) order by issued_at, version_no",
                latest.values().stream().filter(Letter::isVoided).map(Letter::id).toList())) {
                newer.put(letter.version().replaces(), letter);
            }
            Map<String, Letter> found = newer;
            latest.replaceAll((id, letter) -> found.getOrDefault(letter.id(), letter));
        } while (!newer.isEmpty());
        return latest;
    }

    private List<Letter> all(String where, Collection<String> values) {
        return values.isEmpty()
            ? List.of()
            : jdbc.sql(WITHOUT_PDF + where).param("values", values).query(this::row).list();
    }

    /** The ids of the letters in whose place this one stands, and its own. */
    public Set<String> predecessors(Letter letter) {
        Set<String> ids = new HashSet<>(Set.of(letter.id()));
        for (String earlier = letter.version().replaces(); earlier != null; earlier = get(earlier).version()
            .replaces()) {
            ids.add(earlier);
        }
        return ids;
    }

    /** The latest version for each recipient, the complainants' first. */
    public List<Letter> current(String issueKey) {
        return read("""
            where issue_key = ? and not exists (select 1 from letter newer
              where newer.replaces = letter.id and newer.issue_key = letter.issue_key)
            order by case when recipient_role = 'complainant' then 0 else 1 end, recipient_role, person_no,
              recipient, id""", issueKey);
    }

    /** Keeps a letter that has just been written; answers with its id. */
    String insert(Draft draft) {
        Recipient recipient = draft.recipient();
        Letter.Content content = draft.content();
        String id = UUID.randomUUID().toString();
        written("""
            insert into letter (id, issue_key, complaint_reference, template, version_no, recipient_role, person_no,
              recipient, channel, address, email, subject, body, clause, filing, large_print, easy_read, language,
              signatory, signatory_name, status, issued_at, written_by, replaces)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            id, draft.issueKey(), draft.reference(), content.template(), draft.versionNo(), recipient.role(),
            recipient.person(), recipient.name(), recipient.channel(), recipient.address(), recipient.email(),
            content.subject(), content.body(), content.clause(), content.filing(), recipient.format().largePrint(),
            recipient.format().easyRead(), recipient.format().language(), content.signatory(),
            content.signatoryName(), Letter.Status.ISSUED.code(), now(), draft.writtenBy(), draft.replaces());
        return id;
    }

    /** Takes over who approved the words of the letter that this one replaces. */
    void approveAs(Letter replaced, String id) {
        if (replaced.version().approvedBy() != null) {
            written("update letter set approved_by = ?, approved_at = ? where id = ?",
                replaced.version().approvedBy(),
                Moments.at(replaced.version().approvedAt()), id);
        }
    }

    /** Approves a letter whose PDF has this checksum; false where it has another one by now, or must not leave. */
    boolean approve(String id, String sha256, String by) {
        return written("update letter set approved_by = ?, approved_at = ? where id = ? and sha256 = ? and status = ?",
            by, now(), id, sha256, Letter.Status.ISSUED.code()) == 1;
    }

    /** Another PDF in the place of one is another letter: nobody has approved that. */
    void keepPdf(String id, byte[] pdf, String sha256) {
        written("""
            update letter set pdf = ?, approved_by = case when sha256 is null then approved_by end,
              approved_at = case when sha256 is null then approved_at end, sha256 = ?
            where id = ? and status = ? and (sha256 is null or sha256 <> ?)""",
            pdf, sha256, id, Letter.Status.ISSUED.code(), sha256);
    }

    /** Moves a letter from one status to another; false where it is in a third, or nobody can be reached by it. */
    boolean move(String id, Letter.Status from, Letter.Status to) {
        return written("update letter set status = ?, failure = null where id = ? and status = ?" + ADDRESSED,
            to.code(), id, from.code()) == 1;
    }

    /** The letter has left by machine; false where it was not being handed over. */
    boolean left(String id, LocalDate on, Instant at, String carrierKey) {
        return written("""
            update letter set status = ?, sent_on = ?, sent_at = ?, carrier_key = ?, failure = null
            where id = ? and status = ?""", Letter.Status.SENT.code(), on, Moments.at(at), carrierKey, id,
            Letter.Status.SENDING.code()) == 1;
    }

    /** The post room has posted the letter; false where it has left or was taken back meanwhile. */
    boolean posted(String id, LocalDate on, Instant at) {
        return written("update letter set status = ?, sent_on = ?, sent_at = ? where id = ? and status = ?" + ADDRESSED,
            Letter.Status.SENT.code(), on, Moments.at(at), id, Letter.Status.ISSUED.code()) == 1;
    }

    /** The letter was not taken and waits again. */
    void notSent(String id, String why) {
        written("update letter set status = ?, failure = ? where id = ? and status = ?",
            Letter.Status.ISSUED.code(), why, id, Letter.Status.SENDING.code());
    }

    /** Something is wrong with a letter on its way. */
    void failed(String id, String why) {
        written("update letter set failure = ? where id = ?", why, id);
    }

    /** A council's letters that were issued or handed over in this time, the end excluded, oldest first. */
    public List<Letter> issuedOrSent(String tenant, Instant from, Instant to) {
        return jdbc.sql(WITHOUT_PDF + """
            where complaint_reference in (select reference from complaint where tenant = ?)
              and id in (select id from letter where issued_at >= ? and issued_at < ?
                union all select letter_id from dispatch where handed_at >= ? and handed_at < ?)
            order by issued_at, id""")
            .params(tenant, Moments.at(from), Moments.at(to), Moments.at(from), Moments.at(to)).query(this::row).list();
    }

    /** Those whose PDF is not the one whose checksum was kept. */
    public List<Letter> withChangedPdf(List<Letter> letters) {
        return letters.stream().filter(letter -> letter.version().sha256() != null)
            .filter(letter -> !letter.version().sha256().equals(pdf(letter.id()).map(Sha256::of).orElse(null)))
            .toList();
    }

    /** Letters about which the carrier was not asked since then, and may still have something to say. */
    List<String> toAskAbout(Instant since, int most) {
        return jdbc.sql("""
            select id from letter where status = ? and carrier_key is not null and asked_enough = false
              and failure is null and (asked_at is null or asked_at < ?)
            order by coalesce(asked_at, sent_at) fetch first %d rows only""".formatted(most))
            .params(Letter.Status.SENT.code(), Moments.at(since)).query(String.class).list();
    }

    /** The carrier is being asked about it. */
    void asked(String id) {
        written("update letter set asked_at = ? where id = ?", now(), id);
    }

    /** The carrier has nothing more to say. */
    void askedEnough(String id) {
        written("update letter set asked_enough = true where id = ?", id);
    }

    /** What the carrier says has become of the letter. */
    void delivery(String id, String state) {
        written("update letter set delivery = ? where id = ?", state, id);
    }

    /** The letter did not reach its recipient: somebody has to see to it. False where that is known already. */
    boolean undelivered(String id, String state, String why) {
        return written("""
            update letter set delivery = ?, failure = ?, see_to = ?
            where id = ? and status = ? and failure is null""", state, why, DELIVERY, id,
            Letter.Status.SENT.code()) == 1;
    }

    /** The letter has arrived on this day; false where it has not left or was taken back meanwhile. */
    boolean arrived(String id, LocalDate on) {
        return written("update letter set received_on = ?, failure = null, see_to = null where id = ? and status = ?",
            on, id, Letter.Status.SENT.code()) == 1;
    }

    /** Takes back a letter that has left; false where somebody else did so meanwhile. */
    boolean takeBack(String id, String by, String reason, String breach) {
        return written("""
            update letter set status = ?, voided_at = ?, voided_by = ?, void_reason = ?, breach = ?, see_to = ?
            where id = ? and status = ?""", Letter.Status.VOIDED.code(), now(), by, reason, breach, BACK, id,
            Letter.Status.SENT.code()) == 1;
    }

    /** Somebody sees to a letter; false where somebody else has done so meanwhile. */
    boolean seenTo(String id) {
        return written("update letter set see_to = null where id = ? and see_to is not null", id) == 1;
    }

    /** Whether somebody still has to see to the letter: it could not be delivered, or has come back. */
    public boolean isToSeeTo(String id) {
        return jdbc.sql("select count(*) from letter where id = ? and see_to is not null").param(id)
            .query(Integer.class).single() > 0;
    }

    /** The letters of a council that are on their way to their carrier, have failed or have to be seen to. */
    public List<Letter> onTheWay(String tenant) {
        return jdbc.sql(WITHOUT_PDF + """
            where complaint_reference in (select reference from complaint where tenant = ?)
              and (status in (?, ?) or see_to is not null)
            order by issued_at, id""")
            .params(tenant, Letter.Status.ISSUED.code(), Letter.Status.SENDING.code()).query(this::row).list();
    }

    void received(String id, LocalDate on) {
        written("update letter set received_on = ? where id = ?", on, id);
    }

    /** Takes a letter back; false where it has been handed over, or taken back before. */
    boolean voidLetter(String id, String reason) {
        return written("update letter set status = ?, voided_at = ?, void_reason = ? where id = ? and status = ?",
            Letter.Status.VOIDED.code(), now(), reason, id, Letter.Status.ISSUED.code()) == 1;
    }

    /** All that one condition on one value selects. */
    private record Asked(String where, String value) {}

    private List<Letter> read(String where, String value) {
        return letters.get(new Asked(where, value),
            asked -> jdbc.sql(WITHOUT_PDF + asked.where()).param(asked.value()).query(this::row).list());
    }

    private int written(String statement, Object... values) {
        letters.forgetAll();
        return jdbc.sql(statement).params(values).update();
    }

    private OffsetDateTime now() {
        return Moments.at(clock.instant());
    }

    private Letter row(ResultSet row, int number) throws SQLException {
        return new Letter(row.getString("id"), row.getString("issue_key"), row.getString("complaint_reference"),
            Coded.read(Letter.Status.class, row.getString("status")), content(row), version(row), recipient(row),
            delivery(row), new Letter.Voided(Moments.read(row, "voided_at"), row.getString("voided_by"),
                row.getString("void_reason"), row.getString("breach")));
    }

    private static Letter.Content content(ResultSet row) throws SQLException {
        return new Letter.Content(row.getString("template"), row.getString("subject"), row.getString("body"),
            row.getString("clause"), row.getString("filing"), row.getString("signatory"),
            row.getString("signatory_name"));
    }

    private static Letter.Version version(ResultSet row) throws SQLException {
        return new Letter.Version(row.getInt("version_no"), row.getString("replaces"), Moments.read(row, "issued_at"),
            row.getString("written_by"), row.getString("approved_by"), Moments.read(row, "approved_at"),
            row.getString("sha256"));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(row.getString("recipient_role"), row.getInt("person_no"), row.getString("recipient"),
            row.getString("channel"), row.getString("address"), row.getString("email"), format(row));
    }

    private Letter.Delivery delivery(ResultSet row) throws SQLException {
        LocalDate sentOn = row.getObject("sent_on", LocalDate.class);
        Instant sentAt = Moments.read(row, "sent_at");
        LocalDate recorded = row.getObject("received_on", LocalDate.class);
        return new Letter.Delivery(sentOn, sentAt, recorded,
            recorded == null ? deemedReceipt(row, sentOn, sentAt) : recorded, row.getString("carrier_key"),
            row.getString("delivery"), row.getString("failure"));
    }

    private static LetterFormat format(ResultSet row) throws SQLException {
        return new LetterFormat(row.getBoolean("large_print"), row.getBoolean("easy_read"), row.getString("language"));
    }

    /**
     * Counted anew each time: a bank holiday announced later moves it. What came back, was recalled or could not be
     * delivered does not count as received.
     */
    private LocalDate deemedReceipt(ResultSet row, LocalDate sentOn, Instant sentAt) throws SQLException {
        boolean arrives = row.getString("status").equals(Letter.Status.SENT.code()) && row.getString("failure") == null;
        if (sentOn == null || !arrives) {
            return null;
        }
        if (row.getString("channel").equals(Recipient.EMAIL)) {
            return deemed.ofEmail(sentAt);
        }
        return row.getString("carrier_key") == null ? deemed.ofPost(sentOn) : deemed.ofPostByService(sentOn);
    }
}
