package org.conferencecomplaints.correspondence.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.conferencecomplaints.correspondence.letters.ReadingGrade;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The texts of one council's letters, as their files have them. */
public class LetterFolder {

    private final Path folder;
    private final Path clauses;

    public LetterFolder(String council) {
        folder = Path.of("src/main/resources/letters", council);
        clauses = Path.of("src/main/resources/clauses", council + ".properties");
    }

    public List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(".html") && !file.endsWith(".easy.html"))
                .map(file -> file.replace(".html", "")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<String> clauses() {
        Properties known = new Properties();
        try (var in = Files.newBufferedReader(clauses)) {
            known.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known.stringPropertyNames();
    }

    /** The text of a letter's file; of its easy-read version for a name such as {@code feedback.easy}. */
    public String raw(String name) {
        try {
            return pieces().expand(Files.readString(folder.resolve(name + ".html")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SharedParagraphs pieces() throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("shared"))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString().replace(".html", ""), Files.readString(file));
            }
        }
        return new SharedParagraphs(texts);
    }

    public Map<String, String> head(String name) {
        Matcher comment = Pattern.compile("\\A<!--\\n(.*?)-->\\n", Pattern.DOTALL).matcher(raw(name));
        assertThat(comment.find()).as("head of " + name).isTrue();
        Map<String, String> head = new LinkedHashMap<>();
        comment.group(1).lines().forEach(
            line -> head.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip()));
        return head;
    }

    public String text(String name, Map<String, Object> facts) {
        return render(name, facts).getTextContent().strip();
    }

    /** The reading grade of what the council itself says in sentences: no headings, no words of people in the case. */
    public double grade(String name, Map<String, Object> facts) {
        StringBuilder prose = new StringBuilder();
        collect(render(name, facts), prose);
        return ReadingGrade.of(prose.toString());
    }

    private Element render(String name, Map<String, Object> facts) {
        String body = Mustache.compiler().emptyStringIsFalse(true).defaultValue("").compile(raw(name)).execute(facts);
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader("<body>" + body + "</body>"))).getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(name + " is not well formed", e);
        }
    }

    private static void collect(Node node, StringBuilder prose) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            String tag = child.getNodeName();
            if (tag.equals("p") || tag.equals("li")) {
                prose.append(child.getTextContent().strip()).append(".\n");
            } else if (tag.equals("ul") || tag.equals("ol")) {
                collect(child, prose);
            }
        }
    }
}
