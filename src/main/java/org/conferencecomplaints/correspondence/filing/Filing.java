package org.conferencecomplaints.correspondence.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of copies to be filed (B-2.6, B-2.10, B-2.32). One for each letter that has left and whose template names a
 * file, whatever number of people it went to; one that is sent again is not filed again. It holds nothing up.
 */
@Component
public class Filing {

    private static final int MOST = 500;

    /** The first letter of an issue that has left stands for its copies to all recipients. */
    private static final String COPIES = """
        select letter.id, complaint.tenant, complaint.reference, letter.template, letter.subject, letter.filing,
          complaint.child_reference, letter.sent_on, filing.filed_on, filing.filed_by
        from letter join complaint on complaint.reference = letter.complaint_reference
          left join filing on filing.letter_id = letter.id
        where letter.filing is not null and letter.sent_on is not null and complaint.anonymised_on is null
          and not exists (select 1 from letter before where before.id = letter.replaces and before.sent_on is not null)
          and letter.id = (select min(other.id) from letter other
            where other.issue_key = letter.issue_key and other.sent_on is not null)
        """;

    private final JdbcClient jdbc;
    private final CaseFile caseFile;
    private final Staff staff;
    private final Clock clock;

    Filing(JdbcClient jdbc, CaseFile caseFile, Staff staff, Clock clock) {
        this.jdbc = jdbc;
        this.caseFile = caseFile;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * What these councils have to file, and what they have filed, the newest letter first.
     *
     * @param exceptChairedBy user id of a conference chair, to whom complaints about their conferences are closed
     */
    public List<FileCopy> ofCouncils(Collection<String> tenants, String exceptChairedBy) {
        return tenants.isEmpty()
            ? List.of()
            : jdbc.sql(COPIES + " and complaint.tenant in (:tenants) and complaint.conference_chair <> :chair"
                + " order by case when filing.filed_on is null then 0 else 1 end, letter.sent_on desc, letter.id")
                .param("tenants", tenants).param("chair", exceptChairedBy).query(Filing::copy).stream().limit(MOST)
                .toList();
    }

    /** The copies of one complaint, the oldest letter first. */
    public List<FileCopy> forComplaint(String reference) {
        return jdbc.sql(COPIES + " and complaint.reference = :reference order by letter.sent_on, letter.id")
            .param("reference", reference).query(Filing::copy).list();
    }

    public Optional<FileCopy> find(String id) {
        return jdbc.sql(COPIES + " and letter.id = :id").param("id", id).query(Filing::copy).optional();
    }

    /**
     * Records that the copy is on the file.
     *
     * @throws Refusal for a day before the letter left or after today, and where it is recorded already
     */
    @Transactional
    public void file(FileCopy copy, LocalDate on) {
        if (on == null || on.isAfter(LocalDate.now(clock)) || on.isBefore(copy.sentOn())) {
            throw new Refusal("filedOn", "Filed on: enter the day, not before the letter left on %s and not in the"
                .formatted(Dates.day(copy.sentOn())) + " future.");
        }
        int filed = jdbc.sql("""
            insert into filing (letter_id, child_reference, filed_on, filed_by, recorded_at)
            select ?, ?, ?, ?, ? where not exists (select 1 from filing where letter_id = ? and child_reference = ?)""")
            .params(copy.id(), copy.childReference(), on, staff.currentUser(), Moments.at(clock.instant()), copy.id(),
                copy.childReference())
            .update();
        if (filed == 0) {
            throw new Refusal("filedOn", "Filed on: somebody has recorded already that this copy is on the file.");
        }
        caseFile.note(copy.reference(), "A copy of \"%s\" was put on the %s.".formatted(copy.subject(), copy.file()));
    }

    private static FileCopy copy(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new FileCopy(row.getString("id"), row.getString("tenant"), row.getString("reference"),
            row.getString("template"), row.getString("subject"), row.getString("filing"),
            row.getString("child_reference"), row.getObject("sent_on", LocalDate.class),
            row.getObject("filed_on", LocalDate.class), row.getString("filed_by"));
    }
}
