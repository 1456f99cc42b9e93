package org.conferencecomplaints.web.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conferencecomplaints.correspondence.previews.LetterPreviews.Copy;
import org.conferencecomplaints.correspondence.previews.LetterPreviews.Preview;
import org.conferencecomplaints.web.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class TemplateControllerTest extends WebTest {

    private static final String FEEDBACK = "/letters/templates/hackney/feedback.pdf?to=complainant";

    @BeforeEach
    void aSupervisorOfHackney() {
        given(templateAccess.templatesReadable()).willReturn(Set.of("hackney"));
        given(previews.forCouncil("hackney")).willReturn(List.of(
            new Preview("feedback", "Our feedback <b>", List.of("complainant", "line-manager"), "H-1.5",
                List.of("Group Manager", "Chair"), "the file", true, List.of(new Copy("complainant", "easy-read"))),
            new Preview("wording", "Wording", List.of(), null, List.of(), null, false,
                List.of(new Copy("nobody", "standard")))));
        given(previews.pdf("hackney", "feedback", new Copy("complainant", "standard"))).willReturn(Optional.of(PDF));
    }

    @Test
    void thePageShowsWhatEachLettersFileSaysAndLinksToItsPdfs() throws Exception {
        String page = mvc.perform(get("/letters/templates").accept(MediaType.TEXT_HTML)).andExpect(status().isOk())
            .andReturn().getResponse().getContentAsString();

        assertThat(page)
            .contains("Our feedback &lt;b&gt;", "letters/hackney/feedback.html", "Complainant, Line manager",
                "H-1.5", "Group Manager, or: Chair", "the file", "City and Hackney", "nobody: it is printed",
                "/letters/templates/hackney/feedback.pdf?to&#x3D;complainant&amp;format&#x3D;easy-read",
                "Complainant, easy read")
            .doesNotContain("{{", "Brent");
    }

    @Test
    void aLetterIsShownInTheBrowser() throws Exception {
        mvc.perform(get(FEEDBACK)).andExpect(status().isOk()).andExpect(content().bytes(PDF))
            .andExpect(content().contentType(MediaType.APPLICATION_PDF))
            .andExpect(
                header().string("Content-Disposition", "inline; filename=\"feedback-complainant-standard.pdf\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/letters/templates/hackney/nothing.pdf?to=complainant",
        "/letters/templates/hackney/feedback.pdf?to=chair",
        "/letters/templates/hackney/feedback.pdf?to=complainant&format=x"})
    void whatThereIsNotIsNotFound(String address) throws Exception {
        given(previews.pdf("hackney", "nothing", new Copy("complainant", "standard"))).willReturn(Optional.empty());
        mvc.perform(get(address)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/letters/templates", FEEDBACK})
    void othersAreToldWhoLooksAtThem(String address) throws Exception {
        given(templateAccess.templatesReadable()).willReturn(Set.of());
        mvc.perform(get(address).accept(MediaType.TEXT_HTML)).andExpect(status().isForbidden())
            .andExpect(content().string(containsString("Supervisors look at those of their council")))
            .andExpect(content().string(not(containsString("feedback"))));
    }

    @Test
    void anotherCouncilsLettersAreClosed() throws Exception {
        mvc.perform(get("/letters/templates/brent/closed.pdf?to=complainant")).andExpect(status().isForbidden());
    }

    @Test
    void thePagesLeadThereForThoseWhoMay() throws Exception {
        mvc.perform(get("/complaints").accept(MediaType.TEXT_HTML))
            .andExpect(content().string(containsString("href=\"/letters/templates\"")));
        given(templateAccess.templatesReadable()).willReturn(Set.of());
        mvc.perform(get("/complaints").accept(MediaType.TEXT_HTML))
            .andExpect(content().string(not(containsString("/letters/templates"))));
    }
}
