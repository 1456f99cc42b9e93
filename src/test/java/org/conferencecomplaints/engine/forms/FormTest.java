package org.conferencecomplaints.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void readsQuestionsInsideGroupsInOrder() {
        Form form = form("""
            {"type": "textfield", "key": "a", "label": "A"},
            {"type": "group", "components": [{"type": "group", "components": [
              {"type": "datetime", "subtype": "date", "key": "b", "dateLabel": "B"}]}]},
            {"type": "select", "key": "c", "label": "C", "values": [], "properties": {"peopleOf": "chairs"}}""");
        assertThat(form.fields()).extracting(Field::key).containsExactly("a", "b", "c");
        assertThat(form.fields()).extracting(Field::type)
            .containsExactly(FieldType.TEXT, FieldType.DATE, FieldType.PERSON);
        assertThat(form.field("b")).get().extracting(Field::label).isEqualTo("B");
    }

    @Test
    void aQuestionIsHiddenByTheGroupsAroundItToo() {
        Form form = form("""
            {"type": "group", "conditional": {"hide": "=x = 1"}, "properties": {"askedWhen": "=y = 1"}, "components": [
              {"type": "textfield", "key": "a", "label": "A", "conditional": {"hide": "=x = 2"}}]}""");
        assertThat(form.field("a").orElseThrow().hides()).hasToString("[=x = 1, =x = 2]");
        assertThat(form.field("a").orElseThrow().asked()).hasToString("[=y = 1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filepicker", "dynamiclist", "taglist", "checklist", "iframe", "documentPreview",
        "expression", "table", ""})
    void refusesComponentsThatTasklistCannotSubmit(String type) {
        assertThatThrownBy(() -> form("{\"type\": \"" + type + "\", \"key\": \"a\", \"label\": \"A\"}"))
            .isInstanceOf(BrokenForm.class)
            .hasMessage("Form f, field a: the component type '" + type + "' is not supported");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "type": "textfield", "label": "A"                                        | needs a key
        "type": "textfield", "key": "A B", "label": "A"                          | needs a key
        "type": "textfield", "key": "a"                                          | needs a label
        "type": "datetime", "subtype": "time", "key": "a", "label": "A"          | only the plain date
        "type": "radio", "key": "a", "label": "A"                                | has no choices
        "type": "radio", "key": "a", "label": "A", "valuesKey": "b"              | choices have to be written
        "type": "radio", "key": "a", "label": "A", "values": [{"value": "x"}, {"value": "x"}] | the same value
        "type": "textfield", "key": "a", "label": "A", "conditional": {"hide": "=a ="}        | is not FEEL
        "type": "textfield", "key": "a", "label": "A", "conditional": {"hide": "a = 1"}       | begin with =
        "type": "textfield", "key": "a", "label": "A", "properties": {"must": "=((", "mustSay": "x"} | is not FEEL
        "type": "textfield", "key": "a", "label": "A", "properties": {"must": "=a = 1"}       | needs mustSay
        "type": "textfield", "key": "a", "label": "A", "properties": {"must": "=a = 1", "mustSay": "{{=((}}"} | not FEEL
        "type": "text", "id": "a", "text": "On {{=today +}}"                                  | is not FEEL
        "type": "checkbox", "key": "a", "label": "A", "properties": {"atLeastOneOf": "b", "mustSay": "x"} | names 'b'
        "type": "textfield", "key": "a", "label": "A", "validate": {"pattern": "("}           | regular expression
        "type": "textfield", "key": "a", "label": "A", "validate": {"validationType": "phone"} | validation type
        "type": "group", "path": "inner", "components": []                       | a path of its own
        """)
    void refusesWhatCouldNotBeKept(String component, String why) {
        assertThatThrownBy(() -> form("{" + component + "}")).isInstanceOf(BrokenForm.class)
            .hasMessageStartingWith("Form f").hasMessageContaining(why);
    }

    @Test
    void refusesTwoFieldsWithOneKey() {
        String field = "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\"}";
        assertThatThrownBy(() -> form(field + "," + field))
            .hasMessage("Form f, field a: another field has the same key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"id\": \"f\"}", "{\"components\": []}", "{\"id\": \"f\", \"id\": \"g\"}"})
    void refusesWhatIsNoForm(String json) {
        assertThatThrownBy(() -> Form.read(json)).isInstanceOf(BrokenForm.class);
    }

    private static Form form(String components) {
        return Form.read("{\"id\": \"f\", \"type\": \"default\", \"components\": [" + components + "]}");
    }
}
