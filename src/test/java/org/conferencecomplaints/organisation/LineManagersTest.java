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
        assertThat(managers.forChair("brent-chair")).isEqualTo("brent-line-manager");
    }

    @Test
    void theMeetingIsHeldByTheChairOrByTheLineManagerWhereItIsAboutTheChair() {
        assertThat(managers.meetingHeldBy("conference", "brent-chair")).isEqualTo("brent-chair");
        assertThat(managers.meetingHeldBy("chair", "brent-chair")).isEqualTo("brent-line-manager");
    }

    @Test
    void aChairWithoutOneIsRefusedWhenTheComplaintIsRecorded() {
        assertThatThrownBy(() -> managers.forChair("brent-chair-new")).isInstanceOf(Refusal.class)
            .hasMessageContaining("Chair of the conference").hasMessageContaining("line manager");
    }
}
