package org.conferencecomplaints.web.support;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.casework.casefile.Notes;
import org.conferencecomplaints.casework.casefile.OpenWork;
import org.conferencecomplaints.casework.changes.ComplaintChanges;
import org.conferencecomplaints.casework.complainants.ComplainantQuestions;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.referrals.Referral;
import org.conferencecomplaints.casework.referrals.Referrals;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.filing.Filing;
import org.conferencecomplaints.correspondence.letters.ALetter;
import org.conferencecomplaints.correspondence.letters.EnclosedPapers;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.letters.LetterSteps;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.correspondence.letters.PostRoomAccess;
import org.conferencecomplaints.correspondence.pdf.WorkFolder;
import org.conferencecomplaints.correspondence.previews.LetterPreviews;
import org.conferencecomplaints.correspondence.previews.PrescribedWordings;
import org.conferencecomplaints.correspondence.previews.TemplateAccess;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.Deadline;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.deadlines.calendar.AllowedTime;
import org.conferencecomplaints.deadlines.calendar.AnswerWindows;
import org.conferencecomplaints.deadlines.calendar.Calendars;
import org.conferencecomplaints.deadlines.calendar.DayUnit;
import org.conferencecomplaints.deadlines.calendar.WindowProperties;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.files.documents.DocumentProperties;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.governance.accesslog.AccessLog;
import org.conferencecomplaints.governance.accesslog.AccessSearch;
import org.conferencecomplaints.governance.accesslog.BreakGlass;
import org.conferencecomplaints.governance.accesslog.StaffChanges;
import org.conferencecomplaints.governance.concerns.Concerns;
import org.conferencecomplaints.governance.concerns.DutyTeams;
import org.conferencecomplaints.governance.learning.ActionOwners;
import org.conferencecomplaints.governance.learning.LearningActions;
import org.conferencecomplaints.governance.reports.AnnualReports;
import org.conferencecomplaints.governance.reports.ProcedureStages;
import org.conferencecomplaints.governance.reports.ProcedureSteps;
import org.conferencecomplaints.governance.reports.ReportAccess;
import org.conferencecomplaints.governance.retention.LegalHolds;
import org.conferencecomplaints.governance.retention.Retention;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Erasable;
import org.conferencecomplaints.platform.SubmitOnce;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.conferencecomplaints.web.letters.LetterRows;
import org.conferencecomplaints.web.papers.PapersView;
import org.conferencecomplaints.web.papers.PapersViews;
import org.conferencecomplaints.web.postroom.PostRoomService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mustache.MustacheAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.web.servlet.SpringBootMockMvcBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The web package as it runs, with the real register in H2 and the other packages faked. Today is 23 November 2026. */
@SpringBootTest(classes = WebTest.Slice.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"spring.datasource.url=jdbc:h2:mem:web-${random.uuid}",
        "complaints.councils.elsewhere.name=Elsewhere", "complaints.home=target/web-${complaints.test.fork:1}"})
public abstract class WebTest {

    public static final String REFERENCE = "HCK-2026-0001";
    public static final String LETTER = "11111111-2222-3333-4444-555555555555";
    public static final byte[] PDF = "%PDF-1.7 as it was sent".getBytes();

    @Autowired
    public MockMvc mvc;
    @Autowired
    public JdbcClient jdbc;
    @MockitoBean
    public CaseAccess access;
    @MockitoBean
    public OpenWork work;
    @MockitoBean
    public Deadlines deadlines;
    @MockitoBean
    public LetterStore letters;
    @MockitoBean
    public ComplainantQuestions questions;
    @MockitoBean
    Referrals referrals;
    @MockitoBean
    Filing filing;
    @MockitoBean
    public Staff staff;
    @MockitoBean
    FieldLabels labels;
    @MockitoBean
    public PrescribedWordings wordings;
    @MockitoBean
    PostRoomAccess postAccess;
    @MockitoBean
    LetterSteps letterSteps;
    @MockitoBean
    public LetterPreviews previews;
    @MockitoBean
    public TemplateAccess templateAccess;
    @MockitoBean
    public ReportAccess reportAccess;
    @MockitoBean
    ProcedureStages stages;
    @MockitoBean
    ProcedureSteps steps;
    @MockitoBean
    StaffChanges staffChanges;
    @MockitoBean
    public Retention retention;
    @MockitoBean
    public LegalHolds holds;
    @MockitoBean
    PapersViews papers;
    @MockitoBean
    EnclosedPapers enclosed;
    @MockitoBean
    WorkFolder folder;
    @MockitoBean
    public ComplaintChanges changes;

    @BeforeEach
    void aPersonWhoReadsTheWholeRegister() {
        for (String table : List.of("case_note", "concern_answer", "concern", "learning_action_version",
            "learning_action")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from document").update();
        jdbc.sql("delete from case_event").update();
        jdbc.sql("delete from case_entry").update();
        jdbc.sql("delete from complainant").update();
        jdbc.sql("delete from complaint").update();
        given(access.registersReadable()).willReturn(Set.of("hackney"));
        given(access.mayRead(any())).willReturn(true);
        given(retention.then()).willReturn(Erasable.Extent.ANONYMISED);
        given(work.stage(anyString())).willReturn(Optional.empty());
        given(staff.currentUser()).willReturn("hackney-officer");
        given(papers.view(any(), any())).willReturn(new PapersView(REFERENCE, null, List.of(), null, "2026-11-23"));
        given(staff.isMember("hackney-officer", "hackney-quality-unit")).willReturn(true);
        given(staff.nameOf(anyString())).willAnswer(call -> "Name of " + call.getArgument(0));
        given(labels.labelOf(anyString(), anyString())).willAnswer(call -> FieldLabels.inWords(call.getArgument(1)));
        given(labels.answerOf(anyString(), anyString(), any())).willAnswer(call -> call.getArgument(2).toString());
        given(labels.labelOf(any(CaseEntry.class), anyString()))
            .willAnswer(call -> FieldLabels.inWords(call.getArgument(1)));
        given(labels.answerOf(any(CaseEntry.class), anyString()))
            .willAnswer(call -> call.<CaseEntry>getArgument(0).answers().get(call.<String>getArgument(1)).toString());
    }

    /** A complaint with its start form, a passed limit, a kept one, a letter, a referral and a task. */
    public void aWholeCase() {
        complaint(REFERENCE, "hackney", "Ada <script>alert(1)</script> Okafor", "CH-77", "2026-11-13");
        entry(REFERENCE, "Event_ComplaintReceived", "hackney-complaint", "hackney-officer", "2026-11-13T10:15:00Z",
            """
                {"complainantName":"Ada <script>alert(1)</script> Okafor","contactChannel":"post",
                 "contactNotes":"Never ring the house","conferenceOn":"2026-11-02","complaint":"First line\\nSecond line 🙂",
                 "groundConduct":true,"groundFacts":false,"schoolName":"Elm"}""");
        entry(REFERENCE, "Activity_TriageComplaint", "hackney-triage", "hackney-officer", "2026-11-16T09:00:00Z",
            "{\"triageDecision\":\"accept\",\"triageReason\":\"\"}");
        jdbc.sql("insert into case_event (complaint_reference, happened_at, by_user, what) values (?, ?, ?, ?)")
            .params(REFERENCE, Instant.parse("2026-11-18T00:00:05Z").atOffset(ZoneOffset.UTC), "machine",
                "The deadline was missed: it was due on 2026-11-17.")
            .update();
        given(work.stage(REFERENCE)).willReturn(Optional.of("The Group Manager answers"));
        given(work.tasks(REFERENCE)).willReturn(List.of(new OpenWork.OpenTask("task-1", "Arrange meeting",
            "Activity_ArrangeMeeting", "Group Manager", LocalDate.parse("2026-11-20"), 80)));
        Deadline missed = new Deadline(1, REFERENCE, "H-1.4", day("2026-11-06"),
            new AllowedTime(10, DayUnit.WORKING_DAYS),
            day("2026-11-20"), null, null, false, null, null, null);
        Deadline kept = new Deadline(2, REFERENCE, "H-1.2", day("2026-11-13"), new AllowedTime(3, DayUnit.WORKING_DAYS),
            day("2026-11-18"), day("2026-11-19"), day("2026-11-18"), true, null, null, null);
        given(deadlines.of(REFERENCE)).willReturn(List.of(kept, missed));
        given(deadlines.overdue(List.of(REFERENCE))).willReturn(Set.of(REFERENCE));
        given(deadlines.why(missed)).willReturn("10 working days from Friday 6 November 2026");
        given(deadlines.why(kept)).willReturn("3 working days from Friday 13 November 2026; not counted: the weekend");
        given(letters.forComplaint(REFERENCE)).willReturn(List.of(letter()));
        given(letters.find(LETTER)).willReturn(Optional.of(letter()));
        given(letters.pdf(LETTER)).willReturn(Optional.of(PDF));
        given(referrals.forComplaint(REFERENCE)).willReturn(List.of(new Referral(1, "Dr <b>Bell</b>", "signposted",
            "Told by letter", day("2026-11-16"), null, null)));
    }

    public void complaint(String reference, String tenant, String name, String child, String receivedOn) {
        jdbc.sql("""
            insert into complaint (reference, tenant, procedure_key, status, complainant_name, child_reference,
              conference_on, conference_chair, received_on, recorded_at, recorded_by)
            values (?, ?, 'hackney-conference-complaint', 'open', ?, ?, date '2026-11-02', 'hackney-chair', ?,
              timestamp with time zone '2026-11-13 10:15:00+00', 'hackney-officer')""")
            .params(reference, tenant, name, child, day(receivedOn)).update();
    }

    private void entry(String reference, String activity, String form, String by, String at, String answers) {
        jdbc.sql("""
            insert into case_entry (complaint_reference, activity, form, submitted_by, submitted_at, answers)
            values (?, ?, ?, ?, ?, ?)""")
            .params(reference, activity, form, by, Instant.parse(at).atOffset(ZoneOffset.UTC), answers).update();
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Letter letter() {
        return ALetter.toAda().with("id", LETTER).with("reference", REFERENCE)
            .with("template", "hackney/acknowledgement").with("subject", "We have your complaint").with("sha256", "abc")
            .with("issuedAt", Instant.parse("2026-11-16T09:00:01Z"))
            .sent(day("2026-11-18"), Instant.parse("2026-11-18T15:00:00Z"), day("2026-11-20")).letter();
    }

    /** It is no component, so that scanning the application does not find it. */
    @EnableConfigurationProperties({Councils.class, DutyTeams.class, DocumentProperties.class,
        WindowProperties.class})
    @ImportAutoConfiguration({ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class, MustacheAutoConfiguration.class, DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import({PostRoomService.class, LetterRows.class, Clauses.class, CaseFile.class, CouncilFiles.class, Notes.class,
        Concerns.class, LearningActions.class, ActionOwners.class, SubmitOnce.class, AnswerWindows.class,
        AccessLog.class,
        AccessSearch.class, BreakGlass.class})
    @ComponentScan(basePackageClasses = {Register.class, AnnualReports.class, Complainants.class, Documents.class},
        basePackages = {Slice.WEB + "accesslog", Slice.WEB + "caseaccess", Slice.WEB + "casepage",
            Slice.WEB + "changes", Slice.WEB + "concerns",
            Slice.WEB + "documents", Slice.WEB + "errors", Slice.WEB + "learning", Slice.WEB + "notes",
            Slice.WEB + "people", Slice.WEB + "register",
            Slice.WEB + "reports", Slice.WEB + "retention", Slice.WEB + "support", Slice.WEB + "templates"},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.RequestBodyLimit"))
    static class Slice {

        static final String WEB = "org.conferencecomplaints.web.";

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/London"));
        }

        @Bean
        WorkingDays workingDays() {
            return Calendars.ofEngland();
        }

        @Bean
        MockMvc mvc(WebApplicationContext context) {
            DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
            new SpringBootMockMvcBuilderCustomizer(context).customize(builder);
            return builder.build();
        }
    }
}
