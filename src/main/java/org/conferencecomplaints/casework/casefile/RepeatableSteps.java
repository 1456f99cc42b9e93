package org.conferencecomplaints.casework.casefile;

import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.ProcessBean;

/** Cap on repeated steps of a complaint, such as further reviews (B-2.36). */
@ProcessBean("rounds")
public class RepeatableSteps {

    private static final String NONE = "none";

    private final RepeatProperties settings;
    private final CaseFile caseFile;

    RepeatableSteps(RepeatProperties settings, CaseFile caseFile) {
        this.settings = settings;
        this.caseFile = caseFile;
    }

    /**
     * Whether the complainant may ask once more.
     *
     * @param round name of the setting, such as {@code further-review}
     * @param field the field in which it is asked for; the answer "none" asks for nothing
     */
    @FromDiagram
    public boolean left(String complaint, String round, String field) {
        long asked = caseFile.entries(complaint).stream().map(entry -> entry.answers().get(field))
            .filter(answer -> answer != null && !NONE.equals(answer)).count();
        return asked < settings.repeats().get(round);
    }
}
