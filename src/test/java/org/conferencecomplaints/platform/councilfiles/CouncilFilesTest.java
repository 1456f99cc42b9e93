package org.conferencecomplaints.platform.councilfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conferencecomplaints.deadlines.Clauses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CouncilFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFolderOutsideAddsToTheApplicationsFiles() throws IOException {
        write("letters/marsham/answer.html", "Dear reader");
        write("letters/stray.html", "not in a council's folder");

        List<CouncilFile> letters = new CouncilFiles(folder.toString()).files("letters", "*/*.html");

        assertThat(letters).extracting(CouncilFile::name).contains("hackney/feedback.html", "marsham/answer.html")
            .doesNotContain("stray.html");
        CouncilFile answer = letters.get(letters.size() - 1);
        assertThat(answer.withoutEnding()).isEqualTo("marsham/answer");
        assertThat(answer.text()).isEqualTo("Dear reader");
        assertThat(answer.place()).isEqualTo(folder.resolve("letters/marsham/answer.html").toString());
    }

    @Test
    void aFolderThatLacksAKindOfFileAddsNone() {
        assertThat(new CouncilFiles(folder.toString()).files("forms", "*.form"))
            .hasSameSizeAs(CouncilFiles.ofTheApplication().files("forms", "*.form")).isNotEmpty();
    }

    @Test
    void aFolderThatDoesNotExistIsRefusedByTheSettingsName() {
        assertThatThrownBy(() -> new CouncilFiles(folder.resolve("nowhere").toString()))
            .hasMessage("complaints.procedures.location: there is no folder " + folder.resolve("nowhere"));
    }

    @Test
    void aFileWithTheNameOfOneOfTheApplicationsIsRefused() throws IOException {
        write("forms/withdraw-complaint.form", "{}");

        assertThatThrownBy(() -> new CouncilFiles(folder.toString()).files("forms", "*.form"))
            .isInstanceOf(CouncilFileFault.class)
            .hasMessage(folder.resolve("forms/withdraw-complaint.form")
                + ": the application has a file forms/withdraw-complaint.form of its own: give yours another name");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Path file = write("clauses/marsham.properties", "");
        Files.write(file, "M-1=Ren\u00e9e's clause".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new Clauses(new CouncilFiles(folder.toString())))
            .hasMessage(file + ": the file is not in UTF-8: save it in that encoding");
    }

    @Test
    void aClauseIsReadAsItIsWritten() throws IOException {
        write("clauses/marsham.properties", "\uFEFFM-1=Ren\u00e9e's clause");

        assertThat(new Clauses(new CouncilFiles(folder.toString())).nameOf("M-1")).isEqualTo("Ren\u00e9e's clause");
    }

    @Test
    void aClauseThatAnotherFileHasIsRefused() throws IOException {
        Path file = write("clauses/marsham.properties", "H-1.2=Something else");

        assertThatThrownBy(() -> new Clauses(new CouncilFiles(folder.toString())))
            .hasMessage(file + ": another file has a clause H-1.2 too");
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
