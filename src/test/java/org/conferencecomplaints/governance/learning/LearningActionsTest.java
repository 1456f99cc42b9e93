package org.conferencecomplaints.governance.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.delivery.Mail;
import org.conferencecomplaints.correspondence.delivery.Mailer;
import org.conferencecomplaints.correspondence.delivery.StaffMail;
import org.conferencecomplaints.database.TestDatabases;
import org.conferencecomplaints.deadlines.calendar.Calendars;
import org.conferencecomplaints.governance.accesslog.AccessLog;
import org.conferencecomplaints.governance.learning.LearningAction.New;
import org.conferencecomplaints.governance.learning.LearningAction.Version;
import org.conferencecomplaints.governance.learning.LearningActions.Show;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.SubmitOnce;
import org.conferencecomplaints.platform.nodes.TestNode;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Learning actions and the reminders of them. Today is 23 November 2026. */
@Tag("database")
class LearningActionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final DataSource database = TestDatabases.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final List<Mail> sent = new ArrayList<>();
    private final Staff staff = mock(Staff.class);
    private final Register register = mock(Register.class);
    private final Complaint complaint = mock(Complaint.class);
    private final Map<String, List<Person>> groups = new HashMap<>(Map.of(
        "team",
        List.of(new Person("amara", "Amara", "amara@council.gov.uk"),
            new Person("chair", "Chair", "chair@council.gov.uk"),
            new Person("dev", "Dev", "dev@council.gov.uk")),
        "bosses", List.of(new Person("siobhan", "Siobhan", "siobhan@council.gov.uk"))));
    private final Councils councils = new Councils(
        Map.of("hackney", new Councils.Council("City and Hackney", null, null, null,
            null, Map.of("team", "Team", "bosses", "Supervisors"), null, null, "bosses", null)));
    private final ActionOwners owners = new ActionOwners(councils, staff);
    private Mailer server = sent::add;
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private LearningActions actions;
    private int keys;

    @BeforeEach
    void aComplaintThatIsClosed() {
        Flyway.configure().dataSource(database).load().migrate();
        jdbc.sql("""
            insert into complaint (reference, tenant, procedure_key, status, outcome, complainant_name, child_reference,
              conference_on, conference_chair, received_on, recorded_at, recorded_by)
            values ('HCK-2026-0001', 'hackney', 'x', 'closed', 'resolved', 'Ada', 'C', date '2026-10-01', 'chair',
              date '2026-10-13', current_timestamp, 'officer')""").update();
        given(complaint.reference()).willReturn("HCK-2026-0001");
        given(complaint.tenant()).willReturn("hackney");
        given(complaint.conferenceChair()).willReturn("chair");
        given(register.get(anyString())).willReturn(complaint);
        given(staff.currentUser()).willReturn("amara");
        given(staff.membersOf(anyString()))
            .willAnswer(call -> groups.getOrDefault(call.<String>getArgument(0), List.of()));
        actions = new LearningActions(jdbc, new SubmitOnce(transaction), owners, register, mock(AccessLog.class), staff,
            clock());
    }

    @Test
    void anOwnerIsStaffOfTheCouncilAndNotTheChairToWhomTheComplaintIsClosed() {
        for (String owner : List.of("chair", "brent-officer", "nobody", "", "amara\u0000", "AMARA")) {
            assertThatThrownBy(() -> agree(owner, TODAY)).as(owner).isInstanceOf(Refusal.class)
                .hasMessage("Owner: choose somebody from the list.");
        }
        assertThat(owners.forComplaint(complaint)).extracting(Person::id).containsExactly("amara", "dev", "siobhan");
    }

    @Test
    void aDayThatIsPastIsRefused() {
        assertThatThrownBy(() -> agree("dev", TODAY.minusDays(1))).hasMessage("To be done by: this day is past.");
        LearningAction action = agree("dev", TODAY);
        assertThatThrownBy(() -> actions.change(action, 1, "dev", TODAY.minusDays(1), "x")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> actions.done(action, 1, TODAY.plusDays(1), "x")).hasMessageContaining("in the future");
        assertThatThrownBy(() -> actions.done(action, 1, TODAY.minusDays(1), "x"))
            .hasMessageContaining("before the action was agreed");
        assertThat(actions.find(action.id())).contains(action);
    }

    @Test
    void everyChangeIsKeptWithWhoAndWhy() {
        LearningAction action = agree("dev", TODAY);
        actions.change(action, 1, "siobhan", TODAY.plusDays(7), "Dev is away.");
        actions.done(actions.find(action.id()).orElseThrow(), 2, TODAY, "Told everybody.");

        assertThat(actions.find(action.id()).orElseThrow()).satisfies(now -> {
            assertThat(now.isDone()).isTrue();
            assertThat(now.owner()).isEqualTo("siobhan");
        });
        assertThat(actions.versions(action)).extracting(Version::number, Version::owner, Version::words, Version::by)
            .containsExactly(tuple(3, "siobhan", "Told everybody.", "amara"),
                tuple(2, "siobhan", "Dev is away.", "amara"),
                tuple(1, "dev", null, "amara"));
    }

    @Test
    void whoChangesWhatAnotherHasChangedIsToldSo() {
        LearningAction action = agree("dev", TODAY);
        actions.done(action, 1, TODAY, "Done.");

        assertThatThrownBy(() -> actions.change(action, 1, "amara", TODAY, "x")).hasMessageContaining("meanwhile");
        assertThat(actions.versions(action)).hasSize(2);
    }

    @Test
    void sentTwiceItIsKeptOnce() {
        New agreed = new New("Send papers earlier.", LearningTheme.PAPERS, "dev", TODAY);
        actions.agree(complaint, "key", agreed);
        actions.agree(complaint, "key", agreed);

        assertThat(actions.forComplaint("HCK-2026-0001")).hasSize(1);
        assertThatThrownBy(() -> actions.agree(complaint, "key", new New("Other", null, "dev", TODAY)))
            .hasMessageContaining("sent already");
    }

    @Test
    void listsAreOfOneCouncilAndShowNobodyTheirOwnComplaint() {
        LearningAction late = agree("dev", TODAY);
        LearningAction mine = agree("amara", TODAY.plusDays(9));
        LearningAction done = agree("dev", TODAY.plusDays(1));
        actions.done(done, 1, TODAY, "Done.");
        days(2);

        assertThat(ids("amara", Show.ALL)).containsExactly(late.id(), mine.id(), done.id());
        assertThat(ids("amara", Show.OVERDUE)).containsExactly(late.id());
        assertThat(ids("amara", Show.MINE)).containsExactly(mine.id());
        assertThat(ids("chair", Show.ALL)).isEmpty();
        assertThat(actions.ofCouncils(List.of("brent"), "amara", Show.ALL)).isEmpty();
    }

    private List<Long> ids(String person, Show show) {
        return actions.ofCouncils(List.of("hackney"), person, show).stream().map(LearningAction::id).toList();
    }

    @Test
    void theOwnerIsRemindedOnTheDayAndOnceAfterIt() {
        LearningAction action = agree("dev", TODAY.plusDays(1));
        remindTwice();
        assertThat(sent).isEmpty();
        days(1);
        remindTwice();
        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("dev@council.gov.uk");
            assertThat(mail.subject()).isEqualTo("Learning action due today: HCK-2026-0001");
            assertThat(mail.text()).contains("Tuesday 24 November 2026", "https://c.gov.uk/actions/" + action.id())
                .doesNotContain("Send papers", "Ada");
        });
        for (int day = 0; day < 5; day++) {
            days(1);
            remindTwice();
        }
        assertThat(sent).extracting(Mail::subject).containsExactly("Learning action due today: HCK-2026-0001",
            "Learning action overdue: HCK-2026-0001");
    }

    @Test
    void whatIsDoneIsNotRemindedOfAndANewDayIs() {
        LearningAction done = agree("dev", TODAY);
        actions.done(done, 1, TODAY, "Done.");
        LearningAction moved = agree("dev", TODAY);
        reminders().remind();
        actions.change(moved, 1, "dev", TODAY.plusDays(1), "Later.");
        days(1);
        reminders().remind();

        assertThat(sent).hasSize(2).allMatch(mail -> mail.text().contains("/actions/" + moved.id()))
            .extracting(Mail::messageId).doesNotHaveDuplicates();
    }

    @Test
    void anOutageDelaysAReminder() {
        agree("dev", TODAY);
        server = mail -> {
            throw new IllegalStateException("down");
        };
        reminders().remind();
        server = sent::add;
        reminders().remind();

        assertThat(sent).hasSize(1);
    }

    @Test
    void whereTheOwnerHasLeftSupervisorsAreTold() {
        agree("dev", TODAY);
        groups.put("team", List.of(new Person("amara", "Amara", null)));
        remindTwice();

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("siobhan@council.gov.uk");
            assertThat(mail.text()).contains("cannot be reached");
        });
    }

    @Test
    void themesAreTheLessonsOfTheForms() throws Exception {
        Map<String, String> lessons = new TreeMap<>();
        for (String form : List.of("hackney-record-panel-decision", "brent-record-report")) {
            lessons(new ObjectMapper().readTree(Files.readString(Path.of("forms", form + ".form"))), lessons);
        }
        Map<String, String> themes = new TreeMap<>();
        for (LearningTheme theme : LearningTheme.values()) {
            String name = theme.name().charAt(0) + theme.name().substring(1).toLowerCase(Locale.ROOT);
            themes.put("learned" + name, theme.inWords());
        }
        assertThat(themes).isEqualTo(lessons);
    }

    private static void lessons(JsonNode node, Map<String, String> lessons) {
        if (node.path("key").asText().startsWith("learned")) {
            lessons.put(node.path("key").asText(), node.path("label").asText());
        }
        node.path("components").forEach(part -> lessons(part, lessons));
    }

    private LearningAction agree(String owner, LocalDate dueOn) {
        actions.agree(complaint, "key-" + ++keys, new New("Send papers earlier.", LearningTheme.PAPERS, owner, dueOn));
        List<LearningAction> all = actions.forComplaint("HCK-2026-0001");
        return all.get(all.size() - 1);
    }

    private void remindTwice() {
        reminders().remind();
        reminders().remind();
    }

    private ActionReminders reminders() {
        return new ActionReminders(jdbc, new TestNode(jdbc, UUID.randomUUID().toString()).claims,
            new StaffMail(mail -> server.send(mail), "https://c.gov.uk", "from@c.gov.uk"), owners,
            register, councils, staff, Calendars.ofEngland(), clock());
    }

    private void days(int days) {
        now = now.plusSeconds(days * 86_400L);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/London");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
