package org.conferencecomplaints.governance.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * The yearly report to the LSCB (B-2.37) as it may be published: small numbers are suppressed in it already, see
 * {@link Disclosure}.
 *
 * @param tenant          the council's tenant id
 * @param council         its name
 * @param from            the first day of the period
 * @param to              the last day
 * @param madeOn          the day on which it was made; deadlines are seen on this day
 * @param received        how many complaints were received in the period
 * @param byGround        a complaint can have several grounds
 * @param byRelationship  who complained, to the child
 * @param byStage         the furthest stage in which a step was recorded
 * @param byOutcome       complaints still open have an outcome of their own
 * @param limits          how the limits were kept
 * @param referrals       by kind; a complaint can have several
 * @param recommendations whether they were carried out
 * @param learned         what should be done better, as those say who looked into the complaints; a complaint can show
 *                        several things
 * @param actions         learning actions agreed from complaints, however they stand on the day
 * @param actionThemes    what those are about, where that was said
 * @param concerns        new concerns about a child's safety that were passed to the duty team; they are no part of the
 *                        complaints
 */
public record AnnualReport(String tenant, String council, LocalDate from, LocalDate to, LocalDate madeOn,
                           PublishedCount received, Breakdown byGround, Breakdown byRelationship, Breakdown byStage,
                           Breakdown byOutcome, Limits limits, Breakdown referrals, Breakdown recommendations,
                           Breakdown learned, Breakdown actions, Breakdown actionThemes, Breakdown concerns) {

    /**
     * Counts by kind; kinds that did not occur are left out.
     *
     * @param suppressed the whole breakdown is withheld; it then has no rows
     */
    public record Breakdown(boolean suppressed, List<Row> rows) {}

    /** The count of one kind; see {@link PublishedCount}. */
    public record Row(String key, String label, Integer count, boolean suppressed) {}

    /**
     * The deadlines, by clause.
     *
     * @param suppressed all are withheld; there are then no rows
     */
    public record Limits(boolean suppressed, List<LimitRow> rows) {}

    /**
     * The deadlines of one clause.
     *
     * @param clause     its id
     * @param name       what it asks for
     * @param limit      how long it gives
     * @param set        how many such deadlines were set
     * @param kept       met in time
     * @param missed     met late, or not met and over
     * @param open       still running
     * @param notNeeded  the complaint closed, or nothing was left to do, before the deadline
     * @param shareKept  of those kept or missed
     * @param medianUsed time used by those that were met
     */
    public record LimitRow(String clause, String name, String limit, PublishedCount set, PublishedCount kept,
                           PublishedCount missed, PublishedCount open,
                           PublishedCount notNeeded, Share shareKept, Median medianUsed) {}

    /** A share in whole per cent; null where it is suppressed or there is nothing to share. */
    public record Share(Integer percent, boolean suppressed) {}

    /**
     * A median.
     *
     * @param days null where it is suppressed or nothing was met yet
     * @param unit working days, days or clear working days
     */
    public record Median(Double days, String unit, boolean suppressed) {}
}
