package org.waymark.backend.employment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.employment.store.EmploymentRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.Workplace;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Where people work, and their moves. Somebody who moves keeps their id, and with it pathway, learning and seats; who may
 * see them changes with the employment. Every change is one guarded write of the person's employments; what follows from
 * it is brought about by {@link Settling} at once, or by the sweep where a node dies in between.
 */
@Service
public class Employments {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int TRIES = 20;

    private final EmploymentRepository employments;
    private final PersonRepository people;
    private final Workplaces workplaces;
    private final Settling settling;
    private final Today today;

    Employments(
            EmploymentRepository employments,
            PersonRepository people,
            Workplaces workplaces,
            Settling settling,
            Today today) {
        this.employments = employments;
        this.people = people;
        this.workplaces = workplaces;
        this.settling = settling;
        this.today = today;
    }

    /** Fails as not found where the scope does not reach the person. */
    public Mono<EmploymentHistory> history(Scope scope, String personId) {
        return person(scope, personId).flatMap(this::history);
    }

    private Mono<EmploymentHistory> history(Person person) {
        return employments
                .find(WAYMARK, person.id())
                .defaultIfEmpty(EmploymentHistory.of(person, today.date()))
                .map(history -> history.asOf(today.date()));
    }

    /** What {@link #move} would do, with the same refusals. Stores nothing. */
    public Mono<MoveEffect> preview(Scope scope, String personId, Destination to, LocalDate on) {
        return Mono.zip(history(scope, personId), place(scope, to)).map(found -> {
            EmploymentHistory moved = found.getT1().movedTo(found.getT2(), on);
            Workplace before = found.getT1().main().place();
            return new MoveEffect(
                    before, found.getT2(), on, !moved.main().place().isSamePlace(before));
        });
    }

    /**
     * From a day on, past or to come, somebody works elsewhere; a day to come takes effect when it comes. People move
     * themselves, or Waymark moves them; a trust moves its people within the trust. The same move again changes nothing.
     * Fails as in conflict where a later move is known, as invalid where the school is closed.
     */
    public Mono<EmploymentHistory> move(Scope scope, String personId, Destination to, LocalDate on) {
        return place(scope, to).flatMap(place -> change(scope, personId, history -> history.movedTo(place, on)));
    }

    /**
     * Moves somebody whose school has closed, from the day on which it closed, or from the first day there where that was
     * later. A later move that is known stays.
     */
    Mono<EmploymentHistory> send(Scope.System scope, String personId, Destination to, LocalDate closed) {
        return workplaces
                .find(to)
                .flatMap(place -> change(scope, personId, history -> {
                    LocalDate from = history.main().from();
                    return history.sentTo(place, from != null && from.isAfter(closed) ? from : closed);
                }));
    }

    /** Takes the last move back, whether it has come about or not; its id is that of the employment it began. */
    public Mono<EmploymentHistory> takeBack(Scope scope, String personId, String employmentId) {
        return change(scope, personId, history -> history.without(employmentId));
    }

    /** People say themselves what they are called. The same title again changes nothing. */
    public Mono<EmploymentHistory> called(Scope.Self scope, String personId, String jobTitle) {
        return change(scope, personId, history -> history.called(jobTitle));
    }

    /** Employed there too; the main employment stays. */
    public Mono<EmploymentHistory> alsoAt(Scope scope, String personId, Destination at, LocalDate from) {
        return place(scope, at).flatMap(place -> change(scope, personId, history -> history.alsoAt(place, from)));
    }

    /** Ends an employment besides the main one. */
    public Mono<EmploymentHistory> end(Scope scope, String personId, String employmentId, LocalDate on) {
        return change(scope, personId, history -> history.ended(employmentId, on));
    }

    /** A school is called otherwise, or belongs to another trust by now: so do those who work there. Yields how many. */
    public Mono<Long> renamed(Scope.System scope, School school) {
        Workplace now = Workplaces.of(school);
        Flux<String> there = Flux.concat(
                        people.listAt(scope, List.of(school.id())).map(Person::id),
                        employments.listAt(scope, school.id()).map(EmploymentHistory::personId))
                .distinct();
        return Sweeps.each("Employment", there, personId -> personId, personId -> renamed(scope, personId, now))
                .count();
    }

    private Mono<EmploymentHistory> renamed(Scope.System scope, String personId, Workplace now) {
        return history(scope, personId)
                .filter(history -> history.renamed(now) != history)
                .flatMap(history -> change(scope, personId, found -> found.renamed(now)));
    }

    private Mono<Workplace> place(Scope scope, Destination to) {
        return workplaces
                .find(to)
                .filter(place -> mayMoveTo(scope, place))
                .switchIfEmpty(Mono.error(ProblemException::forbidden));
    }

    private static boolean mayMoveTo(Scope scope, Workplace place) {
        return switch (scope) {
            case Scope.Trust(String trustId) -> trustId.equals(place.trustId());
            case Scope.Self self -> true;
            case Scope.System() -> true;
            case Scope.School _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> false;
        };
    }

    private Mono<EmploymentHistory> change(Scope scope, String personId, UnaryOperator<EmploymentHistory> change) {
        return Mono.defer(() -> history(scope, personId))
                .flatMap(found -> store(found, change.apply(found).asOf(today.date())))
                .retryWhen(Retry.max(TRIES)
                        .filter(e -> e instanceof StaleVersionException || e instanceof DuplicateKeyException))
                .flatMap(settling::settle);
    }

    private Mono<EmploymentHistory> store(EmploymentHistory before, EmploymentHistory after) {
        return after.revision() == before.revision() ? Mono.just(before) : employments.save(WAYMARK, after);
    }

    /** Fails as not found where the scope does not reach the person. */
    public Mono<Person> person(Scope scope, String personId) {
        return people.find(scope, personId)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such person here.")));
    }
}
