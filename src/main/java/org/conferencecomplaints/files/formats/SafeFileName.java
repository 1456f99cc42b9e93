package org.conferencecomplaints.files.formats;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Sanitises file names: no path, no invisible characters or ones that turn a line round, not too long, and with an
 * ending that says what the file is.
 */
public final class SafeFileName {

    /** With its ending; file systems take 255 bytes, and programs like to add some. */
    private static final int LONGEST = 200;
    /** Unseen signs but the joiners, without which words of some languages are spelt wrongly. */
    private static final Pattern UNSEEN = Pattern.compile(
        "[\\p{Cntrl}\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}[\\p{Cf}&&[^\u200c\u200d]]]");
    private static final Pattern SPECIAL = Pattern.compile("[<>:\"|?*]");
    private static final Pattern RESERVED = Pattern.compile(
        "(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)(\\..*)?");

    private SafeFileName() {
    }

    /** The name for a file of this type; {@code given} may be anything. */
    public static String of(String given, FileType type) {
        String name = given == null
            ? ""
            : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(UNSEEN.matcher(name).replaceAll(" "), Normalizer.Form.NFC);
        name = SPECIAL.matcher(name).replaceAll("-").replaceAll("[\\s\\h]+", " ");
        String ending = ending(name, type);
        boolean told = name.toLowerCase(Locale.ROOT).endsWith(ending);
        String stem = trimmed(told ? name.substring(0, name.length() - ending.length()) : name);
        stem = trimmed(cut(stem, LONGEST - ending.length()));
        if (stem.isEmpty()) {
            stem = "document";
        }
        return (RESERVED.matcher(stem).matches() ? "_" + stem : stem) + ending;
    }

    private static String ending(String name, FileType type) {
        String small = name.toLowerCase(Locale.ROOT);
        return type.endings().stream().map(ending -> "." + ending).filter(small::endsWith).findFirst()
            .orElse("." + type.endings().get(0));
    }

    /** Dots and spaces at either end hide a file, or are lost. */
    private static String trimmed(String stem) {
        return stem.replaceAll("^[\\s.~-]+|[\\s.]+$", "");
    }

    private static String cut(String stem, int bytes) {
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int sign : stem.codePoints().toArray()) {
            String one = Character.toString(sign);
            used += one.getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) {
                break;
            }
            kept.append(one);
        }
        return kept.toString();
    }
}
