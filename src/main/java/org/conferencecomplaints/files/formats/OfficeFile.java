package org.conferencecomplaints.files.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.conferencecomplaints.files.formats.XmlElements.Element;

/**
 * An Office file: a ZIP of XML whose parts say which kind it is. All of it is unpacked once, into nothing, up to a
 * limit: what is damaged or a bomb shows there. Nothing that runs, and nothing of another kind, may be in it.
 */
final class OfficeFile {

    private static final String NOT_ALLOWED = "is an archive or a file of a kind that cannot be added. Add the files "
        + "in it one by one";
    private static final String DAMAGED = "cannot be opened: it is damaged or not complete";
    private static final String TOO_MUCH = "unpacks to far more than a document needs";
    private static final String PROGRAM = "contains macros or other programs. Save it without them, or as a PDF";
    private static final String FETCHES = "fetches something from elsewhere when it is opened. Save it as a PDF";
    private static final String PASSWORD = "is protected with a password. Save it without one";

    private static final int MOST_PARTS = 10_000;
    private static final long MOST_UNPACKED = 256L << 20;
    private static final int LONGEST_LIST = 2 << 20;
    private static final Pattern RUNS = Pattern.compile("vbaproject|vbadata|macro|activex|oleobject|\\.package");
    private static final Pattern FROM_ELSEWHERE = Pattern.compile("(?i)\\s*(https?|ftp|mhtml|ms-[a-z]+|javascript):.*");

    private final ZipFile zip;
    private final List<? extends ZipEntry> parts;

    private OfficeFile(ZipFile zip) {
        this.zip = zip;
        this.parts = Collections.list(zip.entries());
    }

    /** Which kind it is. */
    static FileType type(Path file) throws IOException, UnsuitableFile {
        if (ZipDirectoryEnd.parts(file) > MOST_PARTS) {
            throw new UnsuitableFile(TOO_MUCH);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            OfficeFile office = new OfficeFile(zip);
            office.unpack();
            return office.type();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnsuitableFile(DAMAGED);
        }
    }

    private void unpack() throws IOException, UnsuitableFile {
        long all = 0;
        byte[] some = new byte[64 * 1024];
        for (ZipEntry part : parts) {
            CRC32 sum = new CRC32();
            try (InputStream content = new CheckedInputStream(zip.getInputStream(part), sum)) {
                for (int read = content.read(some); read >= 0; read = content.read(some)) {
                    all += read;
                    if (all > MOST_UNPACKED) {
                        throw new UnsuitableFile(TOO_MUCH);
                    }
                }
            }
            if (sum.getValue() != part.getCrc()) {
                throw new UnsuitableFile(DAMAGED);
            }
        }
    }

    private FileType type() throws IOException, UnsuitableFile {
        if (zip.getEntry("[Content_Types].xml") != null) {
            return microsoft();
        }
        if (zip.getEntry("mimetype") != null) {
            return openDocument();
        }
        throw new UnsuitableFile(NOT_ALLOWED);
    }

    private FileType microsoft() throws IOException, UnsuitableFile {
        List<String> kinds = elements("[Content_Types].xml").stream()
            .map(element -> element.get("ContentType").toLowerCase(Locale.ROOT)).toList();
        if (kinds.stream().anyMatch(kind -> RUNS.matcher(kind).find())
            || anyPart(name -> name.matches(".*(\\.bin|\\.exe)")
                && name.contains("embeddings/") || name.endsWith("vbaproject.bin") || name.contains("/activex/"))) {
            throw new UnsuitableFile(PROGRAM);
        }
        for (ZipEntry part : parts) {
            if (part.getName().toLowerCase(Locale.ROOT).endsWith(".rels")) {
                refuseFetching(elements(part.getName()));
            }
        }
        return FileType.findByMediaType(kinds.stream().filter(kind -> kind.endsWith(".main+xml"))
            .map(kind -> kind.substring(0, kind.length() - ".main+xml".length())).findFirst().orElse(""))
            .orElseThrow(() -> new UnsuitableFile(NOT_ALLOWED));
    }

    /** A link that somebody has to follow is harmless; a template or picture from elsewhere is fetched unasked. */
    private static void refuseFetching(List<Element> relations) throws UnsuitableFile {
        for (Element relation : relations) {
            if ("External".equalsIgnoreCase(relation.get("TargetMode")) && !relation.get("Type").endsWith("/hyperlink")
                && FROM_ELSEWHERE.matcher(relation.get("Target")).matches()) {
                throw new UnsuitableFile(FETCHES);
            }
        }
    }

    private FileType openDocument() throws IOException, UnsuitableFile {
        if (anyPart(name -> name.matches("(basic|scripts)/.+"))) {
            throw new UnsuitableFile(PROGRAM);
        }
        if (zip.getEntry("META-INF/manifest.xml") != null && elements("META-INF/manifest.xml").stream()
            .anyMatch(element -> element.name().equals("encryption-data"))) {
            throw new UnsuitableFile(PASSWORD);
        }
        return FileType.findByMediaType(new String(part("mimetype"), StandardCharsets.US_ASCII).strip())
            .filter(type -> type == FileType.OPEN_TEXT || type == FileType.OPEN_SPREADSHEET)
            .orElseThrow(() -> new UnsuitableFile(NOT_ALLOWED));
    }

    private boolean anyPart(Predicate<String> matches) {
        return parts.stream().map(part -> part.getName().toLowerCase(Locale.ROOT).replace('\\', '/')).anyMatch(matches);
    }

    private List<Element> elements(String part) throws IOException, UnsuitableFile {
        return XmlElements.of(new ByteArrayInputStream(part(part)));
    }

    private byte[] part(String name) throws IOException, UnsuitableFile {
        try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
            byte[] all = content.readNBytes(LONGEST_LIST + 1);
            if (all.length > LONGEST_LIST) {
                throw new UnsuitableFile(TOO_MUCH);
            }
            return all;
        }
    }
}
