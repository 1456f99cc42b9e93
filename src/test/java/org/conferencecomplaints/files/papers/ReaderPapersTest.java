package org.conferencecomplaints.files.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a reader has their papers, by what became of the letters that took them. */
class ReaderPapersTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-02");

    private static ReaderPapers part(String role, Handover... handings) {
        return new ReaderPapers("bundle", new Reader(role, 0, "Reader"), 3, null, List.of(handings), false, null);
    }

    private static Handover with(String recipient) {
        return new Handover("letter", recipient, DAY, null, false);
    }

    private static Handover cameBack(String recipient) {
        return new Handover("letter", recipient, DAY, null, true);
    }

    private static Handover byHand() {
        return new Handover(null, null, DAY, "By hand", false);
    }

    @Test
    void oneReaderHasThemAsTheLastOfTheirLettersSays() {
        assertThat(part("chair")).returns(false, ReaderPapers::isHanded).returns(true, ReaderPapers::goesByLetter);
        assertThat(part("chair", with("Grace"))).returns(true, ReaderPapers::isHanded);
        assertThat(part("chair", cameBack("Grace"))).returns(false, ReaderPapers::isHanded).returns(true,
            ReaderPapers::goesByLetter);
        assertThat(part("chair", cameBack("Grace"), with("Grace Chair"))).returns(true, ReaderPapers::isHanded);
        assertThat(part("chair", with("Grace"), cameBack("Grace"))).returns(false, ReaderPapers::isHanded);
        assertThat(part("chair", cameBack("Grace"), byHand())).returns(true, ReaderPapers::isHanded);
    }

    @Test
    void ofSeveralPeopleEachHasTheirsAndSomebodyNotesHowTheOthersGotThem() {
        assertThat(part("panel-member", with("Lee"), with("Mo"))).returns(false, ReaderPapers::isHanded)
            .returns(false, ReaderPapers::goesByLetter);
        assertThat(part("panel-member", with("Lee"), cameBack("Mo"))).returns(true, ReaderPapers::goesByLetter)
            .satisfies(part -> assertThat(part.cameBack()).extracting(Handover::recipient).containsExactly("Mo"));
        assertThat(part("panel-member", with("Lee"), cameBack("Mo"), with("Mo"), byHand())).returns(true,
            ReaderPapers::isHanded);
        assertThat(part("panel-member", with("Lee"), byHand(), cameBack("Mo"))).returns(false, ReaderPapers::isHanded);
    }

    @Test
    void nothingIsSentTwice() {
        assertThat(part("chair").with(true, null)).returns(false, ReaderPapers::isToSend).returns(false,
            ReaderPapers::goesByLetter);
        assertThat(part("chair").with(false, "Too large.")).returns(true, ReaderPapers::isToSend).returns(false,
            ReaderPapers::goesByLetter);
    }
}
