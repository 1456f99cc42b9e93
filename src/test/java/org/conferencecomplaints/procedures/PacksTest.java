package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conferencecomplaints.procedures.Office.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.conferencecomplaints.casework.complainants.ComplainantChanges;
import org.conferencecomplaints.files.documents.Audience;
import org.conferencecomplaints.files.documents.CheckedFile;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.documents.DocumentDetails;
import org.conferencecomplaints.files.documents.DocumentKind;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.files.packs.Pack;
import org.conferencecomplaints.files.packs.PackFile;
import org.conferencecomplaints.files.packs.PackFormat;
import org.conferencecomplaints.files.packs.PackRecord;
import org.conferencecomplaints.files.packs.Packs;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.governance.accesslog.AccessSearch;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pack of a whole file holds everything there is, as it is kept, and can be checked by whoever gets it. */
@OnTheEngine
@Tag("database")
class PacksTest {

    @Autowired
    private Office office;
    @Autowired
    private Packs packs;
    @Autowired
    private Documents documents;
    @Autowired
    private ComplainantChanges changes;
    @Autowired
    private AccessSearch log;
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"hackney", "brent"})
    void everythingIsInTheZipAndItsChecksumsHold(String council) throws Exception {
        Case whole = aWholeCase(council);
        Unpacked zip = Unpacked.of(pack(whole, PackFormat.ZIP), folder);

        assertThat(zip.sha256sum()).isEqualTo(0);
        Map<String, String> sums = zip.sums();
        assertThat(sums.keySet()).as("every file but the sums themselves").containsExactlyInAnyOrderElementsOf(
            zip.names().stream().filter(name -> !name.equals("SHA256SUMS")).toList());
        assertThat(zip.names()).allMatch(name -> name.matches("[\\p{L}\\p{N},()'._ /-]+") && !name.contains("..")
            && name.getBytes(StandardCharsets.UTF_8).length < 200);
        assertThat(sums.values()).as("letters and documents are as they are kept")
            .containsAll(whole.letters().stream().map(letter -> letter.version().sha256()).toList())
            .containsAll(documents.forComplaint(whole.reference()).stream().map(Document::sha256).toList());
        assertThat(zip.names()).filteredOn(name -> name.contains("Letters/")).hasSameSizeAs(whole.letters());
        assertThat(zip.names()).filteredOn(name -> name.contains("Forms/")).hasSameSizeAs(whole.entries());
        assertThat(zip.names()).filteredOn(name -> name.contains("People/")).hasSize(3);

        String text = zip.text();
        assertThat(text).contains("1 Old Lane", "2 New Lane", "ben@refuge.example", "Never ring the house",
            "address corrected", "Counts as received on", "10 working days from",
            "Complainant 2: joined the complaint.",
            "For An earlier ombudsman. Why: They asked", "Wrong family", "No longer current");
        JsonNode manifest = new ObjectMapper().readTree(zip.file("manifest.json").toFile());
        assertThat(manifest.path("complaint").asText()).isEqualTo(whole.reference());
        assertThat(manifest.path("recipient").asText()).isEqualTo("The ombudsman");
        assertThat(manifest.path("leftOut")).isEmpty();
        manifest.path("files").forEach(file -> {
            assertThat(sums).containsEntry(file.path("file").asText(), file.path("sha256").asText());
            assertThat(zip.file(file.path("file").asText())).hasSize(file.path("bytes").asLong());
        });
    }

    @Test
    void thePdfHasAnIndexAndSaysWhatIsInTheZipOnly() throws Exception {
        Case whole = aWholeCase("hackney");
        Path file = folder.resolve("pack.pdf");
        Files.write(file, pack(whole, PackFormat.PDF));

        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains("The whole file of complaint " + whole.reference(), "Made for: The ombudsman",
                "We talked.", "1 Old Lane", "Voided before it left", "Withdrawn", "Wrong family");
            assertThat(text).containsPattern("Other: table\\.docx.{0,60}Not on these pages: in the ZIP, file \"\\d\\d "
                + "Documents/\\d\\d-\\d\\d\\d [^\"]*table[^\"]*\\.docx\"");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSizeGreaterThan(12);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(12);
        }
    }

    @Test
    void thePackIsTheFileAsItStoodThenAndTheSameEachTime() throws Exception {
        Case whole = aWholeCase("hackney");
        PackRecord made = made(whole);
        byte[] first = copy(whole, made, PackFormat.ZIP);
        office.as("hackney-supervisor", () -> {
            office.aSecondLater();
            office.caseFile.note(whole.reference(), "Something that came later.");
            return null;
        });

        assertThat(copy(whole, made, PackFormat.ZIP)).isEqualTo(first);
        office.aSecondLater();
        assertThat(Unpacked.of(pack(whole, PackFormat.ZIP), folder).text()).contains("Something that came later.");
    }

    @Test
    void whoMadeItForWhomAndWhyIsKeptWithTheChecksumOfEachCopy() {
        Case whole = hackneysSimplest();
        PackRecord made = made(whole);
        office.as("hackney-supervisor", () -> {
            Pack pack = packs.whole(made, whole.register());
            try (PackFile broken = packs.file(pack, PackFormat.ZIP);
                PackFile taken = packs.file(pack, PackFormat.PDF)) {
                packs.handOver(pack, PackFormat.ZIP, broken);
                packs.handedOver(packs.handOver(pack, PackFormat.PDF, taken));
                assertThat(packs.copies(whole.reference())).satisfiesExactly(
                    copy -> assertThat(copy).returns(broken.sha256(), one -> one.sha256()).returns(false,
                        one -> one.whole()),
                    copy -> assertThat(copy).returns(taken.sha256(), one -> one.sha256()).returns(true,
                        one -> one.whole()));
            }
            assertThat(log.latest(whole.reference(), 1)).singleElement()
                .returns(AccessAction.PACK, entry -> entry.what()).returns("hackney-supervisor", entry -> entry.by())
                .returns("For The ombudsman. Why: They asked for it", entry -> entry.after());
            return null;
        });
        assertThat(packs.forComplaint(whole.reference())).containsExactly(made);
        assertThat(made).returns("hackney-supervisor", PackRecord::by).returns("They asked for it", PackRecord::reason);
        assertThat(whole.notes()).contains("Pack of the whole file made. For The ombudsman. Why: They asked for it");
        assertThat(leftInTheHome()).isEmpty();
    }

    @Test
    void withoutForWhomAndWhyNothingIsMade() {
        Case whole = hackneysSimplest();
        for (String nothing : new String[] {null, " ", "x".repeat(301), "a\u0000b"}) {
            assertThatThrownBy(
                () -> office.as("hackney-supervisor", () -> packs.make(whole.register(), "The ombudsman", nothing)))
                .isInstanceOf(Refusal.class);
            assertThatThrownBy(
                () -> office.as("hackney-supervisor", () -> packs.make(whole.register(), nothing, "They asked")))
                .isInstanceOf(Refusal.class);
        }
        assertThat(packs.forComplaint(whole.reference())).isEmpty();
        assertThat(whole.notes()).noneMatch(note -> note.startsWith("Pack of"));
    }

    @Test
    void aDocumentThatCannotBeReadLeavesNothingHalfDone() {
        Case whole = hackneysSimplest();
        document(whole, "table.docx", "application/octet-stream", DocumentKind.OTHER, "x");
        office.jdbc.sql("update document set sha256 = ? where complaint_reference = ?")
            .params("0".repeat(64), whole.reference()).update();

        assertThatThrownBy(() -> pack(whole, PackFormat.ZIP)).isNotNull();
        assertThat(leftInTheHome()).isEmpty();
        assertThat(packs.copies(whole.reference())).isEmpty();
    }

    // ---- cases

    private Case hackneysSimplest() {
        return new Hackney(office).received();
    }

    /**
     * Two complainants, one with a corrected address; letters posted, e-mailed and voided; documents, one withdrawn.
     */
    private Case aWholeCase(String council) {
        Hackney hackney = new Hackney(office);
        Brent brent = new Brent(office);
        Object[] start = {"complainantName", "Zoë O'Neill / \"x\"", "complainantAddress", "1 Old Lane\nE8 1AA",
            "contactNotes", "Never ring the house"};
        Case whole = council.equals("hackney") ? hackney.received(start) : brent.received(start);
        office.as(council + "-officer", () -> {
            changes.add(whole.reference(), 1,
                answers("complainantName", "Ben O'Neill", "complainantRelationship", "parent",
                    "contactChannel", "email", "complainantEmail", "ben@refuge.example"),
                "Wrote too");
            return null;
        });
        if (council.equals("hackney")) {
            whole.complete("hackney-officer", "Activity_TriageComplaint", "triageDecision", "accept");
        } else {
            brent.reviewed(whole).complete("brent-chair", "Activity_ArrangeMeeting", "meetingOn", "2026-11-09",
                "meetingPlace", "Civic Centre");
        }
        office.as(council + "-officer", () -> {
            changes.correct(whole.reference(), 1, 1,
                Office.but(office.caseFile.entries(whole.reference()).get(0).answers(),
                    "complainantAddress", "2 New Lane\nE8 1AA"),
                "Moved");
            return null;
        });
        whole.runJobs();
        if (council.equals("hackney")) {
            whole.post("hackney/acknowledgement");
            whole.complete("hackney-manager", "Activity_ArrangeMeeting", "contactedOn", "2026-11-02", "meetingOn",
                "2026-11-09", "meetingPlace", "Town Hall").post("hackney/meeting-invitation").until("2026-11-09T15:00")
                .complete("hackney-manager", "Activity_RecordMeeting", "meetingHeldOn", "2026-11-09", "meetingNote",
                    "We talked.", "feedback", "Sorry.");
        } else {
            whole.post("brent/meeting-invitation");
        }
        document(whole, "minutes.txt", "text/plain", DocumentKind.CONFERENCE_MINUTES, "The minutes say so.");
        document(whole, "table.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            DocumentKind.OTHER, "PK");
        Document wrong = document(whole, "other.txt", "text/plain", DocumentKind.OTHER, "No longer current");
        office.as(council + "-officer", () -> {
            documents.withdraw(wrong, "Wrong family");
            return null;
        });
        office.as(council + "-supervisor", () -> {
            packs.make(whole.register(), "An earlier ombudsman", "They asked");
            return null;
        });
        office.aSecondLater();
        return whole;
    }

    private Document document(Case whole, String name, String mediaType, DocumentKind kind, String content) {
        return office.as(whole.register().tenant() + "-officer", () -> {
            Path file = Files.writeString(Files.createTempFile(folder, "d", null), content);
            return documents.add(whole.reference(), new DocumentDetails(kind, Audience.CASE, null, null),
                List.of(new CheckedFile(name, mediaType, file))).get(0);
        });
    }

    private PackRecord made(Case whole) {
        return office.as(whole.register().tenant() + "-supervisor",
            () -> packs.make(whole.register(), "The ombudsman", "They asked for it"));
    }

    private byte[] pack(Case whole, PackFormat format) {
        return copy(whole, made(whole), format);
    }

    private byte[] copy(Case whole, PackRecord made, PackFormat format) {
        return office.as(whole.register().tenant() + "-supervisor", () -> {
            try (PackFile file = packs.file(packs.whole(made, whole.register()), format)) {
                return Files.readAllBytes(file.file());
            }
        });
    }

    private List<Path> leftInTheHome() {
        Path packsInMaking = office.home().resolve("packs");
        if (!Files.exists(packsInMaking)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(packsInMaking)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
