package org.conferencecomplaints.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.conferencecomplaints.correspondence.layout.AddressBlock;
import org.conferencecomplaints.correspondence.layout.EnvelopeWindow;
import org.conferencecomplaints.correspondence.layout.LetterFormat;
import org.conferencecomplaints.deadlines.calendar.Calendars;
import org.conferencecomplaints.organisation.Councils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What shows in the window of an envelope, measured on the finished page. */
class EnvelopeWindowTest {

    private static final Councils.Council COUNCIL = new Councils.Council("City and Hackney",
        new Councils.Unit("Quality and Improvement Unit", List.of("1 Hillman Street", "London E8 1DY"), "020 8356 5800",
            "children.complaints@hackney.gov.uk"),
        null, Map.of(), Map.of(), Map.of(), List.of(), null, null, List.of());
    private static final String TEN_LINES = "Flat 12\nThird floor\nEvergreen House\nThe Courtyard\n34 to 38 Mare "
        + "Street\n"
        + "London Fields\nHackney\nLondon\nE8 3RH\nUnited Kingdom";

    private record Addressed(String name, String address, LetterFormat format) {}

    static Stream<Addressed> addresses() {
        return Stream
            .of(LetterFormat.STANDARD, new LetterFormat(true, false, null), new LetterFormat(false, true, null))
            .flatMap(format -> Stream.of(
                new Addressed("Ada Okafor", "Flat 12, Evergreen House, 34 Mare Street, London, E8 3RH", format),
                new Addressed("Ada Okafor", TEN_LINES, format),
                new Addressed("A".repeat(200), "34 Mare Street\nLondon\nE8 3RH", format),
                new Addressed("Ada Okafor",
                    "The Old Manor House Residential Home for Young People, West Wing, c/o the Manager\n"
                        + "34 Mare Street\nLondon\nE8 3RH",
                    format),
                new Addressed("李小龍", "34 Mare Street\n伦敦市\nE8 3RH", format)));
    }

    private static List<Glyph> firstPage(Addressed to, EnvelopeWindow window) throws IOException {
        LetterPdf pdf = new LetterPdf(Calendars.ofEngland(),
            Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/London")), window);
        Letter letter = ALetter.toAda().with("name", to.name()).with("address", to.address())
            .with("format", to.format()).letter();
        try (PDDocument document = Loader.loadPDF(pdf.render(letter, COUNCIL, List.of()))) {
            return Glyph.of(document).stream().filter(glyph -> glyph.page() == 1).toList();
        }
    }

    private static String typed(Addressed to) {
        return (to.name() + to.address()).replaceAll("[\\s,]", "");
    }

    private static String shown(List<Glyph> glyphs) {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining()).replace(",", "");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void theWholeAddressAndNothingElseShowsInAWindowOfTheOffice(Addressed to) throws IOException {
        // The sheet, 99 mm folded, moves 11 mm up and 10 mm sideways behind a window of 35 mm that ends 18 mm from
        // below.
        List<Glyph> reached = firstPage(to, EnvelopeWindow.DL).stream()
            .filter(glyph -> glyph.bottom() > 46 && glyph.top() < 92 && glyph.x() < 110).toList();
        assertThat(shown(reached)).isEqualTo(typed(to));
        double highest = to.format().largePrint() ? 47 : 51;
        assertThat(reached).allSatisfy(glyph -> {
            assertThat(glyph.top()).isGreaterThan(highest);
            assertThat(glyph.bottom()).isLessThan(81);
            assertThat(glyph.x()).isGreaterThan(20);
            assertThat(glyph.right()).isLessThan(100.2);
        });
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void notifyFindsTheWholeAddressInItsSpaceAndNothingAroundIt(Addressed to) throws IOException {
        List<Glyph> reached = firstPage(to, EnvelopeWindow.NOTIFY).stream()
            .filter(glyph -> glyph.bottom() > 30 && glyph.top() < 95).toList();
        assertThat(shown(reached)).isEqualTo(typed(to));
        assertThat(reached).allSatisfy(glyph -> {
            assertThat(glyph.top()).isGreaterThan(40);
            assertThat(glyph.bottom()).isLessThan(66.2);
            assertThat(glyph.x()).isGreaterThan(24.6);
            assertThat(glyph.right()).isLessThan(120);
        });
    }

    @Test
    void anOrdinaryAddressKeepsItsLinesAndTheSizeOfTheLetter() {
        assertThat(AddressBlock.of("Ada Okafor", "Flat 12, 34 Mare Street, London, E8 3RH", 12,
            EnvelopeWindow.DL.zone(LetterFormat.STANDARD))).isEqualTo(new AddressBlock(
                List.of("Ada Okafor", "Flat 12",
                    "34 Mare Street", "London", "E8 3RH"),
                12));
        assertThat(AddressBlock.of("Ada Okafor", "Flat 12\n34 Mare Street, London\nE8 3RH", 18,
            EnvelopeWindow.DL.zone(new LetterFormat(true, false, null))).points()).isEqualTo(18);
    }

    @Test
    void moreLinesThanFitShareTheirLinesBeforeTheTypeBecomesSmaller() {
        AddressBlock block = AddressBlock.of("Ada Okafor", TEN_LINES, 12,
            EnvelopeWindow.DL.zone(LetterFormat.STANDARD));
        assertThat(block.points()).isEqualTo(12);
        assertThat(block.lines()).startsWith("Ada Okafor").endsWith("United Kingdom").hasSizeLessThanOrEqualTo(6);
        assertThat(String.join(", ", block.lines())).isEqualTo("Ada Okafor, " + TEN_LINES.replace("\n", ", "));
    }

    @Test
    void anAddressThatNoWindowHoldsIsPrintedWholeAllTheSame() throws IOException {
        Addressed to = new Addressed("Ada",
            "A line of an address that is as long as this one is\n".repeat(20) + "E8 3RH",
            LetterFormat.STANDARD);
        assertThat(shown(firstPage(to, EnvelopeWindow.DL))).contains(typed(to));
    }
}
