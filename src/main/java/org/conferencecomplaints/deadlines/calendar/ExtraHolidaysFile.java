package org.conferencecomplaints.deadlines.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The file of bank holidays announced after a release: one day a line, "2027-05-10 Coronation"; # starts a comment. */
class ExtraHolidaysFile {

    private static final String UNNAMED = "extra bank holiday";

    private final Path path;

    ExtraHolidaysFile(Path path) {
        this.path = path;
    }

    /** What tells one version of the file from another: its size catches a second change within the same tick. */
    record Version(FileTime changed, long size) {

        static final Version MISSING = new Version(FileTime.fromMillis(0), -1);
    }

    /** The lines that are not days; each with its number and what is wrong with it. */
    static class BadLines extends Exception {

        private final List<String> lines;

        BadLines(List<String> lines) {
            super(String.join("; ", lines));
            this.lines = List.copyOf(lines);
        }

        List<String> lines() {
            return lines;
        }
    }

    Path path() {
        return path;
    }

    Version version() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Version(attributes.lastModifiedTime(), attributes.size());
        } catch (NoSuchFileException missing) {
            return Version.MISSING;
        }
    }

    /** The days with their names. A byte that is not UTF-8 spoils a name, never a day. */
    Map<LocalDate, String> read() throws IOException, BadLines {
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Map<LocalDate, String> parse(String text) throws BadLines {
        Map<LocalDate, String> days = new TreeMap<>();
        List<String> bad = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split("\\s+", 2);
            try {
                days.put(day(words[0]), words.length == 2 ? words[1] : UNNAMED);
            } catch (IllegalArgumentException wrong) {
                bad.add("line " + number + ": " + wrong.getMessage());
            }
        }
        if (!bad.isEmpty()) {
            throw new BadLines(bad);
        }
        return days;
    }

    private static LocalDate day(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("'" + text + "' is not a day such as 2027-05-10");
        }
        if (!WorkingDays.covers(day)) {
            throw new IllegalArgumentException(text + " is not between 2000 and 2099");
        }
        return day;
    }
}
