package org.conferencecomplaints.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** README and documents: short, complete, and with no link or picture that leads nowhere. */
class DocumentationTest {

    private static final Path README = Path.of("README.md");
    private static final Path DOCUMENTS = Path.of("src/docs");
    private static final Pattern LINK = Pattern.compile("]\\(\\s*([^)\\s]+)\\s*\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern CODE = Pattern
        .compile("(?m)^ {4,}(?![-*\\d]).*$|^ {0,3}```[\\s\\S]*?^ {0,3}```|`[^`\\n]*`");

    /**
     * A link or picture of a document.
     *
     * @param from   the document
     * @param target what it leads to, as it is written there
     */
    record Link(Path from, String target) {

        Path file() {
            String path = target.replaceFirst("#.*", "");
            return path.isEmpty() ? from : Path.of("").resolve(from).resolveSibling(path).normalize();
        }

        String heading() {
            return target.contains("#") ? target.substring(target.indexOf('#') + 1) : "";
        }
    }

    private static final List<Link> LINKS = new ArrayList<>();

    @BeforeAll
    static void readLinks() throws IOException {
        LINKS.clear();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(prose(document));
            while (link.find()) {
                if (!ELSEWHERE.matcher(link.group(1)).matches()) {
                    LINKS.add(new Link(document, link.group(1)));
                }
            }
        }
    }

    private static Set<Path> documents() throws IOException {
        Set<Path> documents = new TreeSet<>(files(""));
        documents.removeIf(file -> !file.toString().endsWith(".md"));
        documents.add(README);
        return documents;
    }

    private static Set<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(DOCUMENTS.resolve(folder))) {
            return new TreeSet<>(files.filter(Files::isRegularFile).toList());
        }
    }

    /** Without blocks and words of code, in which brackets are no links. */
    private static String prose(Path document) throws IOException {
        return CODE.matcher(Files.readString(document)).replaceAll("");
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void eachLinkAndPictureLeadsToAFile() {
        assertThat(LINKS).hasSizeGreaterThan(100).allSatisfy(link -> assertThat(link.file()).exists());
    }

    @Test
    void eachLinkToAHeadingLeadsToOne() {
        assertThat(LINKS.stream().filter(link -> !link.heading().isEmpty()).toList()).isNotEmpty().allSatisfy(
            link -> assertThat(headings(link.file())).as("headings of %s", link.file()).contains(link.heading()));
    }

    /** As GitHub and GitLab name them in links. */
    private static Set<String> headings(Path document) throws IOException {
        Set<String> headings = new HashSet<>();
        for (String line : Files.readAllLines(document)) {
            if (line.matches("#{1,6} .*")) {
                headings.add(line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "")
                    .replace(' ', '-'));
            }
        }
        return headings;
    }

    @Test
    void eachDocumentAndPictureIsLinkedFromAnother() throws IOException {
        Set<Path> linked = new HashSet<>();
        LINKS.stream().filter(link -> !link.file().equals(link.from())).forEach(link -> linked.add(link.file()));
        assertThat(files("")).isNotEmpty().allSatisfy(file -> assertThat(linked).as("links").contains(file));
    }
}
