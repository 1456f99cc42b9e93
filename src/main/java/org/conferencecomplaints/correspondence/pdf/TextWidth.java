package org.conferencecomplaints.correspondence.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Measures the width of words in the main typeface, for what must fit an envelope's window. */
public final class TextWidth {

    private static final double MILLIMETRES = 25.4 / 72;
    private static final Map<Integer, Double> EMS = widths();

    private TextWidth() {
    }

    /** The width in millimetres; a character of another script counts as one as wide as it is high. */
    public static double millimetres(String text, int points) {
        return text.codePoints().mapToDouble(point -> EMS.getOrDefault(point, 1.0)).sum() * points * MILLIMETRES;
    }

    private static Map<Integer, Double> widths() {
        try (TrueTypeFont font = Typeface.MAIN.read(false)) {
            Map<Integer, Double> widths = new HashMap<>();
            for (int point : Typeface.MAIN.characters().stream().toArray()) {
                int sign = font.getUnicodeCmapLookup().getGlyphId(point);
                widths.put(point, font.getAdvanceWidth(sign) / (double) font.getUnitsPerEm());
            }
            return Map.copyOf(widths);
        } catch (IOException e) {
            throw new UncheckedIOException("The main typeface cannot be read", e);
        }
    }
}
