package org.conferencecomplaints.files.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.conferencecomplaints.casework.casefile.CaseEvent;
import org.conferencecomplaints.casework.casefile.CaseFile;
import org.conferencecomplaints.casework.casefile.CaseFiles;
import org.conferencecomplaints.database.TestDatabases;
import org.conferencecomplaints.organisation.Staff;
import org.flywaydb.core.Flyway;
import org.mockito.BDDMockito;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The documents of the complaint HCK-2026-0001, in an empty database. Today is 23 November 2026. */
final class ACaseWithDocuments {

    static final String REFERENCE = "HCK-2026-0001";
    static final DocumentDetails MINUTES = new DocumentDetails(DocumentKind.CONFERENCE_MINUTES, Audience.CASE, null,
        null);

    final JdbcClient jdbc;
    final Documents documents;
    private final DataSource database;
    private final Path folder;
    private final TransactionTemplate transaction;
    private final CaseFile caseFile;

    ACaseWithDocuments(String store, Path folder) {
        this(store, folder, TestDatabases.fresh());
        Flyway.configure().dataSource(database).load().migrate();
        jdbc.sql("""
            insert into complaint (reference, tenant, procedure_key, status, complainant_name, child_reference,
              conference_on, conference_chair, received_on, recorded_at, recorded_by)
            values (?, 'hackney', 'p', 'open', 'Ada', 'CH', date '2026-11-02', 'chair', date '2026-11-13',
              current_timestamp, 'officer')""").param(REFERENCE).update();
    }

    private ACaseWithDocuments(String store, Path folder, DataSource database) {
        this.folder = folder;
        this.database = database;
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/London"));
        Staff staff = Mockito.mock(Staff.class);
        BDDMockito.given(staff.currentUser()).willReturn("hackney-officer");
        caseFile = CaseFiles.of(jdbc, staff, clock);
        DocumentProperties settings = new DocumentProperties(store, folder.resolve("kept"), folder,
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(2), 5, 8, List.of());
        documents = new Documents(new DocumentStore(jdbc,
            List.of(new DatabaseContentStore(jdbc), new FolderContentStore(settings)), settings), settings, caseFile,
            staff, clock);
    }

    /** The same with new documents kept elsewhere. */
    ACaseWithDocuments keptIn(String store) {
        return new ACaseWithDocuments(store, folder, database);
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    List<String> events() {
        return caseFile.events(REFERENCE).stream().map(CaseEvent::what).toList();
    }

    CheckedFile file(String name, byte[] content) {
        try {
            Path file = Files.write(folder.resolve(UUID.randomUUID().toString()), content);
            return new CheckedFile(name, "text/plain", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CheckedFile file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
