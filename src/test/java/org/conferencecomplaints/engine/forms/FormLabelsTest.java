package org.conferencecomplaints.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import org.conferencecomplaints.organisation.Staff;
import org.junit.jupiter.api.Test;

class FormLabelsTest {

    private final Staff staff = mock(Staff.class);
    private final FormLabels labels = new FormLabels(FormsForTests.FORMS, mock(DeployedForms.class), staff);

    @Test
    void keysAndChoicesAreReadAsTheFormShowsThem() {
        given(staff.nameOf("hackney-chair")).willReturn("Chris Hale");
        Form form = FormsForTests.FORMS.find("hackney-complaint").orElseThrow();
        Field relationship = form.field("complainantRelationship").orElseThrow();
        assertThat(labels.labelOf("hackney-complaint", "complainantRelationship")).isEqualTo(relationship.label());
        assertThat(labels.answerOf("hackney-complaint", "complainantRelationship", "parent"))
            .isEqualTo(relationship.choices().get("parent"));
        assertThat(labels.answerOf("hackney-complaint", "conferenceChair", "hackney-chair")).isEqualTo("Chris Hale");
    }

    @Test
    void yesAndNoAreWordsWhereTheFormHasNone() {
        assertThat(labels.answerOf("hackney-complaint", "groundConduct", true)).isEqualTo("Yes");
        assertThat(labels.answerOf("hackney-complaint", "groundConduct", false)).isEqualTo("No");
    }

    @Test
    void whatTheFormsNoLongerHaveIsPutIntoWords() {
        assertThat(labels.labelOf("hackney-complaint", "meetingPlace")).isEqualTo("Meeting place");
        assertThat(labels.labelOf("no-such-form", "refuse-late")).isEqualTo("Refuse late");
        assertThat(labels.answerOf("no-such-form", "meetingPlace", "Room 2")).isEqualTo("Room 2");
    }
}
