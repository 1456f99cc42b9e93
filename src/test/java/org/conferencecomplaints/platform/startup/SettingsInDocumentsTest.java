package org.conferencecomplaints.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documents' tables of settings leave none of ours out, name none that is not read, and have the true defaults. */
class SettingsInDocumentsTest {

    private static final List<Path> DOCUMENTS = List.of(Path.of("src/docs/operator.md"),
        Path.of("src/docs/single-sign-on.md"));
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern UNDER = Pattern.compile("\\| Setting under `([^`]+)`.*");

    /** Pattern of names (with {@code <>} for what whoever sets it names, {@code .*} for all below), and default. */
    private final Map<String, String> told = new LinkedHashMap<>();

    @BeforeEach
    void readTables() throws IOException {
        for (Path document : DOCUMENTS) {
            readTables(document);
        }
    }

    private void readTables(Path document) throws IOException {
        String prefix = "";
        for (String line : Files.readAllLines(document)) {
            Matcher under = UNDER.matcher(line);
            if (under.matches()) {
                prefix = under.group(1) + ".";
            } else if (!line.startsWith("|")) {
                prefix = "";
            } else {
                List<String> cells = List.of(line.split("(?<!\\\\)\\|"));
                if (cells.size() > 2) {
                    readRow(prefix, cells.get(1), cells.get(2));
                }
            }
        }
    }

    private void readRow(String prefix, String names, String defaults) {
        List<String> otherwise = codes(defaults);
        List<String> keys = codes(names);
        String first = "";
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i).startsWith(".")
                ? first.substring(0, first.lastIndexOf('.')) + keys.get(i)
                : prefix + keys.get(i);
            first = first.isEmpty() ? key : first;
            if (key.startsWith("complaints.")) {
                told.merge(key.replaceAll("<[^>]+>", "<>"), i < otherwise.size() && otherwise.size() == keys.size()
                    ? otherwise.get(i)
                    : "", (before, now) -> before.isEmpty() ? now : before);
            }
        }
    }

    private static List<String> codes(String cell) {
        List<String> codes = new ArrayList<>();
        Matcher code = CODE.matcher(cell);
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }

    private static boolean matches(String told, String setting) {
        return setting.replace("<>", "x")
            .matches(Pattern.quote(told).replace("<>", "\\E[^.]+\\Q").replace("*", "\\E.+\\Q"));
    }

    @Test
    void noneIsMissing() {
        assertThat(KnownSettings.all().keySet()).allSatisfy(setting -> assertThat(told.keySet())
            .as("the documents' settings, for %s", setting).anyMatch(row -> matches(row, setting)));
    }

    @Test
    void noneIsUntrue() {
        assertThat(told.keySet()).isNotEmpty().allSatisfy(row -> assertThat(KnownSettings.all().keySet())
            .as("settings, for the documents' %s", row).anyMatch(setting -> matches(row, setting)));
    }

    @Test
    void defaultsAreTold() {
        Map<String, String> known = KnownSettings.all();
        told.forEach((row, otherwise) -> {
            String read = known.getOrDefault(row, "");
            if (!otherwise.isEmpty() && !read.isEmpty() && !read.contains("${")) {
                assertThat(otherwise).as("the documents' default of %s", row).isEqualTo(read);
            }
        });
        assertThat(known).as("nothing was compared").containsEntry("complaints.break-glass.open-for", "PT60M");
    }
}
