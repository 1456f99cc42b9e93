package org.conferencecomplaints.web.papers;

import java.util.List;

/**
 * The papers of a complaint, by what they are for.
 *
 * @param address of their page; null for whoever does not put them together
 * @param refusal null where nothing was refused
 */
public record PapersView(String reference, String address, List<Row> occasions, String refusal, String today) {

    boolean shown() {
        return occasions.stream().anyMatch(row -> address != null || row.shown());
    }

    /**
     * Papers for one occasion.
     *
     * @param sentence how those that were signed off stand; null where there is nothing to say
     * @param drafted  how far the next ones have got; null where there are none
     * @param toSend   whether somebody is still to get theirs
     * @param open     whether the complaint is
     * @param send     what sends them, in words; null where nothing can be sent
     * @param latest   id of those signed off last, which that sends; null where there are none
     * @param signed   those signed off, the latest first
     */
    record Row(String name, String title, String sentence, String drafted, boolean toSend, boolean open, boolean draft,
               String send, String latest, List<Signed> signed) {

        boolean shown() {
            return sentence != null || drafted != null;
        }

        /** Whether it is one of the next steps of the case. */
        boolean next() {
            return toSend && open;
        }
    }

    public record Signed(String sentence, List<PartRow> parts) {}

    /** One reader's papers; {@code state} says how they left, {@code waits} that they have not. */
    record PartRow(String file, String reader, String size, String state, boolean waits) {}
}
