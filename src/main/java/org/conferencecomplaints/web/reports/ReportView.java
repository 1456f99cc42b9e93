package org.conferencecomplaints.web.reports;

import java.util.List;
import org.conferencecomplaints.governance.reports.AnnualView;
import org.conferencecomplaints.web.support.FilterRefusal;
import org.conferencecomplaints.web.support.Option;

/**
 * The page of the annual report.
 *
 * @param councils to choose from; empty where the person reads one report only
 * @param from     what the form holds
 * @param to       what the form holds
 * @param refusal  what was wrong with what was asked for; null where nothing was
 * @param report   null with a refusal
 * @param pdf      address of the same report on paper; null with a refusal
 * @param csv      address of the same report for spreadsheets; null with a refusal
 */
record ReportView(List<Option> councils, String from, String to, FilterRefusal refusal, AnnualView report, String pdf,
                  String csv) {

    boolean severalCouncils() {
        return !councils.isEmpty();
    }
}
