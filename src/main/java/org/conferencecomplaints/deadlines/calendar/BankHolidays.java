package org.conferencecomplaints.deadlines.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The bank holidays of England, substitute and one-off days included, and the days of the extra days file. A file that
 * cannot be used leaves the days known before in force. Safe for use by several threads.
 */
@Component
public class BankHolidays {

    private static final Logger LOG = LoggerFactory.getLogger(BankHolidays.class);
    private static final String ENGLAND = "eng";
    private static final String CHECK_EVERY = "${complaints.calendar.check-every:PT30S}";
    private static final LocalDate USUAL_SPRING_HOLIDAY_2002 = LocalDate.of(2002, 5, 27);
    private static final Map<LocalDate, String> GOLDEN_JUBILEE = Map.of(
        LocalDate.of(2002, 6, 3), "Queen's Golden Jubilee",
        LocalDate.of(2002, 6, 4), "Spring Bank Holiday");

    private final HolidayManager england = HolidayManager
        .getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final Map<Integer, Map<LocalDate, String>> byYear = new ConcurrentHashMap<>();
    private final ExtraHolidaysFile file;
    private final ApplicationEventPublisher events;

    private volatile Map<LocalDate, String> extraDays = Map.of();

    // Used by one reload at a time.
    private final Set<LocalDate> unannounced = new TreeSet<>();
    private ExtraHolidaysFile.Version versionRead;
    private String problem;

    /** Reads the extra days; a file that cannot be used is logged and does not stop the start. */
    public BankHolidays(@Value("${complaints.calendar.extra-days-file}") String extraDaysFile,
                        ApplicationEventPublisher events) {
        this.file = new ExtraHolidaysFile(Path.of(extraDaysFile));
        this.events = events;
        readIfChanged();
        unannounced.clear();
    }

    /** The name of the bank holiday on this day; empty if there is none. */
    public Optional<String> nameOf(LocalDate day) {
        String usual = byYear.computeIfAbsent(day.getYear(), this::usualDays).get(day);
        return Optional.ofNullable(usual == null ? extraDays.get(day) : usual);
    }

    /**
     * Reads the extra days file again if it has changed, and publishes {@link CalendarChanged} if its days have. What a
     * listener throws passes through; the next reload tells the listeners again.
     */
    @Scheduled(fixedDelayString = CHECK_EVERY, initialDelayString = CHECK_EVERY)
    public synchronized void reload() {
        readIfChanged();
        announce();
    }

    private void readIfChanged() {
        try {
            ExtraHolidaysFile.Version version = file.version();
            if (!version.equals(versionRead)) {
                read(version);
            }
        } catch (IOException unreadable) {
            // Not marked as read: a file that becomes readable again may have kept its time and size.
            versionRead = null;
            report("it cannot be read: " + unreadable);
        }
    }

    private void read(ExtraHolidaysFile.Version version) throws IOException {
        try {
            bringIntoForce(version.equals(ExtraHolidaysFile.Version.MISSING) ? Map.of() : file.read());
        } catch (ExtraHolidaysFile.BadLines bad) {
            problem = null;
            bad.lines().forEach(this::logUnusable);
        }
        versionRead = version;
    }

    private void bringIntoForce(Map<LocalDate, String> days) {
        Set<LocalDate> added = without(days.keySet(), extraDays.keySet());
        Set<LocalDate> removed = without(extraDays.keySet(), days.keySet());
        extraDays = Map.copyOf(days);
        problem = null;
        if (!added.isEmpty() || !removed.isEmpty()) {
            unannounced.addAll(added);
            unannounced.addAll(removed);
            LOG.info("Extra bank holidays from {}: added {}, removed {}", file.path(), added, removed);
        }
    }

    private void announce() {
        if (unannounced.isEmpty()) {
            return;
        }
        Set<LocalDate> removed = without(unannounced, extraDays.keySet());
        events.publishEvent(new CalendarChanged(without(unannounced, removed), removed));
        unannounced.clear();
    }

    /** Says it once, not at every check. */
    private void report(String found) {
        if (!found.equals(problem)) {
            logUnusable(found);
        }
        problem = found;
    }

    private void logUnusable(String reason) {
        LOG.error("Extra bank holidays: {}: {}. The days known before stay in force", file.path(), reason);
    }

    private static Set<LocalDate> without(Set<LocalDate> days, Set<LocalDate> others) {
        return days.stream().filter(day -> !others.contains(day)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<LocalDate, String> usualDays(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        synchronized (england) {
            england.getHolidays(Year.of(year), ENGLAND).forEach(holiday -> days.put(holiday.getDate(), name(holiday)));
        }
        if (year == 2002) {
            // The library does not know that the spring bank holiday moved to join the Golden Jubilee.
            days.remove(USUAL_SPRING_HOLIDAY_2002);
            days.putAll(GOLDEN_JUBILEE);
        }
        return days;
    }

    private static String name(Holiday holiday) {
        String name = holiday.getDescription(Locale.UK);
        return holiday.getObservedDate().isPresent() ? name + ", substitute" : name;
    }
}
