package org.conferencecomplaints.files.papers;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.correspondence.pdf.PageText;
import org.conferencecomplaints.correspondence.pdf.WorkFolder;
import org.springframework.stereotype.Component;

/**
 * Scans a complainant's papers for another complainant's contact details, or their advocate's: postcodes, e-mail
 * addresses and telephone numbers, earlier ones too. It sees what is typed, not what was scanned or photographed.
 */
@Component
class ContactDetailScanner {

    private static final Pattern POSTCODE = Pattern.compile("(?i)\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\b");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()-]{7,}\\d");
    private static final List<String> TELLING = List.of(Complainant.ADDRESS, Complainant.EMAIL,
        Complainant.CONTACT_NOTES, "advocateAddress", "advocateEmail");

    private final Complainants complainants;
    private final WorkFolder work;

    ContactDetailScanner(Complainants complainants, WorkFolder work) {
        this.complainants = complainants;
        this.work = work;
    }

    /** The titles of what such a trace stands in, each once. */
    List<String> in(File papers, String reference, Reader reader) throws IOException {
        Set<String> traces = new HashSet<>();
        List<Complainant> all = complainants.history(reference);
        all.stream().filter(person -> person.number() != reader.person()).flatMap(ContactDetailScanner::of)
            .forEach(traces::add);
        all.stream().filter(person -> person.number() == reader.person()).flatMap(ContactDetailScanner::of)
            .forEach(traces::remove);
        List<String> found = new ArrayList<>();
        if (!traces.isEmpty()) {
            PageText.read(papers, work, (title, words) -> {
                String closed = closed(words);
                if (!found.contains(title) && traces.stream().anyMatch(closed::contains)) {
                    found.add(title);
                }
            });
        }
        return found;
    }

    private static Stream<String> of(Complainant person) {
        return TELLING.stream().flatMap(key -> person.text(key).stream())
            .flatMap(
                text -> Stream.of(POSTCODE, EMAIL, PHONE).map(kind -> kind.matcher(text)).flatMap(Matcher::results))
            .map(result -> closed(result.group()));
    }

    /** However it is spaced. */
    private static String closed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s()-]+", "").replace("+44", "0");
    }
}
