package org.conferencecomplaints.engine.submission;

import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.casework.casefile.RepeatableSteps;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.engine.procedures.ProcedureModel;
import org.conferencecomplaints.engine.procedures.ProcedureModels;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * The causes for which a closed complaint is reopened. A decision of a panel or the Executive group stands: only new
 * evidence, an error of the council or the ombudsman reopens it, besides a further review that is still open (B-2.36).
 */
@Component
class ReopeningRules {

    static final String CAUSE = "reopenCause";
    private static final Set<String> AGAINST_A_DECISION = Set.of("new-evidence", "council-error", "ombudsman");
    private static final String LATE_REPLY = "late-reply";
    private static final String NOT_RESOLVED = "not-resolved";

    private final ProcedureModels models;
    private final RepeatableSteps rounds;

    ReopeningRules(ProcedureModels models, RepeatableSteps rounds) {
        this.models = models;
        this.rounds = rounds;
    }

    /** Refuses a cause that does not reopen what was decided, and names the usual one where none was given. */
    void check(Complaint closed, Map<String, Object> answers) {
        answers.putIfAbsent(CAUSE, answers.get("replyReceivedOn") == null ? NOT_RESOLVED : LATE_REPLY);
        ProcedureModel model = models.newest(closed.procedureKey(), closed.tenant());
        boolean needsMore = model.decidedOutcomes().contains(closed.outcome())
            && !(model.reviewableOutcomes().contains(closed.outcome()) && isReviewLeft(closed));
        if (needsMore && !AGAINST_A_DECISION.contains(answers.get(CAUSE))) {
            throw new Refusal(CAUSE, "Cause: this complaint was decided. Only new evidence, an error of the council or"
                + " the ombudsman reopens it.");
        }
    }

    private boolean isReviewLeft(Complaint closed) {
        return rounds.left(closed.reference(), "further-review", "furtherReview");
    }
}
