package org.conferencecomplaints.correspondence.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Converts the text that people type to a letter's XHTML:
 *
 * <pre>
 * # A heading
 *
 * A paragraph, **with words in bold**. An empty line ends it; other line ends stay.
 *
 * - an item of a list
 * - another one
 *
 * 1. the first of several steps
 * 2. the second
 *
 * > What somebody wrote, quoted line by line.
 * </pre>
 * Everything else is text: markup that is typed is printed as it was typed. A backslash before one of these signs makes
 * it an ordinary one. What {@link LetterText} writes is read back as the same letter.
 */
public final class TypedText {

    static final String BOLD = "**";

    private static final Pattern HEADING = Pattern.compile("#{1,3} +(.*)");
    private static final Pattern ITEM = Pattern.compile("[-•*] +(.*)");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)] +(.*)");
    private static final Pattern QUOTED = Pattern.compile("> ?(.*)");

    /** A sign at the beginning of a line that would make it more than text. */
    private static final Pattern MARKER = Pattern.compile("(?m)^(?=#{1,3} |[-•] |\\d{1,2}[.)] |>)");
    private static final String SIGNS = "[\\\\*#>•\\-0-9]";
    private static final Pattern ESCAPE = Pattern.compile("\\\\(" + SIGNS + ")|\\*\\*");
    private static final Pattern LITERAL = Pattern.compile("\\\\(?=" + SIGNS + "|$)|\\*");

    private enum Kind {
        HEADING, ITEM, NUMBERED, QUOTED, TEXT
    }

    private record Line(Kind kind, String text) {

        static Line of(String line) {
            return match(HEADING, Kind.HEADING, line.strip(), match(ITEM, Kind.ITEM, line.strip(),
                match(NUMBERED, Kind.NUMBERED, line.strip(), match(QUOTED, Kind.QUOTED, line.strip(),
                    new Line(Kind.TEXT, line.strip())))));
        }

        private static Line match(Pattern pattern, Kind kind, String line, Line otherwise) {
            Matcher matcher = pattern.matcher(line);
            return matcher.matches() ? new Line(kind, matcher.group(1)) : otherwise;
        }
    }

    private TypedText() {
    }

    /** The words as XHTML, well-formed whatever was typed. */
    public static String toXhtml(String typed) {
        List<String> blocks = new ArrayList<>();
        for (String paragraph : Xhtml.clean(typed).strip().split("\\n[ \\t]*\\n\\s*")) {
            List<Line> lines = paragraph.lines().map(Line::of).filter(line -> !line.text().isEmpty()
                || line.kind() == Kind.QUOTED).toList();
            for (int from = 0, to; from < lines.size(); from = to) {
                to = from + 1;
                Kind kind = lines.get(from).kind();
                while (to < lines.size() && lines.get(to).kind() == kind && kind != Kind.HEADING) {
                    to++;
                }
                blocks.add(block(kind, lines.subList(from, to).stream().map(Line::text).toList()));
            }
        }
        return String.join("\n", blocks);
    }

    private static String block(Kind kind, List<String> lines) {
        return switch (kind) {
            case HEADING -> "<h2>" + inline(lines.get(0)) + "</h2>";
            case ITEM -> "<ul>\n" + items(lines) + "</ul>";
            case NUMBERED -> "<ol>\n" + items(lines) + "</ol>";
            case QUOTED -> "<div class=\"" + LetterText.WORDS + "\">" + Xhtml.escape(String.join("\n", lines)).strip()
                + "</div>";
            case TEXT -> (lines.size() == 1 ? "<p>" : "<p class=\"" + LetterText.LINES + "\">")
                + inline(String.join("\n", lines)) + "</p>";
        };
    }

    private static String items(List<String> lines) {
        return lines.stream().map(line -> "<li>" + inline(line) + "</li>\n").collect(Collectors.joining());
    }

    private static String inline(String text) {
        int marks = (int) ESCAPE.matcher(text).results().filter(found -> found.group().equals(BOLD)).count();
        int pairs = marks - marks % 2;
        StringBuilder xhtml = new StringBuilder();
        Matcher found = ESCAPE.matcher(text);
        int done = 0;
        for (int mark = 0; found.find(); done = found.end()) {
            xhtml.append(Xhtml.escape(text.substring(done, found.start())));
            if (found.group(1) != null) {
                xhtml.append(Xhtml.escape(found.group(1)));
            } else {
                xhtml.append(mark >= pairs ? BOLD : mark % 2 == 0 ? "<strong>" : "</strong>");
                mark++;
            }
        }
        return xhtml.append(Xhtml.escape(text.substring(done))).toString();
    }

    /** Text in which no sign is taken for more than itself, except at the beginning of a line. */
    static String escaped(String text) {
        return LITERAL.matcher(text).replaceAll("\\\\$0");
    }

    /** The same for whole lines, which begin nothing but a paragraph. */
    static String paragraph(String escaped) {
        return MARKER.matcher(escaped).replaceAll("\\\\");
    }
}
