package org.conferencecomplaints.governance.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Horizontal bars, each under its label and figure, placed for drawing: positions and heights in pixels, widths in per
 * cent, so that the text keeps its size whatever the width of the page.
 *
 * @param id          unique on the page
 * @param title       what it shows
 * @param description every bar in words, for those who do not see it
 * @param height      of the whole
 * @param bars        from top to bottom
 */
public record BarChart(String id, String title, String description, int height, List<Bar> bars) {

    private static final int LINE = 20;
    private static final int BAR = 16;
    private static final int GAP = 14;
    private static final String NO_BREAK = "\u00A0";
    /** Characters of a label that fit on a telephone. */
    private static final int LONGEST_LINE = 38;

    /** A line of text and where its baseline is. */
    public record Text(String text, int y) {}

    /** A bar; without one where the figure is withheld or zero. */
    public record Bar(List<Text> lines, int y, int width, boolean drawn) {}

    /** What to draw: a label, its figure in words, and its value; null where it is not told. */
    record Item(String label, String figure, Integer value) {}

    static BarChart of(String id, String title, List<Item> items, int longest) {
        List<Bar> bars = new ArrayList<>();
        int y = 0;
        for (Item item : items) {
            List<Text> lines = new ArrayList<>();
            for (String line : wrapped(item.label() + ":" + NO_BREAK + item.figure().replace(" ", NO_BREAK))) {
                y += LINE;
                lines.add(new Text(line, y - 5));
            }
            int width = width(item.value(), longest);
            bars.add(new Bar(lines, y, width, width > 0));
            y += width > 0 ? BAR + GAP : GAP;
        }
        String description = items.stream().map(item -> item.label() + ": " + item.figure())
            .collect(Collectors.joining("; "));
        return new BarChart(id, title, description, y, bars);
    }

    /** The bar's width in per cent; a bar that is there can be seen. */
    static int width(Integer value, int longest) {
        return value == null || value == 0 ? 0 : Math.max(1, Math.round(100f * value / longest));
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
