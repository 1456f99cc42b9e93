package org.conferencecomplaints.engine.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conferencecomplaints.casework.independence.PartInCase;
import org.conferencecomplaints.deadlines.calendar.Calendars;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;

/** The forms of this installation with a small staff. */
final class FormsForTests {

    static final LocalDate TODAY = LocalDate.parse("2026-03-20");

    static final Staff STAFF = new Staff() {

        private final Map<String, List<Person>> groups = Map.of(
            "hackney-conference-chairs", List.of(person("hackney-chair", "Chris Chair"),
                person("hackney-chair-two", "Dana Chair")),
            "hackney-panel-chair", List.of(person("hackney-panel-chair", "Pat Panel")),
            "brent-conference-chairs", List.of(person("brent-chair", "Bo Chair"),
                person("brent-chair-two", "Cal Chair")),
            "brent-investigating-officers", List.of(person("brent-investigator", "Ines Officer")),
            "brent-panel-chair", List.of(person("brent-panel-chair", "Pia Panel")));

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

    static final FormCatalogue FORMS = new FormCatalogue(CouncilFiles.ofTheApplication());
    static final Rules RULES = new Rules(Calendars.ofEngland());
    private static final ComputedText TEXTS = new ComputedText(Calendars.ofEngland());
    static final FormCheck CHECK = new FormCheck(new AnswerReader(STAFF), RULES, TEXTS, new PeopleRules(STAFF));
    static final ServedForm SERVED = new ServedForm(STAFF, new AnswerInWords(STAFF, Calendars.ofEngland()), RULES,
        TEXTS);

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
        return new FormContext(facts, Map.of("sentFeedback", LocalDate.parse("2026-03-12"), "issuedOn",
            LocalDate.parse("2026-03-11"), "dueH22", LocalDate.parse("2026-04-08")), TODAY, PartInCase.NOBODYS);
    }

    /** A case as it stands before a Brent task: each fact is there that some rule of Brent's forms names. */
    static FormContext brentContext(Object... changes) {
        Map<String, Object> facts = new HashMap<>(map("conferenceOn", "2026-01-05", "conferenceChair", "brent-chair",
            "receivedOn", "2026-01-12", "subject", "conference", "meetingHeldOn", "2026-01-20",
            "referralReceivedOn", "2026-01-22", "advisedOn", "2026-01-23", "papersReceivedOn", "2026-01-30",
            "reportCompletedOn", "2026-03-06"));
        facts.putAll(map(changes));
        return new FormContext(facts, Map.of("sentFurtherMeeting", LocalDate.parse("2026-03-09"),
            "sentHearingOptions", LocalDate.parse("2026-03-11"), "letterSentOn", LocalDate.parse("2026-03-18"),
            "dueB218", LocalDate.parse("2026-03-13")), TODAY, PartInCase.NOBODYS);
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
