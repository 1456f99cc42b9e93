package org.conferencecomplaints.web.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conferencecomplaints.casework.casefile.FieldLabels;
import org.conferencecomplaints.casework.register.CaseAccess;
import org.conferencecomplaints.casework.register.Complaint;
import org.conferencecomplaints.casework.register.RegisterPage;
import org.conferencecomplaints.correspondence.previews.PrescribedWordings;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.platform.Dates;
import org.conferencecomplaints.platform.Refusal;
import org.conferencecomplaints.web.caseaccess.Cases;
import org.conferencecomplaints.web.register.RegisterView.Filter;
import org.conferencecomplaints.web.register.RegisterView.Row;
import org.conferencecomplaints.web.register.RegisterView.Text;
import org.conferencecomplaints.web.support.FilterRefusal;
import org.conferencecomplaints.web.support.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds the page of the register. */
@Component
public class RegisterViews {

    private static final List<String> KEPT = List.of("text", "status", "tenant", "from", "to", "size");

    private final Cases cases;
    private final CaseAccess access;
    private final Councils councils;
    private final PrescribedWordings wordings;

    RegisterViews(Cases cases, CaseAccess access, Councils councils, PrescribedWordings wordings) {
        this.cases = cases;
        this.access = access;
        this.councils = councils;
        this.wordings = wordings;
    }

    public RegisterView view(Map<String, String> asked, RegisterPage found) {
        Set<String> overdue = cases.overdue(found.complaints());
        return new RegisterView(filter(asked), null, count(found),
            found.complaints().stream().map(complaint -> row(complaint, overdue)).toList(),
            found.page() > 1 ? address(asked, Math.min(found.page() - 1, found.pages())) : null,
            found.page() < found.pages() ? address(asked, found.page() + 1) : null, toPrint());
    }

    public RegisterView refused(Map<String, String> asked, Refusal refusal) {
        return new RegisterView(filter(asked), new FilterRefusal(refusal.field(), refusal.getMessage()), null,
            List.of(),
            null, null, toPrint());
    }

    private List<Text> toPrint() {
        return access.councils().stream().sorted().flatMap(tenant -> wordings.forCouncil(tenant).stream())
            .map(text -> new Text(councils.forTenant(text.council()).name(), text.title(),
                "/api/letters/wording/" + text.council() + "/" + text.name()))
            .toList();
    }

    private static String count(RegisterPage found) {
        if (found.more()) {
            return "More than %,d complaints, page %d".formatted(found.total(), found.page());
        }
        String complaints = switch ((int) Math.min(found.total(), 2)) {
            case 0 -> "No complaints found";
            case 1 -> "1 complaint";
            default -> "%,d complaints".formatted(found.total());
        };
        return found.pages() == 1 ? complaints : "%s, page %d of %d".formatted(complaints, found.page(), found.pages());
    }

    private static Row row(Complaint complaint, Set<String> overdue) {
        return new Row(complaint.reference(), complaint.complainantName(), complaint.childReference(),
            Dates.shortDay(complaint.conferenceOn()), Dates.shortDay(complaint.receivedOn()), complaint.isOpen(),
            complaint.outcome() == null ? null : FieldLabels.inWords(complaint.outcome()),
            overdue.contains(complaint.reference()));
    }

    private Filter filter(Map<String, String> asked) {
        String status = asked.getOrDefault("status", "");
        return new Filter(asked.getOrDefault("text", ""), asked.getOrDefault("from", ""), asked.getOrDefault("to", ""),
            List.of(option("", "Open and closed", status), option(Complaint.Status.OPEN.code(), "Open", status),
                option(Complaint.Status.CLOSED.code(), "Closed", status)),
            councils(asked.getOrDefault("tenant", "")));
    }

    private List<Option> councils(String asked) {
        List<String> readable = access.registersReadable().stream().sorted().toList();
        if (readable.size() < 2) {
            return List.of();
        }
        List<Option> options = new ArrayList<>(List.of(option("", "All councils", asked)));
        readable.forEach(tenant -> options.add(option(tenant, councils.forTenant(tenant).name(), asked)));
        return options;
    }

    private static Option option(String value, String label, String chosen) {
        return new Option(value, label, value.equals(chosen));
    }

    private static String address(Map<String, String> asked, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/complaints");
        KEPT.stream().filter(field -> !asked.getOrDefault(field, "").isBlank())
            .forEach(field -> address.queryParam(field, "{" + field + "}"));
        return address.queryParam("page", page).encode().buildAndExpand(asked).toUriString();
    }
}
