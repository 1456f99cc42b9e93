package org.conferencecomplaints.files.packs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conferencecomplaints.correspondence.pdf.Cover;
import org.conferencecomplaints.correspondence.pdf.IndexItem;
import org.conferencecomplaints.correspondence.pdf.NotPrintable;
import org.conferencecomplaints.correspondence.pdf.PaginatedPdf;
import org.conferencecomplaints.correspondence.pdf.PrintableFile;
import org.conferencecomplaints.correspondence.pdf.WorkFolder;
import org.conferencecomplaints.platform.Dates;

/**
 * Writes a pack as a ZIP: files in a folder for each section, a sheet that describes it, {@code manifest.json} for
 * programs, and {@code SHA256SUMS} for {@code sha256sum -c}. Files pass through, one at a time. The same pack of the
 * same file is the same byte for byte.
 */
final class PackZip {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String ABOUT = "00 About this pack.pdf";

    private final ZipOutputStream zip;
    private final LocalDateTime at;
    private final WorkFolder work;
    private final StringBuilder sums = new StringBuilder();
    private final List<File> files = new ArrayList<>();

    private PackZip(Pack pack, WorkFolder work, OutputStream out) {
        this.work = work;
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        at = LocalDateTime.ofInstant(pack.at(), Dates.LONDON);
    }

    /** A file as the manifest has it; empty texts where there is nothing to say. */
    record File(String file, String section, String title, String date, String mark, String mediaType, long bytes,
                String sha256) {}

    /** Something left out, as the manifest has it. */
    record Missing(String what, String why) {}

    /** The manifest. */
    record Manifest(String pack, String complaint, String title, String council, String recipient, String asOf,
                    List<File> files, List<Missing> leftOut) {}

    static void write(Pack pack, WorkFolder work, OutputStream out) throws IOException {
        PackZip writing = new PackZip(pack, work, out);
        List<PackPart> parts = new ArrayList<>(PackPart.of(pack));
        parts.add(0, new PackPart(null, pack.title(), "", "", ABOUT, AboutSheet.of(pack, parts)));
        for (PackPart part : parts) {
            writing.add(pack.reference(), part);
        }
        writing.end(pack);
    }

    private void add(String reference, PackPart part) throws IOException {
        SizeAndChecksum sum = put(part.name(), part.content().asPictures()
            ? out -> pictures(reference, part, out)
            : out -> asItIs(part.content(), out));
        files.add(new File(part.name(), part.section() == null ? "" : part.section().title(), part.title(),
            part.date(), part.mark(), part.content().mediaType(), sum.bytes(), sum.sha256()));
    }

    private static void asItIs(PrintableFile content, OutputStream out) throws IOException {
        try (InputStream in = content.source().open()) {
            in.transferTo(out);
        }
    }

    private void pictures(String reference, PackPart part, OutputStream out) {
        try (PaginatedPdf pdf = new PaginatedPdf(work)) {
            pdf.add(new IndexItem(part.title(), part.date(), part.mark()), part.content());
            pdf.write(new Cover(part.title(), "", reference), out);
        } catch (NotPrintable e) {
            throw new IllegalStateException("Only what can be put on paper stands in a redacted file's place");
        }
    }

    private void end(Pack pack) throws IOException {
        Manifest manifest = new Manifest(pack.id(), pack.reference(), pack.title(), pack.council(), pack.recipient(),
            pack.at().toString(), files,
            LeftOut.inWords(pack.leftOut()).stream().map(line -> new Missing(line.label(), line.text())).toList());
        put("manifest.json", out -> out.write(JSON.writeValueAsBytes(manifest)));
        put("SHA256SUMS", out -> out.write(sums.toString().getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    private SizeAndChecksum put(String name, SizeAndChecksum.Writing content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
        SizeAndChecksum sum = SizeAndChecksum.written(zip, content);
        zip.closeEntry();
        sums.append(sum.sha256()).append("  ").append(name).append('\n');
        return sum;
    }
}
