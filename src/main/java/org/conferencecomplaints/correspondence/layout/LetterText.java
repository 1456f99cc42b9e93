package org.conferencecomplaints.correspondence.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXParseException;

/**
 * Converts a letter's XHTML to plain text that a person can edit: blocks with an empty line between them. {@link
 * TypedText} describes the form and reads it back.
 */
public final class LetterText {

    /** Holds other people's words, which are nobody's to rewrite. */
    static final String WORDS = "words";
    static final String LINES = "lines";

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");
    private static final Set<String> LISTS = Set.of("ul", "ol");

    private final List<String> blocks = new ArrayList<>();

    private LetterText() {
    }

    public static String of(String fragment) {
        try {
            return of(Xhtml.parse(fragment));
        } catch (SAXParseException e) {
            throw new IllegalStateException("A letter's body is not well-formed", e);
        }
    }

    public static String of(Element root) {
        LetterText plain = new LetterText();
        plain.blocks(root);
        return String.join("\n\n", plain.blocks);
    }

    private void blocks(Element parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                block(element);
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                add(TypedText.paragraph(inline(node, false)));
            }
        }
    }

    private void block(Element element) {
        String name = element.getTagName();
        if (HEADINGS.contains(name)) {
            add(prefixed("# ", inline(element, false)));
        } else if (LISTS.contains(name)) {
            add(list(element, name.equals("ol")));
        } else if (name.equals("div") && element.getAttribute("class").equals(WORDS)) {
            add(element.getTextContent().strip().lines().map(line -> ("> " + line).stripTrailing())
                .collect(Collectors.joining("\n")));
        } else if (name.equals("div")) {
            blocks(element);
        } else {
            add(TypedText.paragraph(inline(element, element.getAttribute("class").equals(LINES))));
        }
    }

    private void add(String block) {
        if (!block.isBlank() && !block.equals(">")) {
            blocks.add(block);
        }
    }

    private static String prefixed(String prefix, String text) {
        return text.isEmpty() ? "" : prefix + text.replace('\n', ' ');
    }

    private static String list(Element list, boolean numbered) {
        List<String> items = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element item) {
                String line = prefixed(numbered ? items.size() + 1 + ". " : "- ", inline(item, false));
                if (!line.isEmpty()) {
                    items.add(line);
                }
            }
        }
        return String.join("\n", items);
    }

    private static String inline(Node node, boolean keepsLines) {
        StringBuilder text = new StringBuilder();
        inline(node, keepsLines, text);
        return text.toString().replaceAll("[ \\t]*\\n[ \\t]*", "\n").replaceAll("\\n{2,}", "\n").strip();
    }

    private static void inline(Node node, boolean keepsLines, StringBuilder text) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            String value = node.getNodeValue();
            text.append(TypedText.escaped(keepsLines ? value : value.replaceAll("\\s+", " ")));
        } else if (node.getNodeName().equals("br")) {
            text.append('\n');
        } else {
            String mark = Set.of("strong", "b").contains(node.getNodeName()) ? TypedText.BOLD : "";
            text.append(mark);
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                inline(child, keepsLines, text);
            }
            text.append(mark);
        }
    }
}
