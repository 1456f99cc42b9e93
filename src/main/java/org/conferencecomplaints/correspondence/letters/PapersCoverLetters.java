package org.conferencecomplaints.correspondence.letters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.correspondence.templates.LetterTemplate;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the letters with which papers leave, by the header {@code papers:} of their templates. An occasion such as
 * {@code panel} has a letter for the papers alone, {@code <council>/panel-papers}, and may have a notice beside it.
 */
@Component
public class PapersCoverLetters {

    private static final String ALONE = "-papers";

    private final LetterTemplates templates;
    private final Letters letters;
    private final LetterStore store;
    private final LetterSteps steps;
    private final Recipients recipients;

    PapersCoverLetters(LetterTemplates templates, Letters letters, LetterStore store, LetterSteps steps,
                       Recipients recipients) {
        this.templates = templates;
        this.letters = letters;
        this.store = store;
        this.steps = steps;
        this.recipients = recipients;
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
    public record Occasion(String name, String title, List<String> to, String alone, String notice) {}

    /** The occasions of a council, by name. */
    public List<Occasion> forCouncil(String tenant) {
        List<LetterTemplate> all = templates.forCouncil(tenant).stream().filter(each -> each.papers() != null).toList();
        return all.stream().filter(each -> each.name().endsWith("/" + each.papers() + ALONE))
            .map(each -> new Occasion(each.papers(), each.subjectFor(Map.of()), each.to(), each.name(),
                all.stream().filter(other -> other.papers().equals(each.papers()) && other != each)
                    .map(LetterTemplate::name).findFirst().orElse(null)))
            .toList();
    }

    /** Whether a notice of this occasion has been written. */
    public boolean noticeWritten(String reference, Occasion occasion) {
        return store.forComplaint(reference).stream().filter(letter -> !letter.isVoided())
            .anyMatch(letter -> Objects.equals(letter.content().template(), occasion.notice()));
    }

    /** Somebody to whom papers go; of several in one role the one with this name, or all where it is null. */
    public record Addressee(String role, int person, String name) {

        boolean is(Recipient recipient) {
            // An advocate gets a copy of what their complainant gets.
            String reader = recipient.role().equals(Recipient.ADVOCATE) ? Recipient.COMPLAINANT : recipient.role();
            return reader.equals(role) && recipient.person() == person
                && (name == null || name.equals(recipient.name()));
        }
    }

    /**
     * Writes the letter for papers alone, to those of its readers who are meant; it leaves as other letters do.
     *
     * @param issueKey under which it is issued; the papers are bound to it already
     * @throws Refusal where one of them cannot be reached, or none can be written to
     */
    @Transactional
    public void send(Complaint complaint, Occasion occasion, String issueKey, List<Addressee> to) {
        if (recipients(complaint, occasion, to).isEmpty()) {
            throw new Refusal(null, "No e-mail address is known of those who have not got theirs. Hand the papers over,"
                + " and note it here.");
        }
        letters.issue(complaint, templates.get(occasion.alone()), issueKey, meant(to));
        letters.render(issueKey);
        steps.sendApart(store.current(issueKey).get(0));
    }

    /** Refuses what {@link #send} would refuse. */
    public void requireReachable(Complaint complaint, Occasion occasion, List<Addressee> to) {
        recipients(complaint, occasion, to);
    }

    /**
     * Whether there is anybody among them to write to; also where one of them cannot be reached, as {@link #send} says.
     */
    public boolean reaches(Complaint complaint, Occasion occasion, List<Addressee> to) {
        try {
            return !recipients.forRoles(occasion.to(), complaint, meant(to)).isEmpty();
        } catch (IllegalStateException nobody) {
            return true;
        }
    }

    private List<Recipient> recipients(Complaint complaint, Occasion occasion, List<Addressee> to) {
        try {
            return recipients.forRoles(occasion.to(), complaint, meant(to));
        } catch (IllegalStateException nobody) {
            throw new Refusal(null, letters.reachable(complaint.reference(), occasion.alone())
                ? "The letter cannot be written: somebody to whom it goes is not known yet, or has no e-mail address in"
                    + " their account."
                : "No safe address is known of somebody who complains. Give one on the page \"People in this "
                    + "complaint\""
                    + " first.");
        }
    }

    private static Predicate<Recipient> meant(List<Addressee> to) {
        return recipient -> to.stream().anyMatch(each -> each.is(recipient));
    }
}
