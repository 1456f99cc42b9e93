package org.conferencecomplaints.engine.forms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormCatalogueTest {

    @TempDir
    Path folder;
    private Path form;

    @BeforeEach
    void folderOfForms() throws IOException {
        form = Files.createDirectories(folder.resolve("forms")).resolve("marsham-answer.form");
    }

    @Test
    void aBrokenFormOutsideIsRefusedWithFileFieldAndReason() throws IOException {
        Files.writeString(form, """
            {"id": "marsham-answer", "components": [{"type": "filepicker", "key": "scan", "label": "Scan"}]}""");

        assertThatThrownBy(() -> new FormCatalogue(new CouncilFiles(folder.toString()))).isInstanceOf(BrokenForm.class)
            .hasMessageStartingWith(form.toString())
            .hasMessageContainingAll("field scan", "'filepicker' is not supported");
    }

    @Test
    void whatIsNoFormAtAllIsRefusedWithItsLine() throws IOException {
        Files.writeString(form, "{\n  \"id\": \"marsham-answer\",\n  oops\n}");

        assertThatThrownBy(() -> new FormCatalogue(new CouncilFiles(folder.toString()))).isInstanceOf(BrokenForm.class)
            .hasMessageStartingWith(form.toString()).hasMessageContaining("(line 3)");
    }
}
