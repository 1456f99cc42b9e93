package org.conferencecomplaints.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.conferencecomplaints.correspondence.letters.LetterBenchmark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * How fast the application is, beside Camunda by itself in the same run: {@code mvn -Pbenchmark verify}. It says
 * nothing on a machine that does other things meanwhile.
 */
class Benchmark {

    private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 300);
    /** On each fresh database, before it counts. */
    private static final int FIRST = 20;
    private static final int COMPLAINTS = Integer.getInteger("benchmark.complaints", 400);
    private static final int LIMITS = Integer.getInteger("benchmark.limits", 5_000);
    private static final int FEW_CLOSED = 1_000;
    private static final int MANY_CLOSED = Integer.getInteger("benchmark.closed", 100_000);
    private static final String MORNING = "2026-11-02 10:00:00";
    private static final String PARTS = System.getProperty("benchmark.parts", "letters path limits lists start");

    private final Report report = new Report();

    @AfterEach
    void clockAsItIs() {
        ClockUtil.reset();
    }

    @Test
    void measure() throws Exception {
        report.line("Processors: %d. Load before: %.1f. Java %s.", Runtime.getRuntime().availableProcessors(), load(),
            System.getProperty("java.version"));
        if (PARTS.contains("letters")) {
            report.line("%nTagged letters a second, two threads: %s",
                Report.inShort(LetterBenchmark.asSent(2, Duration.ofSeconds(15))));
        }
        try (Databases databases = new Databases()) {
            beside(databases);
            Databases.Database full = databases.fresh("lists");
            lists(full);
            start(full);
        }
        report.line("%nLoad after: %.1f.", load());
        report.keep();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Nanoseconds, of all threads. */
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private void beside(Databases databases) throws Exception {
        if (!PARTS.contains("path") && !PARTS.contains("limits")) {
            return;
        }
        // Once before it counts: what both have in common would be compiled for the second one already.
        measured(databases.fresh("first"), databases.fresh("first_bare"), WARM_UP, WARM_UP);
        double[][] sides = measured(databases.fresh("application"), databases.fresh("bare"), COMPLAINTS, LIMITS);
        double[] application = sides[0];
        double[] bare = sides[1];
        report.heading("A second", "This application", "Camunda by itself", "Times as many");
        report.compared("complaints, Hackney's whole path", application[0], bare[0]);
        if (PARTS.contains("limits")) {
            report.compared(LIMITS + " limits due at once, recorded and told of", application[1], bare[1]);
        }
        report.heading("For each", "This application", "Camunda by itself", "Times as much");
        report.compared("complaint, milliseconds of the JVM's processor", application[3], bare[3]);
        report.line("%nLetters written for each complaint: %s here, %s there.", Report.inShort(application[2]),
            Report.inShort(bare[2]));
    }

    private double[][] measured(Databases.Database own, Databases.Database other, int complaints, int limits)
        throws Exception {
        double[][] sides = new double[2][];
        try (TheApplication side = TheApplication.on(own)) {
            sides[0] = pathAndLimits(side, complaints, limits);
        }
        try (BareEngine side = BareEngine.on(other)) {
            sides[1] = pathAndLimits(side, complaints, limits);
        }
        return sides;
    }

    private double[] pathAndLimits(Side side, int number, int dueAtOnce) throws InterruptedException {
        Side.clock(MORNING);
        side.complaintsASecond(FIRST);
        Statements.forget();
        long processor = processor();
        double complaints = side.complaintsASecond(number);
        double each = (processor() - processor) / 1e6 / number;
        if (Boolean.getBoolean("benchmark.statements")) {
            System.out.println(Statements.dearest(45, number));
        }
        System.out.printf("%s: %.2f complaints a second, %.0f ms of the processor for each%n",
            side.getClass().getSimpleName(), complaints, each);
        double letters = side.letters() / (double) (FIRST + number);
        Statements.forget();
        double limits = PARTS.contains("limits") ? side.limitsASecond(dueAtOnce) : 0;
        if (Boolean.getBoolean("benchmark.statements") && PARTS.contains("limits")) {
            System.out.println(Statements.dearest(30, dueAtOnce));
        }
        return new double[] {complaints, limits, letters, each};
    }

    private void lists(Databases.Database database) throws Exception {
        if (!PARTS.contains("lists")) {
            return;
        }
        try (TheApplication application = TheApplication.on(database)) {
            Side.clock(MORNING);
            application.complaintsASecond(1);
            try (ClosedComplaints closed = new ClosedComplaints(database)) {
                closed.copy(2, FEW_CLOSED);
                application.recordOpen(Lists.OPEN);
                Lists lists = new Lists(application, closed.surname(17));
                lists.measure();
                Map<String, Double> few = lists.measure();
                closed.copy(FEW_CLOSED + 1, MANY_CLOSED);
                compare(lists.measure(), few);
            }
        }
    }

    private void compare(Map<String, Double> many, Map<String, Double> few) {
        report.heading("p95, milliseconds", MANY_CLOSED + " closed", FEW_CLOSED + " closed", "Times as long");
        many.forEach((what, time) -> report.compared(what, time, few.get(what)));
    }

    /** Of the jar, on a database that is as full as it has become, to the page on which people sign in. */
    private void start(Databases.Database database) throws Exception {
        Path jar = jar();
        if (!PARTS.contains("start") || jar == null) {
            return;
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        long began = System.nanoTime();
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
            "-Duser.timezone=Europe/London", "-jar", jar.toString(), "--server.port=" + port,
            "--complaints.home=target/benchmark/start", "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=postgres", "--spring.datasource.password=postgres")
            .redirectErrorStream(true).redirectOutput(Path.of("target/benchmark/start.log").toFile()).start();
        try {
            while (!answers(port)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The jar did not start: see target/benchmark/start.log");
                }
                Thread.sleep(50);
            }
            report.line("%nFrom start to first page: %s seconds", Report.inShort(Side.seconds(began)));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection page = (HttpURLConnection) URI
                .create("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/").toURL().openConnection();
            return page.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("target"), "conference-complaints-*.jar")) {
            for (Path file : files) {
                return file;
            }
        }
        return null;
    }
}
