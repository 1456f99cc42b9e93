package org.conferencecomplaints.letters;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.calendar.WorkingDays;
import org.conferencecomplaints.paper.TaggedPdf;
import org.conferencecomplaints.people.Councils;
import org.springframework.stereotype.Component;

/** Lays letters out on paper, as tagged PDF from the one shared layout. */
@Component
class LetterPdf {

    private final Template layout;
    private final String css = TaggedPdf.text("letters/letter.css");
    private final WorkingDays workingDays;
    private final Clock clock;

    LetterPdf(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
        this.layout = Mustache.compiler().emptyStringIsFalse(true).escapeHTML(true)
            .compile(TaggedPdf.text("letters/layout.html"));
    }

    /** The PDF of a letter; {@code others} are the names of those who get it too. */
    byte[] of(Letter letter, Councils.Council council, List<String> others) {
        return made(values(letter, council, others));
    }

    /** A text of the council that is printed as it stands: addressed to nobody, of no case. */
    byte[] ofWording(String title, String body, Councils.Council council) {
        Map<String, Object> values = letterhead(council);
        values.put("description", title + ", " + council.name());
        values.put("subject", title);
        values.put("body", body);
        for (String none : List.of("reference", "recipient", "filing", "others")) {
            values.put(none, "");
        }
        return made(values);
    }

    private byte[] made(Map<String, Object> values) {
        return TaggedPdf.of(layout.execute(values));
    }

    private Map<String, Object> values(Letter letter, Councils.Council council, List<String> others) {
        Map<String, Object> values = letterhead(council);
        values.put("description", "Letter from " + council.unit().name() + ", " + council.name() + ", reference "
            + letter.reference());
        values.put("recipient", Xhtml.clean(letter.recipient()));
        values.put("addressLines", addressLines(letter));
        values.put("date", workingDays.inWords(LocalDate.ofInstant(letter.issuedAt(), clock.getZone())));
        values.put("reference", letter.reference());
        values.put("subject", letter.subject());
        values.put("body", letter.body());
        values.put("signatory", letter.signatory());
        values.put("filing", letter.filing() == null ? "" : letter.filing());
        values.put("others", Xhtml.clean(String.join(", ", others)));
        return values;
    }

    private Map<String, Object> letterhead(Councils.Council council) {
        Councils.Unit unit = council.unit();
        Map<String, Object> values = new HashMap<>();
        values.put("css", css);
        values.put("council", council.name());
        values.put("unit", unit.name());
        values.put("unitAddress", String.join(", ", unit.address()));
        values.put("phone", unit.phone());
        values.put("email", unit.email());
        return values;
    }

    /** As typed; an address typed on one line is broken at its commas, to fit the envelope's window. */
    private static List<String> addressLines(Letter letter) {
        if (!letter.isAddressed()) {
            return List.of("No safe address is known.", "This letter must not leave.");
        }
        if (!letter.byPost()) {
            return List.of("By e-mail: " + Xhtml.clean(letter.email()));
        }
        String address = Xhtml.clean(letter.address()).strip();
        return Arrays.stream(address.split(address.contains("\n") ? "\n" : ",")).map(String::strip)
            .filter(line -> !line.isEmpty()).toList();
    }
}
