package org.waymark.backend.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.SchoolCalendar;
import org.waymark.backend.organisation.store.OwnEntriesRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.catalogue.Phase;
import reactor.core.publisher.Mono;

/** A school's calendar: the one it inherits from, with its own entries on top. */
@Service
public class SchoolCalendars {

    /** How the ids of a school's own entries begin. */
    public static final String OWN = "own-";

    private final Catalogue catalogue;
    private final OwnEntriesRepository own;

    SchoolCalendars(Catalogue catalogue, OwnEntriesRepository own) {
        this.catalogue = catalogue;
        this.own = own;
    }

    public Mono<SchoolCalendar> of(School school) {
        return Mono.zip(inherited(school), own.get(school.id()))
                .map(both -> ownCalendar(both.getT1(), both.getT2())
                        .over(both.getT1(), replaced(both.getT1(), both.getT2())));
    }

    public Mono<SchoolCalendar> inherited(School school) {
        return catalogue
                .current()
                .map(snapshot -> snapshot.content()
                        .findCalendar(school.calendar())
                        .orElseThrow(() -> ProblemException.conflict(
                                "The calendar ‘" + school.calendar() + "’ is not in the catalogue.")));
    }

    public Mono<OwnEntriesOfSchool> own(School school) {
        return own.get(school.id());
    }

    /** Refuses entries that end before they begin; fails with an optimistic lock where overtaken. */
    public Mono<OwnEntriesOfSchool> replace(School school, long version, List<CalendarEntry> entries) {
        for (CalendarEntry entry : entries) {
            if (entry.to().isBefore(entry.from())) {
                return Mono.error(ProblemException.invalid(
                        "‘" + entry.name() + "’ ends before it begins. Change one of its days."));
            }
            if (entry.from().plusYears(1).isBefore(entry.to())) {
                return Mono.error(
                        ProblemException.invalid("‘" + entry.name() + "’ lasts longer than a year. Change its days."));
            }
        }
        checkTerms(entries);
        return own.replace(new OwnEntriesOfSchool(school.id(), version, entries));
    }

    private static void checkTerms(List<CalendarEntry> entries) {
        List<CalendarEntry> terms = entries.stream()
                .filter(entry -> entry.kind() == CalendarEntry.Kind.TERM)
                .sorted(Comparator.comparing(CalendarEntry::from))
                .toList();
        for (int i = 1; i < terms.size(); i++) {
            if (!terms.get(i).from().isAfter(terms.get(i - 1).to())) {
                throw ProblemException.invalid("The terms ‘" + terms.get(i - 1).name() + "’ and ‘"
                        + terms.get(i).name() + "’ overlap. Change one of their days.");
            }
        }
    }

    /** A school that sets its own terms inherits none, nor their half-terms. */
    private static Set<String> replaced(SchoolCalendar inherited, OwnEntriesOfSchool own) {
        if (own.entries().stream().noneMatch(entry -> entry.kind() == CalendarEntry.Kind.TERM)) {
            return Set.of();
        }
        return inherited.entries().stream()
                .filter(entry ->
                        entry.kind() == SchoolCalendar.Kind.TERM || entry.kind() == SchoolCalendar.Kind.HALF_TERM)
                .map(SchoolCalendar.Entry::id)
                .collect(Collectors.toSet());
    }

    private static SchoolCalendar ownCalendar(SchoolCalendar inherited, OwnEntriesOfSchool own) {
        List<SchoolCalendar.Entry> entries = IntStream.range(0, own.entries().size())
                .mapToObj(i -> entry(OWN + i, own.entries().get(i)))
                .toList();
        return new SchoolCalendar(inherited.id(), inherited.title(), inherited.notice(), entries);
    }

    private static SchoolCalendar.Entry entry(String id, CalendarEntry e) {
        return new SchoolCalendar.Entry(
                id, kind(e.kind()), e.name(), new Period(e.from(), e.to()), Set.of(Phase.values()));
    }

    private static SchoolCalendar.Kind kind(CalendarEntry.Kind kind) {
        return switch (kind) {
            case TERM -> SchoolCalendar.Kind.TERM;
            case HALF_TERM -> SchoolCalendar.Kind.HALF_TERM;
            case INSET -> SchoolCalendar.Kind.INSET;
            case BANK_HOLIDAY -> SchoolCalendar.Kind.BANK_HOLIDAY;
            case TESTS_AND_EXAMS -> SchoolCalendar.Kind.EXAMS;
            case CLOSED -> SchoolCalendar.Kind.CLOSED;
        };
    }
}
