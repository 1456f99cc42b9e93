package org.conferencecomplaints.correspondence.templates;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conferencecomplaints.organisation.Councils;

/** Parses letter templates and refuses those that could fail or leak later, with file, line and reason. */
public class TemplateReader {

    private static final Set<String> REQUIRED = Set.of("subject", "to", "signed");
    private static final Set<String> OPTIONAL = Set.of("clause", "filing", "check", "encloses", "papers");

    /** Stands in {@code to:} of a text that is printed as it is, such as one prescribed for invitations. */
    private static final String NOBODY = "nobody";
    private static final Pattern SIGNED = Pattern.compile("(\\S+?)(?: if (\\w+), else (\\S+))?");

    private static final Mustache.Compiler TEXT = Mustache.compiler().emptyStringIsFalse(true)
        .withCollector(new FieldsOnly()).escapeHTML(false);
    private static final Mustache.Compiler HTML = TEXT.escapeHTML(true);

    private final Set<String> fields;
    private final Set<String> clauses;
    private final Set<String> roles;
    private final Councils councils;

    public TemplateReader(Set<String> fields, Set<String> clauses, Set<String> roles, Councils councils) {
        this.fields = fields;
        this.clauses = clauses;
        this.roles = roles;
        this.councils = councils;
    }

    private record Value(String text, int line) {}

    /** A template that quotes no shared pieces. */
    public LetterTemplate read(String name, String source) {
        return read(name, source, SharedParagraphs.NONE);
    }

    /** The template named {@code council/letter} from the text of its file, still without its easy-read version. */
    public LetterTemplate read(String name, String source, SharedParagraphs shared) {
        String file = name + ".html";
        String text = source.replace("\r\n", "\n");
        int end = text.indexOf("-->");
        if (!text.startsWith("<!--\n") || end < 0) {
            throw new TemplateFault(file, 1, "the file must begin with <!-- and its header");
        }
        Map<String, Value> header = header(file, text.substring(5, end));
        String body = text.substring(end + 3);
        int bodyLine = 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
        if (isWording(header)) {
            return wording(name, file, header, bodyLine, body);
        }
        return new LetterTemplate(name, subject(file, header.get("subject")),
            body(file, bodyLine, body, shared), listed(file, header.get("to"), roles, "role"),
            clause(file, header.get("clause")),
            signed(file, name, header.get("signed")), text(header.get("filing")), check(file, header.get("check")),
            text(header.get("encloses")), text(header.get("papers")), null);
    }

    /** The easy-read version of a letter: a file that has no header of its own. */
    Template easyRead(String name, String source, SharedParagraphs shared) {
        String text = source.replace("\r\n", "\n");
        if (text.stripLeading().startsWith("<!--")) {
            throw new TemplateFault(name, 1, "an easy-read version has no header: the letter's own holds for it");
        }
        return body(name, 1, text, shared);
    }

    /** Refuses a shared piece with which a letter could not be used. */
    void checkPiece(String name, String source, SharedParagraphs shared) {
        body(name, 1, source.replace("\r\n", "\n"), shared);
    }

    /** What is wrong with a letter to a complainant that is not to be had in easy read. */
    TemplateFault lacksEasyRead(String name, String source) {
        return new TemplateFault(name, lineOf("to", source), "it goes to a complainant and has no easy-read version: "
            + "write " + name.substring(name.indexOf('/') + 1) + ".easy.html beside it");
    }

    /** The line of the header that has this key. */
    static int lineOf(String key, String source) {
        return (int) source.lines().takeWhile(line -> !line.startsWith(key + ":")).count() + 1;
    }

    private static boolean isWording(Map<String, Value> header) {
        return header.get("to").text().equals(NOBODY);
    }

    /** It belongs to no case, so it can quote no field. */
    private LetterTemplate wording(String name, String file, Map<String, Value> header, int bodyLine, String body) {
        requireCouncil(file, name);
        TemplateReader fieldless = new TemplateReader(Set.of(), clauses, roles, councils);
        return new LetterTemplate(name, fieldless.subject(file, header.get("subject")),
            fieldless.body(file, bodyLine, body, SharedParagraphs.NONE), List.of(), clause(file, header.get("clause")),
            null, null, LetterCheck.NONE, null, null, null);
    }

    private Map<String, Value> header(String file, String text) {
        Map<String, Value> header = new LinkedHashMap<>();
        int number = 1;
        for (String line : text.split("\n")) {
            number++;
            if (!line.isBlank()) {
                add(header, file, line, number);
            }
        }
        for (String key : List.of("subject", "to", "signed")) {
            if (!header.containsKey(key) && !(key.equals("signed") && isWording(header))) {
                throw new TemplateFault(file, 1, "the header lacks '" + key + ":'");
            }
        }
        return header;
    }

    private static void add(Map<String, Value> header, String file, String line, int number) {
        int colon = line.indexOf(':');
        String key = colon < 0 ? line.strip() : line.substring(0, colon).strip();
        if (!REQUIRED.contains(key) && !OPTIONAL.contains(key)) {
            throw new TemplateFault(file, number, "unknown header key '" + key + "'");
        }
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        if (value.isEmpty() && OPTIONAL.contains(key)) {
            return;
        }
        if (value.isEmpty()) {
            throw new TemplateFault(file, number, "'" + key + ":' has no value");
        }
        if (header.put(key, new Value(value, number)) != null) {
            throw new TemplateFault(file, number, "'" + key + ":' stands there twice");
        }
    }

    private Template subject(String file, Value subject) {
        new TemplateTags(file, subject.line(), subject.text(), fields, SharedParagraphs.NONE).check();
        return TEXT.compile(subject.text());
    }

    private Template body(String file, int line, String source, SharedParagraphs shared) {
        TemplateTags tags = new TemplateTags(file, line, source, fields, shared);
        tags.check();
        tags.checkMarkup();
        String whole = shared.expand(source);
        if (whole == null) {
            throw new TemplateFault(file, line, "a shared piece quotes itself");
        }
        return HTML.compile(whole);
    }

    private String clause(String file, Value clause) {
        return clause == null ? null : String.join(", ", listed(file, clause, clauses, "clause"));
    }

    private static List<String> listed(String file, Value value, Set<String> known, String what) {
        List<String> names = new ArrayList<>();
        Arrays.stream(value.text().split(",")).map(String::strip).forEach(name -> {
            if (!known.contains(name)) {
                throw new TemplateFault(file, value.line(), "there is no " + what + " '" + name + "'");
            }
            names.add(name);
        });
        return List.copyOf(names);
    }

    /** {@code independent-chair}, or {@code line-manager if aboutChair, else chair}. */
    private LetterTemplate.Signed signed(String file, String name, Value signed) {
        String council = requireCouncil(file, name);
        Matcher words = SIGNED.matcher(signed.text());
        if (!words.matches()) {
            throw new TemplateFault(file, signed.line(),
                "'signed:' is who signs, or such as 'manager if field, else unit'");
        }
        requireSignatory(file, signed.line(), council, words.group(1));
        if (words.group(2) != null) {
            requireSignatory(file, signed.line(), council, words.group(3));
            if (!fields.contains(words.group(2))) {
                throw new TemplateFault(file, signed.line(), "there is no field '" + words.group(2) + "'");
            }
        }
        return new LetterTemplate.Signed(words.group(1), words.group(2), words.group(3));
    }

    private String requireCouncil(String file, String name) {
        String council = name.substring(0, name.indexOf('/'));
        if (!councils.councils().containsKey(council)) {
            throw new TemplateFault(file, 1, "there is no council '" + council + "' under complaints.councils");
        }
        return council;
    }

    private void requireSignatory(String file, int line, String council, String key) {
        if (!councils.forTenant(council).signatories().containsKey(key)) {
            throw new TemplateFault(file, line, "'" + key + "' is not among the signatories of '" + council + "'");
        }
    }

    private static LetterCheck check(String file, Value check) {
        return check == null
            ? LetterCheck.NONE
            : Arrays.stream(LetterCheck.values()).filter(one -> one.inTemplates().equals(check.text())).findFirst()
                .orElseThrow(() -> new TemplateFault(file, check.line(), "'check:' is yes, no or second"));
    }

    private static String text(Value value) {
        return value == null ? null : value.text();
    }

    /** Letters quote the fields they are given and nothing else: no reflection on whatever stands in a section. */
    private static final class FieldsOnly implements Mustache.Collector {

        @Override
        public Iterator<?> toIterator(Object value) {
            return null;
        }

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return (fields, field) -> fields instanceof Map<?, ?> map && map.containsKey(field)
                ? map.get(field)
                : Template.NO_FETCHER_FOUND;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
