package org.conferencecomplaints.web.accesslog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.governance.accesslog.AccessAction;
import org.conferencecomplaints.governance.accesslog.AccessEntry;
import org.conferencecomplaints.governance.accesslog.AccessPage;
import org.conferencecomplaints.governance.accesslog.AccessSearch;
import org.conferencecomplaints.governance.accesslog.StaffChanges.StaffChange;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.accesslog.AccessView.Change;
import org.conferencecomplaints.web.accesslog.AccessView.Filter;
import org.conferencecomplaints.web.accesslog.AccessView.Refused;
import org.conferencecomplaints.web.accesslog.AccessView.Row;
import org.conferencecomplaints.web.support.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds the page of the access log. */
@Component
public class AccessViews {

    private static final List<String> KEPT = List.of("person", "complaint", "from", "to");

    private final AccessSearch search;
    private final Staff staff;
    private final LetterStore letters;

    AccessViews(AccessSearch search, Staff staff, LetterStore letters) {
        this.search = search;
        this.staff = staff;
        this.letters = letters;
    }

    AccessView view(Map<String, String> asked, AccessPage found, List<StaffChange> changes) {
        return new AccessView(filter(asked), null, count(found), rows(found.entries()),
            found.page() > 1 ? address(asked, Math.min(found.page() - 1, found.pages())) : null,
            found.page() < found.pages() ? address(asked, found.page() + 1) : null,
            changes.stream().map(this::change).toList());
    }

    AccessView refused(Map<String, String> asked, Refusal refusal) {
        return new AccessView(filter(asked), new Refused(refusal.field(), refusal.getMessage()), null, List.of(), null,
            null, List.of());
    }

    /** Lines of the log in words. */
    public List<Row> rows(List<AccessEntry> entries) {
        return entries.stream().map(this::row).toList();
    }

    private Row row(AccessEntry entry) {
        boolean changed = entry.what() == AccessAction.CHANGED;
        return new Row(Dates.moment(entry.at()), staff.nameOf(entry.by()), entry.what().inWords(), item(entry),
            entry.reference(), entry.way().inWords(),
            changed ? orNothing(entry.before()) : null, changed ? orNothing(entry.after()) : null,
            entry.what() == AccessAction.REASON || entry.what() == AccessAction.PACK ? entry.after() : null);
    }

    private String item(AccessEntry entry) {
        return entry.what() == AccessAction.LETTER
            ? letters.find(entry.item()).map(letter -> letter.content().subject()).orElse(entry.item())
            : entry.item();
    }

    private static String orNothing(String text) {
        return text == null || text.isBlank() ? "nothing" : text;
    }

    private Change change(StaffChange change) {
        return new Change(Dates.moment(change.at()), staff.nameOf(change.by()), change.what());
    }

    private static String count(AccessPage found) {
        String lines = found.total() == 0
            ? "Nothing found"
            : found.total() == 1 ? "1 line" : "%,d lines".formatted(found.total());
        return found.pages() == 1 ? lines : "%s, page %d of %d".formatted(lines, found.page(), found.pages());
    }

    private Filter filter(Map<String, String> asked) {
        String person = asked.getOrDefault("person", "").strip();
        List<Option> people = new ArrayList<>(List.of(new Option("", "Everybody", person.isEmpty())));
        search.people().stream().map(id -> new Option(id, staff.nameOf(id) + " (" + id + ")", id.equals(person)))
            .sorted(Comparator.comparing(Option::label)).forEach(people::add);
        return new Filter(people, asked.getOrDefault("complaint", ""), asked.getOrDefault("from", ""),
            asked.getOrDefault("to", ""));
    }

    private static String address(Map<String, String> asked, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/access");
        KEPT.stream().filter(field -> !asked.getOrDefault(field, "").isBlank())
            .forEach(field -> address.queryParam(field, "{" + field + "}"));
        return address.queryParam("page", page).encode().buildAndExpand(asked).toUriString();
    }
}
