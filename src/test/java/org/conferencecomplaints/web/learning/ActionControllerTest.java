package org.conferencecomplaints.web.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.conferencecomplaints.governance.learning.LearningAction;
import org.conferencecomplaints.governance.learning.LearningActions;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.web.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class ActionControllerTest extends WebTest {

    private static final String CASE = "/complaints/" + REFERENCE;
    private static final String NEW = CASE + "/actions/new";

    @Autowired
    private LearningActions actions;

    @BeforeEach
    void aClosedCaseAndItsCouncilsStaff() {
        aWholeCase();
        jdbc.sql("update complaint set status = 'closed', outcome = 'resolved'").update();
        given(access.councils()).willReturn(Set.of("hackney"));
        given(staff.membersOf("hackney-group-manager"))
            .willReturn(List.of(new Person("hackney-manager", "Gareth", "g@x.uk")));
        given(staff.membersOf("hackney-conference-chairs"))
            .willReturn(List.of(new Person("hackney-chair", "Ruth", "r@x.uk")));
        given(staff.membersOf("brent-complaints-team"))
            .willReturn(List.of(new Person("brent-officer", "Priya", "p@x.uk")));
    }

    @Test
    void anActionIsAgreedOnTheCaseAndStandsInTheList() throws Exception {
        assertThat(page(NEW))
            .contains("<input class=\"govuk-radios__input\" type=\"radio\" id=\"owner-hackney-manager\"",
                "Reports and minutes should be more accurate")
            .doesNotContain("Ruth", "Priya");
        agreed("hackney-manager", "2026-12-24", "RECORDS", "a").andExpect(status().isSeeOther())
            .andExpect(redirectedUrl(CASE + "#actions"));

        assertThat(page(CASE)).contains("Send &lt;b&gt;papers&lt;/b&gt;", "Name of hackney-manager",
            "Thursday 24 December 2026",
            "href=\"/actions/" + only().id() + "\"");
        assertThat(page("/actions")).contains("Send &lt;b&gt;papers&lt;/b&gt;", "From " + REFERENCE, "To be done");
        assertThat(page("/actions?show=overdue")).contains("There are none.");
    }

    @Test
    void whatIsWrongIsNamedAllAtOnceAndNotLost() throws Exception {
        String again = agreed("brent-officer", "2026-11-20", "NONE", "a").andExpect(status().isBadRequest()).andReturn()
            .getResponse().getContentAsString();
        assertThat(again).contains("What it is about: choose from the list.", "value=\"2026-11-20\"",
            "Send &lt;b&gt;papers&lt;/b&gt;</textarea>");
        for (String owner : List.of("brent-officer", "hackney-chair", "nobody", "", "x\u0000")) {
            agreed(owner, "2026-12-24", "", "a").andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"owner-error\"")));
        }
        for (String day : List.of("2026-11-22", "2026-02-30", "tomorrow", "", "1999-01-01")) {
            agreed("hackney-manager", day, "", "a").andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"dueOn-error\"")));
        }
        assertThat(actions.forComplaint(REFERENCE)).isEmpty();
    }

    @Test
    void itIsChangedAndDoneWithWhoWhenAndWhy() throws Exception {
        agreed("hackney-manager", "2026-12-24", "", "a");
        String action = "/actions/" + only().id();
        sent(action + "/change", "owner", "hackney-manager", "dueOn", "2027-01-08", "words", "Gareth is away", "seen",
            "1")
            .andExpect(status().isSeeOther());
        sent(action + "/done", "doneOn", "2026-11-24", "words", "It is done", "seen", "2")
            .andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Done on: the date is in the future.")));
        sent(action + "/done", "doneOn", "2026-11-23", "words", "Everybody <b>knows</b>", "seen", "1")
            .andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Somebody has changed this meanwhile")));
        sent(action + "/done", "doneOn", "2026-11-23", "words", "Everybody <b>knows</b>", "seen", "2")
            .andExpect(status().isSeeOther())
            .andExpect(redirectedUrl(action));

        assertThat(page(action)).containsSubsequence("Done on Monday 23 November 2026",
            "Everybody &lt;b&gt;knows&lt;/b&gt;",
            "Changed: Name of hackney-manager, to be done by Friday 8 January 2027", "Gareth is away", "Agreed: ");
        assertThat(jdbc.sql("select text_after from access_log where what = 'CHANGED' order by id desc limit 1")
            .query(String.class).single())
            .isEqualTo("owner hackney-manager, to be done by 2027-01-08, done on 2026-11-23");
    }

    @Test
    void whoReadsNoRegisterSeesTheirOwnOnly() throws Exception {
        agreed("hackney-manager", "2026-12-24", "", "a");
        String action = "/actions/" + only().id();
        given(access.registersReadable()).willReturn(Set.of());
        mvc.perform(get(action)).andExpect(status().isNotFound());
        assertThat(page("/actions")).contains("There are none.").doesNotContain("Overdue");
        mvc.perform(get("/actions?show=all").accept(MediaType.TEXT_HTML)).andExpect(status().isForbidden());
        mvc.perform(get("/actions?show=x").accept(MediaType.TEXT_HTML)).andExpect(status().isBadRequest());

        given(staff.currentUser()).willReturn("hackney-manager");
        assertThat(page("/actions")).contains("papers", action);
        assertThat(page(action)).contains("Record that it is done").doesNotContain("href=\"" + CASE + "\"");

        given(access.councils()).willReturn(Set.of("brent"));
        mvc.perform(get(action)).andExpect(status().isNotFound());
        assertThat(page("/actions")).doesNotContain("papers");
        given(access.councils()).willReturn(Set.of());
        mvc.perform(get("/actions").accept(MediaType.TEXT_HTML)).andExpect(status().isForbidden());
    }

    @Test
    void anotherCouncilsActionIsAsIfItDidNotExist() throws Exception {
        agreed("hackney-manager", "2026-12-24", "", "a");
        given(access.registersReadable()).willReturn(Set.of("brent"));
        given(access.councils()).willReturn(Set.of("brent"));

        for (String step : List.of("", "/done", "/change")) {
            mvc.perform(get("/actions/" + only().id() + step)).andExpect(status().isNotFound());
        }
        sent("/actions/" + only().id() + "/done", "doneOn", "2026-11-23", "words", "x", "seen", "1")
            .andExpect(status().isNotFound());
        assertThat(page("/actions")).doesNotContain("papers");
        assertThat(only().isDone()).isFalse();
    }

    private LearningAction only() {
        return actions.forComplaint(REFERENCE).get(0);
    }

    private ResultActions agreed(String owner, String dueOn, String theme, String key) throws Exception {
        return sent(NEW, "what", "Send <b>papers</b>", "owner", owner, "dueOn", dueOn, "theme", theme, "seen", key);
    }

    private ResultActions sent(String address, String... keysAndValues) throws Exception {
        var request = post(address).accept(MediaType.TEXT_HTML);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            request.param(keysAndValues[i], keysAndValues[i + 1]);
        }
        return mvc.perform(request);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).accept(MediaType.TEXT_HTML)).andExpect(status().isOk()).andReturn()
            .getResponse()
            .getContentAsString();
    }
}
