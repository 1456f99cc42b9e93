package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.conferencecomplaints.procedures.BrentCase.BUSINESS_MANAGER;
import static org.conferencecomplaints.procedures.BrentCase.INDEPENDENT_CHAIR;
import static org.conferencecomplaints.procedures.BrentCase.OFFICER;
import static org.conferencecomplaints.procedures.BrentCase.PANEL_DAY;
import static org.conferencecomplaints.procedures.BrentCase.panel;
import static org.conferencecomplaints.procedures.Office.answers;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.conferencecomplaints.casework.complainants.ComplainantChanges;
import org.conferencecomplaints.correspondence.letters.EnclosedPapers;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterReturns;
import org.conferencecomplaints.correspondence.letters.LetterReturns.Why;
import org.conferencecomplaints.correspondence.letters.Letters;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Occasion;
import org.conferencecomplaints.files.documents.Audience;
import org.conferencecomplaints.files.documents.CheckedFile;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.documents.DocumentDetails;
import org.conferencecomplaints.files.documents.DocumentKind;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.files.documents.Party;
import org.conferencecomplaints.files.papers.FinalList;
import org.conferencecomplaints.files.papers.Handover;
import org.conferencecomplaints.files.papers.Papers;
import org.conferencecomplaints.files.papers.PapersAccess;
import org.conferencecomplaints.files.papers.PapersJob;
import org.conferencecomplaints.files.papers.PapersJobs;
import org.conferencecomplaints.files.papers.PapersService;
import org.conferencecomplaints.files.papers.PapersService.Decision;
import org.conferencecomplaints.files.papers.Reader;
import org.conferencecomplaints.files.papers.ReaderPapers;
import org.conferencecomplaints.files.papers.SignOff;
import org.conferencecomplaints.files.papers.Treatment.How;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.nodes.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Papers for a panel and for the investigation, from the choice to each one's hands (B-2.17, B-2.26, H-2.1). */
@Tag("database")
@OnTheEngine
class PapersTest {

    private static final String NOTICE = "brent/panel-notice";
    private static final Map<String, Object> BEN = answers("complainantName", "Ben Okafor",
        "complainantRelationship", "carer", "contactChannel", "post", "complainantAddress",
        "7 Other Road\nLondon N1 1AA",
        "contactNotes", "Ring 07700 900123 after six");

    @Autowired
    private Office office;
    @Autowired
    private PapersService bundles;
    @Autowired
    private SignOff signOff;
    @Autowired
    private PapersJobs making;
    @Autowired
    private LetterReturns returns;
    @Autowired
    private PapersAccess access;
    @Autowired
    private Documents documents;
    @Autowired
    private PapersCoverLetters papers;
    @Autowired
    private EnclosedPapers enclosed;
    @Autowired
    private ComplainantChanges changes;
    @Autowired
    private Letters letters;
    @Autowired
    private WebApplicationContext application;
    @TempDir
    private Path folder;
    private BrentCase brent;

    @BeforeEach
    void brent() {
        brent = new BrentCase(office);
    }

    private Document added(Case to, String name, String words) {
        return added(to, name, "text/plain", words, new DocumentDetails(DocumentKind.OTHER, Audience.CASE, null, null));
    }

    private Document added(Case to, String name, String mediaType, String words, DocumentDetails filing) {
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
        return papers.forCouncil(of.register().tenant()).stream().filter(each -> each.name().equals(name)).findFirst()
            .orElseThrow();
    }

    private void as(String user, Runnable work) {
        office.aSecondLater();
        office.as(user, () -> {
            work.run();
            return null;
        });
    }

    /** But for the report, which went with its letter. */
    private List<Papers> allOf(Case complaint) {
        return bundles.forComplaint(complaint.reference()).stream()
            .filter(each -> !each.occasion().equals("report")).toList();
    }

    private Papers begun(Case of, String occasion) {
        as(BUSINESS_MANAGER, () -> bundles.begin(of.reference(), occasion(of, occasion)));
        return draft(of, occasion);
    }

    private Papers draft(Case of, String occasion) {
        return bundles.draft(of.reference(), occasion(of, occasion)).orElseThrow();
    }

    private void decide(Case of, Document item, String reader, How how, Document instead, String reason) {
        Papers draft = draft(of, "panel");
        List<Reader> some = bundles.readers(of.reference(), occasion(of, "panel")).stream()
            .filter(each -> each.key().equals(reader)).toList();
        assertThat(some).hasSize(1);
        Decision decision = new Decision(item.id(), some, how, instead == null ? "" : instead.id(), reason);
        as(BUSINESS_MANAGER, () -> bundles.save(draft, draft.seen(), Set.copyOf(draft.items()), decision, null));
    }

    private void approve(Case of, String occasion, boolean now) {
        approve(BUSINESS_MANAGER, of, occasion, now);
    }

    private void approve(String user, Case of, String occasion, boolean now) {
        Papers draft = draft(of, occasion);
        signOff(user, of, draft, now);
        put(of, draft);
    }

    /** Signs off what is read back. */
    private void signOff(String user, Case of, Papers draft, boolean now) {
        Occasion occasion = occasion(of, draft.occasion());
        as(user, () -> signOff.approve(of.register(), occasion, draft, signOff.list(draft, occasion).checksum(), now));
    }

    private FinalList readBack(Case of) {
        return office.as(BUSINESS_MANAGER, () -> signOff.list(draft(of, "panel"), occasion(of, "panel")));
    }

    /** What was read back before is confirmed now. */
    private void confirm(Case of, FinalList readBack) {
        as(BUSINESS_MANAGER, () -> signOff.approve(of.register(), occasion(of, "panel"), draft(of, "panel"),
            readBack.checksum(), false));
    }

    /** What is put together by itself is there. */
    private void put(Case of, Papers draft) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            making.make();
            return allOf(of).stream().filter(each -> each.id().equals(draft.id()))
                .noneMatch(Papers::isBeingMade);
        });
    }

    /** Why they were not put together when they were signed off. */
    private List<String> refused(Case of) {
        approve(of, "panel", false);
        PapersJob refused = draft(of, "panel").making();
        assertThat(allOf(of)).noneMatch(Papers::isApproved);
        return refused.refusals();
    }

    /** A page as whoever puts the papers together sees it; {@code what} is its address after the complaint's. */
    private String page(Case of, String what) {
        return office.as(BUSINESS_MANAGER, () -> MockMvcBuilders.webAppContextSetup(application).build()
            .perform(get("/complaints/" + of.reference() + what).accept(MediaType.TEXT_HTML)).andReturn().getResponse()
            .getContentAsString());
    }

    private List<ReaderPapers> parts(Case of) {
        return bundles.parts(allOf(of).get(0));
    }

    private ReaderPapers part(Case of, String reader) {
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
        return of.letters().stream().filter(letter -> letter.content().template().equals(template)).toList();
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
        assertThat(parts(chosen)).noneMatch(ReaderPapers::isHanded);

        Case convened = convened(chosen, "panelHealthEmail", "ingrid@health.example", "panelOtherEmail",
            "bo@else.example");

        assertThat(notices(convened, NOTICE)).extracting(letter -> letter.recipient().role()).containsExactlyInAnyOrder(
            "complainant",
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
        assertThat(convened.notes()).contains("The papers for the panel: signed off, to be put together.",
            "The papers for the panel were put together for 8.");

        as(BUSINESS_MANAGER, () -> signOff.handed(allOf(chosen).get(0),
            part(convened, "panel-social-care.0"), office.today(), "By hand"));
        assertThat(parts(convened)).allMatch(ReaderPapers::isHanded);
    }

    @Test
    void whatIsSignedOffAfterTheNoticeLeavesWithALetterOfItsOwn() throws Exception {
        Case convened = convened(brent.panelChosen());
        assertThat(notices(convened, NOTICE)).isNotEmpty().allSatisfy(notice -> assertThat(convened.text(notice))
            .contains("comes to you as well").doesNotContain("with this letter"));
        added(convened, "Report.txt", "What was found");
        begun(convened, "panel");
        approve(convened, "panel", true);
        convened.runJobs();
        List<Letter> letters = notices(convened, "brent/panel-papers");
        assertThat(letters).extracting(Letter::status).containsOnly(Letter.Status.SENT).hasSize(5);
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
        Papers waiting = allOf(convened).get(0);
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
        assertThat(letter.recipient().role()).isEqualTo("investigator");
        assertThat(text(attached(letter).get(1).getInputStream().readAllBytes())).contains(
            "What was said at the conference",
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
        Letter notice = notices(convened, NOTICE).stream().filter(letter -> letter.recipient().person() == 1)
            .findFirst()
            .orElseThrow();
        assertThat(enclosed.goingWith(notice))
            .hasValueSatisfying(papers -> assertThat(papers.pages()).isGreaterThan(2));
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

    // ---- what did not arrive

    private Case sentByPost() {
        Case chosen = brent.panelChosen(BrentCase.byPost());
        added(chosen, "Report.txt", "What was found");
        begun(chosen, "panel");
        approve(chosen, "panel", false);
        Case convened = convened(chosen).post(NOTICE);
        assertThat(part(convened, "complainant.1").isHanded()).isTrue();
        return convened;
    }

    private String nextSteps(Case of) {
        String page = page(of, "");
        return page.substring(page.indexOf("id=\"next\""), page.indexOf("</section>", page.indexOf("id=\"next\"")));
    }

    private Letter to(Case of, String template, int person) {
        return notices(of, template).stream().filter(letter -> letter.recipient().person() == person)
            .reduce((first, last) -> last).orElseThrow();
    }

    private void sendAgain(Case of) {
        Papers latest = allOf(of).get(0);
        as(BUSINESS_MANAGER, () -> signOff.send(of.register(), occasion(of, "panel"), latest));
        of.runJobs();
    }

    @Test
    void papersWhoseLetterCameBackAreToBeSentAgainAndCanBe() throws Exception {
        Case convened = sentByPost();
        Letter notice = to(convened, NOTICE, 1);
        as(OFFICER, () -> returns.takeBack(notice, Why.RETURNED, "Gone away", ""));

        ReaderPapers ada = part(convened, "complainant.1");
        assertThat(ada.isHanded()).isFalse();
        assertThat(ada.isToSend()).isTrue();
        assertThat(ada.cameBack()).singleElement().returns(office.today(), Handover::on).returns("Ada Okafor",
            Handover::recipient);
        assertThat(part(convened, "chair.0").isHanded()).as("the others have theirs").isTrue();
        assertThat(convened.notes()).anyMatch(note -> note.startsWith("Returned")
            && note.endsWith("The papers that went with it have to be sent again."));
        assertThat(page(convened, "/papers")).contains("They came back from, and have to be sent again to: Ada Okafor",
            "which came back. Send them again", "Send them now, with a letter of their own");
        assertThat(nextSteps(convened)).contains("The papers for the panel", "have to be sent again to: Ada Okafor");

        sendAgain(convened);
        assertThat(page(convened, "/papers")).contains("A letter that has not left yet takes them to: Ada Okafor")
            .doesNotContain("Send them now");
        assertThat(notices(convened, "brent/panel-papers")).extracting(letter -> letter.recipient().name())
            .containsExactly("Ada Okafor");
        assertThat(part(convened, "complainant.1").onItsWay()).isTrue();
        assertThatThrownBy(() -> sendAgain(convened)).as("one is on its way").isInstanceOf(Refusal.class);
        convened.post("brent/panel-papers");
        assertThat(part(convened, "complainant.1").isHanded()).isTrue();
        assertThat(part(convened, "complainant.1").handings()).as("both stay").hasSize(2);
        assertThat(nextSteps(convened)).doesNotContain("have to be sent again");
        assertThat(enclosed.goingWith(to(convened, "brent/panel-papers", 1))).isPresent();
    }

    @Test
    void aLetterThatIsSentAgainTakesItsPapersAlong() {
        Case convened = sentByPost();
        Letter notice = to(convened, NOTICE, 1);
        as(OFFICER, () -> returns.takeBack(notice, Why.RETURNED, "Gone away", ""));
        as(OFFICER, () -> returns.sendAgain(to(convened, NOTICE, 1), returns.addressNow(to(convened, NOTICE, 1))));
        convened.runJobs();
        assertThat(part(convened, "complainant.1").onItsWay()).isTrue();
        convened.post(NOTICE);
        assertThat(part(convened, "complainant.1")).returns(true, ReaderPapers::isHanded).returns(false,
            ReaderPapers::isToSend);
    }

    @Test
    void whatCouldNotBeDeliveredIsToBeSentAgainUntilItIsKnownToHaveArrived() {
        Case convened = sentByPost();
        Letter notice = to(convened, NOTICE, 1);
        office.jdbc.sql("update letter set failure = 'It could not be delivered.', see_to = 'delivery' where id = ?")
            .param(notice.id()).update();
        assertThat(part(convened, "complainant.1").isToSend()).isTrue();
        as(OFFICER, () -> returns.arrived(notice, office.today(), "She rang"));
        assertThat(part(convened, "complainant.1").isHanded()).isTrue();
    }

    @Test
    void papersOfANoticeThatWasTakenBackBeforeItLeftGoWithTheNextOne() {
        Case chosen = brent.panelChosen(BrentCase.byPost());
        added(chosen, "Report.txt", "What was found");
        begun(chosen, "panel");
        approve(chosen, "panel", false);
        chosen.submit(INDEPENDENT_CHAIR, chosen.task("Activity_ConvenePanel"), panel(PANEL_DAY));
        issue(chosen, "-first");
        assertThat(allOf(chosen).get(0).waits()).isFalse();
        assertThat(part(chosen, "complainant.1").onItsWay()).isTrue();

        letters.voidUnsent(chosen.reference());
        assertThat(allOf(chosen).get(0).waits()).isTrue();
        assertThat(part(chosen, "complainant.1").isToSend()).isTrue();
        issue(chosen, "-second");
        assertThat(enclosed.goingWith(to(chosen, NOTICE, 1))).isPresent();

        begun(chosen, "panel");
        approve(chosen, "panel", false);
        letters.voidUnsent(chosen.reference());
        assertThat(allOf(chosen)).as("those before and those now").hasSize(2)
            .allMatch(Papers::waits);
        issue(chosen, "-third");
        assertThat(allOf(chosen)).as("those signed off last go").extracting(Papers::waits)
            .containsExactly(false, true);
        letters.voidUnsent(chosen.reference());
        sendAgain(chosen);
        assertThat(notices(chosen, "brent/panel-papers")).hasSize(5);
        chosen.post("brent/panel-papers");
        assertThat(part(chosen, "complainant.1").isHanded()).isTrue();
        assertThat(part(chosen, "chair.0").isHanded()).isTrue();
    }

    /** The notice is written, and nothing of it leaves. */
    private void issue(Case of, String key) {
        office.aSecondLater();
        letters.issue(of.reference(), NOTICE, of.reference() + key);
    }

    // ---- put together by themselves

    @Test
    void whatANodeLeftInTheMiddleIsBegunAnewByAnotherAndMadeOnce() {
        Case chosen = brent.panelChosen();
        Document report = added(chosen, "Report.txt", "What was found");
        Papers draft = begun(chosen, "panel");
        signOff(BUSINESS_MANAGER, chosen, draft, false);
        TestNode killed = new TestNode(office.jdbc, "killed");
        office.jdbc.sql("insert into node_claim (work, node_id) values (?, ?)")
            .params("papers " + draft.id(), killed.id()).update();
        office.jdbc.sql("update bundle_making set claim = 'of one that was killed', tries = 1 where bundle_id = ?")
            .param(draft.id()).update();

        making.make();
        Papers claimed = draft(chosen, "panel");
        assertThat(claimed.isBeingMade()).isTrue();
        assertThat(claimed.making()).returns(BUSINESS_MANAGER, PapersJob::askedBy);
        assertThat(page(chosen, "/papers")).contains("and being put together.");
        assertThat(page(chosen, "/papers/panel")).contains("and being put together.").doesNotContain("<form");
        assertThatThrownBy(() -> decide(chosen, report, "complainant.1", How.WITHHELD, null, "Not hers."))
            .isInstanceOf(Refusal.class).hasMessageContaining("meanwhile");
        assertThatThrownBy(() -> signOff(BUSINESS_MANAGER, chosen, claimed, false)).isInstanceOf(Refusal.class)
            .hasMessageContaining("meanwhile");

        killed.ends();
        put(chosen, draft);
        assertThat(allOf(chosen)).singleElement().returns(true, Papers::isApproved)
            .returns(BUSINESS_MANAGER, Papers::approvedBy);
        assertThat(parts(chosen)).hasSize(8);
        assertThat(text(chosen, "chair.0")).contains("Signed off by Farah Siddiqui");
    }

    @Test
    void whatEndsAServerEachTimeIsNotBegunForEver() {
        Case chosen = brent.panelChosen();
        added(chosen, "Report.txt", "What was found");
        Papers draft = begun(chosen, "panel");
        signOff(BUSINESS_MANAGER, chosen, draft, false);
        office.jdbc.sql("update bundle_making set tries = 3 where bundle_id = ?").param(draft.id()).update();
        put(chosen, draft);
        assertThat(draft(chosen, "panel").making().refusals()).singleElement().asString()
            .contains("broken off 3 times");
        assertThat(page(chosen, "/papers")).contains("They could not be put together.");
        assertThat(page(chosen, "/papers/panel")).contains("There is a problem", "broken off 3 times",
            ">Sign off</button>");
        approve(chosen, "panel", false);
        assertThat(parts(chosen)).as("after another try").hasSize(8);
    }

    // ---- who reads what

    @Test
    void noComplainantReadsHowAnotherCanBeFoundNorWhatWasWrittenToThem() {
        Case chosen = brent.panelChosen();
        as(OFFICER, () -> changes.add(chosen.reference(), 1, BEN, "Wrote on Friday"));
        Document views = added(chosen, "Views.txt", "text/plain", "My own words",
            new DocumentDetails(DocumentKind.WRITTEN_VIEWS, Audience.CASE, Party.COMPLAINANT, office.today()));
        added(chosen, "Report.txt", "What was found");
        Document telling = added(chosen, "Note.txt", "She moved to London n1  1aa");
        added(chosen, "Secret.txt", "text/plain", "For the council only",
            new DocumentDetails(DocumentKind.OTHER, Audience.COUNCIL, null, null));
        begun(chosen, "panel");

        assertThat(refused(chosen)).singleElement().asString()
            .contains("Note.txt", "how somebody else can be found", "Ada Okafor").doesNotContain("Ben Okafor");
        decide(chosen, telling, "complainant.1", How.WITHHELD, null, "It says where somebody lives.");
        approve(chosen, "panel", false);

        String ada = text(chosen, "complainant.1");
        assertThat(ada).contains("Letter to Ada Okafor", "What was found", "Withheld: It was written to somebody else.",
            "Withheld: It may be another person's own words.", "Withheld: It says where somebody lives. Signed off by")
            .doesNotContain("N1 1AA", "n1 1aa", "Other Road", "07700", "Ben Okafor", "My own words",
                "For the council only", "Note.txt");
        String ben = text(chosen, "complainant.2");
        assertThat(ben).contains("What was found", "She moved to").doesNotContain("ada@example.org", "Letter to Ada",
            "Dear");
        assertThat(text(chosen, "chair.0")).contains("My own words", "Letter to Ada Okafor")
            .doesNotContain("ada@example.org");
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
        assertThat(allOf(of).stream().filter(Papers::waits)).as("the newer ones alone")
            .hasSize(1);
    }

    @Test
    void aRedactedVersionStandsInTheOriginalsPlace() {
        Case chosen = brent.panelChosen();
        Document whole = added(chosen, "Minutes.txt", "Said by a neighbour");
        Document redacted = added(chosen, "Minutes redacted.txt", "Said by somebody");
        begun(chosen, "panel");
        decide(chosen, whole, "complainant.1", How.INSTEAD, redacted, "It names a neighbour.");
        approve(chosen, "panel", false);
        assertThat(text(chosen, "complainant.1"))
            .contains("A redacted version stands in its place: It names a neighbour.")
            .doesNotContain("Said by a neighbour", "Minutes.txt", "redacted.txt", "Said by somebody");
        assertThat(text(chosen, "panel-chair.0")).contains("Said by a neighbour").doesNotContain("redacted");
    }

    @Test
    void whatCannotBePrintedIsRefusedByName() {
        Case chosen = brent.panelChosen();
        added(chosen, "Views.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "x",
            new DocumentDetails(DocumentKind.OTHER, Audience.CASE, null, null));
        added(chosen, "Broken.pdf", "application/pdf", "%PDF-1.7",
            new DocumentDetails(DocumentKind.OTHER, Audience.CASE, null, null));
        begun(chosen, "panel");
        assertThat(refused(chosen)).hasSize(2)
            .anySatisfy(why -> assertThat(why).contains("Views.docx", "Save it as PDF and add that"))
            .anySatisfy(why -> assertThat(why).contains("Broken.pdf", "damaged"));
        assertThat(allOf(chosen)).hasSize(1).allMatch(Papers::isDraft);
    }

    @Test
    void whatWasWithdrawnSinceItWasChosenIsNotSent() {
        Case chosen = brent.panelChosen();
        Document wrong = added(chosen, "Wrong family.txt", "Somebody else's");
        begun(chosen, "panel");
        as(OFFICER, () -> documents.withdraw(wrong, "Another family's"));
        assertThatThrownBy(() -> approve(chosen, "panel", false)).isInstanceOf(Refusal.class)
            .hasMessageContaining("withdrawn");
        Papers draft = draft(chosen, "panel");
        assertThatThrownBy(() -> as(BUSINESS_MANAGER,
            () -> bundles.save(draft, draft.seen(), Set.copyOf(draft.items()), null,
                null)))
            .as("ticked on a page that was opened before").isInstanceOf(Refusal.class)
            .hasMessageContaining("withdrawn");
        assertThat(page(chosen, "/papers/panel")).contains("Something else was chosen that is not listed here");
        as(BUSINESS_MANAGER, () -> bundles.save(draft, draft.seen(), draft.items().stream()
            .filter(item -> !item.equals(wrong.id())).collect(Collectors.toSet()), null, null));
        assertThat(page(chosen, "/papers/panel")).doesNotContain("Something else was chosen");
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
        assertThat(notices(convened, NOTICE)).noneMatch(letter -> letter.recipient().person() == 2);
        assertThat(part(convened, "complainant.2").isHanded()).isFalse();
        assertThat(part(convened, "complainant.1").isHanded()).isTrue();
        assertThat(page(convened, "/papers")).contains("Not sent: they are not to get papers any more")
            .doesNotContain("to be sent to: Ben", "to: Ben Okafor");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotSignedOffUnseen() {
        Case chosen = brent.panelChosen();
        Document report = added(chosen, "Report.txt", "What was found");
        Papers seen = begun(chosen, "panel");
        FinalList readBack = readBack(chosen);
        decide(chosen, report, "complainant.1", How.WITHHELD, null, "Not hers.");
        isNotSignedOff(chosen, readBack);
        assertThatThrownBy(
            () -> as(BUSINESS_MANAGER, () -> bundles.save(seen, seen.seen(), Set.copyOf(seen.items()), null,
                null)))
            .isInstanceOf(Refusal.class).hasMessageContaining("meanwhile");
        assertThat(draft(chosen, "panel").seen()).isEqualTo(1);
    }

    private void isNotSignedOff(Case of, FinalList readBack) {
        assertThatThrownBy(() -> confirm(of, readBack)).isInstanceOf(Refusal.class)
            .hasMessageContaining("has changed since it was read back");
        assertThat(allOf(of)).noneMatch(Papers::isBeingMade).noneMatch(Papers::isApproved);
    }

    @Test
    void whatIsReadBackSaysWhoGetsWhat() {
        Case chosen = brent.panelChosen();
        Document whole = added(chosen, "Minutes.txt", "Said by a neighbour");
        Document redacted = added(chosen, "Minutes redacted.txt", "Said by somebody");
        added(chosen, "Views.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "x",
            new DocumentDetails(DocumentKind.OTHER, Audience.CASE, null, null));
        begun(chosen, "panel");
        decide(chosen, whole, "complainant.1", How.INSTEAD, redacted, "It names a neighbour.");
        decide(chosen, whole, "chair.0", How.WITHHELD, null, "The chair has it.");

        String page = page(chosen, "/papers/panel/check").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertThat(page).contains("Check before you sign off", "Nothing has been signed off yet",
            "Given as a redacted version: Minutes redacted.txt (other) , 1 page It names a neighbour. Farah Siddiqui",
            "Withheld The chair has it. Farah Siddiqui", "All of it, 1 page", "Views.docx",
            "It is not a PDF, a picture (PNG, JPEG) or plain text. Save it as PDF and add that.");
        assertThat(readBack(chosen).copies()).hasSize(8).allSatisfy(copy -> assertThat(copy.lines())
            .as("the redacted version is none of its own").noneMatch(line -> line.paper().id().equals(redacted.id())));
    }

    @Test
    void whatWasReadBackIsConfirmedOnItsPage() throws Exception {
        Case chosen = brent.panelChosen();
        added(chosen, "Report.txt", "What was found");
        Papers draft = begun(chosen, "panel");
        String address = "/complaints/" + chosen.reference() + "/papers";
        String page = page(chosen, "/papers/panel/check");
        int list = page.indexOf("name=\"list\" value=\"") + 19;
        MockHttpServletResponse answer = office.as(BUSINESS_MANAGER,
            () -> MockMvcBuilders.webAppContextSetup(application)
                .build().perform(post(address + "/panel/approve").param("list", page.substring(list, list + 64))
                    .param("looked", "true").param("when", "notice"))
                .andReturn().getResponse());
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo(address);
        put(chosen, draft);
        assertThat(text(chosen, "chair.0")).contains("What was found");
    }

    @Test
    void whatChangedSinceItWasReadBackIsNotSignedOff() {
        Case chosen = brent.panelChosen();
        Document report = added(chosen, "Report.txt", "What was found");
        Document other = added(chosen, "Other.txt", "What else was found");
        begun(chosen, "panel");

        FinalList before = readBack(chosen);
        as(BUSINESS_MANAGER, () -> bundles.save(draft(chosen, "panel"), 0, Set.of(report.id()), null, null));
        isNotSignedOff(chosen, before);

        FinalList withTwo = readBack(chosen);
        as(OFFICER, () -> changes.add(chosen.reference(), 1, BEN, "Wrote on Friday"));
        isNotSignedOff(chosen, withTwo);

        FinalList withBen = readBack(chosen);
        as(OFFICER, () -> documents.withdraw(report, "Another family's"));
        assertThatThrownBy(() -> confirm(chosen, withBen)).isInstanceOf(Refusal.class)
            .hasMessageContaining("withdrawn");

        as(BUSINESS_MANAGER, () -> bundles.save(draft(chosen, "panel"), 1, Set.of(other.id()), null, null));
        confirm(chosen, readBack(chosen));
        Papers draft = draft(chosen, "panel");
        put(chosen, draft);
        assertThat(text(chosen, "chair.0")).contains("What else was found").doesNotContain("Report.txt");
    }

    @Test
    void whatChangedBetweenTheSigningAndThePuttingTogetherIsSentToNobody() {
        Case chosen = brent.panelChosen();
        added(chosen, "Report.txt", "What was found");
        Papers draft = begun(chosen, "panel");
        signOff(BUSINESS_MANAGER, chosen, draft, false);
        as(OFFICER, () -> changes.add(chosen.reference(), 1, BEN, "Wrote on Friday"));
        put(chosen, draft);
        assertThat(draft(chosen, "panel").making().refusals()).singleElement().asString()
            .contains("has changed since it was read back", "Nothing has been sent");
        assertThat(allOf(chosen)).noneMatch(Papers::isApproved);
    }

    @Test
    void aDecisionOnWhatIsLeftOutTakesNothingElseAway() {
        Case chosen = brent.panelChosen();
        Document whole = added(chosen, "Minutes.txt", "Said by a neighbour");
        Document redacted = added(chosen, "Minutes redacted.txt", "Said by somebody");
        begun(chosen, "panel");
        decide(chosen, whole, "complainant.1", How.INSTEAD, redacted, "It names a neighbour.");
        as(BUSINESS_MANAGER, () -> bundles.save(draft(chosen, "panel"), 1, Set.of(redacted.id()), null, null));
        assertThat(readBack(chosen).copies()).allSatisfy(copy -> assertThat(copy.lines())
            .extracting(line -> line.paper().id()).containsExactly(redacted.id()));
    }

    @Test
    void onlyThePapersThatThePageShowedAreSent() {
        Case convened = convened(brent.panelChosen());
        added(convened, "Report.txt", "What was found");
        begun(convened, "panel");
        approve(convened, "panel", false);
        String shown = allOf(convened).get(0).id();
        assertThat(page(convened, "/papers")).contains("name=\"papers\" value=\"" + shown + "\"");
        begun(convened, "panel");
        approve(convened, "panel", false);

        assertThat(sent(convened, shown))
            .contains("Other papers have been signed off meanwhile. Nothing has been sent.");
        assertThat(notices(convened, "brent/panel-papers")).isEmpty();
        sent(convened, allOf(convened).get(0).id());
        assertThat(notices(convened, "brent/panel-papers")).isNotEmpty();
    }

    private String sent(Case of, String papers) {
        return office.as(BUSINESS_MANAGER, () -> MockMvcBuilders.webAppContextSetup(application).build()
            .perform(post("/complaints/" + of.reference() + "/papers/panel/send").param("papers", papers)).andReturn()
            .getResponse().getContentAsString());
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
        Papers draft = draft(panel, "panel");
        signOff(Hackney.HEAD, panel, draft, true);
        put(panel, draft);
        panel.runJobs();
        assertThat(notices(panel, "hackney/panel-papers")).extracting(letter -> letter.recipient().email())
            .contains("lee@health.example", "mo@school.example").hasSize(3);
        assertThat(parts(panel)).filteredOn(part -> !part.isHanded()).as("the others are asked about")
            .extracting(part -> part.reader().role()).containsExactly("panel-member");
        as(Hackney.HEAD,
            () -> signOff.handed(allOf(panel).get(0), part(panel, "panel-member.0"),
                office.today(), "By hand to Jo Poe"));
        assertThat(parts(panel)).allMatch(ReaderPapers::isHanded);
        assertThat(text(attached(notices(panel, "hackney/panel-papers").get(0)).get(1).getInputStream().readAllBytes()))
            .contains("What was said at the conference");
    }
}
