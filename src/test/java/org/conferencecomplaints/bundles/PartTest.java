package org.conferencecomplaints.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a reader has their papers, by what became of the letters that took them. */
class PartTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-02");

    private static Part part(String role, Handing... handings) {
        return new Part("bundle", new Reader(role, 0, "Reader"), 3, null, List.of(handings), false, null);
    }

    private static Handing with(String recipient) {
        return new Handing("letter", recipient, DAY, null, false);
    }

    private static Handing cameBack(String recipient) {
        return new Handing("letter", recipient, DAY, null, true);
    }

    private static Handing byHand() {
        return new Handing(null, null, DAY, "By hand", false);
    }

    @Test
    void oneReaderHasThemAsTheLastOfTheirLettersSays() {
        assertThat(part("chair")).returns(false, Part::isHanded).returns(true, Part::goesByLetter);
        assertThat(part("chair", with("Grace"))).returns(true, Part::isHanded);
        assertThat(part("chair", cameBack("Grace"))).returns(false, Part::isHanded).returns(true, Part::goesByLetter);
        assertThat(part("chair", cameBack("Grace"), with("Grace Chair"))).returns(true, Part::isHanded);
        assertThat(part("chair", with("Grace"), cameBack("Grace"))).returns(false, Part::isHanded);
        assertThat(part("chair", cameBack("Grace"), byHand())).returns(true, Part::isHanded);
    }

    @Test
    void ofSeveralPeopleEachHasTheirsAndSomebodyNotesHowTheOthersGotThem() {
        assertThat(part("panel-member", with("Lee"), with("Mo"))).returns(false, Part::isHanded)
            .returns(false, Part::goesByLetter);
        assertThat(part("panel-member", with("Lee"), cameBack("Mo"))).returns(true, Part::goesByLetter)
            .satisfies(part -> assertThat(part.cameBack()).extracting(Handing::recipient).containsExactly("Mo"));
        assertThat(part("panel-member", with("Lee"), cameBack("Mo"), with("Mo"), byHand())).returns(true, Part::isHanded);
        assertThat(part("panel-member", with("Lee"), byHand(), cameBack("Mo"))).returns(false, Part::isHanded);
    }

    @Test
    void nothingIsSentTwice() {
        assertThat(part("chair").with(true, null)).returns(false, Part::isToSend).returns(false, Part::goesByLetter);
        assertThat(part("chair").with(false, "Too large.")).returns(true, Part::isToSend).returns(false, Part::goesByLetter);
    }
}
