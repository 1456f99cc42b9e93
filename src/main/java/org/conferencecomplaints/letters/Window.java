package org.conferencecomplaints.letters;

/**
 * Where an envelope shows the address, in millimetres from the top of the sheet.
 *
 * <p>{@code DL} is the office's own: an envelope of 220 by 110 mm with a window of 90 by 35 mm, 20 mm from its left and
 * 18 mm from its lower edge. A sheet folded in three is 99 mm high: it rests on the lower edge, with its top 11 mm under
 * the envelope's, so that the window shows 46 to 81 mm of it; what begins at 51 mm shows in full while the sheet is up
 * to 5 mm higher. Large print takes what is left of the window. Sideways the sheet has 10 mm of play, so that 20 to
 * 100 mm always show. {@code NOTIFY} is the space from 40 to 66.2 mm that GOV.UK Notify asks for; it wants nothing but
 * the address between 30 and 95 mm.
 */
enum Window {

    DL(new Zone(51, 30, 1.15), new Zone(47.5, 33.5, 1.05)),
    NOTIFY(new Zone(40.5, 25.5, 1.15), new Zone(40.5, 25.5, 1.05));

    /** How far lines may run, from a margin 25 mm from the left of the sheet. */
    static final double WIDTH = 75;

    private final Zone standard;
    private final Zone largePrint;

    Window(Zone standard, Zone largePrint) {
        this.standard = standard;
        this.largePrint = largePrint;
    }

    /**
     * The space for the address.
     *
     * @param top        millimetres from the top of the sheet
     * @param height     millimetres
     * @param lineHeight from line to line, in sizes of the type
     */
    record Zone(double top, double height, double lineHeight) {
    }

    Zone zone(Format format) {
        return format.largePrint() ? largePrint : standard;
    }
}
