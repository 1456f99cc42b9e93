package org.conferencecomplaints.governance.accesslog;

import java.util.Objects;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.ComplainantChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs what was changed about complainants, field by field, with old and new: letters go where these say. */
@Component
class ComplainantChangeLogger {

    private final AccessLog log;

    ComplainantChangeLogger(AccessLog log) {
        this.log = log;
    }

    @EventListener
    void changed(ComplainantChanged change) {
        for (String key : Complainant.KEYS) {
            String before = change.before().text(key).orElse(null);
            String now = change.now().text(key).orElse(null);
            if (!Objects.equals(before, now)) {
                log.changed(change.now().reference(), "complainant %d, %s".formatted(change.now().number(),
                    FieldLabels.inWords(key)), before, now);
            }
        }
        if (!Objects.equals(change.before().withdrawnOn(), change.now().withdrawnOn())) {
            log.changed(change.now().reference(),
                "complainant %d, no longer complains from".formatted(change.now().number()), null,
                String.valueOf(change.now().withdrawnOn()));
        }
    }
}
