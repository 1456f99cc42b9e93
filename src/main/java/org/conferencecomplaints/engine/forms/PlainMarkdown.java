package org.conferencecomplaints.engine.forms;

/** Escapes text so that Markdown, HTML and form-js templates show it as it was written. */
final class PlainMarkdown {

    private PlainMarkdown() {
    }

    /** The text with everything but letters, digits and plain punctuation written as entities; lines stay lines. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(character -> append(plain, character));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int character) {
        if (character == '\n') {
            plain.append("<br>");
        } else if (Character.isLetterOrDigit(character) || character == ' ' || character == ','
            || character == '-' && endsInsideWord(plain)) {
            plain.appendCodePoint(character);
        } else if (character != '\r') {
            plain.append("&#").append(character).append(';');
        }
    }

    /** A hyphen within a word, as in a reference that is part of a link, is no list and no heading. */
    private static boolean endsInsideWord(StringBuilder plain) {
        return !plain.isEmpty() && Character.isLetterOrDigit(plain.codePointBefore(plain.length()));
    }
}
