package org.conferencecomplaints.correspondence.layout;

/**
 * The position of an envelope's window, in millimetres from the top of the sheet.
 *
 * <p>{@code DL} is the office's own: an envelope of 220 by 110 mm with a window of 90 by 35 mm, 20 mm from its left and
 * 18 mm from its lower edge. A sheet folded in three is 99 mm high: it rests on the lower edge, with its top 11 mm
 * under the envelope's, so that the window shows 46 to 81 mm of it; what begins at 51 mm shows in full while the sheet
 * is up to 5 mm higher. Large print takes what is left of the window. Sideways the sheet has 10 mm of play, so that 20
 * to 100 mm always show. {@code NOTIFY} is the space that GOV.UK Notify asks for: 40 to 66.2 mm, 24.6 to 120 mm from
 * the left; it wants nothing but the address between 30 and 95 mm.
 */
public enum EnvelopeWindow {

    DL(new Zone(51, 30, 75, 1.15), new Zone(47.5, 33.5, 75, 1.05)), NOTIFY(new Zone(40.5, 25.5, 94, 1.15),
        new Zone(40.5, 25.5, 94, 1.05));

    private final Zone standard;
    private final Zone largePrint;

    EnvelopeWindow(Zone standard, Zone largePrint) {
        this.standard = standard;
        this.largePrint = largePrint;
    }

    /**
     * The space for the address.
     *
     * @param top        millimetres from the top of the sheet
     * @param height     millimetres
     * @param width      millimetres, from the letter's margin, which is 25 mm from the left of the sheet
     * @param lineHeight from line to line, in sizes of the type
     */
    public record Zone(double top, double height, double width, double lineHeight) {}

    public Zone zone(LetterFormat format) {
        return format.largePrint() ? largePrint : standard;
    }
}
