package org.conferencecomplaints.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.complainants.Complainants;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.delivery.DeliveryChannels;
import org.conferencecomplaints.correspondence.delivery.EmailChannel;
import org.conferencecomplaints.correspondence.delivery.Mail;
import org.conferencecomplaints.correspondence.delivery.Mailer;
import org.conferencecomplaints.correspondence.delivery.StaffMail;
import org.conferencecomplaints.correspondence.notices.StaffNotices;
import org.conferencecomplaints.correspondence.templates.LetterVocabulary;
import org.conferencecomplaints.correspondence.templates.TemplateReader;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.deadlines.calendar.AnswerWindows;
import org.conferencecomplaints.deadlines.calendar.WorkingDays;
import org.conferencecomplaints.organisation.Councils;
import org.conferencecomplaints.organisation.LineManagers;
import org.conferencecomplaints.organisation.Person;
import org.conferencecomplaints.organisation.Staff;
import org.conferencecomplaints.platform.SubmitOnce;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/**
 * Letters on a real database with the register and the calendar, templates of the tests, and an outbox in memory. It is
 * no component, so that scanning the application does not find it.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class, JacksonAutoConfiguration.class})
@ConfigurationPropertiesScan(basePackageClasses = {LineManagers.class, AnswerWindows.class, StaffMail.class})
@ComponentScan(
    basePackageClasses = {Letters.class, Register.class, CaseFile.class, Complainants.class, Deadlines.class,
        WorkingDays.class, LineManagers.class, CouncilFiles.class, StaffNotices.class},
    lazyInit = true, excludeFilters = {
        @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = {LetterTemplates.class, LetterSlice.class}),
        @Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?")})
@Import({StaffMail.class, SubmitOnce.class})
public class LetterSlice {

    private static final String BODY = """
                <p>{{complainantName}} {{receivedOn}} {{dueH12}} {{conferenceChair}}
        {{#receivedOn_passed}}(over){{/receivedOn_passed}}
                {{#subject_conference}}about the conference{{/subject_conference}}
                {{#subject_chair}}about the chair{{/subject_chair}}</p>
                """;

    @Bean
    LetterVocabulary vocabulary() {
        return () -> Set.of("complainantName", "receivedOn", "conferenceChair", "subject", "investigator",
            LetterVocabulary.choice("subject", "conference"), LetterVocabulary.choice("subject", "chair"));
    }

    @Bean
    LetterTemplates letterTemplates(LetterVocabulary vocabulary, Clauses clauses, Councils councils,
                                    AnswerWindows windows) {
        TemplateReader reader = new TemplateReader(LetterFields.names(vocabulary, clauses, windows), clauses.ids(),
            Recipients.ROLES, councils);
        return new LetterTemplates(Map.of(
            "hackney/feedback", reader.read("hackney/feedback",
                "<!--\nsubject: Feedback\nto: complainant\nclause: H-1.5\nsigned: group-manager\ncheck: yes\n-->\n"
                    + "<p>Your complaint, {{complainantName}}</p>\n<p>Thank\nyou.</p>"),
            "hackney/recommendations", reader.read("hackney/recommendations",
                "<!--\nsubject: About {{reference}}\nto: complainant, conference-service\nsigned: unit\n-->\n" + BODY),
            "hackney/referral", reader.read("hackney/referral",
                "<!--\nsubject: A complaint\nto: professional-body\nsigned: unit\n-->\n<p>A complaint</p>"),
            "brent/notice", reader.read("brent/notice",
                "<!--\nsubject: Notice\nto: complainant, chair, line-manager, investigator, panel-chair, "
                    + "reconvened-chair, independent-chair, business-manager\nsigned: line-manager if subject_chair, "
                    + "else chair\n-->\n"
                    + "<p>{{#toComplainant}}You complained.{{/toComplainant}} {{investigator}} "
                    + "{{investigatorEmail}}</p>"),
            "brent/agency-referral", reader.read("brent/agency-referral",
                "<!--\nsubject: A complaint & more\nto: agency\nsigned: chair\ncheck: yes\n"
                    + "filing: Children's Social Care file\n-->\n<p>Please answer {{complainantName}}.</p>"),
            "brent/agency-referral-copy", reader.read("brent/agency-referral-copy",
                "<!--\nsubject: A copy\nto: complainant\nsigned: chair\nencloses: brent/agency-referral\n-->\n"
                    + "<p>A copy is below.</p>")));
    }

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    People staff() {
        return new People();
    }

    @Bean
    Outbox outbox() {
        return new Outbox();
    }

    @Bean
    DeliveryChannels carriers(Outbox outbox) {
        return new DeliveryChannels(null, new EmailChannel(outbox, "unit@example.org", DataSize.ofMegabytes(1)));
    }

    public static class TestClock extends Clock {

        private Instant now = Instant.EPOCH;

        public void set(String moment) {
            now = Instant.parse(moment);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    public static class People implements Staff {

        public String signedIn;
        public Map<String, List<Person>> groups = Map.of();
        Map<String, Person> known = Map.of();

        @Override
        public String currentUser() {
            return signedIn;
        }

        @Override
        public Optional<Person> find(String userId) {
            return userId.equals("hackney-chair")
                ? Optional.of(new Person(userId, "Grace Chair", null))
                : Optional.ofNullable(known.get(userId));
        }

        @Override
        public List<Person> membersOf(String group) {
            return groups.getOrDefault(group, List.of());
        }
    }

    public static class Outbox implements Mailer {

        public final List<Mail> sent = new ArrayList<>();
        public RuntimeException fails;
        /** What it says has become of a message; null: nothing. */
        Boolean left;

        @Override
        public void send(Mail mail) {
            if (fails != null) {
                throw fails;
            }
            sent.add(mail);
        }

        @Override
        public Optional<Boolean> hasLeft(String messageId) {
            return Optional.ofNullable(left);
        }

        public Mail only() {
            assertThat(sent).hasSize(1);
            return sent.get(0);
        }

        public void reset() {
            sent.clear();
            fails = null;
            left = null;
        }
    }
}
