package org.conferencecomplaints.casework.independence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conferencecomplaints.casework.casefile.CaseEntry;
import org.conferencecomplaints.casework.complainants.Complainant;
import org.conferencecomplaints.organisation.NamedPerson;
import org.conferencecomplaints.organisation.Staff;

/** The parts that people have played in one complaint, the weightiest first. */
final class PartsPlayed implements PartInCase {

    private static final String INVESTIGATOR = "investigator";
    private static final String PANEL_CHAIR = "panelChair";
    private static final Set<String> PANEL = Set.of(PANEL_CHAIR, "panelSocialCare", "panelHealth", "panelOther");
    private static final String PANEL_MEMBERS = "panelMembers";
    private static final String SAT_BY = "satBy";
    private static final String PANEL_HELD = "panelHeldOn";
    private static final String NOT_HELD = "notHeld";
    private static final String POSTPONED = "postponed";
    private static final String ON_PANEL = "sat on the panel that decided on the complaint";
    private static final String START_EVENT = "Event_";

    private final Staff staff;
    private final List<Part> parts = new ArrayList<>();

    PartsPlayed(Staff staff) {
        this.staff = staff;
    }

    void add(String named, String part) {
        parts.add(new Part(NamedPerson.of(named, staff), part));
    }

    /** Somebody who complains, or did, and those who help them. */
    void add(Complainant person) {
        add(person.name(), "is one of those who complain");
        person.text(Complainant.REPRESENTING).ifPresent(one -> add(one, "is one of those for whom it is complained"));
        person.text(Complainant.SUPPORTER).ifPresent(one -> add(one, "helps somebody who complains"));
        person.text(Complainant.ADVOCATE).ifPresent(one -> add(one, "helps somebody who complains"));
    }

    /** The parts that the submitted forms tell of. */
    void addAll(List<CaseEntry> entries, String appointment) {
        addInvestigators(entries, appointment);
        addPanelsThatDecided(entries);
        for (CaseEntry entry : entries) {
            if (decides(entry)) {
                add(entry.by(), "decided on the complaint at an earlier stage");
            }
        }
    }

    private void addInvestigators(List<CaseEntry> entries, String appointment) {
        List<String> appointed = entries.stream().flatMap(entry -> answer(entry, INVESTIGATOR).stream()).toList();
        for (int i = 0; i < appointed.size(); i++) {
            boolean current = i == appointed.size() - 1;
            if (!current || !INVESTIGATOR.equals(appointment)) {
                add(appointed.get(i), "was appointed to investigate the complaint");
            }
        }
    }

    /** A panel that was convened but has not met, or whose meeting was postponed, has decided nothing. */
    private void addPanelsThatDecided(List<CaseEntry> entries) {
        Map<String, Object> convened = Map.of();
        for (CaseEntry entry : entries) {
            if (answer(entry, PANEL_CHAIR).isPresent()) {
                convened = entry.answers();
            } else if (answer(entry, PANEL_HELD).isPresent()) {
                members(convened, entry.answers()).forEach(member -> parts.add(new Part(member, ON_PANEL)));
            }
        }
    }

    /** Those who were convened and, where others sat, those. */
    private List<NamedPerson> members(Map<String, Object> convened, Map<String, Object> decision) {
        Map<String, Object> named = new HashMap<>(convened);
        named.computeIfPresent(PANEL_MEMBERS, (field, members) -> decision.getOrDefault(SAT_BY, members));
        return members(named);
    }

    private List<NamedPerson> members(Map<String, Object> panel) {
        List<NamedPerson> members = new ArrayList<>();
        panel.forEach((field, named) -> {
            if (PANEL.contains(field)) {
                members.add(NamedPerson.of(named.toString(), staff));
            } else if (PANEL_MEMBERS.equals(field)) {
                members.addAll(NamedPerson.listed(named.toString(), staff));
            }
        });
        return members;
    }

    private static boolean decides(CaseEntry entry) {
        return !entry.activity().startsWith(START_EVENT) && !entry.isLetterWork()
            && !entry.by().equals(Staff.MACHINE) && !answer(entry, NOT_HELD).equals(Optional.of(POSTPONED));
    }

    private static Optional<String> answer(CaseEntry entry, String field) {
        return Optional.ofNullable(entry.answers().get(field)).map(Object::toString);
    }

    @Override
    public Optional<String> playedBy(String person) {
        List<NamedPerson> asked = NamedPerson.allIn(person, staff);
        return parts.stream().filter(part -> asked.stream().anyMatch(part.person()::isSameAs))
            .map(Part::words).findFirst();
    }

    private record Part(NamedPerson person, String words) {}
}
