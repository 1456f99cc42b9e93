package org.conferencecomplaints.governance.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.delivery.DeliveryUnknown;
import org.conferencecomplaints.correspondence.delivery.Mail;
import org.conferencecomplaints.correspondence.delivery.Mailer;
import org.conferencecomplaints.correspondence.delivery.StaffMail;
import org.conferencecomplaints.database.TestDatabases;
import org.conferencecomplaints.governance.accesslog.AccessLog;
import org.conferencecomplaints.governance.concerns.DutyTeams.DutyTeam;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.AlreadySubmitted;
import org.conferencecomplaints.platform.SubmitOnce;
import org.conferencecomplaints.platform.nodes.TestNode;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever fails, the duty team is told of each concern, and as far as e-mail allows once. */
@Tag("database")
class DutyTeamNotifierTest {

    private static final NewConcern SAID = new NewConcern("Zqwords: he has a knife.\nشكراً", "Zqchild, 4, at home",
        Urgency.NOW);
    private static final String KEY = "11111111-2222-3333-4444-555555555555";

    private final DataSource database = TestDatabases.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final List<Mail> sent = Collections.synchronizedList(new ArrayList<>());
    private final Register register = mock(Register.class);
    private final Staff staff = mock(Staff.class);
    private Mailer server = sent::add;
    private Map<String, DutyTeams.Council> settings = Map.of("hackney",
        new DutyTeams.Council(new DutyTeam("duty@council.gov.uk", "020 8356 5500")));
    private Instant now = Instant.parse("2026-11-23T22:10:00Z");
    private Concerns concerns;

    @BeforeEach
    void aComplaintThatIsClosed() {
        Flyway.configure().dataSource(database).load().migrate();
        jdbc.sql("""
            insert into complaint (reference, tenant, procedure_key, status, outcome, complainant_name, child_reference,
              conference_on, conference_chair, received_on, recorded_at, recorded_by)
            values ('HCK-2026-0001', 'hackney', 'x', 'closed', 'resolved', 'Zqname', 'C', date '2026-11-01', 'chair',
              date '2026-11-13', current_timestamp, 'officer')""").update();
        Complaint complaint = mock(Complaint.class);
        given(complaint.tenant()).willReturn("hackney");
        given(register.get(anyString())).willReturn(complaint);
        given(staff.currentUser()).willReturn("amara");
        given(staff.find("amara")).willReturn(Optional.of(new Person("amara", "Amara Osei", "amara@council.gov.uk")));
        concerns = new Concerns(jdbc, new SubmitOnce(new TransactionTemplate(new JdbcTransactionManager(database))),
            mock(AccessLog.class), staff, clock());
    }

    @Test
    void itIsToldAtOnceWithWhatIsKnownAndWithoutItInTheSubject() {
        report();
        node().tell();

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("duty@council.gov.uk");
            assertThat(mail.subject()).isEqualTo("New concern about a child's safety: HCK-2026-0001");
            assertThat(mail.messageId()).doesNotContain("Zq");
            assertThat(mail.text())
                .contains("Somebody is in danger now", "Zqchild, 4, at home", "Zqwords: he has a knife.\nشكراً",
                    "Amara Osei, amara@council.gov.uk", "Monday 23 November 2026, 22:10", "020 8356 5800",
                    "https://complaints.council.gov.uk/complaints/HCK-2026-0001/concerns/")
                .doesNotContain("Zqname");
        });
        assertThat(only().toldAt()).isEqualTo(now);
    }

    @Test
    void itIsToldOnceHoweverOftenItIsLookedFor() {
        report();
        DutyTeamNotifier node = node();
        IntStream.range(0, 5).forEach(again -> {
            node.tell();
            now = now.plus(Duration.ofMinutes(10));
        });

        assertThat(sent).hasSize(1);
    }

    @Test
    void ofSeveralNodesOneTells() throws Exception {
        IntStream.range(0, 5).forEach(number -> concerns.record("HCK-2026-0001", "key-" + number, SAID));
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> nodes = IntStream.range(0, 4).mapToObj(node -> CompletableFuture.runAsync(() -> {
            try {
                start.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            node().tell();
        })).toList();
        start.countDown();
        CompletableFuture.allOf(nodes.toArray(CompletableFuture[]::new)).get();

        assertThat(sent).hasSize(5).extracting(Mail::messageId).doesNotHaveDuplicates();
    }

    @Test
    void anOutageDelaysItAndIsSeen() {
        server = mail -> {
            throw new IllegalStateException("The mail server cannot be reached.");
        };
        report();
        DutyTeamNotifier node = node();
        node.tell();
        node.tell();
        assertThat(only()).satisfies(concern -> {
            assertThat(concern.isTold()).isFalse();
            assertThat(concern.failures()).as("tried once a minute").isEqualTo(1);
            assertThat(concern.failure()).isEqualTo("The mail server cannot be reached.");
        });
        now = now.plusSeconds(61);
        node.tell();
        assertThat(only().failures()).isEqualTo(2);
        server = sent::add;
        now = now.plusSeconds(61);
        node().tell();

        assertThat(sent).hasSize(1);
        assertThat(only().isTold()).isTrue();
    }

    @Test
    void whatMayHaveLeftIsSentAgainUnderTheSameId() {
        server = mail -> {
            sent.add(mail);
            throw new DeliveryUnknown("The mail server did not answer", new IllegalStateException());
        };
        report();
        node().tell();
        server = sent::add;
        now = now.plusSeconds(61);
        node().tell();
        now = now.plusSeconds(61);
        node().tell();

        assertThat(sent).hasSize(2).extracting(Mail::messageId).containsOnly(sent.get(0).messageId());
    }

    @Test
    void aNodeThatDiedWhileTellingHoldsItUpForAsLongAsItSeemsAlive() {
        TestNode died = new TestNode(jdbc, "died");
        jdbc.sql("insert into node_claim (work, node_id) values (?, ?)").params("concern " + report(), died.id())
            .update();
        DutyTeamNotifier another = node();
        another.tell();
        assertThat(sent).isEmpty();

        died.isSilent();
        new TestNode(jdbc, "another").beats();
        another.tell();

        assertThat(sent).hasSize(1);
    }

    @Test
    void oneThatCannotBeToldHoldsUpNoOther() {
        concerns.record("HCK-2026-0001", "first", new NewConcern("refused", "x", Urgency.LATER));
        concerns.record("HCK-2026-0001", "second", SAID);
        server = mail -> {
            if (mail.text().contains("refused")) {
                throw new IllegalStateException("no");
            }
            sent.add(mail);
        };
        node().tell();

        assertThat(sent).hasSize(1);
    }

    @Test
    void withoutADutyTeamThatIsSaid() {
        settings = Map.of();
        report();
        node().tell();

        assertThat(only().failure()).isEqualTo("complaints.councils.hackney.duty-team.email is not set");
    }

    @Test
    void sentTwiceItIsKeptOnceAndOtherWordsAreNotLost() {
        long first = report();
        assertThat(report()).isEqualTo(first);
        List<CompletableFuture<Long>> clicks = IntStream.range(0, 4)
            .mapToObj(click -> CompletableFuture.supplyAsync(() -> concerns.record("HCK-2026-0001", "twice", SAID)))
            .toList();
        assertThat(clicks.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(concerns.forComplaint("HCK-2026-0001")).hasSize(2);
        assertThatThrownBy(() -> concerns.record("HCK-2026-0001", KEY,
            new NewConcern("Something else", "x", Urgency.NOW))).isInstanceOf(AlreadySubmitted.class);
    }

    @Test
    void whatWasDoneIsKept() {
        report();
        concerns.answer(only(), "answer", "Jo Bell, duty team", "Visited at 23:00. All are safe.");
        concerns.answer(only(), "answer", "Jo Bell, duty team", "Visited at 23:00. All are safe.");

        assertThat(only().answers()).singleElement().satisfies(answer -> {
            assertThat(answer.answeredBy()).isEqualTo("Jo Bell, duty team");
            assertThat(answer.recordedBy()).isEqualTo("amara");
        });
        concerns.record("HCK-2026-0001", "later", SAID);
        assertThat(concerns.ofCouncils(List.of("hackney"), "somebody")).extracting(Concern::isAcknowledged)
            .as("first those that nobody has seen to").containsExactly(false, true);
        assertThat(concerns.ofCouncils(List.of("hackney"), "chair")).isEmpty();
        assertThat(concerns.ofCouncils(List.of("brent"), "somebody")).isEmpty();
    }

    private long report() {
        return concerns.record("HCK-2026-0001", KEY, SAID);
    }

    private Concern only() {
        return concerns.forComplaint("HCK-2026-0001").get(0);
    }

    private DutyTeamNotifier node() {
        Councils councils = new Councils(Map.of("hackney", new Councils.Council("City and Hackney",
            new Councils.Unit("Quality Unit", List.of(), "020 8356 5800", "unit@council.gov.uk"), null, null, null,
            null, null, null,
            null, null)));
        StaffMail mail = new StaffMail(message -> server.send(message), "https://complaints.council.gov.uk/",
            "from@council.gov.uk");
        return new DutyTeamNotifier(jdbc, new DutyTeamMail(mail, new DutyTeams(settings), register, councils, staff),
            new TestNode(jdbc, UUID.randomUUID().toString()).claims, clock());
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
