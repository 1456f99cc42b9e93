package org.conferencecomplaints.engine.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.conferencecomplaints.engine.identity.UncheckedAccess;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A clock that can be moved forward, to rehearse a procedure. What falls due on the way happens in order, each at its
 * own time, before the move is over. The clock goes on running from where it is.
 */
@Component
@Profile("rehearsal")
class RehearsalClock implements SmartInitializingSingleton {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration FARTHEST = Duration.ofDays(3 * 366);

    private final ManagementService management;
    private final EngineTime engine;
    private final UncheckedAccess withoutChecks;
    private final JdbcClient jdbc;
    private final Clock clock;

    RehearsalClock(ManagementService management, EngineTime engine, UncheckedAccess withoutChecks, JdbcClient jdbc,
                   Clock clock) {
        this.management = management;
        this.engine = engine;
        this.withoutChecks = withoutChecks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("select offset_ms from rehearsal_clock").query(Long.class).optional()
            .ifPresent(engine::moveClock);
    }

    Instant now() {
        return clock.instant();
    }

    /** Moves to a later moment; refuses an earlier one. */
    synchronized void moveTo(Instant target) {
        if (target.isBefore(now())) {
            throw new Refusal("now", "The rehearsal's clock only moves forward.");
        }
        if (target.isAfter(now().plus(FARTHEST))) {
            throw new Refusal("now", "The rehearsal's clock moves at most three years at once.");
        }
        settle();
        for (Optional<Instant> next = nextDue(target); next.isPresent(); next = nextDue(target)) {
            set(next.get());
            settle();
        }
        if (target.isAfter(now())) {
            set(target);
        }
        settle();
    }

    private Optional<Instant> nextDue(Instant target) {
        return withoutChecks.ask(() -> management.createJobQuery().timers().active().withRetriesLeft()
            .duedateHigherThan(Date.from(now())).duedateLowerThan(Date.from(target))
            .orderByJobDuedate().asc().listPage(0, 1)).stream().findFirst()
            .map(Job::getDuedate).map(due -> Instant.ofEpochMilli(due.getTime()));
    }

    private void set(Instant moment) {
        long offset = moment.toEpochMilli() - System.currentTimeMillis();
        engine.moveClock(offset);
        if (jdbc.sql("update rehearsal_clock set offset_ms = ?").param(offset).update() == 0) {
            jdbc.sql("insert into rehearsal_clock (offset_ms) values (?)").param(offset).update();
        }
    }

    /** Waits until everything that is due has been done: a job that ran across a jump could run twice. */
    private void settle() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        engine.lookForDueJobs();
        while (executable() > 0) {
            if (System.nanoTime() > deadline) {
                throw new Refusal("now",
                    "The clock has stopped on its way: some steps do not come to an end. See Cockpit.");
            }
            pause();
        }
    }

    private long executable() {
        return withoutChecks.ask(() -> management.createJobQuery().active().executable().count());
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the clock was moving", e);
        }
    }
}
