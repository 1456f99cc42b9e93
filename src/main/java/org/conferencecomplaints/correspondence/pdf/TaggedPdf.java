package org.conferencecomplaints.correspondence.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Pages of XHTML as tagged PDF (PDF/UA-1, PDF/A-2a) with the fonts embedded. The pages name the font family Letter, in
 * regular and bold; where it lacks a character, another font stands in. Nothing that the pages refer to is fetched.
 */
public final class TaggedPdf {

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final FSCacheEx<String, FSCacheValue> METRICS = new FSDefaultCacheStore();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private TaggedPdf() {
    }

    /**
     * The PDF of a document. A character that no font has is shown as a replacement sign.
     *
     * @param xhtml well-formed, with title, language and style of its own
     */
    public static byte[] of(String xhtml) {
        // Accents as one character with their letter, which fonts have.
        String composed = Normalizer.normalize(xhtml, Normalizer.Form.NFC);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FontCache fonts = FontCache.take();
            PDDocument document = new PDDocument();
            PdfBoxRenderer renderer = renderer(composed, document)) {
            fonts.supply(document, renderer.getFontResolver(), composed);
            renderer.createPDFWithoutClosing();
            document.save(out);
            if (fonts.nameJoined(document)) {
                out.reset();
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be made into a PDF", e);
        }
        return out.toByteArray();
    }

    private static PdfBoxRenderer renderer(String xhtml, PDDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
            .withW3cDocument(parsed(xhtml), null)
            .usePDDocument(document)
            .useUriResolver((base, uri) -> null)
            .useCacheStore(CacheStore.PDF_FONT_METRICS, METRICS)
            .useReplacementText("\uFFFD")
            .usePdfUaAccessibility(true)
            .usePdfAConformance(PdfAConformance.PDFA_2_A)
            .useColorProfile(COLOURS);
        if (Bidi.requiresBidi(xhtml.toCharArray(), 0, xhtml.length())) {
            builder.useUnicodeBidiSplitter(BidirectionalText.Splitter::new)
                .useUnicodeBidiReorderer(new BidirectionalText.Reorderer());
        }
        return builder.buildPdfRenderer();
    }

    private static Document parsed(String xhtml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document page = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
            ReadingOrder.keep(page.getDocumentElement());
            return page;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The page is not well-formed", e);
        }
    }

    /** A template or style sheet of the class path. */
    public static String text(String path) {
        return new String(ClassPathFiles.bytes(path), StandardCharsets.UTF_8);
    }
}
