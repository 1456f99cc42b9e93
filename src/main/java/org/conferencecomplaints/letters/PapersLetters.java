package org.conferencecomplaints.letters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters with which papers leave, by the header {@code papers:} of their templates. An occasion such as
 * {@code panel} has a letter for the papers alone, {@code <council>/panel-papers}, and may have a notice beside it.
 */
@Component
public class PapersLetters {

    private static final String ALONE = "-papers";

    private final LetterTemplates templates;
    private final Letters letters;
    private final LetterStore store;
    private final LetterSteps steps;

    PapersLetters(LetterTemplates templates, Letters letters, LetterStore store, LetterSteps steps) {
        this.templates = templates;
        this.letters = letters;
        this.store = store;
        this.steps = steps;
    }

    /**
     * What papers are put together for.
     *
     * @param name   such as {@code panel}
     * @param title  such as "The papers for the panel"
     * @param to     roles of those who get them
     * @param alone  the letter by which they go on their own
     * @param notice the letter of the procedure with which they go; null where there is none
     */
    public record Occasion(String name, String title, List<String> to, String alone, String notice) {
    }

    /** The occasions of a council, by name. */
    public List<Occasion> of(String tenant) {
        List<LetterTemplate> all = templates.of(tenant).stream().filter(each -> each.papers() != null).toList();
        return all.stream().filter(each -> each.name().endsWith("/" + each.papers() + ALONE))
            .map(each -> new Occasion(each.papers(), each.subjectFor(Map.of()), each.to(), each.name(),
                all.stream().filter(other -> other.papers().equals(each.papers()) && other != each)
                    .map(LetterTemplate::name).findFirst().orElse(null)))
            .toList();
    }

    /** Whether a notice of this occasion has been written. */
    public boolean noticeWritten(String reference, Occasion occasion) {
        return store.of(reference).stream().filter(letter -> !letter.isVoided())
            .anyMatch(letter -> Objects.equals(letter.template(), occasion.notice()));
    }

    /**
     * Writes the letter for papers alone, to everybody who can be reached; it leaves as other letters do.
     *
     * @throws Refusal where somebody who has to be written to cannot be reached
     */
    @Transactional
    public void send(Complaint complaint, Occasion occasion) {
        String key = UUID.randomUUID().toString();
        if (!letters.reachable(complaint.reference(), occasion.alone())) {
            throw new Refusal(null, "No safe address is known of somebody who complains. Give one on the page \"People in"
                + " this complaint\" first.");
        }
        try {
            letters.issue(complaint.reference(), occasion.alone(), key);
        } catch (IllegalStateException nobody) {
            throw new Refusal(null, "The letter cannot be written: somebody to whom it goes is not known yet, or has no"
                + " e-mail address in their account.");
        }
        letters.render(key);
        store.current(key).stream().findFirst().ifPresent(steps::sendApart);
    }
}
