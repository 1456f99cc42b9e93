package org.conferencecomplaints.casework.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.conferencecomplaints.platform.Erasable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erasure of a case file. Submitted forms still count as steps that were taken, with the answers that are counted; the
 * rest is deleted.
 */
@Component
class ErasedCaseFile implements Erasable {

    private final JdbcClient jdbc;
    private final CaseFile caseFile;
    private final CountedAnswers counted;

    ErasedCaseFile(JdbcClient jdbc, CaseFile caseFile, CountedAnswers counted) {
        this.jdbc = jdbc;
        this.caseFile = caseFile;
        this.counted = counted;
    }

    @Override
    public void erase(String reference, Extent extent) {
        jdbc.sql("delete from case_event where complaint_reference = ?").param(reference).update();
        if (extent == Extent.DELETED) {
            jdbc.sql("delete from case_entry where complaint_reference = ?").param(reference).update();
        } else {
            caseFile.entries(reference).forEach(this::keepWhatCounts);
        }
    }

    private void keepWhatCounts(CaseEntry entry) {
        Map<String, Object> kept = new LinkedHashMap<>(entry.answers());
        kept.entrySet().removeIf(answer -> !counted.counts(answer.getKey(), answer.getValue()));
        jdbc.sql("update case_entry set submitted_by = null, answers = ? where id = ?")
            .params(caseFile.write(kept), entry.id()).update();
    }
}
