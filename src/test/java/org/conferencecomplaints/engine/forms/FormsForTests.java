package org.conferencecomplaints.engine.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.calendar.Calendars;
import org.conferencecomplaints.people.Person;
import org.conferencecomplaints.people.Staff;

/** The forms of this installation with a small staff. */
final class FormsForTests {

    static final LocalDate TODAY = LocalDate.parse("2026-03-20");

    static final Staff STAFF = new Staff() {

        private final Map<String, List<Person>> groups = Map.of(
                "hackney-conference-chairs", List.of(person("hackney-chair", "Chris Chair"),
                        person("hackney-chair-two", "Dana Chair")),
                "hackney-panel-chair", List.of(person("hackney-panel-chair", "Pat Panel")));

        @Override
        public String currentUser() {
            return "hackney-officer";
        }

        @Override
        public Optional<Person> find(String userId) {
            return groups.values().stream().flatMap(List::stream).filter(who -> who.id().equals(userId)).findFirst();
        }

        @Override
        public List<Person> membersOf(String group) {
            return groups.getOrDefault(group, List.of());
        }

        private static Person person(String id, String name) {
            return new Person(id, name, null);
        }
    };

    static final FormCatalogue FORMS = new FormCatalogue();
    static final Rules RULES = new Rules(Calendars.ofEngland());
    static final FormCheck CHECK = new FormCheck(new AnswerReader(STAFF), RULES);
    static final ServedForm SERVED =
            new ServedForm(STAFF, new AnswerInWords(FORMS, STAFF, Calendars.ofEngland()), RULES);

    private FormsForTests() {
    }

    static Form form(String id) {
        return FORMS.find(id).orElseThrow();
    }

    /** A case as it stands before a Hackney task: received Monday 2 March 2026, three days after the conference. */
    static FormContext context(Object... changes) {
        Map<String, Object> facts = new HashMap<>(Map.of("conferenceOn", "2026-02-27", "conferenceChair",
                "hackney-chair", "receivedOn", "2026-03-02", "contactedOn", "2026-03-05",
                "replyReceivedOn", "2026-03-16"));
        facts.putAll(map(changes));
        return new FormContext(facts, Map.of("letterSentOn", LocalDate.parse("2026-03-12"), "issuedOn",
                LocalDate.parse("2026-03-11"), "dueH22", LocalDate.parse("2026-04-08")), TODAY);
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
