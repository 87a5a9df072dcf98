package org.waymark.backend.offering;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.organisation.School;
import org.waymark.backend.platform.ProblemException;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.catalogue.Phase;
import reactor.core.publisher.Mono;

/** The days on which schools in England are open, for dating sessions. */
@Component
class OpenDays {

    private final Catalogue catalogue;

    OpenDays(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Mono<Calendar> known() {
        return catalogue
                .current()
                .map(now -> now.content()
                        .findCalendar(School.ENGLAND)
                        .orElseThrow(
                                () -> ProblemException.conflict("There is no calendar of England in the catalogue."))
                        .forPhases(Set.of(Phase.values())));
    }

    static LocalDate from(LocalDate day, Calendar calendar) {
        return next(day, 1, calendar);
    }

    /** The same day of the week, in the first week in which it is open. */
    static LocalDate sameWeekday(LocalDate day, Calendar calendar) {
        return next(day, 7, calendar);
    }

    /** As it is where nothing is open for a year. */
    private static LocalDate next(LocalDate day, int step, Calendar calendar) {
        return day.datesUntil(day.plusYears(1), java.time.Period.ofDays(step))
                .filter(calendar::isOpen)
                .findFirst()
                .orElse(day);
    }
}
