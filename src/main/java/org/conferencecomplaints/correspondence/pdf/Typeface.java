package org.conferencecomplaints.correspondence.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A family of letters with its files on the class path. */
final class Typeface {

    private static final String LIBERATION = "liberation/";
    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/";
    private static final String ANDROID = "fonts/";

    /** What pages are set in. */
    static final Typeface MAIN = new Typeface("Letter", LIBERATION + "LiberationSans-Regular.ttf",
        LIBERATION + "LiberationSans-Bold.ttf", false);

    /** What stands in, in this order, where the main typeface lacks a character; DejaVu has the replacement sign. */
    static final List<Typeface> OTHERS = List.of(
        ofAndroid("NotoNaskhArabic", false),
        new Typeface("DejaVu", DEJAVU + "DejaVuSans.ttf", DEJAVU + "DejaVuSans-Bold.ttf", false),
        inOneWeight("DroidSansFallback"),
        inOneWeight("NanumGothic"),
        ofAndroid("NotoSansBengali", true),
        ofAndroid("NotoSansDevanagari", true),
        ofAndroid("NotoSansGujarati", true),
        ofAndroid("NotoSansEthiopic", false),
        ofAndroid("NotoSansThai", false));

    private final String name;
    private final String regular;
    private final String bold;
    private final boolean joins;
    private BitSet characters;

    /**
     * A typeface.
     *
     * @param joins whether the font's own rules join and replace letters, as Bengali needs it
     */
    private Typeface(String name, String regular, String bold, boolean joins) {
        this.name = name;
        this.regular = regular;
        this.bold = bold;
        this.joins = joins;
    }

    private static Typeface ofAndroid(String name, boolean joins) {
        return new Typeface(name, ANDROID + name + "-Regular.ttf", ANDROID + name + "-Bold.ttf", joins);
    }

    private static Typeface inOneWeight(String name) {
        return new Typeface(name, ANDROID + name + ".ttf", ANDROID + name + ".ttf", false);
    }

    String name() {
        return name;
    }

    boolean joins() {
        return joins;
    }

    String file(boolean inBold) {
        return inBold ? bold : regular;
    }

    /** The font, read anew; what comes back is for one thread at a time. */
    TrueTypeFont read(boolean inBold) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(ClassPathFiles.bytes(file(inBold))));
            font.setEnableGsub(joins);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(file(inBold) + " cannot be read", e);
        }
    }

    /** The code points that it has signs for. */
    synchronized BitSet characters() {
        if (characters == null) {
            try (TrueTypeFont font = read(false)) {
                CmapLookup signs = font.getUnicodeCmapLookup();
                BitSet found = new BitSet();
                for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
                    found.set(point, signs.getGlyphId(point) != 0);
                }
                characters = found;
            } catch (IOException e) {
                throw new UncheckedIOException(regular + " cannot be read", e);
            }
        }
        return characters;
    }
}
