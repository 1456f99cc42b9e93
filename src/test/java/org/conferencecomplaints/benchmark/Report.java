package org.conferencecomplaints.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What was measured, as it is printed and kept: {@code target/benchmark.md}. */
final class Report {

    private static final Path FILE = Path.of("target/benchmark.md");

    private final StringBuilder text = new StringBuilder("# Benchmark\n\n");

    void line(String words, Object... values) {
        String line = words.formatted(values);
        System.out.println(line);
        text.append(line).append('\n');
    }

    void heading(String... columns) {
        line("%s", "\n| " + String.join(" | ", columns) + " |\n|" + "---|".repeat(columns.length));
    }

    /** Two figures and how many times the first is of the second. */
    void compared(String what, double one, double other) {
        line("| %s | %s | %s | %s |", what, inShort(one), inShort(other), "%.2f".formatted(one / other));
    }

    static String inShort(double figure) {
        return String.format(Locale.UK, figure < 10 ? "%.2f" : "%.1f", figure);
    }

    void keep() throws IOException {
        Files.writeString(FILE, text);
    }
}
