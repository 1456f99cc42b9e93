package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.conferencecomplaints.procedures.Hackney.OFFICER;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.runtime.Job;
import org.conferencecomplaints.Application;
import org.conferencecomplaints.correspondence.delivery.NotifyStub;
import org.conferencecomplaints.correspondence.delivery.NotifyStub.Mood;
import org.conferencecomplaints.correspondence.letters.DeliveryWatch;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterSteps;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters;
import org.conferencecomplaints.correspondence.reconciliation.Reconciliation;
import org.conferencecomplaints.files.documents.Audience;
import org.conferencecomplaints.files.documents.CheckedFile;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.documents.DocumentDetails;
import org.conferencecomplaints.files.documents.DocumentKind;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.files.papers.Papers;
import org.conferencecomplaints.files.papers.PapersJobs;
import org.conferencecomplaints.files.papers.PapersService;
import org.conferencecomplaints.files.papers.ReaderPapers;
import org.conferencecomplaints.files.papers.SignOff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A council whose letters and e-mails GOV.UK Notify carries. */
@SpringBootTest(classes = Application.class, properties = {
    "spring.datasource.url=jdbc:h2:mem:notify;DB_CLOSE_ON_EXIT=FALSE", "camunda.bpm.job-execution.enabled=false",
    "complaints.calendar.check-every=P1D", "complaints.delivery.letters=notify", "complaints.delivery.email=notify",
    "complaints.letter-window=notify",
    "complaints.delivery.notify.api-key=" + NotifyStub.KEY, "complaints.delivery.notify.timeout=PT5S",
    "complaints.delivery.notify.email-template=f33517ff-2a88-4f6e-b855-c550268ce08a"})
@ContextConfiguration(initializers = OnTheEngine.HomeOfItsOwn.class)
@Import(Office.class)
@ExtendWith(OfficeHours.class)
class LettersByNotifyTest {

    private static final NotifyStub NOTIFY = started();
    private static final String ACKNOWLEDGEMENT = "hackney/acknowledgement";
    private static final String NOTICE = "brent/panel-notice";

    @Autowired
    private Office office;
    @Autowired
    private DeliveryWatch watch;
    @Autowired
    private Reconciliation reconciliation;
    @Autowired
    private LetterSteps steps;
    @Autowired
    private Documents documents;
    @Autowired
    private PapersCoverLetters papers;
    @Autowired
    private PapersService bundles;
    @Autowired
    private SignOff signOff;
    @Autowired
    private PapersJobs making;
    @Autowired
    private WebApplicationContext application;
    @TempDir
    private Path folder;

    private Hackney hackney;

    private static NotifyStub started() {
        try {
            return new NotifyStub();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry settings) {
        settings.add("complaints.delivery.notify.base-url", NOTIFY::address);
    }

    @AfterAll
    static void stop() {
        NOTIFY.close();
    }

    @BeforeEach
    void notifyTakesEverything() {
        hackney = new Hackney(office);
        NOTIFY.taken.clear();
        NOTIFY.posts = 0;
        NOTIFY.mood = Mood.TAKES;
    }

    private NotifyStub.Taken taken(Letter letter) {
        return NOTIFY.taken.stream().filter(each -> each.body.path("reference").asText().equals(letter.id()))
            .findFirst().orElseThrow();
    }

    private Case triaged(Case received) {
        received.submit(OFFICER, received.task("Activity_TriageComplaint"), Office.answers("triageDecision", "accept"));
        return received;
    }

    @Test
    void aLetterOnPaperLeavesWithoutThePostRoomAndCountsFromTheDayAfterItWasHandedOver() {
        Case posted = triaged(hackney.received()).runJobs();

        assertThat(posted.openTasks()).doesNotContain("Activity_PostLetter");
        Letter letter = posted.letter(ACKNOWLEDGEMENT);
        assertThat(letter).returns(Letter.Status.SENT, Letter::status)
            .returns(taken(letter).id, each -> each.delivery().carrierKey())
            .returns(LocalDate.parse("2026-11-02"), each -> each.delivery().sentOn())
            .returns(LocalDate.parse("2026-11-05"), each -> each.delivery().receivedOn());
    }

    @Test
    void whereTheConnectionBrokeTheLetterIsLookedUpAndNotSentTwice() {
        Case received = triaged(hackney.received());
        NOTIFY.mood = Mood.HANGS_UP_AFTER;
        assertThatThrownBy(received::runJobs).hasStackTraceContaining("not known");
        Letter letter = received.letter(ACKNOWLEDGEMENT);
        assertThat(letter.delivery().failure()).contains("not known whether it has left");
        assertThat(letter.status()).isEqualTo(Letter.Status.SENDING);

        NOTIFY.mood = Mood.TAKES;
        received.until("2026-11-02T09:30");
        assertThat(received.letter(ACKNOWLEDGEMENT)).returns(Letter.Status.SENT, Letter::status)
            .returns(taken(letter).id, each -> each.delivery().carrierKey())
            .returns(null, each -> each.delivery().failure());
        assertThat(NOTIFY.posts).isEqualTo(1);
    }

    @Test
    void anOutageDelaysLettersAndLosesNone() {
        Case received = triaged(hackney.receivedByEmail());
        NOTIFY.mood = Mood.REFUSES_429;
        assertThatThrownBy(received::runJobs).hasStackTraceContaining("could not be sent");
        assertThat(received.letter(ACKNOWLEDGEMENT)).returns(Letter.Status.ISSUED, Letter::status)
            .satisfies(letter -> assertThat(letter.delivery().failure()).contains("takes no more from us for now",
                "tried again"));
        for (int attempt = 0; attempt < 12 && incidents(received) == 0; attempt++) {
            Job failed = sending(received);
            office.clock(failed.getDuedate() == null ? office.now() : failed.getDuedate().toInstant());
            assertThatThrownBy(() -> office.engine.getManagementService().executeJob(failed.getId())).isNotNull();
        }
        assertThat(incidents(received)).as("what keeps failing is an incident").isEqualTo(1);

        NOTIFY.mood = Mood.TAKES;
        steps.goOn(received.letter(ACKNOWLEDGEMENT));
        received.runJobs();
        assertThat(received.letter(ACKNOWLEDGEMENT)).returns(Letter.Status.SENT, Letter::status).returns(null,
            letter -> letter.delivery().failure());
        assertThat(NOTIFY.taken).hasSize(1);
        assertThat(incidents(received)).isZero();
    }

    private Job sending(Case of) {
        return office.engine.getManagementService().createJobQuery().activityId("Activity_EmailLetter").list().stream()
            .filter(job -> office.engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId()).singleResult().getBusinessKey().equals(of.reference()))
            .findFirst().orElseThrow();
    }

    private long incidents(Case of) {
        return office.engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(of.reference())
            .list().stream().mapToLong(instance -> office.engine.getRuntimeService().createIncidentQuery()
                .processInstanceId(instance.getId()).incidentType("failedJob").activityId("Activity_EmailLetter")
                .count())
            .sum();
    }

    @Test
    void aLetterThatCannotBeDeliveredIsToldAndStopsTheWindowThatRunsFromIt() {
        Case answered = hackney.answered(hackney.receivedByEmail());
        Letter feedback = answered.letter("hackney/feedback");
        assertThat(answered.timer("Event_ReplyWindowPassed")).isEqualTo("2026-11-17T00:00");
        taken(feedback).state = "sending";
        watch.ask();
        assertThat(answered.letter("hackney/feedback")).returns("sending", letter -> letter.delivery().state())
            .returns(null, letter -> letter.delivery().failure());

        taken(feedback).state = "permanent-failure";
        answered.until("2026-11-10T09:00");
        watch.ask();
        watch.ask();

        assertThat(answered.letter("hackney/feedback"))
            .returns("permanent-failure", letter -> letter.delivery().state())
            .returns(Letter.Status.SENT, Letter::status).returns(null, letter -> letter.delivery().receivedOn())
            .satisfies(letter -> assertThat(letter.delivery().failure()).contains("could not be delivered"));
        assertThat(answered.notes()).filteredOn(note -> note.contains("did not arrive")).hasSize(2);
        assertThat(office.mail(answered.reference(), "Letter not delivered", "hackney-officer")).hasSize(1);
        assertThat(office.letters.isToSeeTo(feedback.id())).isTrue();
        answered.until("2026-12-10T09:00");
        assertThat(answered.openTasks()).containsExactly("Activity_RecordReply");
    }

    @Test
    void theRegisterAgreesWithNotifysOwnList() {
        Case posted = triaged(hackney.received()).runJobs();
        Letter letter = posted.letter(ACKNOWLEDGEMENT);
        taken(letter).createdAt = "2026-11-02T09:00:00.000000Z";
        LocalDate today = office.today();
        assertThat(faults(today)).filteredOn(fault -> fault.letter() != null && fault.letter().id().equals(letter.id()))
            .isEmpty();

        NOTIFY.taken.clear();
        assertThat(faults(today)).filteredOn(fault -> fault.letter() != null && fault.letter().id().equals(letter.id()))
            .extracting(Reconciliation.Discrepancy::fault).containsExactly(Reconciliation.Fault.CHANNEL_LACKS_IT);
        assertThat(reconciliation.forPeriod("hackney", today.minusDays(20), today).unlisted())
            .containsExactly("notify-letter", "notify-email");
    }

    private List<Reconciliation.Discrepancy> faults(LocalDate day) {
        return reconciliation.forPeriod("hackney", day, day).discrepancies();
    }

    // ---- papers

    /** A panel whose notice takes papers along, to a complainant who is written to by post. */
    private Case convenedWithPapers(boolean reportAlone) throws IOException {
        Case chosen = new BrentCase(office).panelChosen(BrentCase.byPost());
        Path report = Files.writeString(folder.resolve("file"), "What was found");
        office.as(BrentCase.OFFICER, () -> documents.add(chosen.reference(),
            new DocumentDetails(DocumentKind.OTHER, Audience.CASE, null, null),
            List.of(new CheckedFile("Findings.txt", "text/plain", report))));
        PapersCoverLetters.Occasion panel = papers.forCouncil("brent").stream()
            .filter(each -> each.name().equals("panel"))
            .findFirst().orElseThrow();
        office.as(BrentCase.BUSINESS_MANAGER, () -> {
            bundles.begin(chosen.reference(), panel);
            Papers draft = bundles.draft(chosen.reference(), panel).orElseThrow();
            if (reportAlone) {
                bundles.save(draft, draft.seen(), documents.current(chosen.reference()).stream()
                    .filter(one -> one.name().equals("Findings.txt")).map(Document::id).collect(Collectors.toSet()),
                    null, null);
            }
            Papers ready = bundles.draft(chosen.reference(), panel).orElseThrow();
            signOff.approve(chosen.register(), panel, ready, signOff.list(ready, panel).checksum(), false);
            return null;
        });
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            making.make();
            return bundles.forComplaint(chosen.reference()).get(0).isApproved();
        });
        return chosen.complete(BrentCase.INDEPENDENT_CHAIR, "Activity_ConvenePanel",
            BrentCase.panel(BrentCase.PANEL_DAY));
    }

    private static String textOf(JsonNode content) throws IOException {
        try (PDDocument document = Loader.loadPDF(Base64.getDecoder().decode(content.asText()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void papersThatFitGoWithTheirLetterAsOnePdf() throws Exception {
        Case convened = convenedWithPapers(true);
        assertThat(convened.openTasks()).doesNotContain("Activity_PostLetter");
        List<Letter> notices = convened.letters().stream().filter(letter -> letter.content().template().equals(NOTICE))
            .toList();
        assertThat(notices).hasSize(5);
        for (Letter notice : notices) {
            JsonNode body = taken(notice).body;
            assertThat(textOf(
                notice.recipient().byPost()
                    ? body.path("content")
                    : body.path("personalisation").path("document").path("file")))
                .contains("comes to you with this letter", "What was found", "Page 1 of");
        }
        assertThat(bundles.parts(bundles.forComplaint(convened.reference()).get(0))).filteredOn(ReaderPapers::isHanded)
            .hasSize(5);
    }

    @Test
    void papersThatAreTooLongArePrintedByThePostRoomWhichIsToldWhy() throws Exception {
        Case convened = convenedWithPapers(false);
        assertThat(convened.openTasks()).contains("Activity_PostLetter");
        String page = office.as("brent-post", () -> MockMvcBuilders.webAppContextSetup(application).build()
            .perform(get("/post").accept(MediaType.TEXT_HTML)).andReturn().getResponse().getContentAsString());
        assertThat(page).contains("Enclose its papers.",
            "Print it here. GOV.UK Notify prints letters of up to 10 pages; with its"
                + " papers this one has ");
        Letter notice = convened.letters().stream()
            .filter(letter -> letter.content().template().equals(NOTICE) && letter.recipient().byPost())
            .findFirst().orElseThrow();
        assertThat(NOTIFY.taken).noneMatch(each -> each.body.path("reference").asText().equals(notice.id()));

        convened.post(NOTICE);
        assertThat(office.letters.find(notice.id()).orElseThrow()).returns(Letter.Status.SENT, Letter::status)
            .returns(null, letter -> letter.delivery().carrierKey());
        assertThat(bundles.parts(bundles.forComplaint(convened.reference()).get(0)))
            .filteredOn(part -> part.reader().key().equals("complainant.1")).allMatch(ReaderPapers::isHanded);
    }
}
