package org.conferencecomplaints.files.papers;

import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.files.documents.Party;
import org.springframework.stereotype.Component;

/**
 * The default decision about each of the papers: no complainant reads what was written to somebody else, nor what may
 * be another complainant's own words. Letters never bear an address among papers: see {@link LetterCopy}.
 */
@Component
class DefaultTreatments {

    private static final String TO_SOMEBODY_ELSE = "It was written to somebody else.";
    private static final String ANOTHERS_WORDS = "It may be another person's own words.";

    private final Complainants complainants;

    DefaultTreatments(Complainants complainants) {
        this.complainants = complainants;
    }

    /** How a reader gets one of a draft's papers: as somebody has decided, else as it is by itself. */
    Treatment treatment(Papers bundle, PapersItem paper, Reader reader) {
        Treatment decided = bundle.decided().get(new Papers.Slot(paper.id(), reader.role(), reader.person()));
        if (decided != null) {
            return decided;
        }
        if (reader.complains() && paper.isLetter() && paper.letter().recipient().person() != reader.person()) {
            return Treatment.withheldByItself(TO_SOMEBODY_ELSE);
        }
        boolean anothers = reader.complains() && !paper.isLetter() && paper.document().party() == Party.COMPLAINANT
            && complainants.forComplaint(bundle.reference()).size() > 1;
        return anothers ? Treatment.withheldByItself(ANOTHERS_WORDS) : Treatment.AS_IT_IS;
    }
}
