package org.conferencecomplaints.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.casework.complainants.ComplainantQuestions.Kind;
import org.conferencecomplaints.casework.complainants.ComplainantQuestions.Question;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;
import org.conferencecomplaints.web.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class PeopleControllerTest extends WebTest {

    private static final String PEOPLE = "/complaints/" + REFERENCE + "/people";

    @Autowired
    private Complainants complainants;

    @BeforeEach
    void aComplaintAndTheQuestionsOfItsStartForm() {
        aWholeCase();
        given(questions.forForm("hackney-complaint")).willReturn(List.of(
            new Question("complainantName", "Name", Kind.LINE, Map.of()),
            new Question("contactChannel", "Send letters by", Kind.CHOICE, choices("post", "Post", "email", "E-mail")),
            new Question("complainantAddress", "Postal address", Kind.LINES, Map.of()),
            new Question("needLargePrint", "Large print", Kind.TICK, Map.of()),
            new Question("needTranslation", "Letters translated into", Kind.CHOICE,
                choices("ar", "Arabic", "cy", "Welsh",
                    "pl", "Polish", "so", "Somali", "tr", "Turkish", "uk", "Ukrainian"))));
        given(questions.check(anyString(), any())).willAnswer(call -> {
            Map<String, Object> answers = new HashMap<>(call.getArgument(1));
            answers.keySet().retainAll(Set.of("complainantName", "contactChannel", "complainantAddress"));
            return answers;
        });
    }

    private static Map<String, String> choices(String... pairs) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            choices.put(pairs[i], pairs[i + 1]);
        }
        return choices;
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).accept(MediaType.TEXT_HTML)).andExpect(status().isOk()).andReturn()
            .getResponse()
            .getContentAsString();
    }

    private ResultActions sent(String step, String... keysAndValues) throws Exception {
        var request = post(PEOPLE + step).accept(MediaType.TEXT_HTML);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            request.param(keysAndValues[i], keysAndValues[i + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions corrected(String seen, String reason) throws Exception {
        return sent("/1/correct", "complainantName", "Ada Okafor", "contactChannel", "post", "complainantAddress",
            "2 New Street\nE9", "seen", seen, "reason", reason);
    }

    @Test
    void whatIsKnownIsShownAsTextWithWhoToldItWhenAndWhy() throws Exception {
        corrected("1", "<i>They</i> rang").andExpect(status().isSeeOther()).andExpect(redirectedUrl(PEOPLE));

        assertThat(page(PEOPLE)).contains("2 New Street\nE9", "&lt;i&gt;They&lt;/i&gt; rang",
            "Ada &lt;script&gt;alert(1)&lt;/script&gt; Okafor", "Name of hackney-officer",
            "Friday 13 November 2026, 10:15", "Recorded with the complaint", "Nothing any more")
            .doesNotContain("<script", "<i>They");
        assertThat(page("/complaints/" + REFERENCE)).contains("2 New Street\nE9", "href=\"" + PEOPLE + "\"");
    }

    @Test
    void theFormHoldsWhatIsKnown() throws Exception {
        assertThat(page(PEOPLE + "/1/correct")).contains("name=\"seen\" value=\"1\"",
            "value=\"Ada &lt;script&gt;alert(1)&lt;/script&gt; Okafor\"", "value=\"post\" checked",
            "<option value=\"cy\">Welsh</option>");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        willThrow(new Refusals(List.of(
            new Refusal("complainantAddress", "Postal address: this must be filled in."),
            new Refusal("complainantName", "Name: this is longer than 200 characters."))))
            .given(questions).check(anyString(), any());

        sent("/1/correct", "complainantName", "王小明 \"x\"", "contactChannel", "email", "needTranslation", "cy",
            "needLargePrint", "true", "seen", "1", "reason", " ").andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("<a href=\"#complainantAddress\">Postal address: this must be")))
            .andExpect(content().string(containsString("id=\"complainantName-error\"")))
            .andExpect(content().string(containsString("id=\"reason-error\"")))
            .andExpect(content().string(containsString("value=\"王小明 &quot;x&quot;\"")))
            .andExpect(content().string(containsString("value=\"email\" checked")))
            .andExpect(content().string(containsString("<option value=\"cy\" selected>")))
            .andExpect(content().string(containsString("name=\"needLargePrint\" value=\"true\" checked")));
        assertThat(complainants.history(REFERENCE)).hasSize(1);
    }

    @Test
    void theSecondOfTwoIsToldThatItHasChangedMeanwhile() throws Exception {
        corrected("1", "First").andExpect(status().isSeeOther());
        corrected("1", "Second").andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Somebody has changed this meanwhile")))
            .andExpect(content().string(containsString("2 New Street\nE9")));
        corrected("", "Third").andExpect(status().isBadRequest());

        assertThat(complainants.history(REFERENCE)).hasSize(2);
    }

    @Test
    void anUnsafeAddressIsGoneFromThePageAndSaidAtTheTopOfTheCase() throws Exception {
        corrected("1", "Moved");
        sent("/1/unsafe", "seen", "2", "reason", "Moved back in").andExpect(status().isSeeOther());

        assertThat(page(PEOPLE)).contains("No safe address");
        assertThat(complainants.get(REFERENCE, 1).reach()).isEmpty();
        assertThat(page("/complaints/" + REFERENCE)).contains("No safe address is known. Nothing is sent until one is");
    }

    @Test
    void somebodyJoinsAndOneOfTheTwoLeaves() throws Exception {
        sent("/new", "complainantName", "Ben", "contactChannel", "post", "complainantAddress", "7 Road", "seen", "1",
            "reason", "Wrote").andExpect(status().isSeeOther());
        assertThat(page("/complaints?text=ben")).contains(REFERENCE);
        sent("/1/withdraw", "withdrawnOn", "30 February", "seen", "1", "reason", "Wrote")
            .andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("id=\"withdrawnOn-error\"")))
            .andExpect(content().string(containsString("value=\"30 February\"")));
        sent("/1/withdraw", "withdrawnOn", "2026-11-20", "seen", "1", "reason", "Wrote")
            .andExpect(status().isSeeOther());
        sent("/2/withdraw", "withdrawnOn", "2026-11-20", "seen", "1", "reason", "Wrote")
            .andExpect(status().isBadRequest())
            .andExpect(content().string(containsString("Withdraw a complaint")));

        assertThat(page(PEOPLE)).contains("No longer complains since Friday 20 November 2026.")
            .doesNotContain("/people/1/correct");
    }

    @Test
    void onlyThoseWhoReadEveryCaseOfTheCouncilSeeIt() throws Exception {
        given(access.registersReadable()).willReturn(Set.of("elsewhere"));
        mvc.perform(get(PEOPLE).accept(MediaType.TEXT_HTML)).andExpect(status().isForbidden())
            .andExpect(content().string(not(containsString("Okafor"))));
        corrected("1", "Never").andExpect(status().isForbidden());
        assertThat(page("/complaints/" + REFERENCE)).doesNotContain("/people\"");

        given(access.mayRead(any())).willReturn(false);
        corrected("1", "Never").andExpect(status().isNotFound());
        mvc.perform(get(PEOPLE).accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
        assertThat(complainants.history(REFERENCE)).hasSize(1);
    }

    @Test
    void whoIsNotThereIsNotFound() throws Exception {
        mvc.perform(get(PEOPLE + "/7/correct").accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
        sent("/7/unsafe", "seen", "1", "reason", "x").andExpect(status().isNotFound());
    }
}
