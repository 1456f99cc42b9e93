package org.conferencecomplaints.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conferencecomplaints.correspondence.templates.LetterFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No letter invites what the procedure then refuses. A letter that says a complaint can go on is listed here with the
 * outcomes with which it is sent; the diagram has to let each of them be reopened, and without more than the letter
 * says.
 */
class InvitationsTest {

    private static final Pattern INVITES = Pattern.compile(
        "open (?:your|this|the) complaint again|open it again|(?:can|still) (?:still )?go on\\b|go on with (?:this|your) "
            + "complaint|complain again|a right to a panel|still have a panel",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSES = Pattern.compile("register\\.close\\(complaint, '([a-z-]+)'\\)");

    private static final Map<String, Map<String, Set<String>>> OUTCOMES = Map.of(
        "hackney", Map.of(
            "closed", Set.of("resolved", "not-escalated"),
            "feedback", Set.of("not-escalated"),
            "out-of-time", Set.of("refused-late"),
            "redirect", Set.of("redirected"),
            "withdrawn", Set.of("withdrawn")),
        "brent", Map.of(
            "closed", Set.of("not-pursued", "upheld"),
            "hearing-reminder", Set.of("not-pursued"),
            "meeting-outcome", Set.of("resolved-at-meeting"),
            "withdrawn", Set.of("withdrawn")));

    @ParameterizedTest
    @ValueSource(strings = {"hackney", "brent"})
    void everyOutcomeCanBeReopened(String council) throws IOException {
        Set<String> closes = CLOSES.matcher(diagram(council)).results().map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(closes).hasSizeGreaterThan(5);
        assertThat(ofReopening(council, "outcomes")).containsExactlyInAnyOrderElementsOf(closes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hackney", "brent"})
    void everyLetterThatInvitesIsSentWithAnOutcomeThatGoesOn(String council) throws IOException {
        LetterFolder letters = new LetterFolder(council);
        Set<String> inviting = letters.names().stream()
            .filter(name -> invites(letters, name) || invites(letters, name + ".easy"))
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inviting).as("a letter that invites is listed with its outcomes")
            .isSubsetOf(OUTCOMES.get(council).keySet());

        Set<String> goesOn = new TreeSet<>(ofReopening(council, "outcomes"));
        goesOn.removeAll(ofReopening(council, "decided"));
        goesOn.addAll(ofReopening(council, "reviewable"));
        inviting.forEach(letter -> assertThat(goesOn).as(letter).containsAll(OUTCOMES.get(council).get(letter)));
    }

    /** Some letters have no easy-read version. */
    private static boolean invites(LetterFolder letters, String name) {
        try {
            return INVITES.matcher(letters.raw(name)).find();
        } catch (UncheckedIOException none) {
            return false;
        }
    }

    private static List<String> ofReopening(String council, String property) throws IOException {
        return Pattern.compile("name=\"" + property + "\" value=\"([^\"]*)\"").matcher(diagram(council)).results()
            .flatMap(found -> Stream.of(found.group(1).split(","))).toList();
    }

    private static String diagram(String council) throws IOException {
        return Files.readString(Path.of("bpmn", council + "-conference-complaint.bpmn"));
    }
}
