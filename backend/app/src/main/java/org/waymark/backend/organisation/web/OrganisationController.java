package org.waymark.backend.organisation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.organisation.OwnEntriesOfSchool;
import org.waymark.backend.organisation.RegisterSnapshot;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolCalendars;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.Page;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.contract.organisation.OwnEntries;
import org.waymark.contract.organisation.SchoolCalendar;
import reactor.core.publisher.Mono;

@RestController
class OrganisationController implements OrganisationApi {

    /** Of one page. */
    private static final int MOST = 500;

    private final SchoolRepository schools;
    private final SchoolRegister register;
    private final SchoolCalendars calendars;

    OrganisationController(SchoolRepository schools, SchoolRegister register, SchoolCalendars calendars) {
        this.register = register;
        this.schools = schools;
        this.calendars = calendars;
    }

    @Override
    @PreAuthorize("hasAnyRole('PARTICIPANT', 'PROVIDER', 'TRUST_LEAD', 'SCHOOL_LEAD', 'ADMINISTRATOR')")
    public Mono<Page<org.waymark.contract.organisation.School>> schools(
            String search, boolean closed, @Nullable String cursor, int limit) {
        return Mono.zip(Callers.current(), register.current())
                .map(both -> both.getT2()
                        .search(
                                both.getT1().scope(),
                                new RegisterSnapshot.Question(search, closed, cursor, Math.clamp(limit, 1, MOST))));
    }

    @Override
    @PreAuthorize("hasAnyRole('PROVIDER', 'TRUST_LEAD', 'SCHOOL_LEAD')")
    public Mono<ResponseEntity<SchoolCalendar>> calendar(String schoolId) {
        return school(schoolId).flatMap(this::tagged);
    }

    @Override
    @PreAuthorize("hasRole('TRUST_LEAD')")
    public Mono<ResponseEntity<SchoolCalendar>> replaceOwnEntries(String schoolId, String ifMatch, OwnEntries entries) {
        return school(schoolId)
                .delayUntil(school -> calendars.replace(school, ETags.version(ifMatch), entries.entries()))
                .flatMap(this::tagged);
    }

    private Mono<School> school(String schoolId) {
        return Callers.current()
                .flatMap(caller -> schools.find(caller.scope(), schoolId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such school here.")));
    }

    private Mono<ResponseEntity<SchoolCalendar>> tagged(School school) {
        return Mono.zip(calendars.inherited(school), calendars.of(school), calendars.own(school))
                .map(found -> ETags.tagged(
                        found.getT3().version(), view(school, found.getT1().title(), found.getT2(), found.getT3())));
    }

    private static SchoolCalendar view(
            School school,
            String inheritedFrom,
            org.waymark.backend.catalogue.SchoolCalendar all,
            OwnEntriesOfSchool own) {
        List<CalendarEntry> entries = new ArrayList<>(own.entries());
        all.entries().stream()
                .filter(entry -> !entry.id().startsWith(SchoolCalendars.OWN))
                .map(OrganisationController::inherited)
                .forEach(entries::add);
        entries.sort(Comparator.comparing(CalendarEntry::from).thenComparing(CalendarEntry::name));
        return new SchoolCalendar(school.id(), school.name(), inheritedFrom, entries);
    }

    private static CalendarEntry inherited(org.waymark.backend.catalogue.SchoolCalendar.Entry e) {
        return new CalendarEntry(
                kind(e.kind()), e.title(), e.period().from(), e.period().to(), false);
    }

    private static CalendarEntry.Kind kind(org.waymark.backend.catalogue.SchoolCalendar.Kind kind) {
        return switch (kind) {
            case TERM -> CalendarEntry.Kind.TERM;
            case HALF_TERM -> CalendarEntry.Kind.HALF_TERM;
            case BANK_HOLIDAY -> CalendarEntry.Kind.BANK_HOLIDAY;
            case INSET -> CalendarEntry.Kind.INSET;
            case CLOSED -> CalendarEntry.Kind.CLOSED;
            case TESTS, EXAMS -> CalendarEntry.Kind.TESTS_AND_EXAMS;
        };
    }
}
