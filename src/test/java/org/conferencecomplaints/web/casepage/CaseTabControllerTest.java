package org.conferencecomplaints.web.casepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conferencecomplaints.web.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/**
 * Who gets the case beside a task; who sees the task is the engine's to say, and tried for each role in the access
 * matrix.
 */
@Tag("database")
class CaseTabControllerTest extends WebTest {

    private static final String TAB = "/tasks/task-1/case";

    @BeforeEach
    void aTaskOnACase() {
        aWholeCase();
        jdbc.sql("delete from access_log").update();
        given(work.referenceOf("task-1")).willReturn(Optional.of(REFERENCE));
    }

    @Test
    void itIsInTheWordsOfThePageAndSafetyComesFirst() throws Exception {
        String tab = tab();
        assertThat(tab).containsSubsequence("Before you contact them", "Never ring the house",
            "/complaints/" + REFERENCE + "/concerns/new", "The complaint", "First line", "What happens next",
            "With Group Manager.", "Deadlines",
            "3 working days from Friday 13 November 2026; not counted: the weekend", "Letters",
            "/api/letters/" + LETTER,
            "Documents", "#documents", "Add a document", "Timeline");
        String page = mvc.perform(get("/complaints/" + REFERENCE).accept(MediaType.TEXT_HTML)).andReturn().getResponse()
            .getContentAsString();
        assertThat(lines(page)).containsAll(lines(tab.replaceAll("(?s)<article.*?>|</article>|<h2[^>]*>" + REFERENCE
            + ".*?</h2>|<p class=\"cc-case__ways\">.*?</p>|<p[^>]*>[^\n]*(#note|#documents).*?</p>", "")));
    }

    private static List<String> lines(String html) {
        return Stream.of(html.split("\n")).map(String::trim).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void whatAFamilyWroteRunsNothing() throws Exception {
        assertThat(tab()).doesNotContain("<script").contains("Ada &lt;script&gt;");
    }

    @Test
    void eachOpeningStandsInTheLogAsReadInTasklist() throws Exception {
        tab();
        assertThat(logged()).containsExactly("hackney-officer CASE TASK " + REFERENCE);
    }

    @Test
    void whoSeesATaskOfACaseThatTheyMayNotReadIsToldSoAndNothingOfIt() throws Exception {
        given(access.mayRead(any())).willReturn(false);
        assertThat(tab()).contains("is not open to you", "You can do this task without it",
            "ring 999 first", "tel:02079460101").doesNotContain("Ada", "First line", "Never ring", "Arrange meeting");
        assertThat(logged()).isEmpty();
    }

    @Test
    void anAdministratorIsSentToGiveAReason() throws Exception {
        given(access.mayRead(any())).willReturn(false);
        given(access.needsReason(any())).willReturn(true);
        assertThat(tab()).contains("only after giving a reason", "href=\"/complaints/" + REFERENCE + "\"")
            .doesNotContain("Ada", "First line");
        assertThat(logged()).isEmpty();
    }

    @Test
    void aTaskThatThePersonDoesNotSeeIsNotThere() throws Exception {
        given(access.registersReadable()).willReturn(Set.of());
        for (String task : List.of("another-councils-task", "no-such-task")) {
            mvc.perform(get("/tasks/{task}/case", task)).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("This task is not there any more, or is not yours. Choose another"
                    + " from the list."));
        }
        mvc.perform(get("/tasks/{task}/case", "no.such;task")).andExpect(status().isNotFound());
        assertThat(logged()).isEmpty();
    }

    private String tab() throws Exception {
        return mvc.perform(get(TAB)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private List<String> logged() {
        return jdbc.sql("select by_user, what, way, complaint_reference from access_log").query(
            (row, number) -> String.join(" ", row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
            .list();
    }
}
