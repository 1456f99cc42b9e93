package org.conferencecomplaints.web.casepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.previews.PrescribedWordings;
import org.conferencecomplaints.web.support.WebTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

@Tag("database")
class ComplaintControllerTest extends WebTest {

    @Test
    void theRegisterOffersTheTextsToPrintOfThePersonsCouncil() throws Exception {
        given(access.councils()).willReturn(Set.of("hackney"));
        given(wordings.forCouncil("hackney"))
            .willReturn(List.of(new PrescribedWordings.Wording("hackney", "a-text", "A text")));
        mvc.perform(get("/complaints")).andExpect(status().isOk())
            .andExpect(content().string(containsString("href=\"/api/letters/wording/hackney/a-text\"")))
            .andExpect(content().string(containsString("A text, City and Hackney (PDF)")));
        given(wordings.forCouncil("hackney")).willReturn(List.of());
        mvc.perform(get("/complaints")).andExpect(content().string(not(containsString("Texts to print"))));
    }

    @LocalServerPort
    int port;

    @Test
    void theCasePageSaysWhatHappensNextAndWhyEachDateIsThatDate() throws Exception {
        aWholeCase();
        assertThat(page("/complaints/" + REFERENCE))
            .contains("href=\"/camunda/app/tasklist/default/#/?task&#x3D;task-1\"", "Arrange meeting",
                "With Group Manager.", "To be done by the end of Friday 20 November 2026.")
            .contains("3 working days from Friday 13 November 2026; not counted: the weekend",
                "Thursday 19 November 2026", "(first Wednesday 18 November 2026)", "Recorded late", "Missed")
            .contains("Before you contact them", "Never ring the house")
            .contains("/api/letters/" + LETTER, "Posted Wednesday 18 November 2026",
                "Counts as received Friday 20 November 2026")
            .contains("Nothing yet", "it was due on Tuesday 17 November 2026", "done automatically",
                "by Name of hackney-officer", "Triage complaint");
    }

    @Test
    void whatPeopleWroteIsShownAsTextAndKeepsItsLines() throws Exception {
        aWholeCase();
        String page = page("/complaints/" + REFERENCE);
        assertThat(page).contains("Ada &lt;script&gt;alert(1)&lt;/script&gt; Okafor", "Dr &lt;b&gt;Bell&lt;/b&gt;",
            "First line\nSecond line 🙂").doesNotContain("<script>", "<b>Bell");
        assertThat(page("/complaints?text=%22%3E%3Cscript%3E"))
            .contains("&quot;&gt;&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void onlyTheGroundsThatWereGivenAreListed() throws Exception {
        aWholeCase();
        assertThat(page("/complaints/" + REFERENCE)).containsPattern("<li>Ground conduct</li>")
            .doesNotContain("<li>Ground facts</li>").contains("Also recorded", "School name");
    }

    @Test
    void theTimelineIsNewestFirst() throws Exception {
        aWholeCase();
        assertThat(page("/complaints/" + REFERENCE)).containsSubsequence("id=\"timeline\"", "The deadline was missed",
            "Letter written: We have your complaint", "Triage complaint", "Complaint received");
    }

    @Test
    void headingsGoDownOneLevelAtATimeAndIdsAreUnique() throws Exception {
        aWholeCase();
        for (String address : List.of("/complaints", "/complaints/" + REFERENCE)) {
            String page = page(address);
            int level = 0;
            for (String heading : found(page, "<h([1-6])")) {
                assertThat(Integer.parseInt(heading)).isLessThanOrEqualTo(level + 1);
                level = Integer.parseInt(heading);
            }
            assertThat(found(page, " id=\"([^\"]+)\"")).doesNotHaveDuplicates().contains("main-content");
        }
    }

    @Test
    void theRegisterKeepsItsFiltersFromPageToPage() throws Exception {
        complaint("HCK-2026-0001", "hackney", "Ada 100% & co", "CH-1", "2026-11-13");
        complaint("HCK-2026-0002", "hackney", "Ada 100% & co", "CH-1", "2026-11-14");
        assertThat(page("/complaints?text=100%25%20%26&size=1"))
            .contains("2 complaints, page 1 of 2", "value=\"100% &amp;\"",
                "href=\"/complaints?text&#x3D;100%25%20%26&amp;size&#x3D;1&amp;page&#x3D;2\"");
    }

    @Test
    void aRegisterThatIsTooLargeToBeCountedSaysSoAndGoesOn() throws Exception {
        for (int number = 0; number <= 10_000; number++) {
            complaint("HCK-2025-%05d".formatted(number), "hackney", "Ada", "CH-1", "2026-11-13");
        }
        assertThat(page("/complaints")).contains("More than 10,000 complaints, page 1", "/complaints?page&#x3D;2\"");
    }

    @Test
    void aFilterThatMeansNothingIsExplainedBesideTheField() throws Exception {
        mvc.perform(get("/complaints").param("from", "29 February").accept(MediaType.TEXT_HTML))
            .andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("There is a problem")))
            .andExpect(content().string(containsString("id=\"from-error\"")))
            .andExpect(content().string(containsString("value=\"29 February\"")));
    }

    @Test
    void councilsAreOfferedToThoseWhoReadSeveral() throws Exception {
        complaint(REFERENCE, "hackney", "Ada", "CH-1", "2026-11-13");
        assertThat(page("/complaints")).doesNotContain("id=\"tenant\"");
        given(access.registersReadable()).willReturn(Set.of("hackney", "elsewhere"));
        assertThat(page("/complaints?tenant=elsewhere")).contains("id=\"tenant\"", "No complaints found",
            "<option value=\"elsewhere\" selected>Elsewhere</option>");
    }

    @Test
    void aRoleWithoutARegisterIsSentToTasklist() throws Exception {
        given(access.registersReadable()).willReturn(Set.of());
        mvc.perform(get("/complaints").accept(MediaType.TEXT_HTML)).andExpect(status().isForbidden())
            .andExpect(content().string(containsString("Your role sees complaints through its tasks")))
            .andExpect(content().string(containsString("/camunda/app/tasklist/default/")));
    }

    @Test
    void anUnknownCaseAndOneThatMayNotBeReadGetTheSamePage() throws Exception {
        complaint(REFERENCE, "hackney", "Ada", "CH-1", "2026-11-13");
        given(access.mayRead(any(Complaint.class))).willReturn(false);
        assertThat(pageOf404("/complaints/" + REFERENCE)).isEqualTo(pageOf404("/complaints/HCK-2026-0999"))
            .contains("Page not found").doesNotContain("Ada");
    }

    @Test
    void pagesAreKeptByNoCacheAndRunNothing() throws Exception {
        mvc.perform(get("/complaints").accept(MediaType.TEXT_HTML))
            .andExpect(header().string("Cache-Control", "no-store"))
            .andExpect(header().string("Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"));
    }

    @Test
    void everythingAPageLinksInItsHeadIsThere() throws Exception {
        List<String> links = found(page("/complaints"), "<link [^>]*href=\"([^\"]+)\"");
        assertThat(links).hasSize(3);
        for (String link : links) {
            mvc.perform(get(link)).andExpect(status().isOk());
        }
    }

    @Test
    void govUksTypefaceIsNotUsed() throws Exception {
        assertThat(mvc.perform(get("/assets/govuk-frontend.css")).andReturn().getResponse().getContentAsString())
            .contains(".govuk-button").doesNotContain("GDS Transport", "@font-face", "fonts/");
    }

    @Test
    void errorsInFrontOfThePagesAreToldInWords() throws Exception {
        assertThat(fetched("/no/such/page", "text/html")).contains("Page not found").doesNotContain("Whitelabel");
        assertThat(fetched("/error", "text/html")).contains("Page not found");
        assertThat(fetched("/api/no/such", "text/html")).contains("\"status\":404", "\"instance\":\"/api/no/such\"");
        assertThat(fetched("/error", "application/json")).contains("\"status\":404");
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).accept(MediaType.TEXT_HTML)).andExpect(status().isOk())
            .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
            .andReturn().getResponse().getContentAsString();
    }

    private String pageOf404(String address) throws Exception {
        return mvc.perform(get(address).accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound())
            .andReturn().getResponse().getContentAsString();
    }

    private String fetched(String address, String accept) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
            .header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().map((MatchResult match) -> match.group(1)).toList();
    }
}
