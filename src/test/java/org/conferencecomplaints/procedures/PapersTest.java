package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conferencecomplaints.procedures.BrentCase.BUSINESS_MANAGER;
import static org.conferencecomplaints.procedures.BrentCase.INDEPENDENT_CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.OFFICER;
import static org.conferencecomplaints.procedures.BrentCase.PANEL_DAY;
import static org.conferencecomplaints.procedures.BrentCase.panel;
import static org.conferencecomplaints.procedures.Office.answers;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.bundles.Bundle;
import org.conferencecomplaints.bundles.BundleAccess;
import org.conferencecomplaints.bundles.Bundles;
import org.conferencecomplaints.bundles.Paper;
import org.conferencecomplaints.bundles.Part;
import org.conferencecomplaints.bundles.Reader;
import org.conferencecomplaints.bundles.SignOff;
import org.conferencecomplaints.bundles.Treatment.How;
import org.conferencecomplaints.complainants.ComplainantChanges;
import org.conferencecomplaints.documents.Audience;
import org.conferencecomplaints.documents.CheckedFile;
import org.conferencecomplaints.documents.Document;
import org.conferencecomplaints.documents.DocumentKind;
import org.conferencecomplaints.documents.Documents;
import org.conferencecomplaints.documents.Filing;
import org.conferencecomplaints.documents.Party;
import org.conferencecomplaints.letters.EnclosedPapers;
import org.conferencecomplaints.letters.Letter;
import org.conferencecomplaints.letters.PapersLetters;
import org.conferencecomplaints.letters.PapersLetters.Occasion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers for a panel and for the investigation, from the choice to each one's hands (B-2.17, B-2.26, H-2.1). */
@Tag("database")
@OnTheEngine
class PapersTest {

    private static final String NOTICE = "brent/panel-notice";
    private static final Map<String, Object> BEN = answers("complainantName", "Ben Okafor",
        "complainantRelationship", "carer", "contactChannel", "post", "complainantAddress", "7 Other Road\nLondon N1 1AA",
        "contactNotes", "Ring 07700 900123 after six");

    @Autowired
    private Office office;
    @Autowired
    private Bundles bundles;
    @Autowired
    private SignOff signOff;
    @Autowired
    private BundleAccess access;
    @Autowired
    private Documents documents;
    @Autowired
    private PapersLetters papers;
    @Autowired
    private EnclosedPapers enclosed;
    @Autowired
    private ComplainantChanges changes;
    @TempDir
    private Path folder;
    private BrentCase brent;

    @BeforeEach
    void brent() {
        brent = new BrentCase(office);
    }

    private Document added(Case to, String name, String words) {
        return added(to, name, "text/plain", words, new Filing(DocumentKind.OTHER, Audience.CASE, null, null));
    }

    private Document added(Case to, String name, String mediaType, String words, Filing filing) {
        try {
            Path file = Files.writeString(folder.resolve("file"), words);
            String officer = to.register().tenant() + "-officer";
            return office.as(officer, () -> documents.add(to.reference(), filing,
                List.of(new CheckedFile(name, mediaType, file)))).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Occasion occasion(Case of, String name) {
        return papers.of(of.register().tenant()).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private void as(String user, Runnable work) {
        office.aSecondLater();
        office.as(user, () -> {
            work.run();
            return null;
        });
    }

    private Bundle begun(Case of, String occasion) {
        as(BUSINESS_MANAGER, () -> bundles.begin(of.reference(), occasion(of, occasion)));
        return draft(of, occasion);
    }

    private Bundle draft(Case of, String occasion) {
        return bundles.draft(of.reference(), occasion(of, occasion)).orElseThrow();
    }

    private void decide(Case of, Document item, String reader, How how, Document instead, String reason) {
        Bundle draft = draft(of, "panel");
        List<Reader> some = bundles.readers(of.reference(), occasion(of, "panel")).stream()
            .filter(each -> each.key().equals(reader)).toList();
        assertThat(some).hasSize(1);
        as(BUSINESS_MANAGER, () -> bundles.decide(draft, draft.seen(), item.id(), some, how,
            instead == null ? null : instead.id(), reason));
    }

    private void approve(Case of, String occasion, boolean now) {
        Bundle draft = draft(of, occasion);
        as(BUSINESS_MANAGER, () -> signOff.approve(of.register(), occasion(of, occasion), draft, draft.seen(), now));
    }

    private List<Part> parts(Case of) {
        return bundles.parts(bundles.of(of.reference()).get(0));
    }

    private Part part(Case of, String reader) {
        return parts(of).stream().filter(part -> part.reader().key().equals(reader)).findFirst().orElseThrow();
    }

    private String text(Case of, String reader) {
        try (InputStream in = bundles.open(part(of, reader))) {
            return text(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private List<Letter> notices(Case of, String template) {
        return of.letters().stream().filter(letter -> letter.template().equals(template)).toList();
    }

    private List<BodyPart> attached(Letter letter) throws Exception {
        MimeMessage mail = office.mail(letter.id()).get(0);
        Multipart parts = (Multipart) mail.getContent();
        List<BodyPart> found = new ArrayList<>();
        for (int i = 1; i < parts.getCount(); i++) {
            found.add(parts.getBodyPart(i));
        }
        return found;
    }

    private Case convened(Case chosen, Object... changes) {
        return chosen.complete(INDEPENDENT_CHAIR, "Activity_ConvenePanel", panel(PANEL_DAY, changes));
    }

    // ---- what goes out

    @Test
    void everybodyGetsTheirOwnPapersWithTheNotice() throws Exception {
        Case chosen = brent.panelChosen();
        added(chosen, "Minutes.txt", "What was said at the conference");
        begun(chosen, "panel");
        approve(chosen, "panel", false);
        assertThat(parts(chosen)).noneMatch(Part::isHanded);

        Case convened = convened(chosen, "panelHealthEmail", "ingrid@health.example", "panelOtherEmail", "bo@else.example");

        assertThat(notices(convened, NOTICE)).extracting(Letter::recipientRole).containsExactlyInAnyOrder("complainant",
            "line-manager", "chair", "investigator", "panel-chair", "panel-health", "panel-other");
        for (Letter notice : notices(convened, NOTICE)) {
            assertThat(convened.text(notice)).contains("comes to you with this letter");
            List<BodyPart> attached = attached(notice);
            assertThat(attached).hasSize(2);
            assertThat(text(attached.get(1).getInputStream().readAllBytes())).contains("The papers for the panel",
                "Minutes.txt", "What was said at the conference", "Page 1 of");
        }
        assertThat(text(convened, "panel-health.0")).contains("Panel member from health");
        assertThat(parts(convened)).filteredOn(part -> !part.isHanded()).extracting(part -> part.reader().role())
            .as("nobody said how to reach them").containsExactly("panel-social-care");
        assertThat(convened.notes()).contains("The papers for the panel were put together for 8 and signed off.");

        as(BUSINESS_MANAGER, () -> signOff.handed(bundles.of(chosen.reference()).get(0),
            part(convened, "panel-social-care.0"), office.today(), "By hand"));
        assertThat(parts(convened)).allMatch(Part::isHanded);
    }

    @Test
    void whatIsSignedOffAfterTheNoticeLeavesWithALetterOfItsOwn() throws Exception {
        Case convened = convened(brent.panelChosen());
        assertThat(notices(convened, NOTICE)).isNotEmpty().allSatisfy(notice ->
            assertThat(convened.text(notice)).contains("comes to you as well").doesNotContain("with this letter"));
        added(convened, "Report.txt", "What was found");
        begun(convened, "panel");
        approve(convened, "panel", true);
        convened.runJobs();
        List<Letter> letters = notices(convened, "brent/panel-papers");
        assertThat(letters).extracting(Letter::status).containsOnly(Letter.SENT).hasSize(5);
        assertThat(text(attached(letters.get(0)).get(1).getInputStream().readAllBytes())).contains("What was found");
        assertThat(convened.openTasks()).containsExactly("Activity_RecordPanelDecision");
        assertThat(notices(convened, NOTICE)).hasSize(5);
    }

    @Test
    void papersThatWaitCanLeaveWithoutTheNotice() {
        Case convened = convened(brent.panelChosen());
        added(convened, "Report.txt", "What was found");
        begun(convened, "panel");
        approve(convened, "panel", false);
        Bundle waiting = bundles.of(convened.reference()).get(0);
        assertThat(waiting.waits()).isTrue();
        as(BUSINESS_MANAGER, () -> signOff.send(convened.register(), occasion(convened, "panel"), waiting));
        convened.runJobs();
        assertThat(part(convened, "complainant.1").isHanded()).isTrue();
        assertThatThrownBy(() -> as(BUSINESS_MANAGER, () -> signOff.send(convened.register(),
            occasion(convened, "panel"), waiting))).isInstanceOf(Refusal.class);
    }

    @Test
    void theInvestigatorGetsTheirsByLetter() throws Exception {
        Case appointed = brent.appointed();
        added(appointed, "Minutes.txt", "What was said at the conference");
        begun(appointed, "investigation");
        approve(appointed, "investigation", true);
        appointed.runJobs();
        Letter letter = appointed.letter("brent/investigation-papers");
        assertThat(letter.recipientRole()).isEqualTo("investigator");
        assertThat(text(attached(letter).get(1).getInputStream().readAllBytes())).contains("What was said at the conference",
            "Letter to Ada Okafor");
        assertThat(appointed.openTasks()).containsExactly("Activity_SendPapers");
    }

    @Test
    void onPaperTheyArePrintedBesideTheLetter() {
        Case chosen = brent.panelChosen(BrentCase.byPost());
        added(chosen, "Report.txt", "What was found");
        begun(chosen, "panel");
        approve(chosen, "panel", false);
        Case convened = convened(chosen);
        Letter notice = notices(convened, NOTICE).stream().filter(letter -> letter.person() == 1).findFirst().orElseThrow();
        assertThat(enclosed.goingWith(notice)).hasValueSatisfying(papers -> assertThat(papers.pages()).isGreaterThan(2));
        assertThat(formToPost(convened)).contains("Enclose its papers", "/post/letters/" + notice.id() + "/papers.pdf");
        assertThat(part(convened, "complainant.1").isHanded()).isFalse();
        convened.post(NOTICE);
        assertThat(part(convened, "complainant.1").isHanded()).isTrue();
    }

    private String formToPost(Case convened) {
        String task = convened.letterTask("Activity_PostLetter", NOTICE).getId();
        return office.as("brent-post", () -> {
            try (InputStream form = office.engine.getFormService().getDeployedTaskForm(task)) {
                return new String(form.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    // ---- who reads what

    @Test
    void noComplainantReadsHowAnotherCanBeFoundNorWhatWasWrittenToThem() {
        Case chosen = brent.panelChosen();
        as(OFFICER, () -> changes.add(chosen.reference(), 1, BEN, "Wrote on Friday"));
        Document views = added(chosen, "Views.txt", "text/plain", "My own words",
            new Filing(DocumentKind.WRITTEN_VIEWS, Audience.CASE, Party.COMPLAINANT, office.today()));
        added(chosen, "Report.txt", "What was found");
        Document telling = added(chosen, "Note.txt", "She moved to London n1  1aa");
        added(chosen, "Secret.txt", "text/plain", "For the council only",
            new Filing(DocumentKind.OTHER, Audience.COUNCIL, null, null));
        begun(chosen, "panel");

        assertThatThrownBy(() -> approve(chosen, "panel", false)).isInstanceOf(Refusal.class)
            .hasMessageContaining("Note.txt").hasMessageContaining("how somebody else can be found")
            .hasMessageContaining("Ada Okafor").hasMessageNotContaining("Ben Okafor");
        assertThat(bundles.of(chosen.reference())).allMatch(Bundle::isDraft);
        decide(chosen, telling, "complainant.1", How.WITHHELD, null, "It says where somebody lives.");
        approve(chosen, "panel", false);

        String ada = text(chosen, "complainant.1");
        assertThat(ada).contains("Letter to Ada Okafor", "What was found", "Withheld: It was written to somebody else.",
            "Withheld: It may be another person's own words.", "Withheld: It says where somebody lives. Signed off by")
            .doesNotContain("N1 1AA", "n1 1aa", "Other Road", "07700", "Ben Okafor", "My own words", "For the council only", "Note.txt");
        String ben = text(chosen, "complainant.2");
        assertThat(ben).contains("What was found", "She moved to").doesNotContain("ada@example.org", "Letter to Ada", "Dear");
        assertThat(text(chosen, "chair.0")).contains("My own words", "Letter to Ada Okafor").doesNotContain("ada@example.org");
        decideOnNewDraft(chosen, views);
        assertThat(text(chosen, "complainant.2")).contains("My own words");
    }

    private void decideOnNewDraft(Case of, Document views) {
        begun(of, "panel");
        Document note = documents.current(of.reference()).stream().filter(each -> each.name().equals("Note.txt"))
            .findFirst().orElseThrow();
        decide(of, note, "complainant.1", How.WITHHELD, null, "It says where somebody lives.");
        decide(of, views, "complainant.2", How.WHOLE, null, "They are his own.");
        approve(of, "panel", false);
        assertThat(bundles.of(of.reference()).stream().filter(Bundle::waits)).as("the newer ones alone").hasSize(1);
    }

    @Test
    void aRedactedVersionStandsInTheOriginalsPlace() {
        Case chosen = brent.panelChosen();
        Document whole = added(chosen, "Minutes.txt", "Said by a neighbour");
        Document redacted = added(chosen, "Minutes redacted.txt", "Said by somebody");
        begun(chosen, "panel");
        decide(chosen, whole, "complainant.1", How.INSTEAD, redacted, "It names a neighbour.");
        approve(chosen, "panel", false);
        assertThat(text(chosen, "complainant.1")).contains("A redacted version stands in its place: It names a neighbour.")
            .doesNotContain("Said by a neighbour", "Minutes.txt", "redacted.txt", "Said by somebody");
        assertThat(text(chosen, "panel-chair.0")).contains("Said by a neighbour").doesNotContain("redacted");
    }

    @Test
    void whatCannotBePrintedIsRefusedByName() {
        Case chosen = brent.panelChosen();
        added(chosen, "Views.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "x",
            new Filing(DocumentKind.OTHER, Audience.CASE, null, null));
        added(chosen, "Broken.pdf", "application/pdf", "%PDF-1.7", new Filing(DocumentKind.OTHER, Audience.CASE, null, null));
        begun(chosen, "panel");
        assertThatThrownBy(() -> approve(chosen, "panel", false)).isInstanceOf(Refusal.class)
            .hasMessageContaining("Views.docx").hasMessageContaining("Save it as PDF and add that")
            .hasMessageContaining("Broken.pdf").hasMessageContaining("damaged");
        assertThat(bundles.of(chosen.reference())).hasSize(1).allMatch(Bundle::isDraft);
    }

    @Test
    void whatWasWithdrawnSinceItWasChosenIsNotSent() {
        Case chosen = brent.panelChosen();
        Document wrong = added(chosen, "Wrong family.txt", "Somebody else's");
        begun(chosen, "panel");
        as(OFFICER, () -> documents.withdraw(wrong, "Another family's"));
        assertThatThrownBy(() -> approve(chosen, "panel", false)).isInstanceOf(Refusal.class)
            .hasMessageContaining("withdrawn");
        Bundle draft = draft(chosen, "panel");
        as(BUSINESS_MANAGER, () -> bundles.choose(draft, draft.seen(), Set.copyOf(draft.items())));
        approve(chosen, "panel", false);
        assertThat(text(chosen, "chair.0")).doesNotContain("Wrong family", "Somebody else's");
    }

    @Test
    void whoNoLongerComplainsGetsNone() {
        Case chosen = brent.panelChosen();
        as(OFFICER, () -> changes.add(chosen.reference(), 1, BEN, "Wrote on Friday"));
        added(chosen, "Report.txt", "What was found");
        begun(chosen, "panel");
        approve(chosen, "panel", false);
        as(OFFICER, () -> changes.withdraw(chosen.reference(), 2, 1, office.today(), "Wrote to say so"));
        Case convened = convened(chosen);
        assertThat(notices(convened, NOTICE)).noneMatch(letter -> letter.person() == 2);
        assertThat(part(convened, "complainant.2").isHanded()).isFalse();
        assertThat(part(convened, "complainant.1").isHanded()).isTrue();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotSignedOffUnseen() {
        Case chosen = brent.panelChosen();
        Document report = added(chosen, "Report.txt", "What was found");
        Bundle seen = begun(chosen, "panel");
        decide(chosen, report, "complainant.1", How.WITHHELD, null, "Not hers.");
        assertThatThrownBy(() -> as(BUSINESS_MANAGER, () -> signOff.approve(chosen.register(), occasion(chosen, "panel"),
            seen, seen.seen(), false))).isInstanceOf(Refusal.class).hasMessageContaining("meanwhile");
        assertThat(draft(chosen, "panel").seen()).isEqualTo(1);
    }

    @Test
    void whoPutsPapersTogether() {
        Case chosen = brent.panelChosen();
        Map.of(OFFICER, true, BUSINESS_MANAGER, true, INDEPENDENT_CHAIR, true, "brent-supervisor", true,
            "brent-investigator", false, "brent-chair", false, "brent-line-manager", false, "hackney-head", false)
            .forEach((user, may) -> assertThat(office.as(user, () -> access.mayPrepare(chosen.register()))).as(user)
                .isEqualTo(may));
    }

    @Test
    void hackneysPanelGetsItsPapers() throws Exception {
        Hackney hackney = new Hackney(office);
        Case panel = hackney.escalated(hackney.receivedByEmail());
        added(panel, "Minutes.txt", "What was said at the conference");
        panel.complete(Hackney.HEAD, "Activity_ConvenePanel", Hackney.panel("2026-11-27", "panelMembersEmails",
            "Lee Ash, lee@health.example\nMo Day, mo@school.example"));
        as(Hackney.HEAD, () -> bundles.begin(panel.reference(), occasion(panel, "panel")));
        Bundle draft = draft(panel, "panel");
        as(Hackney.HEAD, () -> signOff.approve(panel.register(), occasion(panel, "panel"), draft, draft.seen(), true));
        panel.runJobs();
        assertThat(notices(panel, "hackney/panel-papers")).extracting(Letter::email)
            .contains("lee@health.example", "mo@school.example").hasSize(3);
        assertThat(parts(panel)).filteredOn(part -> !part.isHanded()).as("the others are asked about")
            .extracting(part -> part.reader().role()).containsExactly("panel-member");
        as(Hackney.HEAD, () -> signOff.handed(bundles.of(panel.reference()).get(0), part(panel, "panel-member.0"),
            office.today(), "By hand to Jo Poe"));
        assertThat(parts(panel)).allMatch(Part::isHanded);
        assertThat(text(attached(notices(panel, "hackney/panel-papers").get(0)).get(1).getInputStream().readAllBytes()))
            .contains("What was said at the conference");
    }
}
