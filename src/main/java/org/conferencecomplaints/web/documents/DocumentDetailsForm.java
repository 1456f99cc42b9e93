package org.conferencecomplaints.web.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.conferencecomplaints.casework.register.DateParameter;
import org.conferencecomplaints.files.documents.Audience;
import org.conferencecomplaints.files.documents.DocumentDetails;
import org.conferencecomplaints.files.documents.DocumentKind;
import org.conferencecomplaints.files.documents.Party;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.platform.Refusals;

/** Reads the details that a form gives of its documents. */
final class DocumentDetailsForm {

    static final String KIND = "kind";
    static final String AUDIENCE = "audience";
    static final String PARTY = "party";
    static final String RECEIVED_ON = "receivedOn";

    private final Map<String, String> typed;
    private final List<Refusal> refused = new ArrayList<>();

    private DocumentDetailsForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** Refuses what is missing or no choice, all of it at once. Whose views and when counts for written views only. */
    static DocumentDetails of(Map<String, String> typed, LocalDate today) {
        DocumentDetailsForm form = new DocumentDetailsForm(typed);
        DocumentKind kind = form.ask(form::kind);
        Audience audience = form.ask(form::audience);
        boolean views = kind == DocumentKind.WRITTEN_VIEWS;
        Party party = views ? form.ask(form::party) : null;
        LocalDate receivedOn = views ? form.ask(() -> form.receivedOn(today)) : null;
        if (!form.refused.isEmpty()) {
            throw form.refused.size() == 1 ? form.refused.get(0) : new Refusals(form.refused);
        }
        return new DocumentDetails(kind, audience, party, receivedOn);
    }

    private <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (Refusal refusal) {
            refused.add(refusal);
            return null;
        }
    }

    private DocumentKind kind() {
        return DocumentKind.findByCode(text(KIND)).orElseThrow(() -> new Refusal(KIND, "Kind: choose one."));
    }

    private Audience audience() {
        String asked = text(AUDIENCE);
        return asked.isEmpty()
            ? Audience.CASE
            : Audience.findByCode(asked).orElseThrow(() -> new Refusal(AUDIENCE, "Who may see it: choose one."));
    }

    private Party party() {
        return Party.findByCode(text(PARTY)).orElseThrow(() -> new Refusal(PARTY, "Whose views: choose one."));
    }

    private LocalDate receivedOn(LocalDate today) {
        LocalDate day = DateParameter.of(RECEIVED_ON, "Received on", typed);
        if (day == null) {
            throw new Refusal(RECEIVED_ON, "Received on: this must be filled in.");
        }
        if (day.isAfter(today)) {
            throw new Refusal(RECEIVED_ON, "Received on: this day is still to come.");
        }
        return day;
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
