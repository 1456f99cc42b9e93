package org.conferencecomplaints.web;

import java.util.List;

/**
 * The papers of a complaint, by what they are for.
 *
 * @param address of their page; null for whoever does not put them together
 * @param refusal null where nothing was refused
 */
record BundlesView(String reference, String address, List<Row> occasions, String refusal, String today) {

    boolean shown() {
        return occasions.stream().anyMatch(row -> address != null || row.sentence() != null);
    }

    /**
     * Papers for one occasion.
     *
     * @param sentence how they stand; null where there is nothing to say
     * @param toSend   whether somebody is still to get theirs
     * @param signed   those signed off, the latest first
     */
    record Row(String name, String title, String sentence, boolean toSend, boolean draft, boolean waits, List<Signed> signed) {
    }

    record Signed(String sentence, List<PartRow> parts) {
    }

    /** One reader's papers; {@code state} says how they left, {@code waits} that they have not. */
    record PartRow(String file, String reader, String size, String state, boolean waits) {
    }
}
