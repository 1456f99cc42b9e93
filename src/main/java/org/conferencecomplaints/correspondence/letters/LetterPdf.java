package org.conferencecomplaints.correspondence.letters;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.text.Bidi;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.conferencecomplaints.correspondence.layout.AddressBlock;
import org.conferencecomplaints.correspondence.layout.EnvelopeWindow;
import org.conferencecomplaints.correspondence.layout.LetterFormat;
import org.conferencecomplaints.correspondence.layout.LetterText;
import org.conferencecomplaints.correspondence.layout.Xhtml;
import org.conferencecomplaints.correspondence.pdf.TaggedPdf;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Renders letters as tagged PDFs from the one shared layout. */
@Component
public class LetterPdf {

    /** Millimetres above the letterhead, as in letter.css. */
    private static final double MARGIN = 12;
    /** Millimetres from the top of the sheet, below every window. */
    private static final double BELOW_ADDRESS = 95;

    private static final String STANDARD = TaggedPdf.text("letters/letter.css");
    private static final String EASY_READ = TaggedPdf.text("letters/easy-read.css");
    private static final String LARGE_PRINT = TaggedPdf.text("letters/large-print.css");

    private final Template layout;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final EnvelopeWindow window;

    LetterPdf(WorkingDays workingDays, Clock clock, @Value("${complaints.letter-window:dl}") EnvelopeWindow window) {
        this.workingDays = workingDays;
        this.clock = clock;
        this.window = window;
        this.layout = Mustache.compiler().emptyStringIsFalse(true).escapeHTML(true)
            .compile(TaggedPdf.text("letters/layout.html"));
    }

    /** The PDF of a letter; {@code others} are the names of those who get it too. */
    public byte[] render(Letter letter, Councils.Council council, List<String> others) {
        return TaggedPdf.of(page(letter, council, others));
    }

    /** The letter as a page, before it is set. */
    String page(Letter letter, Councils.Council council, List<String> others) {
        Map<String, Object> values = letterhead(council, letter.recipient().format());
        values.put("description", "Letter from " + council.unit().name() + ", " + council.name() + ", reference "
            + letter.reference());
        putAddress(letter, values);
        values.put("date", workingDays.inWords(LocalDate.ofInstant(letter.version().issuedAt(), clock.getZone())));
        putText(letter, values);
        values.put("signatoryName",
            letter.content().signatoryName() == null ? "" : Xhtml.clean(letter.content().signatoryName()));
        values.put("signatory", letter.content().signatory());
        values.put("filing", letter.content().filing() == null ? "" : letter.content().filing());
        values.put("others", Xhtml.clean(String.join(", ", others)));
        return layout.execute(values);
    }

    private void putAddress(Letter letter, Map<String, Object> values) {
        String name = Xhtml.clean(letter.recipient().name());
        String address = addressOf(letter);
        EnvelopeWindow.Zone zone = window.zone(letter.recipient().format());
        AddressBlock block = AddressBlock.of(name, Xhtml.clean(address), points(letter.recipient().format()), zone);
        values.put("recipient", name);
        values.put("letterheadHeight", zone.top() - MARGIN);
        values.put("addressHeight", BELOW_ADDRESS - zone.top());
        values.put("addressWidth", zone.width());
        values.put("addressLineHeight", zone.lineHeight());
        values.put("addressPoints", block.points());
        values.put("addressLines", block.lines());
    }

    private static int points(LetterFormat format) {
        return format.largePrint() ? 18 : format.easyRead() ? 16 : 12;
    }

    private static void putText(Letter letter, Map<String, Object> values) {
        String language = letter.recipient().format().language();
        values.put("reference", letter.reference());
        values.put("subject", letter.content().subject());
        values.put("heading", unbroken(letter.reference(), Xhtml.escape(letter.content().subject())));
        values.put("body", unbroken(letter.reference(), letter.content().body()));
        values.put("language", language == null ? "" : language);
        values.put("direction", language == null ? "" : direction(LetterText.of(letter.content().body())));
    }

    private static String direction(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    /** The text with the reference on one line wherever it stands; not within tags. */
    private static String unbroken(String reference, String xhtml) {
        return Pattern.compile(Pattern.quote(reference) + "(?![^<>]*>)").matcher(xhtml)
            .replaceAll("<span class=\"unbroken\">$0</span>");
    }

    /** A text of the council that is printed as it stands: addressed to nobody, of no case. */
    public byte[] ofWording(String title, String body, Councils.Council council) {
        Map<String, Object> values = letterhead(council, LetterFormat.STANDARD);
        values.put("description", title + ", " + council.name());
        values.put("subject", title);
        values.put("heading", Xhtml.escape(title));
        values.put("body", body);
        for (String none : List.of("reference", "recipient", "filing", "others", "language")) {
            values.put(none, "");
        }
        return TaggedPdf.of(layout.execute(values));
    }

    private static Map<String, Object> letterhead(Councils.Council council, LetterFormat format) {
        Councils.Unit unit = council.unit();
        Map<String, Object> values = new HashMap<>();
        values.put("css", STANDARD + (format.easyRead() ? EASY_READ : "") + (format.largePrint() ? LARGE_PRINT : ""));
        values.put("contactAtEnd", format.easyRead() || format.largePrint());
        values.put("council", council.name());
        values.put("unit", unit.name());
        values.put("unitAddress", String.join(", ", unit.address()));
        values.put("unitLines", unit.address());
        values.put("phone", unit.phone());
        values.put("email", unit.email());
        return values;
    }

    private static String addressOf(Letter letter) {
        if (!letter.recipient().isAddressed()) {
            return "No safe address is known.\nThis letter must not leave.";
        }
        return letter.recipient().byPost() ? letter.recipient().address() : "By e-mail: " + letter.recipient().email();
    }
}
