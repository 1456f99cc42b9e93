package org.conferencecomplaints.correspondence.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.correspondence.layout.LetterFormat;
import org.conferencecomplaints.correspondence.letters.Recipients;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.platform.councilfiles.CouncilFile;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The files of letters as a person who writes them leaves them: put together, or refused with file, line and reason.
 */
class TemplateFilesTest {

    private static final String HEADER = "<!--\nsubject: Our answer\nto: complainant\nsigned: unit\n-->\n";
    private static final Map<String, Object> FACTS = Map.of("name", "Ada", "child", true);

    @TempDir
    private Path folder;

    @BeforeEach
    void aWholeLetter() {
        write("answer.html", HEADER + "<p>Dear {{name}},</p>\n{{> contact}}");
        write("answer.easy.html", "<p>Hello {{name}}.</p>\n{{> contact}}");
        write("shared/contact.html", "{{#child}}\n<p>Ring us, {{name}}.</p>\n{{/child}}\n{{> address}}");
        write("shared/address.html", "<p>1 High Street</p>");
    }

    private void write(String file, String text) {
        try {
            Path path = folder.resolve("letters/trial").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void remove(String file) throws IOException {
        Files.delete(folder.resolve("letters/trial").resolve(file));
    }

    private Map<String, LetterTemplate> read() {
        Councils councils = new Councils(Map.of("trial", new Councils.Council("Trial", null, null,
            Map.of("unit", "The unit"), Map.of(), Map.of(), List.of(), null, null, List.of())));
        return new TemplateFiles(new OnlyTheirs(folder), new TemplateReader(Set.of("name", "child"), Set.of("T-1"),
            Recipients.ROLES, councils)).read();
    }

    /** Without the application's own letters, which name fields and councils that are not at hand here. */
    private static final class OnlyTheirs extends CouncilFiles {

        OnlyTheirs(Path folder) {
            super(folder.toString());
        }

        @Override
        public List<CouncilFile> files(String kind, String pattern) {
            return super.files(kind, pattern).stream().filter(CouncilFile::outside).toList();
        }
    }

    @Test
    void aLetterAndItsEasyReadVersionQuoteSharedPieces() {
        LetterTemplate letter = read().get("trial/answer");

        assertThat(letter.bodyFor(FACTS)).isEqualToIgnoringWhitespace(
            "<p>Dear Ada,</p> <p>Ring us, Ada.</p> <p>1 High Street</p>");
        assertThat(letter.bodyFor(FACTS, new LetterFormat(false, true, null))).isEqualToIgnoringWhitespace(
            "<p>Hello Ada.</p> <p>Ring us, Ada.</p> <p>1 High Street</p>");
        assertThat(letter.bodyFor(Map.of("name", "Ada", "child", ""))).doesNotContain("Ring us");
    }

    @Test
    void aLetterToAComplainantNeedsAnEasyReadVersion() throws IOException {
        remove("answer.easy.html");

        refused("answer.html, line 3: it goes to a complainant and has no easy-read version: write answer.easy.html "
            + "beside it");
        write("answer.html", HEADER.replace("to: complainant", "to: agency") + "<p>x</p>");
        assertThat(read()).containsOnlyKeys("trial/answer");
    }

    @Test
    void anEasyReadVersionOfNoLetterIsRefused() {
        write("anser.easy.html", "<p>x</p>");
        refused("anser.easy.html, line 1: there is no letter 'trial/anser' to a complainant of which this could be the "
            + "easy-read version");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "answer.easy.html    | <p>x</p>~<p>{{nme}}</p>       | line 2: there is no field 'nme'",
        "answer.easy.html    | <p>x</p>~~<p>{{#child}}x</p>  | line 3: {{#child}} is not closed",
        "answer.easy.html    | <p>x</p>~<p>x                 | line 2: not well-formed XHTML",
        "answer.easy.html    | <!--~subject: x~-->~<p>x</p>  | line 1: an easy-read version has no header",
        "answer.easy.html    | <p>x</p>~{{> contct}}         | line 2: there is no shared piece 'contct'",
        "shared/contact.html | <p>x</p>~<p>{{nme}}</p>       | line 2: there is no field 'nme'",
        "shared/contact.html | <p>x</p>~{{/child}}           | line 2: {{/child}} closes nothing that is open there",
        "shared/address.html | <p>x</p>~{{> contact}}        | line 1: a shared piece quotes itself",
        "answer.easy.html    | <p>x</p>~<font>x</font>       | line 2: letters have no <font>",
        "answer.easy.html    | <p>x</p>~<p onclick='x'>x</p> | line 2: 'onclick='x'' has no meaning in a letter",
        "answer.easy.html    | <p>x</p>~<script>x</script>   | line 2: letters have no <script>",
        "answer.easy.html    | <p>x</p>~~and more            | line 3: this stands outside a paragraph",
        "answer.easy.html    | {{#child}}~so~{{/child}}<p>x</p> | line 2: this stands outside a paragraph",
    })
    void aMistakeIsToldWithItsFileAndLine(String file, String text, String reason) {
        write(file, text.replace('~', '\n'));
        refused(file + ", " + reason);
    }

    @Test
    void aMistakeInTheLetterItselfIsToldWithItsFileAndLine() {
        write("answer.html", HEADER + "<p>x</p>\n<p>{{> contct}}</p>");
        refused("answer.html, line 7: there is no shared piece 'contct'");
        write("answer.html", HEADER.replace("signed: unit", "signed: unt") + "<p>x</p>");
        refused("answer.html, line 4: 'unt' is not among the signatories of 'trial'");
        write("answer.html", HEADER.replace("signed: unit", "signed: unit\nencloses: trial/anser") + "<p>x</p>");
        refused("answer.html, line 5: there is no letter 'trial/anser' to enclose");
    }

    private void refused(String message) {
        assertThatThrownBy(this::read).isInstanceOf(TemplateFault.class)
            .hasMessageStartingWith(folder.resolve("letters/trial") + "/" + message);
    }
}
