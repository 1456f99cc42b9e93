package org.conferencecomplaints.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BankHolidaysTest {

    private static final LocalDate CORONATION = LocalDate.of(2027, 5, 10);
    private static final LocalDate JUBILEE = LocalDate.of(2027, 6, 7);

    @TempDir
    private Path folder;
    private Path file;
    private final List<Object> published = new ArrayList<>();
    private boolean listenerFails;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("extra-bank-holidays.txt");
    }

    @Test
    void aMissingFileMeansNoExtraDays(CapturedOutput log) {
        BankHolidays bankHolidays = start();
        bankHolidays.reload();
        assertThat(bankHolidays.nameOf(CORONATION)).isEmpty();
        assertThat(bankHolidays.nameOf(LocalDate.of(2026, 12, 25))).contains("Christmas");
        assertThat(published).isEmpty();
        assertThat(log).doesNotContain("ERROR");
    }

    @Test
    void theFileIsReadAtTheStart() throws IOException {
        write("# announced on 1 March\n\n2027-05-10 Coronation\n  2027-06-07\tJubilee of the King \n");
        BankHolidays bankHolidays = start();
        assertThat(bankHolidays.nameOf(CORONATION)).contains("Coronation");
        assertThat(bankHolidays.nameOf(JUBILEE)).contains("Jubilee of the King");
        bankHolidays.reload();
        assertThat(published).isEmpty();
    }

    @Test
    void aFileWrittenOnWindowsIsRead() throws IOException {
        write("\uFEFF2027-05-10 Coronation\r\n2027-06-07\r\n");
        BankHolidays bankHolidays = start();
        assertThat(bankHolidays.nameOf(CORONATION)).contains("Coronation");
        assertThat(bankHolidays.nameOf(JUBILEE)).contains("extra bank holiday");
    }

    @Test
    void aByteThatIsNotUtf8DoesNotSpoilTheDay() throws IOException {
        Files.write(file, "2027-05-10 King\u2019s Coronation".getBytes("windows-1252"));
        assertThat(start().nameOf(CORONATION)).isPresent();
    }

    @Test
    void aDayAddedLaterMovesTheCountAndIsPublished(CapturedOutput log) throws IOException {
        BankHolidays bankHolidays = start();
        WorkingDays workingDays = new WorkingDays(bankHolidays);
        LocalDate friday = LocalDate.of(2027, 5, 7);
        assertThat(workingDays.due(friday, AllowedTime.parse("1 working day"))).isEqualTo(CORONATION);

        write("2027-05-10 Coronation\n");
        bankHolidays.reload();

        assertThat(workingDays.due(friday, AllowedTime.parse("1 working day"))).isEqualTo("2027-05-11");
        assertThat(workingDays.explain(friday, AllowedTime.parse("1 working day"))).isEqualTo(
            "1 working day from Friday 7 May 2027; not counted: 10 May (Coronation) and the weekend");
        assertThat(published).containsExactly(new CalendarChanged(Set.of(CORONATION), Set.of()));
        assertThat(log).contains("added [2027-05-10], removed []");
    }

    @Test
    void aChangeIsPublishedOnce() throws IOException {
        BankHolidays bankHolidays = start();
        write("2027-05-10 Coronation\n");
        bankHolidays.reload();
        bankHolidays.reload();
        assertThat(published).hasSize(1);
    }

    @Test
    void aDayTakenOutIsPublishedToo() throws IOException {
        write("2027-05-10 Coronation\n2027-06-07 Jubilee\n");
        BankHolidays bankHolidays = start();
        write("2027-06-07 Jubilee\n");
        bankHolidays.reload();
        assertThat(bankHolidays.nameOf(CORONATION)).isEmpty();
        assertThat(published).containsExactly(new CalendarChanged(Set.of(), Set.of(CORONATION)));
    }

    @Test
    void aFileTakenAwayTakesItsDaysAway() throws IOException {
        write("2027-05-10 Coronation\n");
        BankHolidays bankHolidays = start();
        Files.delete(file);
        bankHolidays.reload();
        assertThat(bankHolidays.nameOf(CORONATION)).isEmpty();
        assertThat(published).containsExactly(new CalendarChanged(Set.of(), Set.of(CORONATION)));
    }

    @Test
    void aChangeInTheSameTickIsSeenByTheSize() throws IOException {
        write("2027-05-10 Coronation\n");
        FileTime time = Files.getLastModifiedTime(file);
        BankHolidays bankHolidays = start();
        write("2027-05-10 Coronation\n2027-06-07 Jubilee\n");
        Files.setLastModifiedTime(file, time);
        bankHolidays.reload();
        assertThat(bankHolidays.nameOf(JUBILEE)).isPresent();
    }

    @Test
    void aChangeOfTheSameSizeIsSeenByTheTime() throws IOException {
        write("2027-05-10 Coronation\n");
        BankHolidays bankHolidays = start();
        FileTime before = Files.getLastModifiedTime(file);
        write("2027-05-11 Coronation\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 5000));
        bankHolidays.reload();
        assertThat(published)
            .containsExactly(new CalendarChanged(Set.of(LocalDate.of(2027, 5, 11)), Set.of(CORONATION)));
    }

    @Test
    void anotherNameForADayIsNoChangeOfTheCalendar() throws IOException {
        write("2027-05-10 Coronation\n");
        BankHolidays bankHolidays = start();
        write("2027-05-10 Coronation of the King\n");
        bankHolidays.reload();
        assertThat(bankHolidays.nameOf(CORONATION)).contains("Coronation of the King");
        assertThat(published).isEmpty();
    }

    @Test
    void aBadLineLeavesTheDaysKnownBeforeInForce(CapturedOutput log) throws IOException {
        write("2027-05-10 Coronation\n");
        BankHolidays bankHolidays = start();
        write("# corrected\n2027-06-07 Jubilee\n2027-13-45 Nonsense\n2127-05-10 Too late\n");
        bankHolidays.reload();
        bankHolidays.reload();
        assertThat(bankHolidays.nameOf(CORONATION)).isPresent();
        assertThat(bankHolidays.nameOf(JUBILEE)).isEmpty();
        assertThat(published).isEmpty();
        assertThat(log).containsOnlyOnce("line 3: '2027-13-45' is not a day")
            .containsOnlyOnce("line 4: 2127-05-10 is not between 2000 and 2099").contains("ERROR");
    }

    @Test
    void aCorrectedLineIsReadAgain() throws IOException {
        write("10 May 2027 Coronation\n");
        BankHolidays bankHolidays = start();
        write("2027-05-10 Coronation\n");
        bankHolidays.reload();
        assertThat(published).containsExactly(new CalendarChanged(Set.of(CORONATION), Set.of()));
    }

    @Test
    void aBadFileDoesNotStopTheStart(CapturedOutput log) throws IOException {
        write("tomorrow\n");
        assertThat(start().nameOf(LocalDate.of(2026, 12, 25))).isPresent();
        assertThat(log).contains("ERROR").contains("line 1: 'tomorrow' is not a day");
    }

    @Test
    void anUnreadableFileIsLoggedOnceAndReadWhenItCan(CapturedOutput log) throws IOException {
        Files.createDirectory(file);
        BankHolidays bankHolidays = start();
        bankHolidays.reload();
        assertThat(log).containsOnlyOnce("cannot be read").contains("ERROR");

        Files.delete(file);
        write("2027-05-10 Coronation\n");
        bankHolidays.reload();
        assertThat(bankHolidays.nameOf(CORONATION)).isPresent();
        assertThat(published).hasSize(1);
    }

    @Test
    void aFailedListenerIsToldAgainWhileTheDaysAreInForce() throws IOException {
        BankHolidays bankHolidays = start();
        write("2027-05-10 Coronation\n");
        listenerFails = true;
        assertThatThrownBy(bankHolidays::reload).hasMessage("no database");
        assertThat(bankHolidays.nameOf(CORONATION)).isPresent();

        listenerFails = false;
        bankHolidays.reload();
        bankHolidays.reload();
        assertThat(published).containsExactly(new CalendarChanged(Set.of(CORONATION), Set.of()));
    }

    @Test
    void aChangeUndoneBeforeTheListenersSucceededIsStillTold() throws IOException {
        BankHolidays bankHolidays = start();
        write("2027-05-10 Coronation\n");
        listenerFails = true;
        assertThatThrownBy(bankHolidays::reload).hasMessage("no database");

        listenerFails = false;
        write("2027-06-07 Jubilee \n# moved");
        bankHolidays.reload();
        assertThat(published).containsExactly(new CalendarChanged(Set.of(JUBILEE), Set.of(CORONATION)));
    }

    private BankHolidays start() {
        return new BankHolidays(file.toString(), this::listen);
    }

    private void listen(Object event) {
        if (listenerFails) {
            throw new IllegalStateException("no database");
        }
        published.add(event);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
