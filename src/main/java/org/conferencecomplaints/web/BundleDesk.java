package org.conferencecomplaints.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.conferencecomplaints.Refusal;
import org.conferencecomplaints.access.What;
import org.conferencecomplaints.bundles.Bundle;
import org.conferencecomplaints.bundles.BundleAccess;
import org.conferencecomplaints.bundles.Bundles;
import org.conferencecomplaints.bundles.Part;
import org.conferencecomplaints.bundles.Reader;
import org.conferencecomplaints.bundles.SignOff;
import org.conferencecomplaints.bundles.Treatment.How;
import org.conferencecomplaints.letters.PapersLetters;
import org.conferencecomplaints.letters.PapersLetters.Occasion;
import org.conferencecomplaints.register.AskedDate;
import org.conferencecomplaints.register.Complaint;
import org.springframework.stereotype.Component;

/** The papers of a complaint, for those who put them together. */
@Component
class BundleDesk {

    private final Cases cases;
    private final BundleAccess access;
    private final Bundles bundles;
    private final SignOff signOff;
    private final PapersLetters letters;
    private final ReadLog readLog;

    BundleDesk(Cases cases, BundleAccess access, Bundles bundles, SignOff signOff, PapersLetters letters,
               ReadLog readLog) {
        this.cases = cases;
        this.access = access;
        this.bundles = bundles;
        this.signOff = signOff;
        this.letters = letters;
        this.readLog = readLog;
    }

    /** The complaint, for those who put its papers together; {@link NotFound} where the person may not read it. */
    Complaint complaint(String reference) {
        Complaint complaint = cases.complaint(reference);
        if (!access.mayPrepare(complaint)) {
            throw new Forbidden("Your role does not put papers together. Ask the council's complaints team.");
        }
        readLog.read(complaint, What.DOCUMENT, null);
        return complaint;
    }

    Occasion occasion(Complaint complaint, String name) {
        return letters.of(complaint.tenant()).stream().filter(each -> each.name().equals(name)).findFirst()
            .orElseThrow(NotFound::new);
    }

    Bundle draft(Complaint complaint, Occasion occasion) {
        return bundles.draft(complaint.reference(), occasion).orElseThrow(NotFound::new);
    }

    /** Somebody's papers, which are logged as read. */
    Part part(Complaint complaint, String file) {
        try {
            Part part = bundles.part(complaint.reference(), file);
            readLog.read(complaint, What.DOCUMENT, file);
            return part;
        } catch (NoSuchElementException nothing) {
            throw new NotFound();
        }
    }

    void decide(Complaint complaint, Occasion occasion, Map<String, String> typed, List<String> chosen) {
        List<Reader> some = bundles.readers(complaint.reference(), occasion).stream()
            .filter(reader -> chosen.contains(reader.key())).toList();
        How how;
        try {
            how = How.valueOf(typed.getOrDefault("how", "").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new Refusal("how", "What they get: choose one.");
        }
        bundles.decide(draft(complaint, occasion), seen(typed), typed.getOrDefault("item", ""), some, how,
            typed.getOrDefault("instead", ""), typed.get("reason"));
    }

    void forget(Complaint complaint, Occasion occasion, Map<String, String> typed) {
        bundles.readers(complaint.reference(), occasion).stream()
            .filter(reader -> reader.key().equals(typed.get("reader"))).findFirst()
            .ifPresent(reader -> bundles.forget(draft(complaint, occasion), seen(typed),
                new Bundle.Slot(typed.getOrDefault("item", ""), reader.role(), reader.person())));
    }

    void choose(Complaint complaint, Occasion occasion, Map<String, String> typed, List<String> items) {
        bundles.choose(draft(complaint, occasion), seen(typed), Set.copyOf(items));
    }

    void approve(Complaint complaint, Occasion occasion, Map<String, String> typed) {
        if (!"true".equals(typed.get("looked"))) {
            throw new Refusal("looked", "Look through the documents first, and tick that you have.");
        }
        String when = typed.getOrDefault("when", "");
        if (!when.equals("now") && !(when.equals("notice") && occasion.notice() != null)) {
            throw new Refusal("when", "When they leave: choose one.");
        }
        signOff.approve(complaint, occasion, draft(complaint, occasion), seen(typed), when.equals("now"));
    }

    void handed(Complaint complaint, String file, Map<String, String> typed) {
        Part part = part(complaint, file);
        Bundle bundle = bundles.of(complaint.reference()).stream().filter(each -> each.id().equals(part.bundleId()))
            .findFirst().orElseThrow(NotFound::new);
        signOff.handed(bundle, part, AskedDate.of("handedOn", "Handed over on", typed), typed.get("how"));
    }

    /** Those signed off last are sent to whoever has not got theirs. */
    void send(Complaint complaint, Occasion occasion) {
        Bundle latest = bundles.of(complaint.reference()).stream()
            .filter(each -> each.isApproved() && each.occasion().equals(occasion.name())).findFirst()
            .orElseThrow(NotFound::new);
        signOff.send(complaint, occasion, latest);
    }

    private static int seen(Map<String, String> typed) {
        try {
            return Integer.parseInt(typed.getOrDefault("seen", ""));
        } catch (NumberFormatException e) {
            throw new Refusal(null, "Open this page again: it has lost which version it showed.");
        }
    }
}
