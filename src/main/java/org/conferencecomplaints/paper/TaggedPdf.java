package org.conferencecomplaints.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;

/**
 * Pages of XHTML as tagged PDF (PDF/UA, PDF/A-2a) with the fonts embedded. The pages name the font family Letter, in
 * regular and bold. Nothing that they refer to is fetched.
 */
public final class TaggedPdf {

    private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";
    private static final byte[] REGULAR = bytes(FONTS + "DejaVuSans.ttf");
    private static final byte[] BOLD = bytes(FONTS + "DejaVuSans-Bold.ttf");
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private TaggedPdf() {
    }

    /**
     * The PDF of a document.
     *
     * @param xhtml well-formed, with title, language and style of its own
     */
    public static byte[] of(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                .withHtmlContent(xhtml, null)
                .useUriResolver((base, uri) -> null)
                .useFont(() -> new ByteArrayInputStream(REGULAR), "Letter", 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(BOLD), "Letter", 700, FontStyle.NORMAL, true)
                .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
                .useUnicodeBidiReorderer(new RightToLeft.Reorderer())
                .useReplacementText("\uFFFD")
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(COLOURS)
                .toStream(out)
                .run();
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be made into a PDF", e);
        }
        return out.toByteArray();
    }

    /** A template or style sheet of the class path. */
    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " is not on the class path", e);
        }
    }
}
