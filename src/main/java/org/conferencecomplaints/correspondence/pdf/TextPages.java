package org.conferencecomplaints.correspondence.pdf;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Converts a plain text file to pages, as it was typed. */
final class TextPages {

    /** Bytes that are set as pages, some 400 of them. */
    private static final long MOST = 1 << 20;
    private static final Charset OF_OLD_PROGRAMS = Charset.forName("windows-1252");
    private static final String PAGE = """
        <html lang="en-GB"><head><title>Text</title><meta name="description" content="Text" />
        <style>@page { size: A4; margin: 20mm 22mm }
        html { font-family: Letter; font-size: 11pt; line-height: 1.35 }
        div { white-space: pre-wrap; word-wrap: break-word }</style></head><body><div>%s</div></body></html>""";

    private TextPages() {
    }

    static byte[] pdf(File file) throws IOException, NotPrintable {
        if (file.length() > MOST) {
            throw new NotPrintable("is a very long text. Open it, save it as PDF and add that.");
        }
        String text = text(Files.readAllBytes(file.toPath()));
        if (text.isBlank()) {
            throw new NotPrintable("is empty.");
        }
        return TaggedPdf.of(PAGE.formatted(Markup.escape(text)));
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, OF_OLD_PROGRAMS);
        }
    }
}
