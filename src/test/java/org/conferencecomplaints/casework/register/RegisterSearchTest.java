package org.conferencecomplaints.casework.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.conferencecomplaints.database.TestDatabases;
import org.conferencecomplaints.organisation.Staff;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class RegisterSearchTest {

    private Set<String> readable = Set.of("hackney");
    private JdbcClient jdbc;
    private RegisterSearch search;
    private final Staff staff = mock(Staff.class);

    @BeforeEach
    void aRegisterOfFour() {
        DataSource database = TestDatabases.fresh();
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        search = new RegisterSearch(jdbc, new CaseAccess() {
            @Override
            public Set<String> councils() {
                throw new AssertionError("The register asks for the registers that may be read");
            }

            @Override
            public Set<String> registersReadable() {
                return readable;
            }

            @Override
            public boolean mayRead(Complaint complaint) {
                throw new AssertionError("The register asks for councils only");
            }

            @Override
            public boolean isAdministrator() {
                throw new AssertionError("The register asks for the registers that may be read");
            }

            @Override
            public boolean needsReason(Complaint complaint) {
                throw new AssertionError("The register asks for councils only");
            }

            @Override
            public Set<String> supervised() {
                throw new AssertionError("The register asks for the registers that may be read");
            }
        }, staff);
        given(staff.currentUser()).willReturn("hackney-officer");
        row("HCK-2026-0001", "hackney", "open", "Ada Okafor", "CH_77", "2026-03-02");
        row("HCK-2026-0002", "hackney", "closed", "José 100% Ó Briain", "CHX77", "2026-03-02");
        row("HCK-2026-0003", "hackney", "open", "!Bo🙂", "CH-78", "2026-05-01");
        row("BRT-2026-0001", "brent", "open", "Ada Brent", "CH_77", "2026-04-01");
    }

    @Test
    void theLatestReceivedComesFirstAndOtherCouncilsStayOut() {
        assertThat(found(Map.of())).containsExactly("HCK-2026-0003", "HCK-2026-0002", "HCK-2026-0001");
    }

    @Test
    void aChairWhoReadsTheRegisterFindsNoComplaintAboutTheirOwnConferences() {
        given(staff.currentUser()).willReturn("chair");
        assertThat(found(Map.of())).isEmpty();
    }

    @Test
    void eachFilterNarrows() {
        assertThat(found(Map.of("status", "closed"))).containsExactly("HCK-2026-0002");
        assertThat(found(Map.of("from", "2026-03-03"))).containsExactly("HCK-2026-0003");
        assertThat(found(Map.of("to", "2026-03-02", "status", "open"))).containsExactly("HCK-2026-0001");
    }

    @Test
    void textIsFoundInReferenceNameAndChildWhateverItsCase() {
        assertThat(found(Map.of("text", "hck-2026-0003"))).containsExactly("HCK-2026-0003");
        assertThat(found(Map.of("text", "JOSÉ"))).containsExactly("HCK-2026-0002");
        assertThat(found(Map.of("text", "ch-78"))).containsExactly("HCK-2026-0003");
        assertThat(found(Map.of("text", "🙂"))).containsExactly("HCK-2026-0003");
    }

    @Test
    void percentUnderscoreAndExclamationMarkStandForThemselves() {
        assertThat(found(Map.of("text", "ch_7"))).containsExactly("HCK-2026-0001");
        assertThat(found(Map.of("text", "100%"))).containsExactly("HCK-2026-0002");
        assertThat(found(Map.of("text", "%%"))).isEmpty();
        assertThat(found(Map.of("text", "!bo"))).containsExactly("HCK-2026-0003");
        assertThat(found(Map.of("text", "' or 1=1 --"))).isEmpty();
    }

    @Test
    void aCouncilThatMayNotBeReadFindsNothing() {
        assertThat(found(Map.of("tenant", "brent"))).isEmpty();
        assertThat(found(Map.of("tenant", "no-such"))).isEmpty();
        readable = Set.of();
        assertThat(found(Map.of())).isEmpty();
        assertThat(found(Map.of("tenant", "hackney"))).isEmpty();
    }

    @Test
    void whoReadsSeveralRegistersSeesThemTogetherOrOne() {
        readable = Set.of("hackney", "brent");
        assertThat(found(Map.of("text", "ada"))).containsExactly("BRT-2026-0001", "HCK-2026-0001");
        assertThat(found(Map.of("tenant", "brent"))).containsExactly("BRT-2026-0001");
    }

    @Test
    void moreThanAreCountedCanAllBeTurnedOver() {
        String rows = IntStream.range(0, 10_000).mapToObj(n -> "('HCK-2025-%05d', 'hackney', 'k', 'closed', 'n', 'c',"
            .formatted(n)
            + " date '2025-01-01', 'chair', date '2025-01-02', timestamp with time zone '2025-01-02 10:00:00+00', 'y')")
            .collect(Collectors.joining(", "));
        jdbc.sql("insert into complaint (reference, tenant, procedure_key, status, complainant_name, child_reference,"
            + " conference_on, conference_chair, received_on, recorded_at, recorded_by) values " + rows).update();

        assertThat(search.find(query(Map.of("status", "closed", "size", "100"))))
            .returns(10_000L, RegisterPage::total).returns(true, RegisterPage::more).returns(100, RegisterPage::pages);
        assertThat(search.find(query(Map.of("status", "closed", "size", "100", "page", "100"))).pages()).isEqualTo(101);
        RegisterPage last = search.find(query(Map.of("status", "closed", "size", "100", "page", "101")));
        assertThat(last.complaints()).singleElement().returns("HCK-2025-00000", Complaint::reference);
        assertThat(search.find(query(Map.of("to", "2025-12-31")))).returns(10_000L, RegisterPage::total)
            .returns(false, RegisterPage::more);
    }

    @Test
    void pagesHoldWhatWasAskedAndTellHowManyThereAre() {
        RegisterPage page = search.find(query(Map.of("size", "2", "page", "2")));
        assertThat(page.complaints()).extracting(Complaint::reference).containsExactly("HCK-2026-0001");
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.pages()).isEqualTo(2);
        RegisterPage beyond = search.find(query(Map.of("page", "1000000")));
        assertThat(beyond.complaints()).isEmpty();
        assertThat(beyond.total()).isEqualTo(3);
    }

    private List<String> found(Map<String, String> asked) {
        return search.find(query(asked)).complaints().stream().map(Complaint::reference).toList();
    }

    private static RegisterQuery query(Map<String, String> asked) {
        return RegisterQuery.of(new HashMap<>(asked));
    }

    private void row(String reference, String tenant, String status, String name, String child, String received) {
        jdbc.sql("""
            insert into complaint (reference, tenant, procedure_key, status, complainant_name, child_reference,
              conference_on, conference_chair, received_on, recorded_at, recorded_by)
            values (?, ?, 'p', ?, ?, ?, date '2026-03-01', 'chair', ?, current_timestamp, 'officer')""")
            .params(reference, tenant, status, name, child, LocalDate.parse(received)).update();
    }
}
