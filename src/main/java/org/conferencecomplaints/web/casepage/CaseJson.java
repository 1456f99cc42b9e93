package org.conferencecomplaints.web.casepage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.CaseEvent;
import org.conferencecomplaints.casework.casefile.OpenWork.OpenTask;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.referrals.Referral;
import org.conferencecomplaints.correspondence.filing.FileCopy;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.web.documents.DocumentJson;

/** The JSON of one complaint at {@code /api/complaints/{reference}}. Other programs rely on these names. */
record CaseJson(String reference, String tenant, String procedure, String status, String stage, String outcome,
                LocalDate receivedOn, LocalDate closedOn, Map<String, Object> facts, List<EntryJson> entries,
                List<DeadlineJson> deadlines, List<LetterJson> letters, List<ReferralJson> referrals,
                List<DocumentJson> documents, List<OpenTask> next, List<CaseEvent> events,
                List<ComplainantJson> complainants, List<FilingJson> filing) {

    /** A copy for a file; the day is null while it is to be filed. */
    record FilingJson(String letter, String template, String file, String childReference, LocalDate filedOn,
                      String filedBy) {

        static FilingJson of(FileCopy copy) {
            return new FilingJson(copy.id(), copy.template(), copy.file(), copy.childReference(), copy.filedOn(),
                copy.filedBy());
        }
    }

    /** Somebody who complains, or did, by the start form's field names. */
    record ComplainantJson(int number, int version, LocalDate withdrawnOn, Map<String, Object> known) {

        static ComplainantJson of(Complainant person) {
            return new ComplainantJson(person.number(), person.version(), person.withdrawnOn(), person.answers());
        }
    }

    record EntryJson(String activity, String form, String by, Instant at, Map<String, Object> answers) {

        static EntryJson of(CaseEntry entry) {
            return new EntryJson(entry.activity(), entry.form(), entry.by(), entry.at(), entry.answers());
        }
    }

    record DeadlineJson(String clause, String clauseName, LocalDate anchor, String limit, LocalDate due,
                        LocalDate extendedTo, LocalDate metOn, boolean missed, boolean recordedLate, LocalDate endedOn,
                        String why) {}

    record LetterJson(String id, String template, String subject, String recipient, String channel, String status,
                      Instant issuedAt, LocalDate sentOn, LocalDate receivedOn, String url) {

        static LetterJson of(Letter letter) {
            return new LetterJson(letter.id(), letter.content().template(), letter.content().subject(),
                letter.recipient().name(),
                letter.recipient().channel(), letter.status().code(), letter.version().issuedAt(),
                letter.delivery().sentOn(), letter.delivery().receivedOn(),
                "/api/letters/" + letter.id());
        }
    }

    record ReferralJson(String to, String kind, String what, LocalDate madeOn, String result, LocalDate resultOn) {

        static ReferralJson of(Referral referral) {
            return new ReferralJson(referral.to(), referral.kind(), referral.what(), referral.madeOn(),
                referral.result(), referral.resultOn());
        }
    }
}
