package org.conferencecomplaints.governance.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.conferencecomplaints.platform.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Metrics of the application for Prometheus, read at intervals and not for each request. They are counted in
 * the database: each node tells the same, and whoever has several takes their maximum. Labels are clauses, stages and
 * channels; nobody and no case is named.
 */
@Component
@ConditionalOnProperty("management.server.port")
class ApplicationMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationMetrics.class);

    private final RunningWork work;
    private final RegisterMetrics register;
    private final MeterRegistry meters;
    private final Clock clock;
    private final MultiGauge open;
    private final MultiGauge deadlinesMissed;
    private final MultiGauge deadlinesDueSoon;
    private final MultiGauge lettersWaiting;
    private final MultiGauge lettersFailed;
    private final MultiGauge lettersUnknown;
    private final MultiGauge incidents;
    private volatile Instant readAt;
    private volatile long toSeeTo;
    private volatile long untold;
    private volatile RunningWork.Jobs jobs = new RunningWork.Jobs(0, 0, Duration.ZERO);

    ApplicationMetrics(RunningWork work, RegisterMetrics register, MeterRegistry meters, Clock clock) {
        this.work = work;
        this.register = register;
        this.meters = meters;
        this.clock = clock;
        readAt = clock.instant();
        open = rows("complaints.open", "Complaints that are open");
        deadlinesMissed = rows("complaints.deadlines.missed", "Running deadlines whose due date has passed");
        deadlinesDueSoon = rows("complaints.deadlines.due.soon",
            "Running deadlines whose due date is today or within two working days");
        lettersWaiting = rows("complaints.letters.waiting", "Letters that are written and have not left");
        lettersFailed = rows("complaints.letters.failed", "Letters that could not be sent and are tried again");
        lettersUnknown = rows("complaints.letters.unknown", "Letters of which nobody knows whether they have left");
        incidents = rows("complaints.incidents", "Incidents in Cockpit");
        one("complaints.letters.to.see.to", "Letters that came back or could not be delivered", () -> toSeeTo);
        one("complaints.concerns.untold", "Concerns about a child's safety of which the duty team has not been told",
            () -> untold);
        one("complaints.jobs.failed", "Steps of the machine that are not tried again by themselves",
            () -> jobs.failed());
        one("complaints.jobs.due", "Steps of the machine that are due and not begun", () -> jobs.due());
        seconds("complaints.jobs.oldest.due", "How long the oldest of those has been due", () -> jobs.oldestDue());
        seconds("complaints.metrics.age", "How old these metrics are", () -> Duration.between(readAt, clock.instant()));
    }

    private MultiGauge rows(String name, String what) {
        return MultiGauge.builder(name).description(what).register(meters);
    }

    private void one(String name, String what, Supplier<Number> value) {
        Gauge.builder(name, value).description(what).register(meters);
    }

    private void seconds(String name, String what, Supplier<Duration> value) {
        Gauge.builder(name, () -> value.get().toMillis() / 1_000.0).description(what).baseUnit("seconds")
            .register(meters);
    }

    /** A database that does not answer leaves the metrics as they were; their age shows it. */
    @Scheduled(fixedDelayString = "${complaints.metrics.every:PT30S}")
    void read() {
        try {
            tell(open, work.open(), row -> Tags.of("procedure", row.procedure(), "stage", row.stage()),
                RunningWork.Open::complaints);
            List<RegisterMetrics.Limits> limits = register.limits();
            tell(deadlinesMissed, limits, row -> Tags.of("clause", row.clause()), RegisterMetrics.Limits::missed);
            tell(deadlinesDueSoon, limits, row -> Tags.of("clause", row.clause()), RegisterMetrics.Limits::dueSoon);
            List<RegisterMetrics.Letters> letters = register.letters();
            tell(lettersWaiting, letters, row -> Tags.of("channel", row.channel()), RegisterMetrics.Letters::waiting);
            tell(lettersFailed, letters, row -> Tags.of("channel", row.channel()), RegisterMetrics.Letters::failed);
            tell(lettersUnknown, letters, row -> Tags.of("channel", row.channel()), RegisterMetrics.Letters::unknown);
            toSeeTo = register.lettersToSeeTo();
            untold = register.concernsUntold();
            incidents.register(work.incidents().entrySet().stream()
                .map(kind -> MultiGauge.Row.of(Tags.of("kind", kind.getKey()), kind.getValue()))
                .collect(Collectors.toList()), true);
            jobs = work.jobs();
            readAt = clock.instant();
        } catch (RuntimeException failure) {
            LOG.warn("The metrics could not be read: {}", Incident.inShort(failure));
        }
    }

    private static <T> void tell(MultiGauge gauge, List<T> rows, Function<T, Tags> labels, ToDoubleFunction<T> value) {
        gauge.register(rows.stream()
            .map(row -> MultiGauge.Row.of(labels.apply(row), value.applyAsDouble(row))).collect(Collectors.toList()),
            true);
    }
}
