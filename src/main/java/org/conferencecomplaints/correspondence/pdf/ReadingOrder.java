package org.conferencecomplaints.correspondence.pdf;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Words are painted in the order in which they are read. The renderer paints an element's own words first and those of
 * the elements within it afterwards, so that a full stop would come before the bold date that it follows; words beside
 * an element are therefore put into elements of their own.
 */
final class ReadingOrder {

    private ReadingOrder() {
    }

    static void keep(Element element) {
        List<Node> children = children(element);
        List<Node> words = children.stream().filter(child -> child.getNodeType() == Node.TEXT_NODE).toList();
        boolean mixed = words.size() < children.size()
            && words.stream().anyMatch(text -> !text.getNodeValue().isBlank());
        for (Node child : children) {
            if (child instanceof Element inner) {
                keep(inner);
            } else if (mixed && words.contains(child)) {
                wrap(element, child);
            }
        }
    }

    private static List<Node> children(Element element) {
        NodeList nodes = element.getChildNodes();
        List<Node> children = new ArrayList<>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            children.add(nodes.item(i));
        }
        return children;
    }

    private static void wrap(Element element, Node words) {
        Element span = element.getOwnerDocument().createElementNS(element.getNamespaceURI(), "span");
        element.replaceChild(span, words);
        span.appendChild(words);
    }
}
