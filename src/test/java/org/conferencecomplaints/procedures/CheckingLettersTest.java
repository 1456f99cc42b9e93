package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conferencecomplaints.procedures.Hackney.MANAGER;
import static org.conferencecomplaints.procedures.Office.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer reads a letter before it leaves: sees it, corrects it, sees it again, lets it go. */
@OnTheEngine
class CheckingLettersTest {

    private static final String FEEDBACK = "hackney/feedback";
    private static final String CHECK = "Activity_CheckLetter";

    @Autowired
    Office office;
    @Autowired
    JdbcClient jdbc;
    private Case met;

    @BeforeEach
    void theFeedbackLetterWaitsToBeRead() {
        Hackney hackney = new Hackney(office);
        met = hackney.met(hackney.received());
    }

    /** The form as the officer gets it. */
    private JsonNode form() {
        Task task = met.letterTask(CHECK, FEEDBACK);
        return office.as(MANAGER, () -> {
            try (InputStream form = office.engine.getFormService().getDeployedTaskForm(task.getId())) {
                return new ObjectMapper().readTree(form);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String proposed(JsonNode form, String key) {
        for (JsonNode component : form.findParents("key")) {
            if (component.path("key").asText().equals(key)) {
                return component.path("defaultValue").asText();
            }
        }
        throw new AssertionError("The form does not ask " + key);
    }

    private List<Letter> versions() {
        return met.letters().stream().filter(letter -> letter.content().template().equals(FEEDBACK)).toList();
    }

    @Test
    void theOfficerSeesThePdfAndTheTextWithNothingToTypeTwice() {
        JsonNode form = form();

        assertThat(form.toString()).contains("/api/letters/" + met.letter(FEEDBACK).id(), "Ada Okafor", "by post");
        assertThat(proposed(form, "letterCorrection")).contains("# What we found", "> We are sorry.",
            "**within 5 working days of receiving this letter**", "- how the conference was run");
    }

    @Test
    void aLetterIsCorrectedSeenAgainAndApproved() {
        String text = proposed(form(), "letterCorrection");
        met.correct(MANAGER, FEEDBACK, text.replace("> We are sorry.", "> We are very sorry."));
        assertThat(met.openTasks()).containsExactly(CHECK);
        assertThat(met.text(FEEDBACK)).contains("We are very sorry.", "What we found", "receiving this letter");
        assertThat(met.letter(FEEDBACK).content().body()).contains("<h2>What we found</h2>",
            "<li>how the conference was run",
            "<div class=\"words\">We are very sorry.</div>", "<strong>within 5 working days");

        met.submit(MANAGER, met.letterTask(CHECK, FEEDBACK), answers("letterApproved", "true",
            "letterSeen", proposed(form(), "letterSeen")));
        met.runJobs().post(FEEDBACK);

        assertThat(versions()).extracting(letter -> letter.version().number()).containsExactly(1, 2);
        assertThat(versions()).extracting(Letter::status).containsExactly(Letter.Status.VOIDED, Letter.Status.SENT);
        assertThat(versions()).extracting(letter -> letter.version().approvedBy()).containsExactly(null, MANAGER);
        assertThat(versions().get(1).version().writtenBy()).isEqualTo(MANAGER);
        assertThat(met.text(versions().get(0))).contains("We are sorry.");
    }

    @Test
    void whatHasChangedSinceItWasOpenedIsNotApprovedUnseen() {
        String seen = proposed(form(), "letterSeen");
        met.correct(MANAGER, FEEDBACK, "Other words");

        assertThat(met.refused(MANAGER, CHECK, "letterApproved", "true", "letterSeen", seen))
            .contains("has changed since you opened it");
        assertThat(met.refused(MANAGER, CHECK, "letterApproved", "false", "letterCorrection", "x", "letterSeen", seen))
            .contains("has changed since you opened it");
        assertThat(met.letter(FEEDBACK)).returns(null, letter -> letter.version().approvedBy()).returns(2,
            letter -> letter.version().number());
        assertThat(met.entries()).filteredOn(entry -> entry.form().equals("check-letter")).hasSize(1);
    }

    @Test
    void twoClicksOnApproveAtOnceActOnce() {
        Task task = met.letterTask(CHECK, FEEDBACK);
        List<CompletableFuture<Void>> clicks = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            clicks.add(CompletableFuture.runAsync(() -> office.as(MANAGER, () -> {
                office.engine.getFormService().submitTaskForm(task.getId(), answers("letterApproved", "true"));
                return null;
            })));
        }
        List<Throwable> failures = clicks.stream().map(click -> click.handle((done, failure) -> failure).join())
            .toList();

        assertThat(failures).filteredOn(failure -> failure == null).hasSize(1);
        assertThat(failures).filteredOn(failure -> failure != null).singleElement()
            .satisfies(failure -> assertThat(failure.getCause())
                .as("the second comes while the first is at it (409), or finds the task done (403)")
                .isInstanceOfAny(Refusal.class, ClientErrorException.class, AuthorizationException.class));
        met.runJobs();
        assertThat(met.openTasks()).containsExactly("Activity_PostLetter");
        assertThat(met.entries()).filteredOn(entry -> entry.form().equals("check-letter")).hasSize(1);
        assertThat(versions()).hasSize(1);
    }

    @Test
    void aCorrectionThatChangesNothingIsRefusedAndLeavesNothingBehind() {
        String text = proposed(form(), "letterCorrection");

        assertThat(met.refused(MANAGER, CHECK, "letterApproved", "false", "letterCorrection", text))
            .contains("these are the words that the letter has already");
        assertThat(versions()).singleElement().returns(Letter.Status.ISSUED, Letter::status);
        assertThat(met.entries()).noneMatch(entry -> entry.form().equals("check-letter"));
    }

    @Test
    void aCorrectionThatIsEmptyTooLongOrOfControlCharactersIsRefused() {
        assertThat(met.refused(MANAGER, CHECK, "letterApproved", "false", "letterCorrection", " \n "))
            .contains("must be filled in");
        assertThat(met.refused(MANAGER, CHECK, "letterApproved", "false", "letterCorrection", "x".repeat(20_001)))
            .contains("longer than 20,000 characters");
        assertThat(met.refused(MANAGER, CHECK, "letterApproved", "false", "letterCorrection", "a\u0007b"))
            .contains("control characters");
        assertThat(versions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script> & <b>bold</b>", "你好，世界", "{{feedback}} ${complaint}"})
    void whateverIsTypedIsPrintedAsItWasTyped(String words) {
        met.correct(MANAGER, FEEDBACK, words);

        assertThat(met.text(FEEDBACK)).contains(words);
        met.approve(MANAGER, FEEDBACK).post(FEEDBACK);
    }

    @Test
    void twentyThousandCharactersAreALetterOfManyPages() {
        met.correct(MANAGER, FEEDBACK, "Words ".repeat(3_333));

        assertThat(met.text(FEEDBACK)).contains("Words Words").contains("Page 5 of");
        met.approve(MANAGER, FEEDBACK).post(FEEDBACK);
    }

    @Test
    void aLetterInAnotherLanguageWaitsForItsTranslationWhoeverWasToReadIt() {
        jdbc.sql("update letter set language = 'cy' where id = ?").param(met.letter(FEEDBACK).id()).update();
        assertThat(form().toString()).contains("Welsh");
        assertThat(met.refused(MANAGER, CHECK, "letterApproved", "true")).contains("Translation into Welsh");

        met.complete(MANAGER, CHECK, "letterApproved", "true", "letterTranslation",
            "# Ein barn\n\nMae'n ddrwg gennym.");
        assertThat(met.openTasks()).containsExactly(CHECK);
        assertThat(proposed(form(), "letterTranslation")).isEqualTo("# Ein barn\n\nMae'n ddrwg gennym.");
        assertThat(met.text(FEEDBACK)).contains("Mae'n ddrwg gennym.", "This letter in English", "We are sorry.");
        met.approve(MANAGER, FEEDBACK).post(FEEDBACK);
    }
}
