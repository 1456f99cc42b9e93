package org.conferencecomplaints.correspondence.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A cache of parsed fonts: parsing takes longer than setting a page. Two threads cannot share one, so each document
 * takes a shelf of its own and puts it back. A font is read when it is first needed.
 */
final class FontCache implements AutoCloseable {

    private static final Queue<FontCache> FREE = new ConcurrentLinkedQueue<>();
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final int REPLACEMENT = 0xfffd;

    private final Map<String, TrueTypeFont> read = new HashMap<>();
    private final Map<PDType0Font, Supplier> joining = new HashMap<>();

    private FontCache() {
    }

    /** A shelf for one document; closing puts it back. */
    static FontCache take() {
        FontCache free = FREE.poll();
        return free == null ? new FontCache() : free;
    }

    @Override
    public void close() {
        joining.clear();
        FREE.add(this);
    }

    /** Gives a document the main typeface, and of the others those that have a character of its text. */
    void supply(PDDocument document, PdfBoxFontResolver fonts, String text) {
        supply(Typeface.MAIN, FontGroup.MAIN, document, fonts);
        BitSet missing = new BitSet();
        text.codePoints().filter(FontCache::isSeen).forEach(missing::set);
        missing.andNot(Typeface.MAIN.characters());
        if (!missing.isEmpty()) {
            missing.set(REPLACEMENT);
        }
        for (Typeface other : Typeface.OTHERS) {
            if (missing.intersects(other.characters())) {
                missing.andNot(other.characters());
                supply(other, FontGroup.FINAL_FALLBACK, document, fonts);
            }
            if (missing.isEmpty()) {
                return;
            }
        }
    }

    /**
     * Names the signs that stand for several letters, which is known once the document has been saved.
     *
     * @return whether there were any, so that it is to be saved again
     */
    boolean nameJoined(PDDocument document) throws IOException {
        for (Map.Entry<PDType0Font, Supplier> each : joining.entrySet()) {
            GlyphMapping.name(document, each.getKey(), each.getValue().typeface, each.getValue().parsed());
        }
        return !joining.isEmpty();
    }

    private static boolean isSeen(int point) {
        return !Character.isWhitespace(point) && !Character.isISOControl(point)
            && Character.getType(point) != Character.FORMAT;
    }

    private void supply(Typeface typeface, FontGroup group, PDDocument document, PdfBoxFontResolver fonts) {
        fonts.addFont(new Supplier(document, typeface, false), typeface.name(), REGULAR, IdentValue.NORMAL, true,
            group);
        fonts.addFont(new Supplier(document, typeface, true), typeface.name(), BOLD, IdentValue.NORMAL, true, group);
    }

    /** Embeds a font in the document when the first letter of it is set. */
    private final class Supplier extends PDFontSupplier {

        private final PDDocument document;
        private final Typeface typeface;
        private final boolean bold;

        private Supplier(PDDocument document, Typeface typeface, boolean bold) {
            super(null);
            this.document = document;
            this.typeface = typeface;
            this.bold = bold;
        }

        @Override
        public PDFont supply() {
            try {
                PDType0Font font = PDType0Font.load(document, parsed(), true);
                if (typeface.joins()) {
                    joining.put(font, this);
                }
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException(typeface.file(bold) + " cannot be embedded", e);
            }
        }

        private TrueTypeFont parsed() {
            return read.computeIfAbsent(typeface.file(bold), file -> typeface.read(bold));
        }
    }
}
