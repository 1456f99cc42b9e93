package org.conferencecomplaints.files.packs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Writes reproducible PDFs: the same content gives the same bytes, so that two copies of a pack have one checksum. */
final class ReproduciblePdf {

    private static final String CREATED = "(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)";

    private ReproduciblePdf() {
    }

    /** The PDF as if it had been set at this moment. */
    static byte[] made(Instant at, byte[] pdf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Calendar moment = GregorianCalendar.from(at.atZone(ZoneId.of("UTC")));
            document.getDocumentInformation().setCreationDate(moment);
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(at.toEpochMilli());
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            if (metadata != null) {
                String date = at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "+00:00");
                String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
                metadata
                    .importXMPMetadata(xmp.replaceAll(CREATED, "$1" + date + "$2").getBytes(StandardCharsets.UTF_8));
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("A sheet cannot be set", e);
        }
        return out.toByteArray();
    }
}
