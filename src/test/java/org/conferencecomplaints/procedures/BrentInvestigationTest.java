package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.Brent.BUSINESS_MANAGER;
import static org.conferencecomplaints.procedures.Brent.INDEPENDENT_CHAIR;
import static org.conferencecomplaints.procedures.Brent.INVESTIGATOR;
import static org.conferencecomplaints.procedures.Brent.LINE_MANAGER;
import static org.conferencecomplaints.procedures.Brent.SECOND_READER;
import static org.conferencecomplaints.procedures.Brent.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.conferencecomplaints.correspondence.letters.EnclosedPapers;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters;
import org.conferencecomplaints.correspondence.letters.PapersCoverLetters.Occasion;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.papers.Papers;
import org.conferencecomplaints.files.papers.PapersService;
import org.conferencecomplaints.files.papers.Reader;
import org.conferencecomplaints.files.papers.SignOff;
import org.conferencecomplaints.files.papers.Treatment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Brent's second stage: the referral to the LSCB, the Investigating Officer, and a report in time or late. */
@OnTheEngine
class BrentInvestigationTest {

    /** The last day of six weeks from 11 November 2026. */
    private static final LocalDate REPORT_DUE = LocalDate.parse("2026-12-23");

    @Autowired
    Office office;
    @Autowired
    EnclosedPapers enclosed;
    @Autowired
    PapersService papers;
    @Autowired
    SignOff signOff;
    @Autowired
    PapersCoverLetters covers;
    private Brent brent;
    private static final List<String> READERS = List.of("complainant", "chair", "line-manager", "independent-chair");

    @BeforeEach
    void brent() {
        brent = new Brent(office);
    }

    // ---- the referral and the investigator

    @Test
    void theNoticeIsDueTenWorkingDaysFromTheReceiptOfTheReferral() {
        Case unresolved = brent.unresolved(brent.received()).until("2026-11-11T10:00");
        assertThat(
            unresolved.refused(BUSINESS_MANAGER, "Activity_AdviseIndependentChair", "referralReceivedOn", "2026-11-12",
                "advisedOn", "2026-11-12"))
            .contains("cannot be in the future");
        assertThat(
            unresolved.refused(BUSINESS_MANAGER, "Activity_AdviseIndependentChair", "referralReceivedOn", "2026-11-10",
                "advisedOn", "2026-11-09"))
            .contains("nor before you received the referral");
        unresolved.complete(BUSINESS_MANAGER, "Activity_AdviseIndependentChair", "referralReceivedOn", "2026-11-10",
            "advisedOn", "2026-11-11");
        assertThat(unresolved.deadline("B-2.15").anchor()).isEqualTo("2026-11-10");
        assertThat(unresolved.due("Activity_AppointInvestigator")).isEqualTo("2026-11-24T23:59:59");
        assertThat(unresolved.timer("Event_AppointmentPassed")).isEqualTo("2026-11-25T00:00");
    }

    @Test
    void theNoticeGoesToComplainantChairAndLineManagerAndSaysWhoInvestigates() {
        Case told = brent.advised(brent.received()).until("2026-11-12T10:00")
            .complete(INDEPENDENT_CHAIR, "Activity_AppointInvestigator", "investigator", INVESTIGATOR);
        assertThat(told.recipients("brent/investigation-notice")).containsExactlyInAnyOrder("complainant", "chair",
            "line-manager");
        assertThat(told.timer("Event_NoticePassed")).isEqualTo("2026-11-25T00:00");
        assertThat(told.deadline("B-2.15").metOn()).as("the complainant's has not left").isNull();
        assertThat(told.openTasks()).as("nothing waits for written views")
            .containsExactly("Activity_PostLetter", "Activity_SendPapers");
        told.until("2026-11-13T10:00").post("brent/investigation-notice");
        assertThat(told.deadline("B-2.15").metOn()).isEqualTo("2026-11-13");
        String name = office.engine.getIdentityService().createUserQuery().userId(INVESTIGATOR).singleResult()
            .getLastName();
        assertThat(told.text("brent/investigation-notice", "complainant")).contains(name,
            "You can put your views in writing");
        assertThat(told.letter("brent/investigation-notice").content().signatory()).contains("Independent Chair");
        assertThat(office.mail("To: ", "brent-chair@", "pdf")).isNotEmpty();
    }

    @Test
    void anInvestigatorComesFromThePoolOnly() {
        Case advised = brent.advised(brent.received());
        for (String other : List.of(BUSINESS_MANAGER, "brent-chair-two", "hackney-officer", "nobody")) {
            assertThat(advised.refused(INDEPENDENT_CHAIR, "Activity_AppointInvestigator", "investigator", other))
                .contains("Investigating Officer");
        }
        assertThat(advised.refused(INDEPENDENT_CHAIR, "Activity_AppointInvestigator"))
            .contains("Investigating Officer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brent-chair", "brent-line-manager", "brent-business-manager"})
    void anInvestigatorHasHadNoPartInTheCase(String involved) {
        Case advised = brent.advised(brent.received());
        office.engine.getIdentityService().createMembership(involved, "brent-investigating-officers");
        try {
            assertThat(advised.refused(INDEPENDENT_CHAIR, "Activity_AppointInvestigator", "investigator", involved))
                .contains("Investigating Officer");
        } finally {
            office.engine.getIdentityService().deleteMembership(involved, "brent-investigating-officers");
        }
    }

    // ---- the papers

    @Test
    void writtenViewsAreKeptWhereSomebodySentThemAndHoldNothingUpWhereNobodyDid() {
        Case withViews = brent.appointed(brent.received()).until("2026-11-11T10:00").complete(BUSINESS_MANAGER,
            "Activity_SendPapers", "papersReceivedOn", "2026-11-11", "writtenViews", "Ada Okafor, the line manager");
        assertThat(withViews.entries()).last().satisfies(
            entry -> assertThat(entry.answers()).containsEntry("writtenViews", "Ada Okafor, the line manager"));
        assertThat(withViews.task("Activity_RecordReport").getAssignee()).isEqualTo(INVESTIGATOR);

        office.clock(Office.MORNING);
        Case without = brent.investigating(brent.received());
        assertThat(without.openTasks()).containsExactly("Activity_RecordReport");
        assertThat(without.due("Activity_RecordReport")).isEqualTo("2026-12-23T23:59:59");
        assertThat(without.timer("Event_ReportPassed")).isEqualTo("2026-12-24T00:00");
    }

    @Test
    void sixWeeksDoNotMoveForAHoliday() {
        Case papers = brent.appointed(brent.received()).until("2026-11-13T10:00").complete(BUSINESS_MANAGER,
            "Activity_SendPapers", "papersReceivedOn", "2026-11-13");
        assertThat(papers.due("Activity_RecordReport")).as("Christmas Day").isEqualTo("2026-12-25T23:59:59");
    }

    @Test
    void papersDoNotArriveBeforeTheIndependentChairWasAdvisedNorInTheFuture() {
        Case appointed = brent.appointed(brent.received()).until("2026-11-11T10:00");
        for (String wrong : List.of("2026-11-09", "2026-11-12")) {
            assertThat(appointed.refused(BUSINESS_MANAGER, "Activity_SendPapers", "papersReceivedOn", wrong))
                .isNotEmpty();
        }
    }

    // ---- the report

    @Test
    void aReportInTimeGoesToAllParties() {
        Case reported = brent.investigating(brent.received()).until("2026-12-02T11:00");
        assertThat(
            reported.refused(INVESTIGATOR, "Activity_RecordReport", "reportCompletedOn", "2026-11-10", "findings", "x"))
            .contains("before you received the papers");
        assertThat(
            reported.refused(INVESTIGATOR, "Activity_RecordReport", "reportCompletedOn", "2026-12-03", "findings", "x"))
            .contains("future");
        brent.reportRecorded(reported, "2026-12-01", "complainantMet", "true");
        assertThat(reported.deadline("B-2.18").metOn()).isEqualTo("2026-12-01");
        assertThat(reported.recipients("brent/investigation-report")).containsExactlyInAnyOrder("complainant", "chair",
            "line-manager", "independent-chair");
        assertThat(reported.text("brent/investigation-report", "complainant")).contains("The minutes were incomplete.");
        reported.approve(INVESTIGATOR, "brent/investigation-report")
            .approve(INVESTIGATOR, "brent/investigation-report").post("brent/investigation-report");
        assertThat(reported.openTasks()).containsExactly("Activity_ConsiderReport");
        assertThat(reported.hasTimer("Event_ReportPassed")).isFalse();
        assertThat(reported.letterNames()).doesNotContain("brent/report-delay");
        assertThat(reported.deadline("B-2.18").missedBy(office.today())).isFalse();
    }

    @Test
    void onlyTheInvestigatorRecordsTheReport() {
        String task = brent.investigating(brent.received()).task("Activity_RecordReport").getId();
        for (String other : List.of("brent-investigator-two", LINE_MANAGER, "brent-chair")) {
            office.forbidden(other, () -> office.engine.getFormService().submitTaskForm(task, report("2026-11-11")));
        }
    }

    // ---- the report is sent

    private static Case sent(Case recorded) {
        return recorded.approve(INVESTIGATOR, "brent/investigation-report")
            .approve(INVESTIGATOR, "brent/investigation-report").post("brent/investigation-report");
    }

    /** What goes with the letter to this reader. */
    private String enclosedFor(Case reported, String role) {
        Letter letter = reported.letters().stream().filter(each -> each.recipient().role().equals(role)
            && each.content().template().equals("brent/investigation-report"))
            .reduce((first, second) -> second).orElseThrow();
        try (InputStream content = enclosed.goingWith(letter).orElseThrow().content().getInputStream();
            PDDocument pdf = Loader.loadPDF(content.readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void withdraw(Document document) {
        office.as("brent-officer", () -> {
            office.documents.withdraw(document, "It was an earlier draft.");
            return null;
        });
    }

    @Test
    void noReportIsRecordedThatIsNotOnTheCase() {
        Case investigated = brent.investigating(brent.received());
        assertThat(investigated.refused(INVESTIGATOR, "Activity_RecordReport", "reportCompletedOn", "2026-11-11",
            "findings", "x")).contains("There is no report on this case");
        assertThat(investigated.letterNames()).doesNotContain("brent/investigation-report");
        withdraw(office.fileReport(investigated.reference(), "A draft."));
        assertThat(investigated.refused(INVESTIGATOR, "Activity_RecordReport", "reportCompletedOn", "2026-11-11",
            "findings", "x")).contains("There is no report on this case");
        brent.reportRecorded(investigated, "2026-11-11");
        assertThat(investigated.openTasks()).containsExactly("Activity_CheckLetter");
    }

    @Test
    void eachReaderGetsTheReportWithTheLetterThatTheInvestigatorReadsFirst() {
        Case recorded = brent.reportRecorded(brent.investigating(brent.received()), "2026-11-11");
        assertThat(recorded.task("Activity_CheckLetter").getAssignee()).isEqualTo(INVESTIGATOR);
        assertThat(reportLetters(recorded)).hasSize(4).allMatch(each -> each.delivery().sentOn() == null);
        sent(recorded);
        assertThat(reportLetters(recorded)).allMatch(each -> each.delivery().sentOn() != null);
        for (String reader : READERS) {
            assertThat(enclosedFor(recorded, reader)).as(reader).contains("The report: the minutes were incomplete.");
        }
        assertThat(papers.forComplaint(recorded.reference())).singleElement()
            .satisfies(report -> assertThat(papers.parts(report)).hasSize(4)
                .allMatch(part -> !part.handings().isEmpty()));
    }

    @Test
    void theLetterWaitsUntilTheReportHasBeenPutTogether() {
        Case investigated = brent.investigating(brent.received());
        office.fileReport(investigated.reference(), "The report.");
        Case recorded = investigated.complete(INVESTIGATOR, "Activity_RecordReport", report("2026-11-11"));
        assertThat(recorded.refused(INVESTIGATOR, "Activity_CheckLetter", "letterApproved", "true"))
            .contains("still being put together");
        office.putPapersTogether();
        sent(recorded);
        assertThat(enclosedFor(recorded, "complainant")).contains("The report.");
    }

    private Occasion occasion() {
        return covers.forCouncil("brent").stream().filter(each -> each.name().equals("report")).findFirst()
            .orElseThrow();
    }

    @Test
    void whatSomebodyHasDecidedAboutTheReportHoldsForThatReaderAlone() {
        Case investigated = brent.investigating(brent.received());
        Document whole = office.fileReport(investigated.reference(), "The report names Cleo Day.");
        office.as(BUSINESS_MANAGER, () -> {
            papers.begin(investigated.reference(), occasion());
            Papers draft = papers.draft(investigated.reference(), occasion()).orElseThrow();
            assertThat(draft.items()).as("the report alone").containsExactly(whole.id());
            List<Reader> complainants = papers.readers(investigated.reference(), occasion()).stream()
                .filter(reader -> reader.role().equals("complainant")).toList();
            papers.save(draft, draft.seen(), Set.of(whole.id()), new PapersService.Decision(whole.id(), complainants,
                Treatment.How.WITHHELD, "", "It names another family."), null);
            return null;
        });
        investigated.complete(INVESTIGATOR, "Activity_RecordReport", report("2026-11-11"));
        office.putPapersTogether();
        sent(investigated);
        assertThat(enclosedFor(investigated, "complainant")).contains("It names another family.")
            .doesNotContain("Cleo Day");
        assertThat(enclosedFor(investigated, "independent-chair")).contains("The report names Cleo Day.");
    }

    @Test
    void aReportWithdrawnBeforeItsLetterIsApprovedIsToldToWhoeverReadsItAndNothingLeaves() {
        Case investigated = brent.investigating(brent.received());
        Document wrong = office.fileReport(investigated.reference(), "The wrong report.");
        Case recorded = investigated.complete(INVESTIGATOR, "Activity_RecordReport", report("2026-11-11"));
        office.putPapersTogether();
        withdraw(wrong);
        assertThat(recorded.refused(INVESTIGATOR, "Activity_CheckLetter", "letterApproved", "true"))
            .contains("The report was withdrawn", "Nothing has left");
        assertThat(reportLetters(recorded)).hasSize(4)
            .allMatch(each -> each.delivery().sentOn() == null && each.version().approvedBy() == null);

        office.fileReport(recorded.reference(), "The right report.");
        office.as(BUSINESS_MANAGER, () -> {
            papers.begin(recorded.reference(), occasion());
            Papers draft = papers.draft(recorded.reference(), occasion()).orElseThrow();
            signOff.approve(recorded.register(), occasion(), draft, signOff.list(draft, occasion()).checksum(), false);
            return null;
        });
        office.putPapersTogether();
        sent(recorded);
        for (String reader : READERS) {
            assertThat(enclosedFor(recorded, reader)).contains("The right report.").doesNotContain("The wrong");
        }
        assertThat(recorded.openTasks()).containsExactly("Activity_ConsiderReport");
    }

    private static List<Letter> reportLetters(Case recorded) {
        return recorded.letters().stream()
            .filter(each -> each.content().template().equals("brent/investigation-report")).toList();
    }

    // ---- the report is late

    /** The report is late since 24 December, the letter about it posted that morning. */
    private Case late() {
        return brent.investigating(brent.received()).until("2026-12-24T09:00")
            .approve(SECOND_READER, "brent/report-delay").approve(SECOND_READER, "brent/report-delay")
            .post("brent/report-delay");
    }

    /** A new date, Friday 8 January 2027, is set on 24 December and the letter about it posted. */
    private Case extended() {
        return late().complete(INDEPENDENT_CHAIR, "Activity_ExtendReport", "newReportDue", "2027-01-08", "delayReason",
            "The officer was ill.").approve(SECOND_READER, "brent/report-delay")
            .approve(SECOND_READER, "brent/report-delay").post("brent/report-delay");
    }

    @Test
    void aLateReportIsToldToTheComplainantAndTheIndependentChairWhoSetsANewDate() {
        Case late = brent.investigating(brent.received());
        late.missesAndGoesOn("Event_ReportPassed", "B-2.18", "2026-12-24T00:00", "Activity_RecordReport");
        assertThat(late.openTasks()).containsExactly("Activity_CheckLetter", "Activity_ExtendReport",
            "Activity_RecordReport");
        assertThat(late.recipients("brent/report-delay")).containsExactlyInAnyOrder("complainant", "independent-chair");
        assertThat(late.text("brent/report-delay", "complainant"))
            .contains("The report of the Investigating Officer is late",
                "will set a new date")
            .doesNotContain("should now be ready by");
        late.until("2026-12-24T09:00").approve(SECOND_READER, "brent/report-delay")
            .approve(SECOND_READER, "brent/report-delay").post("brent/report-delay");
        assertThat(office.mail("To: ", "brent-independent-chair@", "pdf")).isNotEmpty();
        for (String wrong : List.of("2026-12-24", "2026-12-20")) {
            assertThat(
                late.refused(INDEPENDENT_CHAIR, "Activity_ExtendReport", "newReportDue", wrong, "delayReason", "Ill."))
                .isNotEmpty();
        }
        assertThat(late.refused(INDEPENDENT_CHAIR, "Activity_ExtendReport", "newReportDue", "2027-01-08"))
            .contains("late");
    }

    @Test
    void theNewDateMovesTheReportsDueDateAndIsToldByLetter() {
        Case extended = extended();
        assertThat(extended.openTasks()).containsExactly("Activity_RecordReport");
        assertThat(extended.due("Activity_RecordReport")).isEqualTo("2027-01-08T23:59:59");
        assertThat(extended.task("Activity_RecordReport").getPriority()).isEqualTo(50);
        assertThat(extended.deadline("B-2.18").due()).isEqualTo(REPORT_DUE);
        assertThat(extended.deadline("B-2.18").extendedTo()).isEqualTo("2027-01-08");
        assertThat(extended.deadline("B-2.18").missedDue()).as("the miss stays").isEqualTo(REPORT_DUE);
        assertThat(extended.text("brent/report-delay", "complainant")).contains("The officer was ill.",
            "The new date", "8 January 2027");
        assertThat(extended.recipients("brent/report-delay")).hasSize(4);
        assertThat(extended.timer("Event_NewDatePassed")).isEqualTo("2027-01-09T00:00");
        assertThat(office.mail(extended.reference(), "Deadline missed")).hasSize(1);
    }

    @Test
    void aSecondOverrunIsToldAgainAndAnotherDateCanBeSet() {
        Case twice = extended().fire("Event_NewDatePassed");
        assertThat(twice.openTasks()).containsExactly("Activity_CheckLetter", "Activity_ExtendReport",
            "Activity_RecordReport");
        assertThat(office.mail(twice.reference(), "Deadline missed", "(B-2.18)")).as("the supervisors, again")
            .hasSize(2);
        assertThat(office.mail(twice.reference(), "Deadline missed", "8 January 2027")).hasSize(1);
        assertThat(twice.text("brent/report-delay", "complainant")).contains(
            "We had told you that it should be ready by Friday 8 January 2027", "will set a new date");
        assertThat(twice.notes()).filteredOn(note -> note.contains("B-2.18") && note.contains("has passed too"))
            .hasSize(1);
        assertThat(twice.task("Activity_RecordReport").getPriority()).isEqualTo(80);
        assertThat(twice.deadline("B-2.18").missedDue()).isEqualTo(REPORT_DUE);

        twice.until("2027-01-11T09:00").approve(SECOND_READER, "brent/report-delay")
            .approve(SECOND_READER, "brent/report-delay").post("brent/report-delay")
            .complete(INDEPENDENT_CHAIR, "Activity_ExtendReport",
                "newReportDue", "2027-01-15", "delayReason", "More interviews.")
            .approve(SECOND_READER, "brent/report-delay").approve(SECOND_READER, "brent/report-delay")
            .post("brent/report-delay");
        assertThat(twice.due("Activity_RecordReport")).isEqualTo("2027-01-15T23:59:59");
        assertThat(twice.timer("Event_NewDatePassed")).isEqualTo("2027-01-16T00:00");
        assertThat(twice.text("brent/report-delay", "complainant")).contains("More interviews.", "15 January 2027");
        reportedOn(twice, "2027-01-13");
    }

    @Test
    void aReportThatComesWhileTheNewDateIsBeingSetMakesItUnnecessary() {
        Case late = late();
        assertThat(late.openTasks()).containsExactly("Activity_ExtendReport", "Activity_RecordReport");
        reportedOn(late, "2026-12-24");
        assertThat(late.passed()).contains("Event_NoDateNeeded");
        assertThat(late.deadline("B-2.18").extendedTo()).isNull();
    }

    @Test
    void aReportThatComesWhileTheNewDateRunsEndsTheDelay() {
        Case extended = extended();
        reportedOn(extended, "2027-01-07");
        assertThat(extended.passed()).contains("Event_NewDateKept");
        assertThat(extended.hasTimer("Event_NewDatePassed")).isFalse();
    }

    @Test
    void aReportThatComesBeforeTheLetterWithTheNewDateHasLeftEndsTheDelayToo() {
        Case late = late()
            .complete(INDEPENDENT_CHAIR, "Activity_ExtendReport", "newReportDue", "2027-01-08", "delayReason",
                "The officer was ill.");
        brent.reportRecorded(late, "2026-12-24").approve(SECOND_READER, "brent/report-delay")
            .approve(SECOND_READER, "brent/report-delay")
            .post("brent/report-delay");
        sent(late);
        assertThat(late.openTasks()).containsExactly("Activity_ConsiderReport");
        assertThat(late.passed()).contains("Event_NewDateKept");
    }

    @Test
    void aReportThatComesBeforeTheFirstLetterHasLeftIsNotStuck() {
        Case late = brent.reportRecorded(brent.investigating(brent.received()).until("2026-12-24T09:00"),
            "2026-12-24");
        assertThat(late.openTasks()).containsExactly("Activity_CheckLetter", "Activity_CheckLetter");
        late.approve(SECOND_READER, "brent/report-delay").approve(SECOND_READER, "brent/report-delay")
            .post("brent/report-delay");
        sent(late);
        assertThat(late.openTasks()).containsExactly("Activity_ConsiderReport");
    }

    @Test
    void aReportThatWasCompletedInTimeAndRecordedLateClearsTheMiss() {
        Case late = late();
        brent.reportSent(late, "2026-12-23");
        assertThat(late.deadline("B-2.18").missedBy(office.today())).isFalse();
        assertThat(late.deadline("B-2.18").recordedLate()).isTrue();
        assertThat(late.openTasks()).containsExactly("Activity_ConsiderReport");
    }

    @Test
    void aReportThatIsLateBeforeTheTaskOpensIsLateFromTheStart() {
        Case slow = brent.appointed(brent.received()).until("2027-01-04T10:00").complete(BUSINESS_MANAGER,
            "Activity_SendPapers", "papersReceivedOn", "2026-11-11");
        assertThat(slow.deadline("B-2.18").missedDue()).isEqualTo(REPORT_DUE);
        assertThat(slow.openTasks()).containsExactly("Activity_CheckLetter", "Activity_ExtendReport",
            "Activity_RecordReport");
    }

    private void reportedOn(Case late, String day) {
        if (!late.register().isOpen() || office.today().isBefore(LocalDate.parse(day))) {
            late.until(day + "T15:00");
        }
        brent.reportSent(late, day);
        assertThat(late.openTasks()).containsExactly("Activity_ConsiderReport");
        assertThat(late.deadline("B-2.18").metOn()).isEqualTo(day);
        assertThat(late.deadline("B-2.18").missedBy(office.today())).isTrue();
        late.until("2027-03-01T09:00");
        assertThat(late.openTasks()).as("nothing comes after").containsExactly("Activity_ConsiderReport");
    }

    // ---- limits

    /** A timer, its clause, when it falls due (London), the task that is late then, and how a case gets there. */
    record Watched(String timer, String clause, String due, String task, Function<Brent, Case> way) {

        @Override
        public String toString() {
            return timer + " (" + clause + ")";
        }
    }

    static Stream<Watched> timers() {
        return Stream.of(
            new Watched("Event_AppointmentPassed", "B-2.15", "2026-11-25T00:00", "Activity_AppointInvestigator",
                brent -> brent.advised(brent.received())),
            new Watched("Event_NoticePassed", "B-2.15", "2026-11-25T00:00", "Activity_PostLetter",
                brent -> brent.advised(brent.received()).complete(INDEPENDENT_CHAIR, "Activity_AppointInvestigator",
                    "investigator", INVESTIGATOR)),
            new Watched("Event_ReportPassed", "B-2.18", "2026-12-24T00:00", "Activity_RecordReport",
                brent -> brent.investigating(brent.received())));
    }

    @ParameterizedTest
    @MethodSource("timers")
    void aPassedLimitIsRecordedToldAndStopsNothing(Watched watched) {
        watched.way().apply(brent).missesAndGoesOn(watched.timer(), watched.clause(), watched.due(), watched.task());
    }

    @Test
    void anAppointmentThatWasLateIsNotToldTwiceForTheLetter() {
        Case late = brent.advised(brent.received()).until("2026-11-26T10:00")
            .complete(INDEPENDENT_CHAIR, "Activity_AppointInvestigator", "investigator", INVESTIGATOR);
        assertThat(late.task("Activity_PostLetter").getPriority()).isEqualTo(80);
        late.post("brent/investigation-notice");
        assertThat(office.mail(late.reference(), "Deadline missed")).hasSize(1);
        assertThat(late.deadline("B-2.15").metOn()).isEqualTo("2026-11-26");
        assertThat(late.deadline("B-2.15").missedDue()).isEqualTo("2026-11-24");
    }
}
