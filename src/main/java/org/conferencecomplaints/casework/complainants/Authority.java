package org.conferencecomplaints.casework.complainants;

import java.util.List;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;
import org.springframework.transaction.annotation.Transactional;

/** The authority of representatives: until it has been seen, no letter tells them of the case (B-1.3). */
@ProcessBean("authority")
public class Authority {

    private final Complainants complainants;
    private final ComplainantChanges changes;

    Authority(Complainants complainants, ComplainantChanges changes) {
        this.complainants = complainants;
        this.changes = changes;
    }

    /** Whether somebody who complains speaks for somebody else and has not shown yet that they may. */
    @FromDiagram
    public boolean isToBeSeen(String complaint) {
        return !lacking(complaint).isEmpty();
    }

    /** Records for every representative that their authority has been seen; does nothing where it was not. */
    @FromDiagram
    @Transactional
    public void recordAnswer(String complaint, boolean seen) {
        if (seen) {
            lacking(complaint).forEach(changes::authoritySeen);
        }
    }

    private List<Complainant> lacking(String complaint) {
        return complainants.active(complaint).stream().filter(Complainant::lacksAuthority).toList();
    }
}
