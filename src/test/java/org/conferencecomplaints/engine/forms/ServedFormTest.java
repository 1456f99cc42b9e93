package org.conferencecomplaints.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServedFormTest {

    @Test
    void offersTheMembersOfTheGroup() throws JsonProcessingException {
        JsonNode chair = component(served("hackney-complaint", Map.of()), "Field_ConferenceChair");
        assertThat(chair.path("values")).hasToString("[{\"label\":\"Chris Chair\",\"value\":\"hackney-chair\"},"
            + "{\"label\":\"Dana Chair\",\"value\":\"hackney-chair-two\"}]");
    }

    @Test
    void saysWhenTheTaskIsDueAndWhereTheRestStands() throws JsonProcessingException {
        String intro = text(served("hackney-triage-complaint",
            Map.of("due", "2026-03-05", "complaint", "HCK-2026-0001")), "Text_Intro");
        assertThat(intro).contains("Due **Thursday 5 March 2026** (H-1.2",
            "See the **Case** tab for everything else about HCK-2026-0001");
    }

    @Test
    void showsFactsInWords() throws JsonProcessingException {
        String facts = text(served("hackney-triage-complaint", Map.of(), "complainantName", "Ada",
            "groundConduct", true, "subject", "chair"), "Text_Facts");
        assertThat(facts).contains("**Complainant:** Ada\n",
            "Friday 27 February 2026, chaired by Chris Chair", "How the chair ran the conference",
            "was run: yes", "process of the conference: no");
        assertThat(text(served("brent-review-complaint", Map.of()), "Text_Facts"))
            .contains("**Would like:** not given");
    }

    @Test
    void showsFamiliesWordsAsTheyWroteThem() throws JsonProcessingException {
        String facts = text(served("hackney-triage-complaint", Map.of(), "complaint",
            "<b># one</b>\n**two** {{due}} [x](javascript:y) &amp;"), "Text_Facts");
        assertThat(facts).doesNotContain("<b>", "**two**", "{{", "[x]", "&amp;")
            .contains("&#60;b&#62;&#35; one&#60;&#47;b&#62;<br>&#42;&#42;two",
                "&#123;&#123;due&#125;&#125;");
    }

    @Test
    void leavesOutWhatIsNotAskedInThisCase() throws JsonProcessingException {
        assertThat(served("hackney-record-meeting", Map.of(), "meetingDeclined", true).findValuesAsText("key"))
            .contains("feedback").doesNotContain("notHeld", "meetingHeldOn", "meetingNote", "agreedActions");
        assertThat(served("hackney-follow-up-recommendations", Map.of(), "recommendEarlierReview", true)
            .findValuesAsText("key")).containsExactly("reviewConferenceOn");
        assertThat(served("hackney-triage-complaint", Map.of()).findValuesAsText("id")).doesNotContain("Text_Late");
        assertThat(served("hackney-triage-complaint", Map.of(), "receivedOn", "2026-03-31").findValuesAsText("id"))
            .contains("Text_Late");
    }

    @Test
    void showsTheWholeLetter() throws JsonProcessingException {
        assertThat(text(served("check-letter", Map.of("letter.text", "Dear Ada\n\n1. We agree.")), "Text_Letter"))
            .isEqualTo("Dear Ada<br><br>1&#46; We agree&#46;");
    }

    @Test
    void showsAComponentOnceForEachOfSeveral() throws JsonProcessingException {
        JsonNode served = new ObjectMapper()
            .readTree(FormsForTests.SERVED.serve(FormsForTests.form("check-letter"), FormsForTests.FORMS,
                FormsForTests.context(), Map.of(), Map.of("letters", List.of(
                    Map.of("copy.id", "1-a", "copy.recipient", "Ada <b>", "copy.channel", "by post"),
                    Map.of("copy.id", "2-b", "copy.recipient", "Ben", "copy.channel", "by e-mail")))));
        assertThat(text(served, "Text_Copy_0")).contains("/api/letters/1-a\"", "Ada &#60;b&#62;", "by post");
        assertThat(text(served, "Text_Copy_1")).contains("/api/letters/2-b\"", "Ben", "by e-mail");
        assertThat(served.findValuesAsText("id")).doesNotHaveDuplicates().doesNotContain("Text_Copy");
    }

    @Test
    void asksForATranslationWhereTheLettersReaderNeedsOne() throws JsonProcessingException {
        assertThat(served("check-letter", Map.of()).findValuesAsText("key")).doesNotContain("letterTranslation");
        assertThat(served("check-letter", Map.of(), "letterLanguage", "ar").findValuesAsText("key"))
            .contains("letterTranslation");
    }

    @Test
    void proposesAnAnswerAsItIs() throws JsonProcessingException {
        Form form = Form.read("""
            {"id": "f", "components": [
             {"type": "textarea", "key": "a", "label": "A", "defaultValue": "{{facts.feedback}}"}]}""");
        String served = FormsForTests.SERVED.serve(form, FormsForTests.FORMS,
            FormsForTests.context("feedback", "<We> agree."), Map.of());
        assertThat(new ObjectMapper().readTree(served).at("/components/0/defaultValue").asText())
            .isEqualTo("<We> agree.");
    }

    @Test
    void worksOutValuesInTexts() throws JsonProcessingException {
        assertThat(text(served("brent-convene-panel", Map.of()), "Text_Intro"))
            .contains("the earliest working day for the panel is **Monday 30 March 2026**");
        assertThat(text(served("brent-extend-report", Map.of()), "Text_Intro")).contains("due **not known**");
    }

    @Test
    void writesWorkedOutValuesAsTheyAre() throws JsonProcessingException {
        Form form = Form.read("""
            {"id": "f", "components": [{"type": "text", "id": "T", "text": "**{{=reply}}**, {{= 1 + 1 }}"}]}""");
        String served = FormsForTests.SERVED.serve(form, FormsForTests.FORMS,
            FormsForTests.context("reply", "<b>{{due}}"), Map.of());
        assertThat(text(new ObjectMapper().readTree(served), "T"))
            .isEqualTo("**&#60;b&#62;&#123;&#123;due&#125;&#125;**, 2");
    }

    @Test
    void saysWhatStandsInForAPlaceholderWithoutAValue() throws JsonProcessingException {
        assertThat(text(served("brent-establish-hearing", Map.of()), "Text_Executive"))
            .isEqualTo("**Next meeting of the Executive group:** none is set");
        assertThat(text(served("brent-establish-hearing", Map.of("executive.next", "2026-04-13")), "Text_Executive"))
            .isEqualTo("**Next meeting of the Executive group:** Monday 13 April 2026");
    }

    @Test
    void leavesNoPlaceholderInAnyForm() throws JsonProcessingException {
        for (Form form : FormsForTests.FORMS.all()) {
            JsonNode served = served(form.id(), Map.of());
            assertThat(served.findValuesAsText("text")).as(form.id()).noneMatch(text -> text.contains("{{"));
            assertThat(served.findValuesAsText("defaultValue")).noneMatch(text -> text.contains("{{"));
        }
    }

    private static JsonNode served(String form, Map<String, String> values, Object... facts)
        throws JsonProcessingException {
        return new ObjectMapper().readTree(FormsForTests.SERVED.serve(FormsForTests.form(form), FormsForTests.FORMS,
            FormsForTests.context(facts), values));
    }

    private static String text(JsonNode form, String id) {
        return component(form, id).path("text").asText();
    }

    private static JsonNode component(JsonNode form, String id) {
        return form.findParents("id").stream().filter(node -> node.path("id").asText().equals(id)).findFirst()
            .orElseThrow();
    }
}
