package org.conferencecomplaints.files.packs;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Builds file names that people can read and that every system takes. */
final class FileNames {

    /** Bytes of a name; systems take 255, and it gets a number and an ending yet. */
    private static final int LONGEST = 120;

    private FileNames() {
    }

    /** Letters, digits and a little punctuation of a title; no path, no dot, no character that a system refuses. */
    static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{M}\\p{N},()' -]+", " ")
            .replaceAll("\\s+", " ").strip();
        StringBuilder name = new StringBuilder();
        int bytes = 0;
        for (int point : plain.codePoints().toArray()) {
            String sign = Character.toString(point);
            bytes += sign.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            name.append(sign);
        }
        return name.isEmpty() ? "untitled" : name.toString().strip();
    }

    /** The ending that a file may have; letters and digits. */
    static String ending(String ending) {
        return ending.matches("[A-Za-z0-9]{1,10}") ? ending : "bin";
    }
}
