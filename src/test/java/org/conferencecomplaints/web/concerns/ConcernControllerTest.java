package org.conferencecomplaints.web.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.conferencecomplaints.governance.concerns.Concern;
import org.conferencecomplaints.governance.concerns.Concerns;
import org.conferencecomplaints.web.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class ConcernControllerTest extends WebTest {

    private static final String CASE = "/complaints/" + REFERENCE;
    private static final String NEW = CASE + "/concerns/new";

    @Autowired
    private Concerns concerns;

    @BeforeEach
    void aCase() {
        aWholeCase();
        given(access.councils()).willReturn(Set.of("hackney"));
    }

    @Test
    void theButtonStandsOnTheCaseAlsoWhenItIsClosed() throws Exception {
        jdbc.sql("update complaint set status = 'closed', outcome = 'resolved'").update();
        assertThat(page(CASE)).contains("href=\"" + NEW + "\"");
        assertThat(page(CASE + "/people")).contains("href=\"" + NEW + "\"");
        reported("a").andExpect(status().isSeeOther());
    }

    @Test
    void thePageSendsPeopleTo999AndTheDutyTeamFirst() throws Exception {
        assertThat(page(NEW)).contains("Ring 999 first, then the duty team on", "href=\"tel:02079460101\"")
            .containsSubsequence("Ring 999 first", "How urgent is it?", "Tell the duty team");
    }

    @Test
    void itIsKeptApartFromTheComplaint() throws Exception {
        reported("a").andExpect(status().isSeeOther())
            .andExpect(header().string("Location", startsWith(CASE + "/concerns/")));

        assertThat(page(concern())).contains("He has a &lt;b&gt;knife&lt;/b&gt;", "Zqchild",
            "Somebody is in danger now",
            "Being told", "Ring 999 first", "by Name of hackney-officer");
        assertThat(page(CASE)).contains("New concerns about a child’s safety", "Being told").doesNotContain("Zqchild",
            "knife");
        mvc.perform(get("/api" + CASE)).andExpect(content().string(not(containsString("Zqchild"))));
        assertThat(jdbc.sql("select what from access_log where complaint_reference = ? order by id").param(REFERENCE)
            .query(String.class).list()).contains("CONCERN", "CHANGED");
    }

    @Test
    void everythingMissingIsNamedAndNothingTypedIsLost() throws Exception {
        String again = mvc
            .perform(post(NEW).accept(MediaType.TEXT_HTML).param("seen", "a").param("what", "He said \u0000 so")
                .param("atRisk", "x".repeat(20_001)).param("urgency", "SOMETIME"))
            .andExpect(status().isBadRequest()).andReturn()
            .getResponse().getContentAsString();

        assertThat(again).contains("How urgent: choose one.", "Who is at risk: this is longer than 20,000 characters.",
            "What is known: this contains control characters", "x".repeat(20_001), "name=\"seen\" value=\"a\"",
            "Ring 999 first");
        assertThat(concerns.forComplaint(REFERENCE)).isEmpty();
    }

    @Test
    void clickedTwiceItIsOneConcern() throws Exception {
        String first = reported("a").andReturn().getResponse().getHeader("Location");
        assertThat(reported("a").andReturn().getResponse().getHeader("Location")).isEqualTo(first);
        assertThat(concerns.forComplaint(REFERENCE)).hasSize(1);
    }

    @Test
    void aFailureShowsOnTheCaseWithTheNumberToRing() throws Exception {
        reported("a");
        jdbc.sql("update concern set failures = 2, failure = 'The mail server cannot be reached.'").update();

        assertThat(page(CASE)).contains("The duty team has not been told", "Ring them", "020 7946 0101",
            "Duty team not told");
        assertThat(page(concern())).contains("The mail server cannot be reached.");
        assertThat(page("/concerns")).contains("Duty team not told", REFERENCE).doesNotContain("Zqchild");
    }

    @Test
    void readersAndTheAuthorReadItAndNobodyElse() throws Exception {
        reported("a");
        String concern = concern();
        given(access.registersReadable()).willReturn(Set.of());
        assertThat(page(concern)).as("the author").contains("Zqchild").doesNotContain("Record what was done");
        mvc.perform(get("/concerns").accept(MediaType.TEXT_HTML)).andExpect(status().isForbidden());
        mvc.perform(get(concern + "/acknowledge")).andExpect(status().isNotFound());

        given(staff.currentUser()).willReturn("hackney-manager");
        mvc.perform(get(concern)).andExpect(status().isNotFound());
        assertThat(page(CASE)).as("whoever works on the case").doesNotContain("Being told");

        given(staff.currentUser()).willReturn("hackney-officer");
        given(access.councils()).willReturn(Set.of("brent"));
        given(access.mayRead(any())).willReturn(false);
        mvc.perform(get(concern)).andExpect(status().isNotFound());
        mvc.perform(get(NEW)).andExpect(status().isNotFound());
    }

    @Test
    void theChairOfTheConferenceNeverReadsIt() throws Exception {
        reported("a");
        given(staff.currentUser()).willReturn("hackney-chair");

        mvc.perform(get(concern())).andExpect(status().isNotFound());
        assertThat(page("/concerns")).doesNotContain(REFERENCE);
    }

    @Test
    void anotherCouncilsConcernIsAsIfItDidNotExist() throws Exception {
        reported("a");
        given(access.registersReadable()).willReturn(Set.of("brent"));
        given(staff.currentUser()).willReturn("brent-officer");
        given(access.councils()).willReturn(Set.of("brent"));

        mvc.perform(get(concern())).andExpect(status().isNotFound());
        assertThat(page("/concerns")).doesNotContain(REFERENCE);
    }

    @Test
    void anAddressThatDoesNotFitIsNothing() throws Exception {
        reported("a");
        complaint("HCK-2026-0002", "hackney", "Bo", "C", "2026-11-13");
        mvc.perform(get(concern().replace("0001", "0002"))).andExpect(status().isNotFound());
        mvc.perform(get(CASE + "/concerns/999999")).andExpect(status().isNotFound());
        mvc.perform(get(CASE + "/concerns/x")).andExpect(status().isBadRequest());
        mvc.perform(get("/complaints/x%00/concerns/new")).andExpect(status().isNotFound());
    }

    @Test
    void whatWasDoneIsRecordedForTheDutyTeamOrAsASupervisor() throws Exception {
        reported("a");
        assertThat(page(concern() + "/acknowledge")).contains("The duty team, who told us")
            .doesNotContain("as a supervisor");
        acknowledged("supervisor", "", "All safe").andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Who has acted: choose one.")));
        acknowledged("duty-team", " ", "").andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Name: write who")))
            .andExpect(content().string(containsString("What was done: say")));
        acknowledged("duty-team", "Jo <i>Bell</i>", "Visited.").andExpect(status().isSeeOther());
        given(access.supervised()).willReturn(Set.of("hackney"));
        acknowledged("supervisor", "", "Rang them.").andExpect(status().isSeeOther());

        assertThat(page(concern())).contains("Jo &lt;i&gt;Bell&lt;/i&gt;, duty team", "Visited.",
            "Name of hackney-officer, supervisor", "Rang them.").doesNotContain("Ring 999 first");
        assertThat(page("/concerns")).contains("By Jo &lt;i&gt;Bell&lt;/i&gt;, duty team, on Monday 23 November 2026");
    }

    private ResultActions acknowledged(String from, String name, String done) throws Exception {
        return mvc.perform(
            post(concern() + "/acknowledge").accept(MediaType.TEXT_HTML).param("from", from).param("name", name)
                .param("done", done).param("seen", from));
    }

    private ResultActions reported(String key) throws Exception {
        return mvc
            .perform(post(NEW).accept(MediaType.TEXT_HTML).param("seen", key).param("what", "He has a <b>knife</b>")
                .param("atRisk", "Zqchild").param("urgency", "NOW"));
    }

    private String concern() {
        List<Concern> all = concerns.forComplaint(REFERENCE);
        return CASE + "/concerns/" + all.get(0).id();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).accept(MediaType.TEXT_HTML)).andExpect(status().isOk()).andReturn()
            .getResponse()
            .getContentAsString();
    }
}
