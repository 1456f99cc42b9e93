package org.conferencecomplaints.procedures;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conferencecomplaints.procedures.Office.answers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.conferencecomplaints.casework.complainants.ComplainantChanges;
import org.conferencecomplaints.files.documents.Audience;
import org.conferencecomplaints.files.documents.CheckedFile;
import org.conferencecomplaints.files.documents.DocumentDetails;
import org.conferencecomplaints.files.documents.DocumentKind;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.files.packs.PackFile;
import org.conferencecomplaints.files.packs.PackFormat;
import org.conferencecomplaints.files.packs.PackRecord;
import org.conferencecomplaints.files.packs.PackSection;
import org.conferencecomplaints.files.packs.Packs;
import org.conferencecomplaints.files.packs.Piece;
import org.conferencecomplaints.files.packs.review.PersonPacks;
import org.conferencecomplaints.files.packs.review.Review;
import org.conferencecomplaints.files.packs.review.ReviewChoice;
import org.conferencecomplaints.files.packs.review.ReviewDecision;
import org.conferencecomplaints.files.packs.review.ReviewedPiece;
import org.conferencecomplaints.files.packs.review.Reviews;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What one person gets of a file: theirs, nothing by which another can be reached, and a list of what was left out. */
@OnTheEngine
class PersonPacksTest {

    private static final Map<String, Object> ADA = Map.ofEntries(
        entry("complainantName", "Ada Okafor"), entry("complainantRelationship", "parent"),
        entry("contactChannel", "post"), entry("complainantAddress", "1 Hidden Lane\nE8 1AD"),
        entry("contactNotes", "Ring 07700 900111 at noon only"), entry("accessNeeds", "Ada's hearing loop"),
        entry("advocateName", "Aled Advocate"), entry("advocateCopy", true), entry("advocateChannel", "email"),
        entry("advocateEmail", "aled@voices.example"));
    private static final Map<String, Object> BEN = Map.ofEntries(
        entry("complainantName", "Ben Okafor"), entry("complainantRelationship", "carer"),
        entry("contactChannel", "email"), entry("complainantEmail", "ben@refuge.example"),
        entry("contactNotes", "Text 07700 900222, never write to the old flat"),
        entry("accessNeeds", "Ben's ground floor"),
        entry("advocateName", "Bryn Barrister"), entry("advocateCopy", true), entry("advocateChannel", "post"),
        entry("advocateAddress", "9 Secret Chambers\nN1 9BB"));

    private static final List<String> ADAS = List.of("1 Hidden Lane", "E8 1AD", "77 Moved Close", "E9 7ZZ",
        "07700 900111", "at noon only", "Ada's hearing loop");
    private static final List<String> BENS = List.of("ben@refuge.example", "ben@later.example", "07700 900222",
        "never write to the old flat", "Ben's ground floor");
    private static final List<String> NOBODYS = List.of("aled@voices.example", "9 Secret Chambers", "N1 9BB",
        "member@board.example", "Only for the team", "Words of a check");

    @Autowired
    private Office office;
    @Autowired
    private Packs packs;
    @Autowired
    private Reviews reviews;
    @Autowired
    private PersonPacks personPacks;
    @Autowired
    private ComplainantChanges changes;
    @Autowired
    private Documents documents;
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"hackney, 1", "hackney, 2", "brent, 1", "brent, 2"})
    void nobodyElseCanBeReachedByWhatOneOfTwoGets(String council, int number) throws Exception {
        Case joint = joint(council);
        Review review = begin(joint, number, null);
        decideAsProposed(joint, review);
        PackRecord made = office.as(council + "-supervisor", () -> make(joint, review, "Them", "They asked"));

        List<String> own = number == 1 ? ADAS : BENS;
        List<String> others = Stream.concat((number == 1 ? BENS : ADAS).stream(), NOBODYS.stream()).toList();
        Unpacked zip = Unpacked.of(copy(joint, made, review, PackFormat.ZIP), folder);
        String paper = text(copy(joint, made, review, PackFormat.PDF));
        assertThat(zip.sha256sum()).isEqualTo(0);
        for (String text : List.of(zip.text(), paper)) {
            assertThat(text).doesNotContain(others.toArray(String[]::new));
            assertThat(text.replaceAll("[\\s()-]", "")).doesNotContain(number == 1 ? "07700900222" : "07700900111");
            assertThat(text).contains(own.toArray(String[]::new));
            assertThat(text).contains("We were not heard.", "It was written to somebody else.",
                "It was kept by the council's staff for their own work.",
                "It is about another person, or says how they are reached.", "Minutes name others.");
            assertThat(text).contains("[taken out: another person’s]").contains("Please ring");
        }
        assertThat(zip.names()).noneMatch(name -> name.contains("Access log"));
    }

    @Test
    void somebodyElseGetsWhatWasWrittenToThemAndNothingElseUnlessItIsRead() throws Exception {
        Case joint = joint("brent");
        Review review = begin(joint, 0, "aled  ADVOCATE");
        List<ReviewedPiece> pieces = pieces(joint, review);

        assertThat(pieces).filteredOn(each -> each.proposal().decision() == ReviewDecision.IN)
            .isNotEmpty().allMatch(each -> each.piece().title().contains("copy to Aled Advocate"));
        assertThat(pieces).filteredOn(each -> review.subject().isNamedIn(each.piece().text())).isNotEmpty();
        decideAsProposed(joint, review);
        PackRecord made = office.as("brent-supervisor", () -> make(joint, review, "Him", "He asked"));
        assertThat(Unpacked.of(copy(joint, made, review, PackFormat.ZIP), folder).text())
            .doesNotContain("1 Hidden Lane", "77 Moved Close", "07700 900111")
            .doesNotContain(BENS.toArray(String[]::new))
            .contains("It is about those who complain, and not about you.");
        assertThat(joint.notes()).anyMatch(note -> note.startsWith("Export of what concerns another person"))
            .noneMatch(note -> note.contains("ADVOCATE"));
    }

    @Test
    void howOthersAreReachedDoesNotGoOutWhateverIsDecided() {
        Case joint = joint("hackney");
        Review review = begin(joint, 2, null);
        ReviewedPiece start = piece(joint, review, "Complaint received");
        ReviewedPiece letter = pieces(joint, review).stream()
            .filter(each -> each.piece().title().endsWith("to Ada Okafor"))
            .findFirst().orElseThrow();

        for (ReviewedPiece wrong : List.of(start, letter)) {
            assertThatThrownBy(() -> decide(joint, review, wrong.piece().section(),
                Map.of(wrong.piece().id(), ReviewChoice.of(ReviewDecision.IN, "")))).isInstanceOf(Refusal.class)
                .hasMessageContaining("another person stands in it");
        }
        List<String> words = start.piece().lines().stream().map(line -> "See 1  hidden\nLANE").toList();
        assertThatThrownBy(() -> office.as("hackney-supervisor", () -> {
            reviews.redact(review, start.piece(), start.piece().fingerprint(), words, "Others");
            return null;
        })).isInstanceOf(Refusal.class).hasMessageContaining("another person stands in it");
        String hidden = document(joint, "redacted.txt", Audience.CASE, "Under the black: 0770 090 0111");
        assertThatThrownBy(() -> office.as("hackney-supervisor", () -> {
            reviews.replace(review, letter.piece(), letter.piece().fingerprint(), hidden, "Others");
            return null;
        })).isInstanceOf(Refusal.class).hasMessageContaining("another person stands in it");
        assertThat(pieces(joint, review)).noneMatch(ReviewedPiece::isDecided);
    }

    @Test
    void aSupervisorWritesARedactedVersionAndOnlyThatGoesOut() throws Exception {
        Case joint = joint("hackney");
        Review review = begin(joint, 1, null);
        decideAsProposed(joint, review);
        ReviewedPiece start = piece(joint, review, "Complaint received");
        ReviewedPiece minutes = piece(joint, review, "Conference minutes: minutes.txt");
        String blackened = document(joint, "blackened.txt", Audience.CASE, "The minutes without names.");
        List<String> words = start.piece().lines().stream().map(line -> line.text().equals("We were not heard.")
            ? "We were ▇▇▇."
            : line.text().contains("aled") ? "" : line.text()).toList();
        PackRecord made = office.as("hackney-supervisor", () -> {
            reviews.redact(review, start.piece(), start.piece().fingerprint(), words, "A neighbour was named.");
            reviews.replace(review, minutes.piece(), minutes.piece().fingerprint(), blackened, "Children are named.");
            return make(joint, review, "Her", "She asked");
        });

        Unpacked zip = Unpacked.of(copy(joint, made, review, PackFormat.ZIP), folder);
        assertThat(zip.text()).contains("We were ▇▇▇.", "A neighbour was named.", "The minutes without names.",
            "Children are named.", "in part only, Complaint received").doesNotContain("Family secrets of others");
        assertThatThrownBy(() -> decide(joint, review, PackSection.FORMS, Map.of())).isInstanceOf(Refusal.class)
            .hasMessageContaining("An export has been made");
        assertThatThrownBy(() -> office.as("hackney-supervisor", () -> make(joint, review, "Her", "Twice")))
            .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsNotDecidedOrHasChangedSinceDoesNotGoOut() throws Exception {
        Case joint = joint("hackney");
        Review review = begin(joint, 1, null);
        assertThatThrownBy(() -> office.as("hackney-supervisor", () -> make(joint, review, "Her", "She asked")))
            .isInstanceOf(Refusal.class)
            .hasMessageContaining("not decided yet");
        assertThatThrownBy(() -> decide(joint, review, PackSection.DOCUMENTS, Map.of())).isInstanceOf(Refusal.class)
            .hasMessageContaining("Choose whether it is in");
        decideAsProposed(joint, review);

        office.jdbc.sql("update referral set what = what || ' And more.' where complaint_reference = ?")
            .param(joint.reference()).update();
        office.jdbc.sql("update complaint set child_reference = 'CP-OTHER' where reference = ?")
            .param(joint.reference())
            .update();
        assertThat(pieces(joint, review)).filteredOn(each -> !each.isDecided())
            .allMatch(ReviewedPiece::changed).extracting(each -> each.piece().title())
            .contains("The complaint in the register");
        assertThatThrownBy(() -> office.as("hackney-supervisor", () -> make(joint, review, "Her", "She asked")))
            .hasMessageContaining("not decided yet");

        decideAsProposed(joint, review);
        PackRecord made = office.as("hackney-supervisor", () -> make(joint, review, "Her", "She asked"));
        office.jdbc.sql("update complaint set child_reference = 'CP-SECRET' where reference = ?")
            .param(joint.reference())
            .update();
        office.jdbc.sql("update case_event set what = ? where complaint_reference = ?")
            .params("Nobody has read this", joint.reference()).update();
        assertThat(Unpacked.of(copy(joint, made, review, PackFormat.ZIP), folder).text())
            .contains("It has changed since it was read through for you.")
            .doesNotContain("CP-SECRET", "Nobody has read this");
    }

    @Test
    void aPageThatShowedSomethingElseDecidesNothing() {
        Case joint = joint("hackney");
        Review review = begin(joint, 1, null);
        Map<String, String> seen = new HashMap<>();
        Map<String, ReviewChoice> all = new HashMap<>();
        pieces(joint, review).forEach(each -> {
            seen.put(each.piece().id(), "0".repeat(64));
            all.put(each.piece().id(), ReviewChoice.of(ReviewDecision.OUT, "Others"));
        });
        assertThatThrownBy(() -> office.as("hackney-supervisor", () -> {
            reviews.decide(review, joint.register(), PackSection.PEOPLE, all, seen);
            return null;
        })).isInstanceOf(Refusal.class).hasMessageContaining("changed meanwhile");
        assertThat(pieces(joint, review)).noneMatch(ReviewedPiece::isDecided);
    }

    @Test
    void whatASupervisorDidNotSeeDecidedDoesNotGoOut() throws Exception {
        Case joint = joint("hackney");
        Review review = begin(joint, 1, null);
        decideAsProposed(joint, review);
        String shown = Reviews.seen(pieces(joint, review));
        ReviewedPiece start = piece(joint, review, "Complaint received");
        assertThat(start.decided().decision()).isNotEqualTo(ReviewDecision.OUT);
        decide(joint, review, start.piece().section(),
            Map.of(start.piece().id(), ReviewChoice.of(ReviewDecision.OUT, "Others")));
        assertThatThrownBy(() -> office.as("hackney-supervisor",
            () -> reviews.make(review, joint.register(), shown, "Her", "She asked"))).isInstanceOf(Refusal.class)
            .hasMessageContaining("Something has been decided otherwise");
        assertThat(reviews.isMade(review)).isFalse();
    }

    @Test
    void aRedactedVersionThatASupervisorDidNotSeeIsNotDecidedFor() throws Exception {
        Case joint = joint("hackney");
        Review review = begin(joint, 1, null);
        ReviewedPiece before = redacted(joint, review, "We were ▇▇▇.");
        redacted(joint, review, "We were not ▇▇▇.");
        Map<String, String> seen = new HashMap<>();
        Map<String, ReviewChoice> all = new HashMap<>();
        pieces(joint, review).forEach(each -> {
            seen.put(each.piece().id(), each.seen());
            all.put(each.piece().id(), ReviewChoice.of(ReviewDecision.OUT, "Others"));
        });
        seen.put(before.piece().id(), before.seen());
        all.put(before.piece().id(), ReviewChoice.of(ReviewDecision.REDACTED, "Others"));
        assertThatThrownBy(() -> office.as("hackney-supervisor", () -> {
            reviews.decide(review, joint.register(), before.piece().section(), all, seen);
            return null;
        })).isInstanceOf(Refusal.class).hasMessageContaining("changed meanwhile");
    }

    private ReviewedPiece redacted(Case joint, Review review, String words) {
        Piece piece = piece(joint, review, "Complaint received").piece();
        office.as("hackney-supervisor", () -> {
            reviews.redact(review, piece, piece.fingerprint(), piece.lines().stream()
                .map(line -> line.text().equals("We were not heard.") ? words : "").toList(), "A neighbour was named.");
            return null;
        });
        return piece(joint, review, "Complaint received");
    }

    // ---- reviews

    /** Makes the export of what a supervisor sees decided. */
    private PackRecord make(Case joint, Review review, String recipient, String reason) {
        return reviews.make(review, joint.register(), Reviews.seen(reviews.pieces(review, joint.register())), recipient,
            reason);
    }

    private Review begin(Case joint, int number, String name) {
        Review review = office.as(joint.register().tenant() + "-supervisor",
            () -> reviews.begin(joint.register(), number, name));
        office.aSecondLater();
        return review;
    }

    private List<ReviewedPiece> pieces(Case joint, Review review) {
        return office.as(joint.register().tenant() + "-supervisor", () -> reviews.pieces(review, joint.register()));
    }

    private ReviewedPiece piece(Case joint, Review review, String title) {
        return pieces(joint, review).stream().filter(each -> each.piece().title().equals(title)).findFirst()
            .orElseThrow();
    }

    /** What no rule knows is left out. */
    private void decideAsProposed(Case joint, Review review) {
        Set<PackSection> sections = pieces(joint, review).stream().map(each -> each.piece().section())
            .collect(Collectors.toSet());
        sections.forEach(section -> decide(joint, review, section,
            Map.of("", ReviewChoice.of(ReviewDecision.OUT, "Minutes name others."))));
    }

    /** Decides a section as these say and otherwise as it stands; where nothing does, as the one without a name. */
    private void decide(Case joint, Review review, PackSection section, Map<String, ReviewChoice> chosen) {
        Map<String, String> seen = new HashMap<>();
        Map<String, ReviewChoice> all = new HashMap<>();
        for (ReviewedPiece each : pieces(joint, review)) {
            String id = each.piece().id();
            seen.put(id, each.seen());
            all.put(id, chosen.getOrDefault(id, each.standing().decision() != null ? each.standing() : chosen.get("")));
        }
        office.as(joint.register().tenant() + "-supervisor", () -> {
            reviews.decide(review, joint.register(), section, all, seen);
            return null;
        });
    }

    private byte[] copy(Case joint, PackRecord made, Review review, PackFormat format) {
        return office.as(joint.register().tenant() + "-supervisor", () -> {
            try (PackFile file = packs.file(personPacks.assemble(made, review, joint.register()), format)) {
                return Files.readAllBytes(file.file());
            }
        });
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    // ---- the case

    /** Ada has complained and Ben has joined; both have moved; letters to both, to their advocates and to staff. */
    private Case joint(String council) {
        String officer = council + "-officer";
        Object[] ada = Stream.concat(ADA.entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue())),
            Stream.of("complaint", "We were not heard.")).toArray();
        Case joint = council.equals("hackney") ? new Hackney(office).received(ada) : new Brent(office).received(ada);
        change(officer, () -> changes.add(joint.reference(), 1, BEN, "Wrote to us on Friday"));
        if (council.equals("hackney")) {
            joint.complete(officer, "Activity_TriageComplaint", "triageDecision", "accept");
        } else {
            new Brent(office).reviewed(joint);
        }
        change(officer, () -> changes.correct(joint.reference(), 1, 1,
            Office.but(ADA, "complainantAddress", "77 Moved Close\nE9 7ZZ"), "She rang from 07700900111"));
        change(officer, () -> changes.correct(joint.reference(), 2, 1,
            Office.but(BEN, "complainantEmail", "ben@later.example"), "He wrote"));
        joint.complete(council.equals("hackney") ? "hackney-manager" : "brent-chair", "Activity_ArrangeMeeting",
            council.equals("hackney")
                ? answers("contactedOn", "2026-11-02", "meetingOn", "2026-11-09", "meetingPlace",
                    "Please ring (07700) 900222 or 07700 900111 at the door")
                : answers("meetingOn", "2026-11-09",
                    "meetingPlace", "Please ring (07700) 900222 or 07700 900111 at the door"));
        office.as(officer, () -> {
            office.caseFile.keep(joint.reference(), "Activity_GiveAddress", "give-address", answers("forWhom",
                "Ben Okafor", "safeChannel", "email", "safeEmail", "ben@later.example", "howKnown", "He wrote"));
            office.caseFile.keep(joint.reference(), "Activity_CheckLetter", "check-letter",
                answers("letterApproved", false, "letterCorrection", "Words of a check"));
            office.caseFile.keep(joint.reference(), "Activity_ConvenePanel", council + "-convene-panel",
                answers(council.equals("hackney") ? "panelMembersEmails" : "panelOtherEmail", "member@board.example"));
            return null;
        });
        document(joint, "minutes.txt", Audience.CASE, "Family secrets of others");
        document(joint, "advice.txt", Audience.COUNCIL, "Only for the team");
        office.aSecondLater();
        return joint;
    }

    private void change(String user, Runnable change) {
        office.aSecondLater();
        office.as(user, () -> {
            change.run();
            return null;
        });
    }

    private String document(Case joint, String name, Audience audience, String content) {
        return office.as(joint.register().tenant() + "-officer", () -> {
            Path file = Files.writeString(Files.createTempFile(folder, "d", null), content);
            return documents
                .add(joint.reference(), new DocumentDetails(DocumentKind.CONFERENCE_MINUTES, audience, null, null),
                    List.of(new CheckedFile(name, "text/plain", file)))
                .get(0).id();
        });
    }
}
