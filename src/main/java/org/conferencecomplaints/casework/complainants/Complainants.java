package org.conferencecomplaints.casework.complainants;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** The complainants of a complaint, with their details of today and every earlier version. */
@Component
public class Complainants {

    private static final String RECORDED = "Recorded with the complaint";

    private final ComplainantStore store;
    private final CaseFile caseFile;

    Complainants(ComplainantStore store, CaseFile caseFile) {
        this.store = store;
        this.caseFile = caseFile;
    }

    /** Every version of everybody, the first person's first version first. */
    public List<Complainant> history(String reference) {
        List<Complainant> kept = store.all(reference);
        return kept.isEmpty() ? first(reference).stream().toList() : kept;
    }

    /** Whom the start form names, as the complaint's first complainant. */
    Optional<Complainant> first(String reference) {
        return caseFile.entries(reference).stream().findFirst()
            .flatMap(start -> caseFile.latest(reference, CaseEntry.ofForm(start.form())))
            .map(start -> new Complainant(reference, 1, 1, start.answers(), null, RECORDED, start.by(), start.at()));
    }

    /** Everybody as they are known now, those who have withdrawn too. */
    public List<Complainant> forComplaint(String reference) {
        return List.copyOf(history(reference).stream().collect(Collectors.toMap(Complainant::number,
            person -> person, (earlier, later) -> later, LinkedHashMap::new)).values());
    }

    /** Those who still complain. */
    public List<Complainant> active(String reference) {
        return forComplaint(reference).stream().filter(Complainant::isActive).toList();
    }

    /** The person with this number as they are known now. */
    public Complainant get(String reference, int number) {
        return forComplaint(reference).stream().filter(person -> person.number() == number).findFirst()
            .orElseThrow(() -> new NoSuchElementException(reference + " has no complainant " + number));
    }

    /** The names of those who still complain: "Ada Okafor, Ben Okafor and Cy Lee". */
    public String names(String reference) {
        return names(active(reference));
    }

    private static String names(List<Complainant> people) {
        List<String> names = people.stream().map(Complainant::name).toList();
        int last = names.size() - 1;
        return last < 1
            ? String.join("", names)
            : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** What holds for all who still complain, with all their names in place of one. */
    public Map<String, Object> shared(String reference) {
        List<Complainant> people = active(reference);
        Map<String, Object> shared = new HashMap<>();
        people.stream().findFirst().ifPresent(first -> shared.putAll(first.answers()));
        people.forEach(person -> shared.entrySet().retainAll(person.answers().entrySet()));
        shared.put(Complainant.NAME, names(people));
        return shared;
    }

    /** The facts of the case with what is known now of those who complain, in place of what was told at first. */
    public Map<String, Object> upToDate(String reference, Map<String, Object> facts) {
        Map<String, Object> current = new LinkedHashMap<>(facts);
        current.keySet().removeAll(Complainant.KEYS);
        current.putAll(shared(reference));
        return current;
    }

    /** The form with which the complaint was recorded; it asks what is to be known of each of them. */
    public String startForm(String reference) {
        return caseFile.entries(reference).get(0).form();
    }

    /** Nobody changes who complains until this transaction ends: what is written now goes to the right address. */
    public void keepAsTheyAre(String reference) {
        store.lock(reference);
    }
}
