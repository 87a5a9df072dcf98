package org.waymark.backend.assignment.release;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.assignment.store.ReleaseLimitsRepository;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.assignment.ReleaseCalendar;
import org.waymark.contract.assignment.ReleaseCalendar.Day;
import org.waymark.contract.assignment.ReleaseCalendar.Out;
import reactor.core.publisher.Mono;

/** Works out who is out of school when, from the sessions that pathways have seats in. */
@Service
public class ReleaseCalendars {

    private static final int LONGEST_DAYS = 400;

    private final ParticipantLists participants;
    private final OfferRepository offers;
    private final ReleaseLimitsRepository limits;
    private final SchoolRepository schools;
    private final Catalogue catalogue;

    ReleaseCalendars(
            ParticipantLists participants,
            OfferRepository offers,
            ReleaseLimitsRepository limits,
            SchoolRepository schools,
            Catalogue catalogue) {
        this.participants = participants;
        this.offers = offers;
        this.limits = limits;
        this.schools = schools;
        this.catalogue = catalogue;
    }

    /** @param schoolId of the one school to show, or null for all that the scope reaches */
    public Mono<ReleaseCalendar> of(Scope scope, LocalDate from, LocalDate to, @Nullable String schoolId) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
            return Mono.error(ProblemException.invalid(
                    "The last day is after the first, and at most 400 days later. Change one of them."));
        }
        return Mono.zip(participants.of(scope), offers.list(scope), limits(scope), catalogue.current())
                .map(found -> {
                    List<Absence> absences = found.getT1().stream()
                            .filter(p ->
                                    schoolId == null || p.person().schoolId().equals(schoolId))
                            .flatMap(Absence.in(found.getT2()))
                            .filter(a -> !a.on().isBefore(from) && !a.on().isAfter(to))
                            .toList();
                    return new ReleaseCalendar(
                            from,
                            to,
                            days(absences, found.getT3(), found.getT4().content()));
                });
    }

    private Mono<LimitsOfTrust> limits(Scope scope) {
        return scope instanceof Scope.School school
                ? schools.find(school, school.schoolId())
                        .mapNotNull(School::trustId)
                        .flatMap(trustId -> limits.get(school, trustId))
                        .defaultIfEmpty(LimitsOfTrust.unset(""))
                : limits.get(scope);
    }

    private record SchoolDay(LocalDate on, String school, String schoolId) implements Comparable<SchoolDay> {

        private static final Comparator<SchoolDay> ORDER = Comparator.comparing(SchoolDay::on)
                .thenComparing(SchoolDay::school)
                .thenComparing(SchoolDay::schoolId);

        @Override
        public int compareTo(SchoolDay other) {
            return ORDER.compare(this, other);
        }
    }

    private static List<Day> days(List<Absence> absences, LimitsOfTrust limits, Content content) {
        Map<SchoolDay, List<Absence>> byDay = new TreeMap<>();
        for (Absence absence : absences) {
            var person = absence.participant().person();
            byDay.computeIfAbsent(
                            new SchoolDay(absence.on(), person.schoolName(), person.schoolId()),
                            day -> new ArrayList<>())
                    .add(absence);
        }
        return byDay.entrySet().stream()
                .map(entry -> new Day(
                        entry.getKey().on(),
                        entry.getKey().schoolId(),
                        entry.getKey().school(),
                        limits.of(entry.getKey().schoolId()),
                        entry.getValue().stream()
                                .map(absence -> out(absence, content))
                                .sorted(Comparator.comparing(Out::start).thenComparing(Out::name))
                                .toList()))
                .toList();
    }

    private static Out out(Absence a, Content content) {
        return new Out(
                a.participant().id(),
                a.participant().person().name(),
                a.participant().enrolment().qualification(),
                a.session().id(),
                a.topic(content),
                a.place(),
                a.session().start().toLocalTime(),
                a.session().minutes(),
                a.participant().standing() == Standing.ENROLLED);
    }
}
