package org.conferencecomplaints.correspondence.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.conferencecomplaints.correspondence.layout.EnvelopeWindow;
import org.conferencecomplaints.deadlines.calendar.Calendars;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.core.io.ClassPathResource;

/**
 * How many letters a second, tagged and with fonts embedded; beside the library out of the box, which loads its fonts
 * anew for each. A program to run on an idle machine, no test; its argument is how many seconds each figure is
 * measured.
 */
public final class LetterBenchmark {

    private static final Councils.Council COUNCIL = new Councils.Council("City and Hackney",
        new Councils.Unit("Quality and Improvement Unit", List.of("Hackney Service Centre", "1 Hillman Street",
            "London E8 1DY"), "020 8356 5800", "children.complaints@hackney.gov.uk"),
        null, Map.of(), Map.of(), Map.of(),
        List.of(), null, null, List.of());
    private static final LetterPdf PDF = new LetterPdf(Calendars.ofEngland(),
        Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/London")), EnvelopeWindow.DL);
    private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";

    private LetterBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        Duration span = Duration.ofSeconds(arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]));
        for (int threads : new int[] {1, 2}) {
            measure("out of the box", threads, span, LetterBenchmark::outOfTheBox);
            measure("as sent", threads, span, LetterBenchmark::asSent);
        }
    }

    private static void measure(String name, int threads, Duration span, IntFunction<byte[]> letters) throws Exception {
        run(threads, span.dividedBy(2), letters);
        long cpu = cpuNanos();
        long began = System.nanoTime();
        long made = run(threads, span, letters);
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%-15s %d thread(s): %6.1f letters/s, %5.1f ms of processor a letter, %d bytes%n", name,
            threads, made / seconds, (cpuNanos() - cpu) / 1e6 / made, letters.apply(0).length);
    }

    /** Letters a second, as they are sent. */
    public static double asSent(int threads, Duration span) throws InterruptedException {
        run(threads, span.dividedBy(2), LetterBenchmark::asSent);
        long began = System.nanoTime();
        long made = run(threads, span, LetterBenchmark::asSent);
        return made / ((System.nanoTime() - began) / 1e9);
    }

    private static long run(int threads, Duration span, IntFunction<byte[]> letters) throws InterruptedException {
        LongAdder made = new LongAdder();
        long end = System.nanoTime() + span.toNanos();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            workers.execute(() -> {
                while (System.nanoTime() < end) {
                    letters.apply(made.intValue());
                    made.increment();
                }
            });
        }
        workers.shutdown();
        if (!workers.awaitTermination(span.toSeconds() + 60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The letters take too long");
        }
        return made.sum();
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    }

    private static Letter letter(int number) {
        String person = "Ada Okafor-" + number;
        return ALetter.toAda().with("reference", "HCK-2026-" + number).with("name", person)
            .with("address", "Flat " + number + "\nEvergreen House\n34 Mare Street\nLondon\nE8 3RH")
            .with("subject", "Our feedback on your complaint").with("body", body(person))
            .with("filing", "Children's Social Care file").letter();
    }

    /** About as long as the letters of the procedures: a page and a half. */
    private static String body(String person) {
        return "<p>This letter is about your complaint. It is about the child protection conference on <strong>Friday "
            + "20 February 2026</strong>.</p><h2>What we looked at</h2><ul><li>the way the conference was run</li>"
            + "<li>the facts that a decision was based on</li><li>the decision itself</li></ul>"
            + ("<p>We are grateful that you told us about your concerns, " + person + ". We asked the people who were "
                + "at the conference what they remember, and we read the notes that were taken. We think that you "
                + "should "
                + "have been given the reports two days before, and we are sorry that this did not happen.</p>\n")
                .repeat(5)
            + "<h2>What you can do now</h2><p>If you are not happy with our answer, tell us by <strong>Friday 6 March "
            + "2026</strong>. A panel then looks at your complaint.</p>";
    }

    private static byte[] asSent(int number) {
        return PDF.render(letter(number), COUNCIL, List.of("Conference Service"));
    }

    private static byte[] outOfTheBox(int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                .withHtmlContent(PDF.page(letter(number), COUNCIL, List.of("Conference Service")), null)
                .useFont(() -> font("DejaVuSans.ttf"), "Letter", 400, FontStyle.NORMAL, true)
                .useFont(() -> font("DejaVuSans-Bold.ttf"), "Letter", 700, FontStyle.NORMAL, true)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .toStream(out)
                .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String file) {
        try {
            return new ClassPathResource(FONTS + file).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
