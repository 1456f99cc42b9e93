package org.conferencecomplaints.governance.accesslog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Moments;
import org.conferencecomplaints.platform.Reason;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Break-glass access: opens one case file for a limited time to an administrator who gives a reason. The reason
 * stands in the case file and in the log,
 * and the council's supervisors are told.
 */
@Component
public class BreakGlass {

    private static final int LONGEST = 500;
    private static final int SHORTEST = 20;
    private static final int FEWEST_WORDS = 4;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final AccessLog log;
    private final CaseFile caseFile;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration stays;

    BreakGlass(AccessLog log, CaseFile caseFile, JdbcClient jdbc, Clock clock,
               @Value("${complaints.break-glass.open-for}") Duration stays) {
        this.log = log;
        this.caseFile = caseFile;
        this.jdbc = jdbc;
        this.clock = clock;
        this.stays = stays;
    }

    /** How long a case file stays open. */
    public Duration stays() {
        return stays;
    }

    /**
     * Opens the case file to whoever is signed in.
     *
     * @return until when
     * @throws Refusal for a reason that says nothing
     */
    @Transactional
    public Instant open(Complaint complaint, String reason, AccessRoute way) {
        String said = sentence(reason);
        Instant until = clock.instant().plus(stays);
        log.reason(complaint, way, said);
        caseFile.note(complaint.reference(), "As an administrator, opened this case file until %s. Reason given: %s"
            .formatted(TIME.format(until.atZone(Dates.LONDON)), said));
        return until;
    }

    /** Whether the person gave a reason not too long ago. */
    public boolean isOpen(String reference, String user) {
        return jdbc.sql("""
            select count(*) from access_log
            where complaint_reference = ? and by_user = ? and what = 'REASON' and logged_at > ?""")
            .params(reference, user, Moments.at(clock.instant().minus(stays)))
            .query(Long.class).single() > 0;
    }

    private static String sentence(String reason) {
        String said = reason == null ? "" : reason.strip().replaceAll("\\s+", " ");
        if (said.length() < SHORTEST || Reason.differentWords(said) < FEWEST_WORDS) {
            throw new Refusal("reason", "Reason: say in a sentence why you have to read this case file.");
        }
        if (said.length() > LONGEST) {
            throw new Refusal("reason", "Reason: at most %d characters.".formatted(LONGEST));
        }
        if (said.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("reason", "Reason: this contains a character that cannot be kept.");
        }
        return said;
    }
}
