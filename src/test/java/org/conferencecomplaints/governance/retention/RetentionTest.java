package org.conferencecomplaints.governance.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conferencecomplaints.procedures.Office.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.database.TwoRoles;
import org.conferencecomplaints.governance.reports.AnnualReport;
import org.conferencecomplaints.governance.reports.AnnualReports;
import org.conferencecomplaints.governance.reports.ReportPeriod;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Erasable;
import org.conferencecomplaints.platform.Erasable.Extent;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.nodes.Node;
import org.conferencecomplaints.platform.nodes.WorkClaims;
import org.conferencecomplaints.procedures.Case;
import org.conferencecomplaints.procedures.Office;
import org.conferencecomplaints.procedures.OnTheEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Complaints are kept for six years after they have closed, here on Monday 2 November 2026, and then erased. */
@OnTheEngine
@Tag("database")
class RetentionTest {

    private static final ReportPeriod YEAR = new ReportPeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));
    private static final String SHOWN_FIRST = "2032-10-04T02:30";
    private static final String LAST_DAY = "2032-11-02T02:30";
    private static final String TIME_IS_UP = "2032-11-03T02:30";

    @Autowired
    private Office office;
    @Autowired
    private Retention retention;
    @Autowired
    private RetentionStore store;
    @Autowired
    private LegalHolds holds;
    @Autowired
    private NightlyErasure night;
    @Autowired
    private List<Erasable> packages;
    @Autowired
    private Register register;
    @Autowired
    private AnnualReports reports;
    @Autowired
    private Councils councils;
    @Autowired
    private Staff staff;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private DataSource database;

    /** The yearly report tells nothing of fewer complaints. */
    private static final int ENOUGH_TO_BE_COUNTED = 5;

    private final List<String> recorded = new ArrayList<>();

    /** Other tests' complaints count as erased already. */
    @BeforeEach
    void alone() {
        jdbc.sql("update complaint set anonymised_on = received_on where anonymised_on is null").update();
    }

    @AfterEach
    void leaveNothing() {
        recorded.forEach(reference -> new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            store.mark(reference);
            packages.forEach(each -> each.erase(reference, Extent.DELETED));
        }));
        jdbc.sql("delete from erasure").update();
    }

    @Test
    void isShownForThirtyDaysAndThenOnlyCountedOn() {
        Case closed = closed();
        Case open = hackney();
        office.clock("2032-10-03T02:30");
        night.run();
        assertThat(retention.ending("hackney")).isEmpty();

        office.clock(SHOWN_FIRST);
        night.run();
        assertThat(retention.ending("hackney")).singleElement().satisfies(ending -> {
            assertThat(ending.reference()).isEqualTo(closed.reference());
            assertThat(ending.eraseOn()).isEqualTo("2032-11-03");
        });
        assertThat(retention.ending("brent")).isEmpty();
        office.clock(LAST_DAY);
        night.run();
        assertThat(register.find(closed.reference())).isPresent();

        office.clock(TIME_IS_UP);
        AnnualReport before = reports.forPeriod("hackney", YEAR);
        night.run();

        assertThat(register.find(closed.reference())).isEmpty();
        assertThat(reports.forPeriod("hackney", YEAR)).isEqualTo(before);
        assertThat(register.find(open.reference())).isPresent();
        assertThat(retention.erased("hackney")).singleElement().satisfies(line -> {
            assertThat(line.reference()).isEqualTo(closed.reference());
            assertThat(line.how()).isEqualTo("anonymised");
            assertThat(line.rule()).isEqualTo("Closed on 2026-11-02, kept for 6 years, shown since 2032-10-04");
            assertThat(line.by()).isEqualTo(Staff.MACHINE);
        });
        assertThat(retention.erased("brent")).isEmpty();
        assertThat(retention.ending("hackney")).isEmpty();
    }

    /** In production the application has not all rights in its tables. */
    @Test
    @EnabledIfSystemProperty(named = "complaints.test.database", matches = "postgresql")
    void theApplicationsRightsAreEnoughToErase() {
        TwoRoles.make(database);
        TwoRoles.grant(database);
        Case closed = closed();
        jdbc.sql("""
            insert into access_log (logged_at, by_user, tenant, complaint_reference, what, way)
            values (now(), 'robin', 'hackney', ?, 'REASON', 'PAGE')""").param(closed.reference()).update();
        jdbc.sql("""
            insert into access_told (access_id, told_at)
            select id, now() from access_log where complaint_reference = ? and what = 'REASON'""")
            .param(closed.reference()).update();
        office.clock(SHOWN_FIRST);
        night.run();
        office.clock(TIME_IS_UP);

        assertThat(inTransaction(() -> {
            jdbc.sql("set local role " + TwoRoles.APPLICATION).update();
            return retention.erase(closed.reference());
        })).isTrue();

        assertThat(register.find(closed.reference())).isEmpty();
        assertThat(jdbc.sql("select count(*) from access_log where complaint_reference = ?")
            .param(closed.reference()).query(Long.class).single()).isZero();
    }

    @Test
    void whatWasNotShownIsShownFirstHoweverOldItIs() {
        Case closed = closed();
        office.clock("2040-01-01T02:30");
        night.run();
        assertThat(retention.ending("hackney")).singleElement().extracting(ExpiringComplaint::eraseOn)
            .hasToString("2040-01-31");

        office.clock("2040-01-30T02:30");
        night.run();
        assertThat(register.find(closed.reference())).isPresent();
        office.clock("2040-01-31T02:30");
        night.run();
        assertThat(register.find(closed.reference())).isEmpty();
    }

    @Test
    void aLegalHoldKeepsEverythingUntilItIsLifted() {
        Case closed = closed();
        office.clock(SHOWN_FIRST);
        night.run();
        assertThatThrownBy(() -> supervisor(() -> holds.hold(closed.reference(), " "))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> supervisor(() -> holds.hold(closed.reference(), "............")))
            .isInstanceOf(Refusal.class);
        supervisor(() -> holds.hold(closed.reference(), "The court has asked for the file."));
        assertThatThrownBy(() -> supervisor(() -> holds.hold(closed.reference(), "The court has asked for the file.")))
            .hasMessageContaining("already");

        office.clock("2033-06-01T02:30");
        night.run();

        assertThat(register.find(closed.reference())).isPresent();
        assertThat(holds.forCouncil("brent")).isEmpty();
        assertThat(holds.forCouncil("hackney")).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo("The court has asked for the file.");
            assertThat(hold.by()).isEqualTo("hackney-supervisor");
        });
        assertThat(retention.ending("hackney")).singleElement().matches(ExpiringComplaint::held);

        assertThatThrownBy(() -> supervisor(() -> holds.lift(closed.reference(), "2020-01-01T00:00:00Z",
            "The court has closed its file."))).as("the hold of a page that was opened before")
            .isInstanceOf(Refusal.class)
            .hasMessageContaining("Another hold has been put on");
        assertThat(holds.forCouncil("hackney")).hasSize(1);
        String since = holds.forCouncil("hackney").get(0).since().toString();
        supervisor(() -> holds.lift(closed.reference(), since, "The court has closed its file."));
        assertThat(closed.notes()).contains("Legal hold: The court has asked for the file.",
            "Legal hold lifted: The court has closed its file.");
        night.run();
        assertThat(register.find(closed.reference())).isEmpty();
    }

    @Test
    void reopeningStartsTheTimeAnew() {
        Case closed = closed();
        office.clock(SHOWN_FIRST);
        night.run();
        register.reopen(closed.reference());
        office.clock(TIME_IS_UP);
        night.run();
        assertThat(register.find(closed.reference())).isPresent();
        assertThat(retention.ending("hackney")).isEmpty();

        register.close(closed.reference(), "resolved");
        office.clock("2038-11-03T02:30");
        night.run();
        assertThat(retention.ending("hackney")).singleElement().satisfies(ending -> {
            assertThat(ending.closedOn()).isEqualTo("2032-11-03");
            assertThat(ending.eraseOn()).isEqualTo("2038-12-03");
        });
        assertThat(register.find(closed.reference())).isPresent();
    }

    @Test
    void aCouncilMayKeepItsOwnLongerDeleteThemAndAskFirst() {
        Case closed = closed();
        IntStream.range(0, ENOUGH_TO_BE_COUNTED).forEach(each -> hackney());
        Retention asking = with(
            new RetentionProperties(1, Map.of("hackney", 2, "brent", 9), Extent.DELETED, 10, true, 5));
        office.clock("2028-10-25T02:30");
        inTransaction(asking::show);
        office.clock("2028-11-04T02:30");
        assertThat(asking.due()).isEmpty();
        assertThat(inTransaction(() -> asking.erase(closed.reference()))).isFalse();

        supervisor(() -> asking.confirm(closed.reference()));
        assertThatThrownBy(() -> supervisor(() -> asking.confirm(closed.reference()))).isInstanceOf(Refusal.class);
        assertThat(asking.due()).containsExactly(closed.reference());
        AnnualReport before = reports.forPeriod("hackney", YEAR);
        assertThat(inTransaction(() -> asking.erase(closed.reference()))).isTrue();

        assertThat(jdbc.sql("select count(*) from complaint where reference = ?").param(closed.reference())
            .query(Long.class).single()).isZero();
        assertThat(reports.forPeriod("hackney", YEAR)).isNotEqualTo(before);
        assertThat(asking.erased("hackney")).singleElement().extracting(ErasureRecord::by)
            .isEqualTo("hackney-supervisor");
    }

    @Test
    void severalNodesEraseEachComplaintOnce() throws Exception {
        Case closed = closed();
        office.clock(SHOWN_FIRST);
        night.run();
        office.clock(TIME_IS_UP);
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Boolean>> nights = List.of(() -> retention.erase(closed.reference()),
                () -> retention.erase(closed.reference()), () -> retention.erase(closed.reference()));
            int erased = 0;
            for (Future<Boolean> each : nodes.invokeAll(nights)) {
                erased += outcome(each) ? 1 : 0;
            }
            assertThat(erased).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
        assertThat(retention.erased("hackney")).hasSize(1);
    }

    /** On H2 one that waits too long for the other gives up. */
    private static boolean outcome(Future<Boolean> night) throws InterruptedException {
        try {
            return night.get();
        } catch (ExecutionException waitedTooLong) {
            return false;
        }
    }

    @Test
    void whatBreaksOffLeavesTheComplaintWholeAndIsDoneTheNextNight() {
        Case closed = closed();
        office.clock(SHOWN_FIRST);
        night.run();
        office.clock(TIME_IS_UP);
        List<Erasable> breaking = new ArrayList<>(packages);
        breaking.add(packages.size() - 1, (reference, extent) -> {
            throw new IllegalStateException("The disk is full");
        });
        Retention broken = new Retention(new RetentionProperties(6, null, Extent.ANONYMISED, 30, false, 5), store,
            breaking,
            register, councils, staff, clock);
        int entries = closed.entries().size();

        assertThatThrownBy(() -> inTransaction(() -> broken.erase(closed.reference()))).hasMessage("The disk is full");

        assertThat(closed.register().complainantName()).isEqualTo("Ada Okafor");
        assertThat(closed.entries()).hasSize(entries);
        assertThat(retention.erased("hackney")).isEmpty();
        night.run();
        assertThat(register.find(closed.reference())).isEmpty();
    }

    /** A complaint about a nurse's work, redirected on the day it came. */
    private Case closed() {
        return hackney().complete("hackney-officer", "Activity_TriageComplaint", "triageDecision", "redirect",
            "triageReason", "About a nurse.", "redirectTo", "Homerton Hospital", "redirectConsent", "false")
            .approve("hackney-supervisor", "hackney/redirect").post("hackney/redirect")
            .ended("Event_Redirected", "redirected");
    }

    private Case hackney() {
        Case received = office.record("hackney-officer", "hackney-conference-complaint", answers(
            "complainantName", "Ada Okafor", "complainantRelationship", "parent", "contactChannel", "post",
            "complainantAddress", "12 Mare Street\nLondon E8 3AA", "childReference", "CP-4711", "conferenceOn",
            "2026-10-20",
            "conferenceChair", "hackney-chair", "receivedOn", "2026-11-02", "receivedBy", "letter", "subject",
            "professional",
            "subjectName", "Nurse Jones", "aboutChair", "false", "complaint", "I was not heard.", "groundConduct",
            true));
        recorded.add(received.reference());
        return received;
    }

    private Retention with(RetentionProperties settings) {
        return new Retention(settings, store, packages, register, councils, staff, clock);
    }

    private void supervisor(Runnable work) {
        office.as("hackney-supervisor", () -> {
            work.run();
            return null;
        });
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> work.run());
    }

    private boolean inTransaction(BooleanSupplier work) {
        return new TransactionTemplate(transactions).execute(transaction -> work.getAsBoolean());
    }

    @Test
    void nothingIsErasedInADatabaseThatWasJustRestored() {
        ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(Retention.class, () -> retention)
            .withBean(WorkClaims.class, () -> new WorkClaims(jdbc, new Node("test")))
            .withUserConfiguration(NightlyErasure.class);
        application.run(usually -> assertThat(usually).hasSingleBean(NightlyErasure.class));
        application.withPropertyValues("complaints.outbound=false")
            .run(restored -> assertThat(restored).doesNotHaveBean(NightlyErasure.class));
    }
}
