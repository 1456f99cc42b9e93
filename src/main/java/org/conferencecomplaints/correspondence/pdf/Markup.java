package org.conferencecomplaints.correspondence.pdf;

import java.util.regex.Pattern;

/** Escapes text for XHTML. */
public final class Markup {

    /** What XML 1.0 does not allow: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
    private static final Pattern FORBIDDEN = Pattern
        .compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Markup() {
    }

    /** The text without characters that XML forbids; line ends become {@code \n}. */
    public static String clean(String text) {
        return FORBIDDEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    /** The text as it may stand between tags and within attributes. */
    public static String escape(String text) {
        return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
