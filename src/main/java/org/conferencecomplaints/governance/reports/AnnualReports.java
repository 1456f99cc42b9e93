package org.conferencecomplaints.governance.reports;

import java.time.Clock;
import java.time.LocalDate;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the yearly report of a council (B-2.37). Who may read it is for the caller to ask. */
@Component
public class AnnualReports {

    private final RegisterRows rows;
    private final ProcedureStages stages;
    private final FieldLabels labels;
    private final Clauses clauses;
    private final WorkingDays workingDays;
    private final Councils councils;
    private final Clock clock;

    AnnualReports(RegisterRows rows, ProcedureStages stages, FieldLabels labels, Clauses clauses,
                  WorkingDays workingDays, Councils councils, Clock clock) {
        this.rows = rows;
        this.stages = stages;
        this.labels = labels;
        this.clauses = clauses;
        this.workingDays = workingDays;
        this.councils = councils;
        this.clock = clock;
    }

    /** The report on the complaints that the council received in the period, all read as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AnnualReport forPeriod(String tenant, ReportPeriod period) {
        LocalDate today = LocalDate.now(clock);
        Tally tally = new Tally(rows.complaints(tenant, period));
        CountedComplaints complaints = new CountedComplaints(tally, rows.starts(tenant, period), labels,
            procedure -> stages.forProcedure(procedure, tenant));
        Tabulated byGround = complaints.byGround();
        Tabulated byRelationship = complaints.byRelationship();
        Tabulated byStage = complaints.byStage(rows.steps(tenant, period));
        Tabulated byOutcome = complaints.byOutcome();
        CountedDeadlines limits = new CountedDeadlines(tally, clauses, new DaysUsed(workingDays::isWorkingDay), today);
        limits.count(rows.deadlines(tenant, period));
        CountedReferrals referrals = new CountedReferrals(tally, rows.referrals(tenant, period));
        Tabulated byKind = referrals.byKind();
        Tabulated recommendations = referrals.recommendations();
        Tabulated learned = complaints.byLesson(rows.learned(tenant, period));
        CountedActions actions = new CountedActions(tally, rows.actions(tenant, period), today);
        Tabulated standing = actions.byStanding();
        Tabulated themes = actions.byTheme();
        Tabulated concerns = CountedConcerns.of(tally, rows.concerns(tenant, period));
        tally.protect();
        return new AnnualReport(tenant, councils.forTenant(tenant).name(), period.from(), period.to(), today,
            tally.received(),
            byGround.published(), byRelationship.published(), byStage.published(), byOutcome.published(),
            limits.published(), byKind.published(), recommendations.published(), learned.published(),
            standing.publishedWithTotal("agreed", "Agreed"), themes.published(), concerns.published());
    }
}
