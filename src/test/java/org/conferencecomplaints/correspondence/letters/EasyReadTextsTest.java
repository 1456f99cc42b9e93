package org.conferencecomplaints.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conferencecomplaints.correspondence.templates.LetterFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the easy-read letters must say, in which words: nothing that a reader needs may be left out to make it easy. */
class EasyReadTextsTest {

    private static final Map<String, LetterFolder> COUNCILS = Map.of("hackney", new LetterFolder("hackney"), "brent",
        new LetterFolder("brent"));
    private static final double HIGHEST_GRADE = 4.0;
    private static final int LONGEST_SENTENCE = 20;
    private static final Pattern FIELD = Pattern.compile("\\{\\{[#^]?(\\w+)}}");
    private static final Pattern HEADING = Pattern.compile("<h2>(.*?)</h2>");
    private static final String OMBUDSMAN = "Local Government and Social Care Ombudsman";

    /** Words about the complainant become words to them. */
    private static final Set<String> NOT_NEEDED = Set.of("complainantName", "toComplainant", "unitName",
        "childReference");

    static Stream<Arguments> letters() {
        return COUNCILS.entrySet().stream().flatMap(council -> council.getValue().names().stream()
            .filter(name -> List.of(council.getValue().head(name).get("to").split(",\\s*")).contains("complainant"))
            .map(name -> Arguments.of(council.getKey(), name)));
    }

    @Test
    void thereIsOneForEachLetterToAComplainant() {
        assertThat(letters()).hasSize(38);
    }

    private static List<Map<String, Object>> cases(String council) {
        List<Map<String, Object>> cases = new ArrayList<>();
        boolean hackney = council.equals("hackney");
        cases.add(hackney ? LetterTextsTest.facts() : BrentLetterTextsTest.facts());
        cases.add(hackney ? LetterTextsTest.onlyRequired() : BrentLetterTextsTest.onlyRequired());
        cases.add(hackney ? LetterTextsTest.everyRoute() : BrentLetterTextsTest.everyRoute());
        for (String yes : List.of("complainantRelationship_child", "complainantRelationship_representative",
            "satisfied",
            "notHeld_did_not_attend", "redirectConsent", "aboutChair", "newReportDue_passed", "hearing_none",
            "furtherReview_panel", "furtherReview_executive", "reconvenedHeldOn")) {
            Map<String, Object> facts = new HashMap<>(cases.get(0));
            facts.put(yes, yes.equals("reconvenedHeldOn") ? "Monday 6 July 2026" : true);
            facts.put("representing", "Ben Okafor");
            cases.add(facts);
        }
        Map<String, Object> dismissed = new HashMap<>(cases.get(0));
        dismissed.put("upheld", false);
        dismissed.put("alsoRedirect", false);
        cases.add(dismissed);
        return cases;
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aChildOfTenCanReadIt(String council, String letter) {
        for (Map<String, Object> facts : cases(council)) {
            assertThat(COUNCILS.get(council).grade(letter + ".easy", facts)).as(letter)
                .isLessThanOrEqualTo(HIGHEST_GRADE);
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void itIsEasierThanTheLetterItself(String council, String letter) {
        Map<String, Object> facts = new HashMap<>(cases(council).get(0));
        facts.put("toComplainant", true);
        assertThat(COUNCILS.get(council).grade(letter + ".easy", facts))
            .isLessThan(COUNCILS.get(council).grade(letter, facts));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void sentencesAreShortAndHeadingsAskOrSayWhen(String council, String letter) {
        LetterFolder folder = COUNCILS.get(council);
        assertThat(HEADING.matcher(folder.raw(letter + ".easy")).results().map(found -> found.group(1)))
            .isNotEmpty().allMatch(heading -> heading.contains("?") || heading.startsWith("If "));
        for (String sentence : folder.text(letter + ".easy", cases(council).get(0)).split("[.!?:]\\s|\\n")) {
            assertThat(sentence.strip().split("\\s+").length).as(sentence).isLessThanOrEqualTo(LONGEST_SENTENCE);
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void itTellsEveryFactThatTheLetterTells(String council, String letter) {
        Set<String> told = new TreeSet<>(fields(council, letter));
        told.removeAll(NOT_NEEDED);

        assertThat(fields(council, letter + ".easy")).containsAll(told);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void itTellsNothingThatTheLetterKeepsToItself(String council, String letter) {
        Set<String> more = new TreeSet<>(fields(council, letter + ".easy"));
        more.removeAll(fields(council, letter));

        // Whether a person declined, and where the meeting was, is no secret to them.
        assertThat(more).as(letter).isSubsetOf("chairName", "conferenceOn", "complainantRelationship_representative",
            "representing", "accessNeeds", "complainantRelationship_child");
    }

    private static Set<String> fields(String council, String name) {
        String raw = COUNCILS.get(council).raw(name).replaceAll("(?s)\\{\\{\\^toComplainant}}.*?\\{\\{/toComplainant}}",
            "");
        return new TreeSet<>(FIELD.matcher(raw).results().map((MatchResult found) -> found.group(1)).toList());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void itReadsWholeWhateverIsKnown(String council, String letter) {
        for (Map<String, Object> facts : cases(council)) {
            assertThat(COUNCILS.get(council).text(letter + ".easy", facts)).as(letter).isNotBlank()
                .doesNotContainPattern(" ,| \\.(\\s|$)|\\{|\\}|\\.\\.");
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void itSaysHowToReachUsEveryFormatAndWhoHelpsAChild(String council, String letter) {
        Map<String, Object> facts = new HashMap<>(cases(council).get(0));
        String text = COUNCILS.get(council).text(letter + ".easy", facts);
        assertThat(text).contains((String) facts.get("unitPhone"), "unit@example.org", (String) facts.get("reference"),
            "large print", "easy read", "another language", "interpreter", "Our address is on this letter")
            .doesNotContain("advocate", "7 Hidden Street", "ada@example.org", "Dear ");
        facts.put("complainantRelationship_child", true);
        assertThat(COUNCILS.get(council).text(letter + ".easy", facts)).contains("advocate", "adult you trust");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "acknowledgement    | by Monday 16 March 2026 | within 5 working days of the meeting | say no to a meeting",
        "acknowledgement    | Part of your complaint | The clinic, 1 High Street | We have not told them",
        "feedback           | within 5 working days of receiving this letter | Head of Safeguarding | within 15 "
            + "working days",
        "feedback           | cannot change decisions about child protection plans | we will close your complaint | "
            + "cannot reply in time",
        "meeting-invitation | Tuesday 10 March 2026 | bring someone | choose not to meet",
        "out-of-time        | 28 days | the triage reason | " + OMBUDSMAN,
        "redirect           | The clinic, 1 High Street | Sam Reed | " + OMBUDSMAN,
        "panel-delay        | Wednesday 15 April 2026 | the reason for the delay | cannot change decisions about "
            + "child protection plans",
        "panel-delay        | How was the conference run? Were the rules kept? | right to decide as they did about "
            + "the need for a child protection plan | within 15 working days",
        "panel-invitation   | Wednesday 15 April 2026 | City and Hackney Safeguarding Children Board | cannot change "
            + "decisions about child protection plans",
        "panel-invitation   | within 5 working days | different chair | earlier review conference",
        "panel-upheld       | upheld | Citizens Advice Bureau | " + OMBUDSMAN,
        "panel-upheld       | solicitor | different chair | cannot change decisions about child protection plans",
        "panel-not-upheld   | not upheld | Citizens Advice Bureau | " + OMBUDSMAN,
        "panel-not-upheld   | the panel's reasons | solicitor | cannot change decisions about child protection plans",
        "closed             | 5 working days | Head of Safeguarding | " + OMBUDSMAN,
        "withdrawn          | within 28 days of the conference | We can open your complaint again | at once",
    })
    void hackneysLettersKeepWhatTheirClausesAskFor(String letter, String one, String two, String three) {
        assertThat(COUNCILS.get("hackney").text(letter + ".easy", LetterTextsTest.facts()).replaceAll("\\s+", " "))
            .contains(one, two, three);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "meeting-invitation    | Tuesday 10 March 2026 | You will meet Grace Moss | within 5 working days",
        "meeting-outcome       | outcomeText-words | agreedActions-words | can still go on",
        "agency-referral-copy  | Elm Trust | agencyContact-words | A copy of our letter to them",
        "next-stages           | Business Manager | within 10 working days | 6 weeks",
        "next-stages           | views in writing | one more meeting | Executive group",
        "meeting-note          | viewsComplainant-words | viewsChair-words | final outcome",
        "investigation-notice  | Joe Marsh | joe@council.example | within 10 working days of getting this letter",
        "investigation-notice  | You do not have to | 6 weeks | summary of what the officer has found",
        "report-delay          | 6 weeks | Friday 15 May 2026 | delayReason-words",
        "investigation-report  | copy of the report | findings-words | Joe Marsh",
        "further-meeting       | You do not have to meet | within 10 working days of getting this letter | counts as "
            + "a no",
        "investigation-outcome | Monday 1 June 2026 | outcomeText-words | choose a panel",
        "hearing-options       | A panel. | On paper. | We will not choose for you",
        "hearing-options       | solicitor | Executive group | within 10 working days of getting this letter",
        "hearing-reminder      | We will not choose for you | we will close your complaint | open it again",
        "panel-notice          | Wednesday 17 June 2026 | can be a solicitor | explain the procedure to you",
        "panel-notice          | Mr Vale | copy of all the papers | uphold the complaint",
        "panel-papers          | Wednesday 17 June 2026 | copy of the papers on the complaint | what we left out, and "
            + "why",
        "panel-decision        | upheld | reasons-words | different chair",
        "executive-decision    | upheld | reasons-words | should stay on the plan",
        "reconvened-outcome    | within 20 working days | different chair | further review",
        "executive-notice      | do not have to come | copy | within 5 working days",
        "reconvened-conference | Monday 6 July 2026 | different chair | ask for a further review",
        "reconvened-conference | child protection plan | free to decide | 20 working days",
        "closed                | has decided | no other step | " + OMBUDSMAN,
        "withdrawn             | Tuesday 3 March 2026 | complain again | at once",
    })
    void brentsLettersKeepWhatTheirClausesAskFor(String letter, String one, String two, String three) {
        assertThat(COUNCILS.get("brent").text(letter + ".easy", BrentLetterTextsTest.facts()).replaceAll("\\s+", " "))
            .contains(one, two, three);
    }

    @ParameterizedTest
    @CsvSource({"panel-decision", "executive-decision"})
    void aDismissalNamesTheOmbudsmanAndPromisesNoNewConference(String letter) {
        assertThat(COUNCILS.get("brent").text(letter + ".easy", BrentLetterTextsTest.facts("upheld", false)))
            .contains("dismissed", "reasons-words", OMBUDSMAN, "12 months")
            .doesNotContain("upheld", "different chair", "register");
    }

    @Test
    void whoWasSilentIsToldSoAndWhoDeclinedIsThanked() {
        Map<String, Object> silent = BrentLetterTextsTest.without("panelHeldOn", "executiveHeldOn");
        assertThat(COUNCILS.get("brent").text("closed.easy", silent)).contains("We wrote to you twice", OMBUDSMAN);
        silent.put("hearing_none", true);
        assertThat(COUNCILS.get("brent").text("closed.easy", silent)).doesNotContain("We wrote to you twice");
        assertThat(COUNCILS.get("hackney").text("feedback.easy", LetterTextsTest.facts()))
            .contains("did not want a meeting");
    }
}
