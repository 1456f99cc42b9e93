package org.conferencecomplaints.files.formats;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that a plain text file holds nothing but text. */
final class TextFile {

    private static final String WHITESPACE = "\t\n\r\f";

    private TextFile() {
    }

    static void check(Path file) throws IOException, UnsuitableFile {
        try (PushbackInputStream content = new PushbackInputStream(Files.newInputStream(file), 2)) {
            Reader text = new InputStreamReader(content, charset(content));
            char[] some = new char[8192];
            for (int length = text.read(some); length >= 0; length = text.read(some)) {
                for (int i = 0; i < length; i++) {
                    if (some[i] < ' ' && WHITESPACE.indexOf(some[i]) < 0) {
                        throw new UnsuitableFile("is not plain text: there is something else in it");
                    }
                }
            }
        }
    }

    /** Two bytes a sign where the file says so at its beginning; otherwise what has no sign as a byte has none here. */
    private static Charset charset(PushbackInputStream content) throws IOException {
        byte[] mark = content.readNBytes(2);
        content.unread(mark);
        boolean wide = mark.length == 2 && ((mark[0] & 0xff) == 0xfe && (mark[1] & 0xff) == 0xff
            || (mark[0] & 0xff) == 0xff && (mark[1] & 0xff) == 0xfe);
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    }
}
