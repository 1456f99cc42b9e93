package org.conferencecomplaints.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a document that is generated: compared, or with {@code -Ddocs.write=true} written anew. */
final class GeneratedPart {

    private static final String BEGIN = "<!-- generated -->\n";
    private static final String END = "<!-- end of generated -->";

    private final Path file;

    GeneratedPart(String document) {
        file = Path.of("src/docs", document);
    }

    void isUpToDate(String generated) throws IOException {
        assertThat(generated).as("what is generated for %s", file).isNotBlank();
        String text = Files.readString(file);
        assertThat(text).contains(BEGIN, END);
        String current = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, text.replace(BEGIN + current, BEGIN + generated));
        } else {
            assertThat(current).as("%s; -Ddocs.write=true brings it up to date", file).isEqualTo(generated);
        }
    }
}
