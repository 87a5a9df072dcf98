package org.waymark.backend.employment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.organisation.RegisterFollower;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.Successors;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import org.waymark.contract.organisation.School.Status;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Moves people as the register has their schools move: to the one that took over when theirs closes, and to another trust
 * with their school. Where the register names no school, or several, somebody decides: see {@link Closures}. It looks at
 * how things stand, not at what has changed, so looking once more does no harm.
 */
@Component
class RegisterMoves implements RegisterFollower {

    private static final Logger log = LoggerFactory.getLogger(RegisterMoves.class);
    private static final Scope.System WAYMARK = new Scope.System();

    private final PersonRepository people;
    private final SchoolRepository schools;
    private final Successors successors;
    private final Employments employments;
    private final Closures closures;
    private final Today today;

    RegisterMoves(
            PersonRepository people,
            SchoolRepository schools,
            Successors successors,
            Employments employments,
            Closures closures,
            Today today) {
        this.people = people;
        this.schools = schools;
        this.successors = successors;
        this.employments = employments;
        this.closures = closures;
        this.today = today;
    }

    /** A school closes on its day, without anybody importing anything. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void sweepNow() {
        registerChanged().block(Duration.ofMinutes(30));
    }

    @Override
    public Mono<Void> registerChanged() {
        Set<String> toDecide = ConcurrentHashMap.newKeySet();
        return closures.finish()
                .then(people.list(WAYMARK).filter(Person::worksInSchool).collectMultimap(Person::schoolId))
                .flatMap(there -> Sweeps.each(
                                "School",
                                schools.findAll(WAYMARK, there.keySet()),
                                School::id,
                                school -> follow(school, there, toDecide))
                        .then())
                .then(Mono.defer(() -> closures.keepOnly(toDecide)));
    }

    private Mono<Void> follow(School school, Map<String, Collection<Person>> there, Set<String> toDecide) {
        Collection<Person> people = there.getOrDefault(school.id(), List.of());
        if (isGone(school)) {
            return gone(school, people, toDecide);
        }
        return people.stream().allMatch(person -> isShownBy(person, school))
                ? Mono.empty()
                : employments
                        .renamed(WAYMARK, school)
                        .doOnNext(moved -> log.info("{} people go with their school {}", moved, school.id()))
                        .then();
    }

    private boolean isGone(School school) {
        LocalDate closes = school.register() == null ? null : school.register().closedOn();
        boolean isDue = closes != null && !closes.isAfter(today.date());
        return school.isClosed() || school.status() == Status.PROPOSED_TO_CLOSE && isDue;
    }

    private static boolean isShownBy(Person person, School school) {
        return person.schoolName().equals(school.name())
                && Objects.equals(person.trustId(), school.trustId())
                && Objects.equals(person.trustName(), school.trustName());
    }

    private Mono<Void> gone(School school, Collection<Person> people, Set<String> toDecide) {
        return successors
                .of(school)
                .doOnError(failure -> toDecide.add(school.id()))
                .flatMap(next -> {
                    if (next.size() == 1) {
                        return send(school, people, next.getFirst());
                    }
                    toDecide.add(school.id());
                    return closures.open(school, people, next);
                });
    }

    private Mono<Void> send(School closed, Collection<Person> people, School to) {
        log.info("{} people go from {}, which has closed, to {}", people.size(), closed.id(), to.id());
        return Sweeps.each(
                        "Person",
                        Flux.fromIterable(people),
                        Person::id,
                        person -> employments.send(
                                WAYMARK,
                                person.id(),
                                new Destination.ToSchool(to.id()),
                                closedOn(closed, today.date())))
                .then();
    }

    /** The day on which a school closed, or today where the register does not say or says a day to come. */
    static LocalDate closedOn(School school, LocalDate today) {
        LocalDate day = school.register() == null ? null : school.register().closedOn();
        return day == null || day.isAfter(today) ? today : day;
    }
}
