package org.conferencecomplaints.web.retention;

import java.util.List;

/** What is going to be erased, what is on hold and what has been erased, in the words of the page. */
record RetentionView(List<CouncilView> councils) {

    /**
     * A council.
     *
     * @param rule   how long its complaints are kept and what happens then, in sentences
     * @param days   so many days beforehand complaints are shown
     * @param ending what is going to be erased, the earliest first
     */
    record CouncilView(String tenant, String name, String rule, int days, List<EndingRow> ending, List<HoldRow> holds,
                       List<ErasedRow> erased) {

        boolean hasEnding() {
            return !ending.isEmpty();
        }

        boolean hasHolds() {
            return !holds.isEmpty();
        }

        boolean hasErased() {
            return !erased.isEmpty();
        }
    }

    record EndingRow(String reference, String closed, String on, String state) {}

    /** {@code at} is when it was put on as forms send it, {@code since} as people read it. */
    record HoldRow(String reference, String reason, String by, String since, String at) {}

    record ErasedRow(String reference, String how, String at, String rule, String by) {}
}
