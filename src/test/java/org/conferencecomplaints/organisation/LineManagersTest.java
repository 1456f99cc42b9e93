package org.conferencecomplaints.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.Test;

class LineManagersTest {

    private final LineManagers managers = new LineManagers(
        new PeopleProperties(Map.of("brent-chair", "brent-line-manager")));

    @Test
    void aChairsLineManagerIsASetting() {
        assertThat(managers.of("brent-chair")).isEqualTo("brent-line-manager");
    }

    @Test
    void aChairWithoutOneIsRefusedWhenTheComplaintIsRecorded() {
        assertThatThrownBy(() -> managers.of("brent-chair-new")).isInstanceOf(Refusal.class)
            .hasMessageContaining("Chair of the conference").hasMessageContaining("line manager");
    }
}
