package org.conferencecomplaints.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.conferencecomplaints.correspondence.layout.LetterText;
import org.conferencecomplaints.correspondence.previews.PrescribedWordings;
import org.conferencecomplaints.correspondence.previews.SampleComplaint;
import org.conferencecomplaints.correspondence.templates.LetterFolder;
import org.conferencecomplaints.correspondence.templates.LetterTemplate;
import org.conferencecomplaints.correspondence.templates.TemplateFault;
import org.conferencecomplaints.correspondence.templates.TemplateReader;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.calendar.AnswerWindows;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.platform.councilfiles.CouncilFile;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The files of the letters as the application reads them, with the councils' own settings. */
@SpringBootTest(classes = LetterSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:letter-files;DB_CLOSE_DELAY=-1",
    "complaints.home=target/letters-test-${complaints.test.fork:1}"})
class LetterFilesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[#^/]?(\\w+)}}");

    @Autowired
    private Councils councils;
    @Autowired
    private Clauses clauses;
    @Autowired
    private AnswerWindows windows;
    @Autowired
    private LetterPdf pdf;

    /** Fields are checked against the forms when the application starts; here each template may name its own. */
    private Map<String, LetterTemplate> templates(String council) {
        LetterFolder folder = new LetterFolder(council);
        Map<String, LetterTemplate> templates = new TreeMap<>();
        for (String file : folder.names()) {
            Set<String> fields = new TreeSet<>(Set.of("aboutChair"));
            Matcher placeholder = PLACEHOLDER.matcher(folder.raw(file));
            while (placeholder.find()) {
                fields.add(placeholder.group(1));
            }
            String name = council + "/" + file;
            templates.put(name, new TemplateReader(fields, clauses.ids(), Recipients.ROLES, councils)
                .read(name, folder.raw(file)));
        }
        return templates;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hackney", "brent"})
    void everyFileIsATemplateThatCanBeUsed(String council) {
        templates(council).values().forEach(template -> {
            Map<String, Object> nothingKnown = new HashMap<>() {
                @Override
                public boolean containsKey(Object key) {
                    return true;
                }

                @Override
                public Object get(Object key) {
                    return "";
                }
            };
            assertThat(LetterText.of(template.bodyFor(nothingKnown))).as(template.name()).isNotBlank();
        });
    }

    @Test
    void theWordingOfInvitationsIsPrintedWordForWordAndIsNoLetterOfACase() throws IOException {
        LetterTemplates brent = new LetterTemplates(templates("brent"));
        PrescribedWordings wordings = new PrescribedWordings(brent, pdf, councils);

        assertThat(wordings.forCouncil("brent")).containsExactly(
            new PrescribedWordings.Wording("brent", "conference-invitation-wording", "Complaints Procedure"));
        assertThat(wordings.forCouncil("hackney")).isEmpty();
        assertThat(wordings.pdf("brent", "closed")).isEmpty();
        assertThat(brent.names()).contains("brent/closed").doesNotContain("brent/conference-invitation-wording");
        byte[] made = wordings.pdf("brent", "conference-invitation-wording").orElseThrow();
        try (PDDocument document = Loader.loadPDF(made)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                .contains(BrentLetterTextsTest.PRESCRIBED.replaceAll("\\s+", " ").strip());
        }
    }

    @Test
    void aMistakeInTheImaginaryComplaintIsToldWithItsLine(@TempDir Path folder) throws IOException {
        Path sample = folder.resolve("letters/elsewhere/sample.properties");
        Files.createDirectories(sample.getParent());
        Files.writeString(sample, "# who\nname=Ada \\nSample\nreceivedOm=2026-03-02\n");
        CouncilFiles materials = new CouncilFiles(folder.toString()) {
            @Override
            public List<CouncilFile> files(String kind, String pattern) {
                return super.files(kind, pattern).stream().filter(CouncilFile::outside).toList();
            }
        };

        assertThat(new SampleComplaint(materials, () -> Set.of("name", "receivedOm"), clauses, windows)
            .forCouncil("elsewhere"))
            .containsEntry("name", "Ada \nSample").hasSize(2);
        assertThatThrownBy(() -> new SampleComplaint(materials, () -> Set.of("name"), clauses, windows))
            .isInstanceOf(TemplateFault.class).hasMessage(sample + ", line 3: there is no field 'receivedOm'");
    }
}
