package org.conferencecomplaints.web.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conferencecomplaints.web.support.Option;

/**
 * The documents of a complaint, in the words that pages show. Texts that may be absent are null.
 *
 * @param title   what the page is called that shows nothing else
 * @param rows    a row for each document or, on a document's own page, for each of its versions
 * @param form    for adding some; null for whoever may not
 * @param refused what was wrong with what was sent; empty where nothing was
 */
public record DocumentsView(String reference, String title, List<Row> rows, Form form, List<Wrong> refused) {

    boolean hasRows() {
        return !rows.isEmpty();
    }

    boolean isRefused() {
        return !refused.isEmpty();
    }

    /** The same after something was refused, with what was typed. */
    DocumentsView refused(Map<String, String> typed, List<Wrong> wrong) {
        return new DocumentsView(reference, title, rows, form == null ? null : form.with(typed, wrong), wrong);
    }

    /**
     * @param number    how people call it
     * @param name      null where the person may not know it
     * @param file      address to save it from; null where the person may not open it
     * @param shown     address at which a browser shows it; null where it would not
     * @param views     whose written views they are, and whether they came in time
     * @param withdrawn when and by whom
     * @param page      where its versions are and it can be changed
     * @param toChange  what the person may do there; null on that page
     * @param withdraw  where it can be withdrawn; null where it cannot
     */
    record Row(String number, String version, String name, String kind, String size, String file, String shown,
               String views, String audience, String added, String withdrawn, String reason, String page,
               String toChange, String withdraw) {}

    /**
     * @param address  where people's browsers send it
     * @param program  where the page's script sends each file
     * @param version  whether it adds a version, which is filed as the one before it
     * @param largest  the most that a file may have, in bytes
     */
    record Form(String address, String program, boolean version, String hint, long largest, int atOnce,
                List<Option> kinds, List<Option> audiences, List<Option> parties, String receivedOn,
                Map<String, String> errors) {

        Form with(Map<String, String> typed, List<Wrong> wrong) {
            return new Form(address, program, version, hint, largest, atOnce,
                chosen(kinds, typed.get(DocumentDetailsForm.KIND)),
                chosen(audiences,
                    typed.getOrDefault(DocumentDetailsForm.AUDIENCE,
                        audiences.isEmpty() ? "" : audiences.get(0).value())),
                chosen(parties, typed.get(DocumentDetailsForm.PARTY)),
                typed.getOrDefault(DocumentDetailsForm.RECEIVED_ON, ""),
                wrong.stream().collect(Collectors.toMap(Wrong::field, Wrong::message,
                    (one, other) -> one + " " + other)));
        }

        private static List<Option> chosen(List<Option> options, String value) {
            return options.stream()
                .map(option -> new Option(option.value(), option.label(), option.value().equals(value)))
                .toList();
        }

        String kindError() {
            return errors.get(DocumentDetailsForm.KIND);
        }

        String partyError() {
            return errors.get(DocumentDetailsForm.PARTY);
        }

        String receivedOnError() {
            return errors.get(DocumentDetailsForm.RECEIVED_ON);
        }

        String filesError() {
            return errors.get("files");
        }
    }

    /** A sentence, and the field that it is about. */
    record Wrong(String field, String message) {}
}
