package org.conferencecomplaints.governance.reports;

import java.util.List;

/**
 * How the steps of a council's procedures were taken, small numbers withheld.
 *
 * @param council its name
 */
public record StepReport(String tenant, String council, List<Version> versions) {

    /** A version of a procedure with its steps in order. */
    public record Version(String procedure, int version, List<Step> steps) {}

    /**
     * A step.
     *
     * @param complaints  how many complaints took it
     * @param openNow     how many of them have it open
     * @param done        how many have done it
     * @param brokenOff   how many left it undone, such as those that were withdrawn
     * @param times       how often it was taken, by some complaints several times; null where withheld
     * @param medianDays  of those that are done, in days of 24 hours; null where withheld or nothing is done
     * @param longestDays as {@code medianDays}
     */
    public record Step(String name, PublishedCount complaints, PublishedCount openNow, PublishedCount done,
                       PublishedCount brokenOff, Integer times,
                       Double medianDays, Double longestDays) {}
}
