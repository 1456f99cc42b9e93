package org.conferencecomplaints.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.casework.independence.PartInCase;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.Test;

class PeopleRulesTest {

    private static final Form PANEL = Form.read("""
        {"id": "panel", "components": [
         {"type": "select", "key": "chair", "label": "Chair", "values": [],
          "properties": {"peopleOf": "hackney-conference-chairs", "independent": "true",
                         "allDifferent": "chair,health,other"}},
         {"type": "textfield", "key": "health", "label": "From health", "properties": {"independent": "true"}},
         {"type": "textfield", "key": "other", "label": "Other"}]}""");
    private static final PartInCase CHRIS = person -> person.contains("Chris") || person.equals("hackney-chair")
        ? Optional.of("investigated it")
        : Optional.empty();

    @Test
    void refusesSomebodyWithAPartAndSaysWhich() {
        assertThat(refusal("chair", "hackney-chair").getMessage())
            .isEqualTo("Chair: choose somebody who has had no part in the case. Somebody named here investigated it.");
        assertThat(refusal("health", "Chris Chair, GP").field()).isEqualTo("health");
        assertThat(check("chair", "hackney-chair-two", "health", "Bo Ek")).hasSize(2);
    }

    @Test
    void asksOnlyTheFieldsThatSaySo() {
        assertThat(check("other", "Chris Chair")).hasSize(1);
    }

    @Test
    void refusesOnePersonInTwoSeatsByIdOrByName() {
        assertThat(refusal("chair", "hackney-chair-two", "health", " dana CHAIR ").getMessage())
            .isEqualTo("From health: the same person is named under 'Chair'. They must be 3 different people.");
        assertThat(refusal("health", "Bo Ek", "other", "BoEk").field()).isEqualTo("other");
        assertThat(refusal("health", "Bo Ek, GP", "other", "Bo Ek").field()).isEqualTo("other");
        assertThat(check("chair", "hackney-chair-two", "health", "Bo Ek, GP", "other", "Di Fox, GP")).hasSize(3);
    }

    @Test
    void offersNobodyWhoWouldBeRefused() {
        String served = FormsForTests.SERVED.serve(PANEL, FormsForTests.FORMS,
            new FormContext(Map.of(), Map.of(), FormsForTests.TODAY, CHRIS),
            Map.of());
        assertThat(served).contains("hackney-chair-two").doesNotContain("\"hackney-chair\"");
    }

    @Test
    void refusesFormsWhoseRulesNameNobody() {
        assertThatThrownBy(() -> Form.read("""
            {"id": "f", "components": [{"type": "textfield", "key": "a", "label": "A",
             "properties": {"allDifferent": "a,b"}}]}""")).isInstanceOf(BrokenForm.class).hasMessageContaining("'b'");
        assertThatThrownBy(() -> Form.read("""
            {"id": "f", "components": [{"type": "checkbox", "key": "a", "label": "A",
             "properties": {"independent": "true"}}]}""")).isInstanceOf(BrokenForm.class);
    }

    private static Refusal refusal(Object... answers) {
        return catchThrowableOfType(Refusal.class, () -> check(answers));
    }

    private static Map<String, Object> check(Object... answers) {
        return FormsForTests.CHECK.check(PANEL, FormsForTests.map(answers),
            new FormContext(Map.of(), Map.of(), LocalDate.parse("2026-03-20"), CHRIS));
    }
}
