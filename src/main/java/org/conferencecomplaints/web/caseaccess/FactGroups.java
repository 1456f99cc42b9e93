package org.conferencecomplaints.web.caseaccess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.web.support.Group;
import org.conferencecomplaints.web.support.Line;
import org.springframework.stereotype.Component;

/** Groups the facts that were recorded with the complaint, for reading. */
@Component
public class FactGroups {

    private static final String GROUND = "ground";

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("About what", List.of("childReference", "conferenceOn", "conferenceChair", "receivedOn",
            "receivedBy", "subject", "subjectName", "complaint", "desiredOutcome"));
    }

    private final FieldLabels labels;

    FactGroups(FieldLabels labels) {
        this.labels = labels;
    }

    /** Read before anything is sent: safe ways and times of contact; empty where nothing was said. */
    public List<Line> safety(List<Complainant> complainants, List<CaseEntry> entries) {
        List<Line> lines = new ArrayList<>();
        for (Complainant person : active(complainants)) {
            if (person.reach().isEmpty()) {
                lines.add(new Line(person.name(), "No safe address is known. Nothing is sent until one is given."));
            }
            person.text(Complainant.CONTACT_NOTES).ifPresent(notes -> lines.add(new Line(
                active(complainants).size() > 1 ? person.name() : label(entries, Complainant.CONTACT_NOTES), notes)));
        }
        return lines;
    }

    private static List<Complainant> active(List<Complainant> complainants) {
        return complainants.stream().filter(Complainant::isActive).toList();
    }

    private String label(List<CaseEntry> entries, String key) {
        return labels.labelOf(entries.get(0), key);
    }

    /** Those who complain, a group each, as they are known now. */
    public List<Group> people(List<Complainant> complainants, List<CaseEntry> entries) {
        return active(complainants).stream().map(person -> new Group("Who complains", Complainant.KEYS.stream()
            .filter(key -> !key.equals(Complainant.CONTACT_NOTES) && person.text(key).isPresent())
            .map(key -> new Line(label(entries, key), Dates.answer(labels.answerOf(entries.get(0).form(), key,
                person.answers().get(key)))))
            .toList())).toList();
    }

    /** The grounds of the complaint (H-0.1), each by its label. */
    public List<String> grounds(List<CaseEntry> entries) {
        return entries.stream().limit(1).flatMap(start -> start.answers().entrySet().stream()
            .filter(answer -> answer.getKey().startsWith(GROUND) && isYes(answer.getValue()))
            .map(answer -> labels.labelOf(start, answer.getKey()))).toList();
    }

    /**
     * What the form the complaint began with tells of it, in groups; fields that no group knows stand in a last one.
     */
    public List<Group> groups(List<CaseEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        CaseEntry start = entries.get(0);
        Set<String> rest = new LinkedHashSet<>(start.answers().keySet());
        rest.removeAll(Complainant.KEYS);
        List<Group> groups = new ArrayList<>();
        GROUPS.forEach((title, keys) -> {
            add(groups, title, lines(start, keys));
            rest.removeAll(keys);
        });
        rest.removeIf(key -> key.startsWith(GROUND));
        add(groups, "Also recorded", lines(start, rest));
        return groups;
    }

    /** Every answer of a form under its label, in the order submitted; what was left empty is left out. */
    public List<Line> answers(CaseEntry entry) {
        return lines(entry, entry.answers().keySet());
    }

    private List<Line> lines(CaseEntry entry, Iterable<String> keys) {
        List<Line> lines = new ArrayList<>();
        for (String key : keys) {
            Object answer = entry.answers().get(key);
            if (answer != null && !answer.toString().isBlank()) {
                lines.add(line(entry, key));
            }
        }
        return lines;
    }

    private Line line(CaseEntry entry, String key) {
        return new Line(labels.labelOf(entry, key), Dates.answer(labels.answerOf(entry, key)));
    }

    private static boolean isYes(Object answer) {
        return answer != null && Boolean.parseBoolean(answer.toString());
    }

    private static void add(List<Group> groups, String title, List<Line> lines) {
        if (!lines.isEmpty()) {
            groups.add(new Group(title, lines));
        }
    }
}
