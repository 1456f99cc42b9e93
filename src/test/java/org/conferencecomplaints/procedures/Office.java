package org.conferencecomplaints.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.referrals.Referrals;
import org.conferencecomplaints.casework.register.Register;
import org.conferencecomplaints.correspondence.letters.LetterStore;
import org.conferencecomplaints.deadlines.Deadlines;
import org.conferencecomplaints.deadlines.calendar.BankHolidays;
import org.conferencecomplaints.files.documents.Audience;
import org.conferencecomplaints.files.documents.CheckedFile;
import org.conferencecomplaints.files.documents.Document;
import org.conferencecomplaints.files.documents.DocumentDetails;
import org.conferencecomplaints.files.documents.DocumentKind;
import org.conferencecomplaints.files.documents.Documents;
import org.conferencecomplaints.files.papers.PapersJobs;
import org.conferencecomplaints.platform.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of a council at work on their complaints, and the clock on the wall. */
public class Office {

    /** The morning on which each test begins: Monday 2 November 2026. */
    public static final String MORNING = "2026-11-02T09:00";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    final ProcessEngine engine;
    final Register register;
    final CaseFile caseFile;
    final Deadlines deadlines;
    final LetterStore letters;
    final Referrals referrals;
    final JdbcClient jdbc;
    final Documents documents;
    private final PapersJobs papers;
    private final BankHolidays bankHolidays;
    private final Path home;

    Office(ProcessEngine engine, Register register, CaseFile caseFile, Deadlines deadlines, LetterStore letters,
           Referrals referrals, JdbcClient jdbc, Documents documents, PapersJobs papers, BankHolidays bankHolidays,
           @Value("${complaints.home}") Path home) {
        this.engine = engine;
        this.register = register;
        this.caseFile = caseFile;
        this.deadlines = deadlines;
        this.letters = letters;
        this.referrals = referrals;
        this.jdbc = jdbc;
        this.documents = documents;
        this.papers = papers;
        this.bankHolidays = bankHolidays;
        this.home = home;
    }

    void open() {
        AbstractAssertions.init(engine);
        engine.getIdentityService().clearAuthentication();
        clock(MORNING);
    }

    void close() {
        engine.getIdentityService().clearAuthentication();
        if (Files.exists(extraDays())) {
            announce();
        }
        List<String> running = engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list()
            .stream().map(ProcessInstance::getId).toList();
        running.forEach(
            id -> engine.getRuntimeService().deleteProcessInstanceIfExists(id, "test over", true, true, true, false));
        ClockUtil.reset();
    }

    /** Sets the clock, London time. Nothing happens by it; {@link Case#until} lets time pass. */
    public void clock(String now) {
        clock(LocalDateTime.parse(now).atZone(LONDON).toInstant());
    }

    void clock(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** One thing happens after another, so that what is kept with its time keeps its order. */
    void aSecondLater() {
        clock(now().plusSeconds(1));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), LONDON);
    }

    /** Puts a report on the case, for everybody who reads it. */
    public Document fileReport(String reference, String words) {
        try {
            Path file = Files.writeString(Files.createTempFile("report", ".txt"), words);
            return documents.add(reference, new DocumentDetails(DocumentKind.REPORT, Audience.CASE, null, null),
                List.of(new CheckedFile("Report.txt", "text/plain", file))).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Papers that were signed off are put together. */
    public void putPapersTogether() {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            papers.make();
            return jdbc.sql("select count(*) from bundle_making where refusal is null").query(Integer.class)
                .single() == 0;
        });
    }

    /** A moment in London. */
    static Date date(String then) {
        return Date.from(LocalDateTime.parse(then).atZone(LONDON).toInstant());
    }

    static LocalDateTime inLondon(Date date) {
        return date == null ? null : LocalDateTime.ofInstant(Instant.ofEpochMilli(date.getTime()), LONDON);
    }

    /** Does something as somebody who is signed in, with their groups and councils. */
    public <T> T as(String user, Callable<T> work) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
            .map(Group::getId).toList();
        List<String> tenants = engine.getIdentityService().createTenantQuery().userMember(user)
            .includingGroupsOfUser(true).list().stream().map(Tenant::getId).toList();
        assertThat(groups).as("groups of %s", user).isNotEmpty();
        engine.getIdentityService().setAuthentication(user, groups, tenants);
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Starts a process with its form, as Tasklist does. */
    public ProcessInstance start(String user, String process, Map<String, Object> answers) {
        aSecondLater();
        return as(user, () -> {
            ProcessDefinition newest = engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey(process).latestVersion().singleResult();
            assertThat(newest).as("process %s, as %s sees it", process, user).isNotNull();
            return engine.getFormService().submitStartForm(newest.getId(), answers);
        });
    }

    /** Records a complaint; what is due at once is done. */
    public Case record(String user, String process, Map<String, Object> answers) {
        Case recorded = new Case(this, start(user, process, answers));
        recorded.runJobs();
        return recorded;
    }

    /** The sentence with which something is refused, over REST a 4xx; fails where it is not, or not as a refusal. */
    public static String refusal(ThrowingCallable attempt) {
        Throwable refused = catchThrowable(attempt);
        assertThat(refused).isInstanceOfAny(Refusal.class, ClientErrorException.class);
        return refused.getMessage();
    }

    /** Tries something as somebody whose role does not allow it, over REST a 403. */
    public void forbidden(String user, Runnable attempt) {
        Throwable refused = catchThrowable(() -> as(user, () -> {
            attempt.run();
            return null;
        }));
        assertThat(refused).as("what %s must not do", user).isInstanceOf(AuthorizationException.class);
    }

    /** Answers to a form, key by key. */
    public static Map<String, Object> answers(Object... keysAndValues) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            answers.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return answers;
    }

    /** The same answers but for these. A null takes an answer away. */
    public static Map<String, Object> but(Map<String, Object> answers, Object... keysAndValues) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.putAll(answers(keysAndValues));
        changed.values().removeIf(value -> value == null);
        return changed;
    }

    /** Announces these days as bank holidays, and takes back those announced before. */
    public void announce(String... days) {
        try {
            Files.createDirectories(home);
            Files.write(extraDays(), List.of(days));
            bankHolidays.reload();
            if (days.length == 0) {
                Files.delete(extraDays());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the application keeps its files. */
    public Path home() {
        return home;
    }

    private Path extraDays() {
        return home.resolve("extra-bank-holidays.txt");
    }

    static Object[] pairs(Map<String, Object> answers) {
        return answers.entrySet().stream().flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue())).toArray();
    }

    /** The e-mails that have left and name this in their subject, their text, or as addressee. */
    public List<MimeMessage> mail(String... about) {
        Path outbox = home.resolve("outbox");
        if (!Files.exists(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            List<MimeMessage> found = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (Stream.of(about).allMatch(raw::contains)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        found.add(new MimeMessage(null, in));
                    }
                }
            }
            return found;
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where in the engine's tables this text stands: table and column, with the number of rows. */
    public Map<String, Integer> whereInTheEngine(String text) {
        Map<String, Integer> places = new TreeMap<>();
        jdbc.sql("""
            select table_name, column_name, data_type from information_schema.columns
            where table_name like 'ACT@_%' escape '@'""").query((row, number) -> {
            String table = row.getString(1);
            String column = row.getString(2);
            boolean bytes = row.getString(3).startsWith("BINARY");
            if (bytes || row.getString(3).startsWith("CHARACTER")) {
                int rows = jdbc.sql("select " + column + " from " + table + " where " + column + " is not null")
                    .query((hit, n) -> bytes ? new String(hit.getBytes(1), StandardCharsets.UTF_8) : hit.getString(1))
                    .list().stream().filter(value -> value.contains(text)).toList().size();
                if (rows > 0) {
                    places.put(table + "." + column, rows);
                }
            }
            return null;
        }).list();
        return places;
    }
}
