package org.conferencecomplaints.correspondence.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conferencecomplaints.correspondence.pdf.TextWidth;

/**
 * Lays out the recipient's name and address for a window envelope. Lines are kept as typed while they fit; then short
 * neighbours share a line, with a comma; then the type becomes smaller, never below 8 point. An address that does not
 * fit even so runs on below the window, whole.
 *
 * @param lines  from the name downward
 * @param points size of type
 */
public record AddressBlock(List<String> lines, int points) {

    private static final int SMALLEST = 8;
    private static final double MILLIMETRES = 25.4 / 72;

    /**
     * The block for an address.
     *
     * @param address one line each; one typed on a single line is broken at its commas
     * @param points  size of the letter's type
     */
    public static AddressBlock of(String name, String address, int points, EnvelopeWindow.Zone zone) {
        List<String> lines = new ArrayList<>(List.of(name));
        Arrays.stream(address.split(address.contains("\n") ? "\n" : ",")).map(String::strip)
            .filter(line -> !line.isEmpty()).forEach(lines::add);
        for (int size = points; size >= SMALLEST; size--) {
            for (List<String> each : List.of(lines, joined(lines, size, zone))) {
                if (fits(each, size, zone)) {
                    return new AddressBlock(each, size);
                }
            }
        }
        return new AddressBlock(joined(lines, SMALLEST, zone), SMALLEST);
    }

    private static boolean fits(List<String> lines, int points, EnvelopeWindow.Zone zone) {
        int rows = lines.stream().mapToInt(line -> rows(line, points, zone.width())).sum();
        return rows * points * zone.lineHeight() * MILLIMETRES <= zone.height();
    }

    /** The name and the last line, which has the postcode, stay on lines of their own. */
    private static List<String> joined(List<String> lines, int points, EnvelopeWindow.Zone zone) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String before = i > 1 && i < lines.size() - 1 ? joined.get(joined.size() - 1) + ", " + lines.get(i) : null;
            if (before != null && TextWidth.millimetres(before, points) <= zone.width()) {
                joined.set(joined.size() - 1, before);
            } else {
                joined.add(lines.get(i));
            }
        }
        return joined;
    }

    private static int rows(String line, int points, double room) {
        int rows = 1;
        double used = 0;
        for (String word : line.split("(?<= )")) {
            double width = TextWidth.millimetres(word, points);
            if (used > 0 && used + width > room) {
                rows++;
                used = 0;
            }
            rows += (int) (width / room);
            used += width % room;
        }
        return rows;
    }
}
