package org.conferencecomplaints.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** The calendar as the application puts it together, with the application's settings. */
class CalendarWiringTest {

    @TempDir
    private Path folder;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withUserConfiguration(Wiring.class);

    @Test
    void theFileIsCheckedEveryHalfMinute() {
        application.withPropertyValues("complaints.home=" + folder).run(context -> {
            Set<ScheduledTask> tasks = context.getBean(ScheduledTaskHolder.class).getScheduledTasks();
            assertThat(tasks).singleElement().extracting(ScheduledTask::getTask)
                .isInstanceOfSatisfying(FixedDelayTask.class,
                    task -> assertThat(task.getIntervalDuration()).hasSeconds(30));
        });
    }

    @Test
    void listenersHearOfAnExtraDayThatWasAddedToTheFile() {
        application.withPropertyValues("complaints.home=" + folder).run(context -> {
            addCoronation();
            context.getBean(BankHolidays.class).reload();
            assertThat(context.getBean(Listener.class).heard)
                .containsExactly(new CalendarChanged(Set.of(LocalDate.of(2027, 5, 10)), Set.of()));
        });
    }

    @Test
    void diagramsFindTheBeanAndLettersTheirReceipt() {
        application.withPropertyValues("complaints.home=" + folder).run(context -> {
            assertThat(context.getBean("workingDays")).isInstanceOf(WorkingDays.class);
            assertThat(context.getBean(DeemedReceipt.class).ofPost(LocalDate.of(2026, 11, 23)))
                .isEqualTo("2026-11-25");
        });
    }

    @Test
    void aBadFileDoesNotStopTheStart() throws IOException {
        Files.writeString(folder.resolve("extra-bank-holidays.txt"), "tomorrow");
        application.withPropertyValues("complaints.home=" + folder)
            .run(context -> assertThat(context).hasNotFailed());
    }

    private void addCoronation() throws IOException {
        Files.writeString(folder.resolve("extra-bank-holidays.txt"), "2027-05-10 Coronation");
    }

    @TestConfiguration
    @EnableScheduling
    @Import({BankHolidays.class, WorkingDays.class, DeemedReceipt.class})
    static class Wiring {

        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    static class Listener {

        private final List<CalendarChanged> heard = new ArrayList<>();

        @EventListener
        void on(CalendarChanged change) {
            heard.add(change);
        }
    }
}
