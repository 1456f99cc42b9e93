package org.conferencecomplaints.files.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conferencecomplaints.correspondence.reading.HeavyFiles;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DocumentChecksTest {

    private static final String TEXT = "application/vnd.oasis.opendocument.text";

    private final DocumentChecks checks = new DocumentChecks(new DocumentProperties("database", null, null,
        DataSize.ofMegabytes(3), DataSize.ofMegabytes(9), 3, 9, List.of()));

    @TempDir
    private Path folder;

    private UploadedFile sent(String name, byte[] content) throws IOException {
        return new UploadedFile(name, Files.write(folder.resolve(UUID.randomUUID().toString()), content));
    }

    private CheckedFile taken(String name, byte[] content) throws IOException {
        return checks.check(List.of(sent(name, content))).get(0);
    }

    private String refused(String name, byte[] content) throws IOException {
        UploadedFile file = sent(name, content);
        return catchThrowableOfType(Refusal.class, () -> checks.check(List.of(file))).getMessage();
    }

    @Test
    void whatCouncilsAndFamiliesSendIsTakenForWhatItIs() throws IOException {
        assertThat(taken("Minutes", Samples.pdf(2)).mediaType()).isEqualTo("application/pdf");
        assertThat(taken("Minutes", Samples.pdf(2)).name()).isEqualTo("Minutes.pdf");
        assertThat(taken("a.txt", Samples.picture("png")).name()).isEqualTo("a.txt.png");
        assertThat(taken("a.jpeg", Samples.picture("jpg")).mediaType()).isEqualTo("image/jpeg");
        assertThat(taken("a.tif", Samples.picture("tiff")).mediaType()).isEqualTo("image/tiff");
        assertThat(taken("note.docx", Samples.word()).mediaType()).endsWith("wordprocessingml.document");
        assertThat(taken("note.zip", Samples.word()).name()).isEqualTo("note.zip.docx");
        assertThat(taken("days.xlsx", Samples.office(Samples.EXCEL, Map.of())).name()).isEqualTo("days.xlsx");
        assertThat(taken("note.odt", Samples.open(TEXT, Map.of())).mediaType()).isEqualTo(TEXT);
        assertThat(taken("a.ods", Samples.open("application/vnd.oasis.opendocument.spreadsheet", Map.of())).name())
            .isEqualTo("a.ods");
        assertThat(taken("views.txt", "I was not heard – ever.\r\n\tAda".getBytes(UTF_8)).name())
            .isEqualTo("views.txt");
        assertThat(taken("views.txt", "Nie wysłuchano mnie.".getBytes(StandardCharsets.UTF_16)).mediaType())
            .isEqualTo("text/plain");
    }

    @Test
    void whatRunsOrIsShownAsAPageIsRefusedWhateverItIsCalled() throws IOException {
        byte[] program = Arrays.copyOf("MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1), 4096);
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        for (byte[] content : List.of(program,
            "\u007fELF\u0002\u0001\u0001\u0000aaaaaaaaaaaa".getBytes(StandardCharsets.ISO_8859_1),
            "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8),
            "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8),
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".getBytes(UTF_8),
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(UTF_8),
            "GIF89a\u0001\u0000\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(refused("minutes.pdf", content))
                .startsWith("The file is not of a kind that can be added. Add a PDF,");
        }
        byte[] late = ("a".repeat(20_000) + "\u0000MZ").getBytes(UTF_8);
        assertThat(refused("a.txt", late)).isEqualTo("The file is not plain text: there is something else in it.");
    }

    @Test
    void adviceSaysWhatToDo() throws IOException {
        byte[] old = Arrays.copyOf(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1,
            0x1a, (byte) 0xe1}, 2048);
        assertThat(refused("a.doc", old)).contains("older Office file, or has a password");
        assertThat(refused("a.rtf", "{\\rtf1 hello}".getBytes(UTF_8))).contains("Save it as docx or PDF");
        assertThat(refused("a.zip", Samples.zip(Map.of("a.txt", "a")))).contains("one by one");
        assertThat(refused("a.jar", Samples.zip(Map.of("META-INF/MANIFEST.MF", "Main-Class: A"))))
            .contains("one by one");
    }

    @Test
    void sizesHaveAnEndAtBothSides() throws IOException {
        assertThat(refused("a.pdf", new byte[0])).isEqualTo("The file is empty.");
        assertThat(refused("a.txt", "a".repeat((3 << 20) + 1).getBytes(UTF_8)))
            .isEqualTo("The file is larger than 3 MB.");
        assertThat(taken("a.txt", "a".repeat(3 << 20).getBytes(UTF_8)).mediaType()).isEqualTo("text/plain");
    }

    @Test
    void whatAVirusScannerTakesAwayIsRefused() {
        UploadedFile gone = new UploadedFile("a.pdf", folder.resolve("taken away"));
        assertThatThrownBy(() -> checks.check(List.of(gone)))
            .hasMessage("The file could not be opened: a virus scanner may have stopped it.");
    }

    @Test
    void aPdfOpensWithoutAPasswordAndIsWhole() throws IOException {
        assertThat(refused("a.pdf", Samples.pdf(1, "secret")))
            .isEqualTo("The file is protected with a password. Save it without one.");
        assertThat(refused("a.pdf", Samples.pdf(1, ""))).contains("password");

        byte[] whole = Samples.pdf(20);
        String damaged = "The file cannot be read as a PDF: it is damaged or not complete.";
        assertThat(refused("a.pdf", Arrays.copyOf(whole, whole.length / 2))).isEqualTo(damaged);
        assertThat(refused("a.pdf", "%PDF-1.7\n".getBytes(UTF_8))).isEqualTo(damaged);
        assertThat(refused("a.pdf", "%PDF-1.7\n%%EOF".getBytes(UTF_8))).isEqualTo(damaged);
        assertThat(refused("a.pdf", Samples.pdf(0))).isEqualTo(damaged);
        assertThat(refused("a.pdf",
            ("%PDF-1.7\n1 0 obj\n" + "[".repeat(100_000) + "\ntrailer <</Root 1 0 R>>\n%%EOF").getBytes(UTF_8)))
            .isEqualTo(damaged);
    }

    @Test
    void aPdfThatUnpacksWithoutEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        byte[] packed = packed(270L << 20);
        assertThat(packed).hasSizeLessThan(1 << 20);

        assertThat(refused("a.pdf", pdfWithList(packed, "/FlateDecode"))).contains("unpacks to far more");
        assertThat(refused("a.pdf", pdfWithList(packed, "[/ASCIIHexDecode /FlateDecode]"))).startsWith("The file ");
    }

    /** A PDF whose list of objects is packed like this. */
    private static byte[] pdfWithList(byte[] packed, String how) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        String head = "%%PDF-1.7\n1 0 obj\n<</Type /XRef /W [1 2 1] /Size 9 /Index [0 9] /Root 2 0 R /Filter %s "
            + "/Length %d>>\nstream\n";
        pdf.writeBytes(head.formatted(how, packed.length).getBytes(UTF_8));
        pdf.writeBytes(packed);
        pdf.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(UTF_8));
        return pdf.toByteArray();
    }

    private static byte[] packed(long bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed, new Deflater(9), 1 << 16)) {
            byte[] some = new byte[1 << 20];
            for (long left = bytes; left > 0; left -= some.length) {
                deflated.write(some);
            }
        }
        return packed.toByteArray();
    }

    @Test
    void anOfficeFileRunsAndFetchesNothing() throws IOException {
        Map<String, byte[]> refused = new LinkedHashMap<>();
        refused.put("enabled", Samples.office("application/vnd.ms-word.document.macroEnabled.main+xml", Map.of()));
        refused.put("escaped", Samples.office("application/vnd.ms-word.document.m&#97;croEnabled.main+xml", Map.of()));
        refused.put("project", Samples.office(Samples.WORD, Map.of("word/vbaProject.bin", "x")));
        refused.put("embedded", Samples.office(Samples.WORD, Map.of("word/embeddings/oleObject1.bin", "x")));
        refused.put("active", Samples.office(Samples.WORD, Map.of("word/activeX/activeX1.xml", "x")));
        refused.put("basic", Samples.open(TEXT, Map.of("Basic/Standard/Module1.xml", "x")));
        refused.put("script", Samples.open(TEXT, Map.of("Scripts/python/a.py", "x")));
        for (Map.Entry<String, byte[]> file : refused.entrySet()) {
            assertThat(refused("a.docx", file.getValue())).as(file.getKey()).contains("macros or other programs");
        }
        assertThat(refused("a.docx", related("attachedTemplate", "https://evil.example/a.dotm")))
            .contains("fetches something");
        assertThat(refused("a.docx", related("image", "HTTP://evil.example/a.png"))).contains("fetches something");
        assertThat(taken("a.docx", related("hyperlink", "https://www.gov.uk/")).name()).isEqualTo("a.docx");
        assertThat(taken("a.docx", related("attachedTemplate", "file:///C:/Templates/Letter.dotx")).name())
            .isEqualTo("a.docx");
        assertThat(refused("a.odt", Samples.open(TEXT, Map.of("META-INF/manifest.xml",
            "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"))))
            .contains("password");
        assertThat(refused("a.pptx",
            Samples.office("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
                Map.of())))
            .contains("cannot be added");
    }

    private static byte[] related(String type, String target) {
        return Samples.office(Samples.WORD,
            Map.of("word/_rels/document.xml.rels",
                """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s" TargetMode="External"/>
                    </Relationships>"""
                    .formatted(type, target)));
    }

    @Test
    void aZipBombOrADamagedOneIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] some = new byte[1 << 20];
            for (int i = 0; i < 260; i++) {
                zip.write(some);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);
        assertThat(refused("a.docx", out.toByteArray()))
            .isEqualTo("The file unpacks to far more than a document needs.");

        Map<String, String> parts = new LinkedHashMap<>();
        Collections.nCopies(10_001, "x").forEach(x -> parts.put("p" + parts.size(), x));
        assertThat(refused("a.docx", Samples.zip(parts))).contains("far more");

        byte[] damaged = Samples.word();
        damaged[60] ^= 0x55;
        assertThat(refused("a.docx", damaged)).contains("damaged");
        assertThat(refused("a.docx", Arrays.copyOf(Samples.word(), 300))).contains("damaged");
    }

    @Test
    void aPictureIsShownAndNotTooLarge() throws IOException {
        byte[] huge = Samples.picture("png");
        huge[18] = 0x7f;
        huge[22] = 0x7f;
        assertThat(refused("a.png", huge)).startsWith("The file ").containsAnyOf("points", "damaged");
        assertThat(refused("a.png", Arrays.copyOf(Samples.picture("png"), 12))).contains("damaged");
        assertThat(refused("a.jpg", Arrays.copyOf(Samples.picture("jpg"), 12))).contains("damaged");
        assertThat(refused("a.tif", Arrays.copyOf(Samples.picture("tiff"), 7))).contains("damaged");
    }

    @Test
    void whatTakesFarMoreToReadThanADocumentNeedsIsRefused() throws IOException {
        byte[] nested = HeavyFiles.nestedForms();
        assertThat(nested).hasSizeLessThan(10_000);
        assertThat(refused("a.pdf", nested)).isEqualTo("The file takes far more work to read than a document needs. "
            + "Print it to a new PDF, or save it in smaller parts, and add that.");
        assertThat(refused("a.jpg", HeavyFiles.progressive(10_000)))
            .startsWith("The file has a progressive JPEG picture of more than 25 million points.");
        assertThat(refused("a.jpg", HeavyFiles.progressive(10_001))).contains("more than 100 million points");
        assertThat(taken("a.jpg", HeavyFiles.progressive(8)).mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void ofSeveralEachIsToldByItsPlaceOrToWhoSentItByItsName() throws IOException {
        List<UploadedFile> files = List.of(sent("ok.pdf", Samples.pdf(1)), sent("Okafor family.txt", new byte[0]),
            sent("b", new byte[0]));

        Refusals refused = catchThrowableOfType(Refusals.class, () -> checks.check(files));

        assertThat(refused).hasMessage("File 2 is empty. File 3 is empty.");
        assertThat(refused.field()).isEqualTo("files");
        assertThat(refused.each()).extracting(one -> ((FileRefused) one).byName())
            .containsExactly("Okafor family.txt is empty.", "b is empty.");
        assertThatThrownBy(() -> checks.check(Collections.nCopies(4, files.get(0))))
            .hasMessage("Files: at most 3 can be added at once.");
        assertThatThrownBy(() -> checks.check(List.of())).hasMessage("Files: choose at least one.");
    }
}
