package org.conferencecomplaints.engine.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conferencecomplaints.casework.complainants.AddressTask;
import org.conferencecomplaints.casework.complainants.ContactSheet;
import org.conferencecomplaints.correspondence.letters.Letter;
import org.springframework.stereotype.Component;

/** The values about the complainants that forms may show: {@code {{people.needs}}} and the like. */
@Component
class ContactValues {

    private final ContactSheet sheet;
    private final AddressTask addresses;

    ContactValues(ContactSheet sheet, AddressTask addresses) {
        this.sheet = sheet;
        this.addresses = addresses;
    }

    /** The values by the placeholders' names; {@code letters} are those that the task is about. */
    Map<String, String> forComplaint(String reference, List<Letter> letters) {
        Map<String, String> values = new HashMap<>();
        values.put("people.needs", sheet.needs(reference));
        values.put("people.reach", sheet.reach(reference));
        values.put("address.wanted", addresses.wanted(reference));
        List<Integer> about = letters.stream().map(letter -> letter.recipient().person()).filter(person -> person > 0)
            .distinct().toList();
        values.put("safeContact", sheet.safeContact(reference, about));
        return values;
    }
}
