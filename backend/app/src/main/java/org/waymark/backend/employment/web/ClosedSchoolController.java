package org.waymark.backend.employment.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.employment.Closure;
import org.waymark.backend.employment.Closure.Decider;
import org.waymark.backend.employment.Closure.Placement;
import org.waymark.backend.employment.Closures;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.gias.Importers;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.Page;
import org.waymark.contract.employment.ClosedSchool;
import org.waymark.contract.employment.ClosedSchool.Candidate;
import org.waymark.contract.employment.ClosedSchool.Concerned;
import org.waymark.contract.employment.ClosedSchool.State;
import org.waymark.contract.employment.ClosedSchoolApi;
import org.waymark.contract.employment.ClosureDecision;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class ClosedSchoolController implements ClosedSchoolApi {

    private static final String DECIDERS = "hasAnyRole('TRUST_LEAD', 'ADMINISTRATOR')";
    private static final Scope.System WAYMARK = new Scope.System();

    private final Closures closures;
    private final PersonRepository people;
    private final SchoolRepository schools;
    private final Today today;

    ClosedSchoolController(Closures closures, PersonRepository people, SchoolRepository schools, Today today) {
        this.closures = closures;
        this.people = people;
        this.schools = schools;
        this.today = today;
    }

    @Override
    @PreAuthorize(DECIDERS)
    public Mono<Page<ClosedSchool>> closedSchools() {
        return scope().flatMapMany(scope -> closures.list(scope).concatMap(closure -> view(scope, closure)))
                .collectSortedList(Comparator.comparing(ClosedSchool::state).thenComparing(ClosedSchool::name))
                .map(Page::whole);
    }

    @Override
    @PreAuthorize(DECIDERS)
    public Mono<ResponseEntity<ClosedSchool>> closedSchool(String schoolId) {
        return scope().flatMap(scope -> closures.get(scope, schoolId).flatMap(closure -> tagged(scope, closure)));
    }

    @Override
    @PreAuthorize(DECIDERS)
    public Mono<ResponseEntity<ClosedSchool>> decide(String schoolId, String ifMatch, ClosureDecision decision) {
        List<Placement> placements = decision.placements().stream()
                .map(wanted -> new Placement(wanted.personId(), wanted.schoolId(), null))
                .toList();
        return Callers.current().flatMap(caller -> {
            Scope scope = Importers.scope(caller);
            return closures.decide(scope, schoolId, ETags.version(ifMatch), placements, decider(caller))
                    .flatMap(closure -> tagged(scope, closure));
        });
    }

    private Decider decider(Caller caller) {
        return new Decider(caller.accountId(), caller.name(), today.instant());
    }

    @Override
    @PreAuthorize(DECIDERS)
    public Mono<ResponseEntity<ClosedSchool>> undo(String schoolId, String ifMatch) {
        return scope().flatMap(scope ->
                closures.undo(scope, schoolId, ETags.version(ifMatch)).flatMap(closure -> tagged(scope, closure)));
    }

    private static Mono<Scope> scope() {
        return Callers.current().map(Importers::scope);
    }

    private Mono<ResponseEntity<ClosedSchool>> tagged(Scope scope, Closure closure) {
        return view(scope, closure).map(view -> ETags.tagged(closure.version(), view));
    }

    private Mono<ClosedSchool> view(Scope scope, Closure closure) {
        Mono<List<School>> candidates =
                schools.findAll(WAYMARK, closure.candidates()).collectSortedList(Comparator.comparing(School::name));
        return Mono.zip(candidates, concerned(scope, closure))
                .map(found -> view(closure, found.getT1(), found.getT2()));
    }

    private Mono<List<Concerned>> concerned(Scope scope, Closure closure) {
        Flux<Person> moved = Flux.fromIterable(closure.placements())
                .concatMap(placement -> people.find(scope, placement.personId()));
        return Flux.concat(people.listAt(WAYMARK, List.of(closure.schoolId())), moved)
                .distinct(Person::id)
                .map(person -> new Concerned(person.id(), person.name(), person.jobTitle(), person.schoolName()))
                .collectSortedList(Comparator.comparing(Concerned::name));
    }

    private static ClosedSchool view(Closure closure, List<School> candidates, List<Concerned> people) {
        Decider by = closure.decider();
        return new ClosedSchool(
                closure.schoolId(),
                closure.name(),
                closure.closedOn(),
                why(closure),
                candidates.stream()
                        .map(school -> new Candidate(
                                school.id(),
                                school.name(),
                                school.trustName(),
                                !Objects.equals(school.trustId(), closure.trustId())))
                        .toList(),
                people,
                switch (closure.state()) {
                    case OPEN -> State.TO_DECIDE;
                    case DECIDING, UNDOING -> State.UNDER_WAY;
                    case DECIDED -> State.DECIDED;
                },
                closure.placements().size(),
                by == null ? null : by.name(),
                by == null ? null : by.at());
    }

    private static String why(Closure closure) {
        return closure.successors()
                ? "The register names " + closure.candidates().size() + " schools that took over."
                : "The register names no school that took over.";
    }
}
