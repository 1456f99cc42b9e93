package org.conferencecomplaints.letters;

import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXParseException;

/** What a letter says, without its layout: paragraphs with an empty line between them. */
final class PlainText {

    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "ul", "ol", "li", "table", "tr");
    private static final Set<String> KEEPS_LINES = Set.of("words", "lines");

    private final StringBuilder text = new StringBuilder();

    private PlainText() {
    }

    static String of(String fragment) {
        PlainText plain = new PlainText();
        try {
            plain.children(Xhtml.parse(fragment), false);
        } catch (SAXParseException e) {
            throw new IllegalStateException("A letter's body is not well-formed", e);
        }
        return plain.text.toString().replaceAll("[ \\t]*\\n[ \\t]*", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }

    private void children(Node parent, boolean keepsLines) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                element(element, keepsLines);
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                text.append(keepsLines ? node.getNodeValue() : node.getNodeValue().replaceAll("\\s+", " "));
            }
        }
    }

    private void element(Element element, boolean keepsLines) {
        String name = element.getTagName();
        if (name.equals("br")) {
            text.append('\n');
            return;
        }
        boolean block = BLOCKS.contains(name);
        if (block) {
            text.append(name.equals("li") ? "\n- " : "\n\n");
        }
        children(element, keepsLines || KEEPS_LINES.contains(element.getAttribute("class")));
        if (block && !name.equals("li")) {
            text.append("\n\n");
        }
    }
}
