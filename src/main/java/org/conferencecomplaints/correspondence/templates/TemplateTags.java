package org.conferencecomplaints.correspondence.templates;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conferencecomplaints.correspondence.layout.Xhtml;
import org.xml.sax.SAXParseException;

/**
 * Validates the placeholders of a template, and that the template stays well-formed whichever of its sections are left
 * out.
 */
class TemplateTags {

    private static final Pattern TAG = Pattern.compile("\\{\\{(\\{?)([^}]*)}}");
    private static final String SECTION = "#^";
    private static final Pattern ELEMENT = Pattern.compile("</?([A-Za-z][A-Za-z0-9:_-]*)([^<>]*)>");
    private static final Set<String> ELEMENTS = Set.of("p", "h2", "ul", "ol", "li", "div", "strong", "br");
    private static final Set<String> ATTRIBUTES = Set.of("class=\"words\"", "class=\"lines\"");

    private final String file;
    private final int firstLine;
    private final String source;
    private final Set<String> known;
    private final SharedParagraphs shared;
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(String name, int contentFrom, int line) {}

    TemplateTags(String file, int firstLine, String source, Set<String> known, SharedParagraphs shared) {
        this.file = file;
        this.firstLine = firstLine;
        this.source = source;
        this.known = known;
        this.shared = shared;
    }

    /** Refuses unknown and unescaped placeholders, other kinds of tags, and sections that are not closed. */
    void check() {
        Matcher tag = TAG.matcher(source);
        int end = 0;
        while (tag.find()) {
            refuseLooseBraces(end, tag.start());
            check(tag);
            end = tag.end();
        }
        refuseLooseBraces(end, source.length());
        if (!open.isEmpty()) {
            throw fault(open.peek().line(), "{{#" + open.peek().name() + "}} is not closed");
        }
    }

    /** Refuses markup that is not well-formed, as a whole or with a section left out, or that letters do not use. */
    void checkMarkup() {
        wellFormed(0, source.length());
        Matcher element = ELEMENT.matcher(source);
        while (element.find()) {
            String name = element.group(1);
            String attributes = element.group(2).replaceAll("/$", "").strip();
            if (!ELEMENTS.contains(name)) {
                throw fault(lineOf(element.start()), "letters have no <" + name + ">: they are written with "
                    + ELEMENTS.stream().sorted().map(each -> "<" + each + ">").collect(Collectors.joining(", ")));
            }
            if (!attributes.isEmpty() && !ATTRIBUTES.contains(attributes)) {
                throw fault(lineOf(element.start()), "'" + attributes + "' has no meaning in a letter: of attributes"
                    + " there is class=\"words\" for what somebody wrote");
            }
        }
        refuseLooseText();
    }

    /** Who listens to a letter, and who checks one, meets headings, paragraphs and lists. */
    private void refuseLooseText() {
        int depth = 0;
        int end = 0;
        Matcher element = ELEMENT.matcher(source);
        while (element.find()) {
            refuseLooseText(depth, end, element.start());
            depth += element.group().startsWith("</") ? -1 : element.group().endsWith("/>") ? 0 : 1;
            end = element.end();
        }
        refuseLooseText(depth, end, source.length());
    }

    private void refuseLooseText(int depth, int from, int to) {
        String between = TAG.matcher(source.substring(from, to)).replaceAll("");
        if (depth == 0 && !between.isBlank()) {
            int at = source.indexOf(between.strip().lines().findFirst().orElse(""), from);
            throw fault(lineOf(Math.max(at, from)), "this stands outside a paragraph: put <p> before it and"
                + " </p> behind it");
        }
    }

    private void check(Matcher tag) {
        int line = lineOf(tag.start());
        String inner = tag.group(2).strip();
        if (!tag.group(1).isEmpty() || inner.startsWith("&")) {
            throw fault(line, "what people wrote must be escaped: use {{name}}, not {{{name}}} or {{&name}}");
        }
        if (inner.startsWith("!")) {
            return;
        }
        char kind = inner.isEmpty() ? ' ' : inner.charAt(0);
        String name = Character.isLetter(kind) ? inner : inner.isEmpty() ? "" : inner.substring(1).strip();
        if (kind == '>') {
            requirePiece(name, line);
            return;
        }
        if (!Character.isLetter(kind) && kind != '/' && SECTION.indexOf(kind) < 0) {
            throw fault(line, "{{" + inner + "}} is not a placeholder: only {{name}}, {{#name}}, {{^name}}, "
                + "{{/name}} and {{> piece}} are");
        }
        if (!known.contains(name)) {
            throw fault(line, "there is no field '" + name + "'");
        }
        follow(kind, name, tag, line);
    }

    private void requirePiece(String name, int line) {
        if (!shared.has(name)) {
            throw fault(line, "there is no shared piece '" + name + "'");
        }
    }

    private void follow(char kind, String name, Matcher tag, int line) {
        if (SECTION.indexOf(kind) >= 0) {
            open.push(new Open(name, tag.end(), line));
        } else if (kind == '/') {
            if (open.isEmpty() || !open.peek().name().equals(name)) {
                throw fault(line, "{{/" + name + "}} closes nothing that is open there");
            }
            wellFormed(open.pop().contentFrom(), tag.start());
        }
    }

    private void wellFormed(int from, int to) {
        try {
            Xhtml.parse(source.substring(from, to));
        } catch (SAXParseException e) {
            throw fault(lineOf(from) + e.getLineNumber() - 1, "not well-formed XHTML: " + e.getMessage());
        }
    }

    private void refuseLooseBraces(int from, int to) {
        String between = source.substring(from, to);
        int at = between.contains("{{") ? between.indexOf("{{") : between.indexOf("}}");
        if (at >= 0) {
            throw fault(lineOf(from + at), "a placeholder's braces are not closed: {{name}}");
        }
    }

    private int lineOf(int position) {
        return firstLine + (int) source.substring(0, position).chars().filter(c -> c == '\n').count();
    }

    private TemplateFault fault(int line, String reason) {
        return new TemplateFault(file, line, reason);
    }
}
