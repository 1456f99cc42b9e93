package org.conferencecomplaints.correspondence.templates;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shared paragraphs of a council's letters: files {@code letters/<council>/shared/<piece>.html}, included by
 * letters and by one another as <code>{{> piece}}</code>.
 *
 * @param texts by name
 */
record SharedParagraphs(Map<String, String> texts) {

    static final SharedParagraphs NONE = new SharedParagraphs(Map.of());

    private static final Pattern QUOTED = Pattern.compile("\\{\\{>\\s*([^}\\s]+)\\s*}}");

    boolean has(String piece) {
        return texts.containsKey(piece);
    }

    /** The text with the pieces that it quotes, all of which exist; null where a piece quotes itself. */
    public String expand(String text) {
        return expand(text, Set.of());
    }

    private String expand(String text, Set<String> within) {
        StringBuilder expanded = new StringBuilder();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            String piece = quoted.group(1);
            Set<String> deeper = new HashSet<>(within);
            String inside = deeper.add(piece) ? expand(texts.getOrDefault(piece, ""), deeper) : null;
            if (inside == null) {
                return null;
            }
            quoted.appendReplacement(expanded, Matcher.quoteReplacement(inside.strip()));
        }
        return quoted.appendTail(expanded).toString();
    }
}
