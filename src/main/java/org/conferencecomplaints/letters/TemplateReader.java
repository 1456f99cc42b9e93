package org.conferencecomplaints.letters;

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
import org.conferencecomplaints.people.Councils;

/** Reads letter templates and refuses those that could fail or leak later, with file, line and reason. */
class TemplateReader {

    private static final Set<String> REQUIRED = Set.of("subject", "to", "signed");
    private static final Set<String> OPTIONAL = Set.of("clause", "filing", "check");

    private static final Mustache.Compiler TEXT = Mustache.compiler().emptyStringIsFalse(true)
        .withCollector(new FieldsOnly()).escapeHTML(false);
    private static final Mustache.Compiler HTML = TEXT.escapeHTML(true);

    private final Set<String> fields;
    private final Set<String> clauses;
    private final Set<String> roles;
    private final Councils councils;

    TemplateReader(Set<String> fields, Set<String> clauses, Set<String> roles, Councils councils) {
        this.fields = fields;
        this.clauses = clauses;
        this.roles = roles;
        this.councils = councils;
    }

    private record Value(String text, int line) {
    }

    /** The template named {@code council/letter} from the text of its file. */
    LetterTemplate read(String name, String source) {
        String file = name + ".html";
        String text = source.replace("\r\n", "\n");
        int end = text.indexOf("-->");
        if (!text.startsWith("<!--\n") || end < 0) {
            throw new TemplateFault(file, 1, "the file must begin with <!-- and its header");
        }
        Map<String, Value> header = header(file, text.substring(5, end));
        String body = text.substring(end + 3);
        int bodyLine = 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
        return new LetterTemplate(name, subject(file, header.get("subject")), body(file, bodyLine, body),
            listed(file, header.get("to"), roles, "role"), clause(file, header.get("clause")),
            signed(file, name, header.get("signed")), text(header.get("filing")), check(file, header.get("check")));
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
            if (!header.containsKey(key)) {
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
        new TemplateTags(file, subject.line(), subject.text(), fields).check();
        return TEXT.compile(subject.text());
    }

    private Template body(String file, int line, String source) {
        TemplateTags tags = new TemplateTags(file, line, source, fields);
        tags.check();
        tags.checkMarkup();
        return HTML.compile(source);
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

    private String signed(String file, String name, Value signed) {
        String council = name.substring(0, name.indexOf('/'));
        if (!councils.councils().containsKey(council)) {
            throw new TemplateFault(file, 1, "there is no council '" + council + "' under complaints.councils");
        }
        if (!councils.of(council).signatories().containsKey(signed.text())) {
            throw new TemplateFault(file, signed.line(),
                "'" + signed.text() + "' is not among the signatories of '" + council + "'");
        }
        return signed.text();
    }

    private static boolean check(String file, Value check) {
        if (check == null || check.text().equals("no")) {
            return false;
        }
        if (check.text().equals("yes")) {
            return true;
        }
        throw new TemplateFault(file, check.line(), "'check:' is yes or no");
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
                ? map.get(field) : Template.NO_FETCHER_FOUND;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
