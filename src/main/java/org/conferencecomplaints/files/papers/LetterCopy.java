package org.conferencecomplaints.files.papers;

import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.correspondence.pdf.Markup;
import org.conferencecomplaints.correspondence.pdf.TaggedPdf;

/** Copies a letter for the papers: its words, without the recipient's address. */
final class LetterCopy {

    private static final String CSS = TaggedPdf.text("letters/letter.css");
    private static final String PAGE = """
        <html lang="en-GB"><head><title>%1$s</title><meta name="description" content="%1$s" /><style>%2$s
        @page { margin: 20mm 25mm; @bottom-left { content: none } @bottom-right { content: none } }
        @page :first { margin-top: 20mm }</style></head><body>
        <p>Copy of the letter of %3$s to %4$s. Our reference: <span class="unbroken">%5$s</span></p>
        <h1>%1$s</h1>
        %6$s
        <div class="signature"><p>%7$s</p></div></body></html>""";

    private LetterCopy() {
    }

    static byte[] pdf(Letter letter, String day) {
        String signatory = letter.content().signatoryName() == null
            ? letter.content().signatory()
            : letter.content().signatoryName() + ", " + letter.content().signatory();
        return TaggedPdf.of(PAGE.formatted(Markup.escape(letter.content().subject()), CSS, Markup.escape(day),
            Markup.escape(letter.recipient().name()), letter.reference(), letter.content().body(),
            Markup.escape(signatory)));
    }
}
