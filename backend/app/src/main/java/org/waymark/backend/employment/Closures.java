package org.waymark.backend.employment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.employment.Closure.Decider;
import org.waymark.backend.employment.Closure.Placement;
import org.waymark.backend.employment.Closure.State;
import org.waymark.backend.employment.store.ClosureRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Closed schools whose people somebody has to place. A decision is first stored as under way and then carried out, person
 * by person; what a crash interrupts is finished later.
 */
@Service
public class Closures {

    private static final Scope.System WAYMARK = new Scope.System();

    private final ClosureRepository closures;
    private final PersonRepository people;
    private final SchoolRegister register;
    private final Employments employments;
    private final Today today;

    Closures(
            ClosureRepository closures,
            PersonRepository people,
            SchoolRegister register,
            Employments employments,
            Today today) {
        this.closures = closures;
        this.people = people;
        this.register = register;
        this.employments = employments;
        this.today = today;
    }

    /** To be decided by the trust of the people there. The trust's other schools are proposed where none took over. */
    Mono<Void> open(School school, Collection<Person> there, List<School> successors) {
        String trustId = there.stream()
                .map(Person::trustId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Mono<List<String>> candidates = successors.isEmpty() && trustId != null
                ? register.current().map(held -> held.openOfTrust(trustId))
                : Mono.just(successors.stream().map(School::id).toList());
        return candidates
                .flatMap(ids -> closures.find(WAYMARK, school.id())
                        .defaultIfEmpty(new Closure(
                                school.id(),
                                0,
                                school.name(),
                                RegisterMoves.closedOn(school, today.date()),
                                trustId,
                                ids,
                                !successors.isEmpty(),
                                State.OPEN,
                                List.of(),
                                null))
                        .filter(found -> found.state() == State.OPEN || found.state() == State.DECIDED)
                        .filter(found -> found.version() == 0
                                || found.state() == State.DECIDED
                                || !found.candidates().equals(ids))
                        .flatMap(found -> closures.save(WAYMARK, found.with(ids, !successors.isEmpty()))))
                .onErrorComplete(Closures::isOvertaken)
                .then();
    }

    /** What the register has settled since needs no decision any more. */
    Mono<Void> keepOnly(Set<String> schoolIds) {
        return closures.list(WAYMARK)
                .filter(found -> found.state() == State.OPEN && !schoolIds.contains(found.schoolId()))
                .concatMap(found -> closures.delete(WAYMARK, found).onErrorComplete(Closures::isOvertaken))
                .then();
    }

    public Flux<Closure> list(Scope scope) {
        return closures.list(scope);
    }

    /** Fails as not found where the scope does not reach it. */
    public Mono<Closure> get(Scope scope, String schoolId) {
        return closures.find(scope, schoolId)
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.notFound("There is nothing to decide about such a school.")));
    }

    /**
     * Everybody who works there must be placed, in one of the candidates or in no school. Fails as stale where it has changed
     * since the version, as in conflict where it is decided.
     */
    public Mono<Closure> decide(
            Scope scope, String schoolId, long version, List<Placement> placements, Decider decider) {
        return atVersion(scope, schoolId, version)
                .filter(closure -> closure.state() == State.OPEN)
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.conflict("This is decided already. Look at it again.")))
                .delayUntil(closure -> there(closure).doOnNext(there -> check(closure, there, placements)))
                .flatMap(closure -> save(scope, closure.in(State.DECIDING, placements, decider)))
                .flatMap(this::carryOut);
    }

    private static void check(Closure closure, Set<String> there, List<Placement> placements) {
        Set<String> placed = placements.stream().map(Placement::personId).collect(Collectors.toSet());
        if (!placed.equals(there) || placed.size() != placements.size()) {
            throw ProblemException.invalid("Choose a school for each of those who work there, and for nobody else.");
        }
        Set<String> allowed = new HashSet<>(closure.candidates());
        if (placements.stream().anyMatch(p -> p.schoolId() != null && !allowed.contains(p.schoolId()))) {
            throw ProblemException.invalid("One of the schools is not among those to choose from.");
        }
    }

    /** Fails as in conflict where somebody has moved again since. */
    public Mono<Closure> undo(Scope scope, String schoolId, long version) {
        return atVersion(scope, schoolId, version)
                .filter(closure -> closure.state() == State.DECIDED)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict("There is no decision to take back.")))
                .delayUntil(closure -> Flux.fromIterable(closure.placements()).concatMap(this::checkStill))
                .flatMap(closure -> save(scope, closure.in(State.UNDOING, closure.placements(), closure.decider())))
                .flatMap(this::carryBack);
    }

    private Mono<EmploymentHistory> checkStill(Placement placement) {
        return employments
                .history(WAYMARK, placement.personId())
                .filter(history -> history.main().id().equals(placement.employmentId())
                        && history.main().until() == null)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "Somebody has moved again since, so this cannot be taken back as a whole. Move people one by"
                                + " one instead.")));
    }

    /** Those that were interrupted. */
    Mono<Void> finish() {
        return Sweeps.each("Closure of school", closures.list(WAYMARK), Closure::schoolId, this::finish)
                .then();
    }

    private Mono<Closure> finish(Closure closure) {
        return switch (closure.state()) {
            case DECIDING -> carryOut(closure);
            case UNDOING -> carryBack(closure);
            case OPEN, DECIDED -> Mono.empty();
        };
    }

    private Mono<Closure> carryOut(Closure closure) {
        return Flux.fromIterable(closure.placements())
                .concatMap(placement -> carryOut(closure, placement))
                .collectList()
                .flatMap(done -> save(WAYMARK, closure.in(State.DECIDED, done, closure.decider())));
    }

    private Mono<Placement> carryOut(Closure closure, Placement placement) {
        var on = closure.closedOn() == null ? today.date() : closure.closedOn();
        return employments
                .send(WAYMARK, placement.personId(), placement.destination(), on)
                .map(history -> new Placement(
                        placement.personId(),
                        placement.schoolId(),
                        history.main().id()));
    }

    private Mono<Closure> carryBack(Closure closure) {
        return Flux.fromIterable(closure.placements())
                .concatMap(placement ->
                        employments.takeBack(WAYMARK, placement.personId(), String.valueOf(placement.employmentId())))
                .then(Mono.defer(() -> save(WAYMARK, closure.in(State.OPEN, List.of(), null))));
    }

    private Mono<Set<String>> there(Closure closure) {
        return people.listAt(WAYMARK, List.of(closure.schoolId()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private Mono<Closure> atVersion(Scope scope, String schoolId, long version) {
        return get(scope, schoolId)
                .filter(closure -> closure.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale));
    }

    private Mono<Closure> save(Scope scope, Closure closure) {
        return closures.save(scope, closure)
                .onErrorMap(StaleVersionException.class, overtaken -> ProblemException.stale());
    }

    private static boolean isOvertaken(Throwable e) {
        return e instanceof StaleVersionException || e instanceof DuplicateKeyException;
    }
}
