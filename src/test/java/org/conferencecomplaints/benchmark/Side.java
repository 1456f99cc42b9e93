package org.conferencecomplaints.benchmark;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;

/**
 * An engine and the people who work at it: Hackney's whole procedure, by several people at once, while the engine takes
 * its own steps. The application and the bare engine are driven by the same code.
 */
abstract class Side {

    static final String PROCEDURE = "hackney-conference-complaint";
    /** The Monday on which all begins. */
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final int PEOPLE = 4;
    private static final int MOST_TRIES = 5;

    final ProcessEngine engine;

    Side(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Records a complaint. */
    abstract void record(int number);

    /** Completes a task, as whoever's it is. */
    abstract void complete(Task task);

    /** How many letters there are. */
    abstract long letters();

    static void clock(String london) {
        ClockUtil.offset(Timestamp.valueOf(london).getTime() - System.currentTimeMillis());
    }

    /** Complaints a second, from the start form to the end, with everything that the engine does between. */
    double complaintsASecond(int complaints) throws InterruptedException {
        long began = System.nanoTime();
        workThrough(complaints);
        return complaints / seconds(began);
    }

    private void workThrough(int complaints) throws InterruptedException {
        ThreadPoolExecutor people = (ThreadPoolExecutor) Executors.newFixedThreadPool(PEOPLE);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        AtomicInteger recorded = new AtomicInteger();
        Set<String> taken = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < complaints; i++) {
            int number = i;
            people.execute(() -> {
                attempt(failure, () -> record(number));
                recorded.incrementAndGet();
            });
        }
        while (failure.get() == null && (recorded.get() < complaints || running() > 0)) {
            for (Task task : engine.getTaskService().createTaskQuery().unlimitedList()) {
                if (taken.add(task.getId())) {
                    people.execute(() -> attempt(failure, () -> complete(task)));
                }
            }
            nothingHasFailed();
            do {
                Thread.sleep(50);
            } while (failure.get() == null && people.getQueue().size() > PEOPLE);
        }
        people.shutdownNow();
        people.awaitTermination(1, TimeUnit.MINUTES);
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    /** A step that is not tried again would be waited for without end. */
    private void nothingHasFailed() {
        Incident failed = engine.getRuntimeService().createIncidentQuery().listPage(0, 1).stream().findFirst()
            .orElse(null);
        if (failed != null) {
            throw new IllegalStateException(
                "Step " + failed.getActivityId() + " failed: " + failed.getIncidentMessage());
        }
    }

    /** Whoever meets the engine at the same step tries again. */
    private static void attempt(AtomicReference<RuntimeException> failure, Runnable work) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            try {
                work.run();
                return;
            } catch (OptimisticLockingException e) {
                if (tries == MOST_TRIES) {
                    failure.compareAndSet(null, e);
                }
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
                return;
            }
        }
    }

    private long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(PROCEDURE).count();
    }

    /** Records complaints that stay open, several at once, until what the engine does then is done. */
    void recordOpen(int complaints) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        for (int i = 0; i < complaints; i++) {
            int number = i;
            people.execute(() -> attempt(failure, () -> record(number)));
        }
        people.shutdown();
        if (!people.awaitTermination(30, TimeUnit.MINUTES) || failure.get() != null) {
            throw new IllegalStateException("Complaints could not be recorded", failure.get());
        }
        untilNothingIsDue();
    }

    /** Limits a second: all fall due at the same moment, until each is recorded as missed and told of. */
    double limitsASecond(int limits) throws InterruptedException {
        recordOpen(limits);
        clock("2026-11-06 09:00:00");
        long due = engine.getManagementService().createJobQuery().executable().count();
        if (due < limits) {
            throw new IllegalStateException("Only " + due + " of " + limits + " limits are due");
        }
        long began = System.nanoTime();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor().jobWasAdded();
        untilNothingIsDue();
        return limits / seconds(began);
    }

    void untilNothingIsDue() throws InterruptedException {
        while (engine.getManagementService().createJobQuery().executable().count() > 0) {
            nothingHasFailed();
            Thread.sleep(50);
        }
    }

    static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1_000.0;
    }

    // ---- what people write

    static Map<String, Object> complaint(int number) {
        return Map.ofEntries(Map.entry("complainantName", "Ada Okafor " + number),
            Map.entry("complainantRelationship", "parent"),
            Map.entry("contactChannel", "post"),
            Map.entry("complainantAddress", number + " Mare Street\nLondon E8 3AA"),
            Map.entry("contactNotes", "Please ring in the morning."), Map.entry("supporterName", "Grace Okafor"),
            Map.entry("childReference", "CP-" + number), Map.entry("conferenceOn", "2026-10-20"),
            Map.entry("conferenceChair", "hackney-chair"), Map.entry("receivedOn", MONDAY.toString()),
            Map.entry("receivedBy", "letter"), Map.entry("subject", "conference"), Map.entry("aboutChair", "false"),
            Map.entry("complaint", "I was not heard. ".repeat(60)), Map.entry("desiredOutcome", "Hear me. ".repeat(20)),
            Map.entry("groundConduct", true), Map.entry("groundProcess", true));
    }

    /** What is answered at each step, all on the same day. */
    static Map<String, Object> answers(String step) {
        String today = MONDAY.toString();
        return switch (step) {
            case "Activity_TriageComplaint" -> Map.of("triageDecision", "accept");
            case "Activity_ArrangeMeeting" -> Map.of("contactedOn", today, "meetingOn", today, "meetingTime", "14:00",
                "meetingPlace", "Hackney Service Centre");
            case "Activity_RecordMeeting" -> Map.of("meetingHeldOn", today, "meetingNote", "We talked. ".repeat(60),
                "feedback", "We are sorry. ".repeat(60), "agreedActions", "To send the minutes.");
            case "Activity_RecordReply" ->
                Map.of("replyReceivedOn", today, "satisfied", "false", "reply", "No. ".repeat(60));
            case "Activity_ConvenePanel" -> Map.of("panelOn", today, "panelTime", "10:00", "panelPlace", "Town Hall",
                "panelChair", "hackney-panel-chair", "panelMembers", "R. Adeyemi, L. Novak", "boardMembers",
                "L. Novak");
            case "Activity_RecordPanelDecision" ->
                Map.of("panelHeldOn", today, "conductFinding", "It was not followed. ".repeat(20),
                    "decisionFinding", "It was reasonable. ".repeat(20), "upheld", "true", "reasons",
                    "The minutes. ".repeat(20),
                    "recommendDifferentChair", true, "recommendEarlierReview", true);
            case "Activity_FollowUpRecommendations" ->
                Map.of("newChair", "hackney-chair-two", "reviewConferenceOn", "2026-12-14");
            case "Activity_PostLetter" -> Map.of("postedOn", today);
            case "Activity_CheckLetter" -> Map.of("letterApproved", "true");
            default -> throw new IllegalStateException("Nobody was to come to " + step);
        };
    }

    static final List<String> STEPS = List.of("Activity_TriageComplaint", "Activity_ArrangeMeeting",
        "Activity_RecordMeeting",
        "Activity_RecordReply", "Activity_ConvenePanel", "Activity_RecordPanelDecision",
        "Activity_FollowUpRecommendations");
}
