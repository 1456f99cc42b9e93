package org.conferencecomplaints.rest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The start form of Hackney's procedure, filled in. */
final class Complaints {

    private Complaints() {
    }

    /** A complaint received on this day about a conference ten days earlier. */
    static Map<String, Object> receivedOn(LocalDate day) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("complainantName", "Ada Okafor");
        form.put("complainantRelationship", "parent");
        form.put("contactChannel", "post");
        form.put("complainantAddress", "12 Mare Street\nLondon E8 3AA");
        form.put("childReference", "CP-4711");
        form.put("conferenceOn", day.minusDays(10).toString());
        form.put("conferenceChair", "hackney-chair");
        form.put("receivedOn", day.toString());
        form.put("receivedBy", "letter");
        form.put("subject", "conference");
        form.put("aboutChair", "false");
        form.put("complaint", "I was not heard.");
        form.put("groundConduct", true);
        return form;
    }

    /** The same with some fields different; null takes a field away. */
    static Map<String, Object> with(Map<String, Object> form, Map<String, ?> changes) {
        Map<String, Object> changed = new LinkedHashMap<>(form);
        changed.putAll(changes);
        changed.values().removeIf(value -> value == null);
        return changed;
    }
}
