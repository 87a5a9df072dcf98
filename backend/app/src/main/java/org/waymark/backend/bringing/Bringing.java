package org.waymark.backend.bringing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.AssignedBy;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.BookingRepository;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.assignment.Proposal;
import org.waymark.contract.bringing.ImportedPerson.Standing;
import org.waymark.contract.pathway.Choices;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Brings one person in: the person, their seats, what they have done, and last what they are on, which names a pathway
 * whose finished steps are finished and whose rest is planned from today. Done again after a crash at any point, it goes
 * on from there.
 */
@Component
class Bringing {

    private static final Scope.System WAYMARK = new Scope.System();
    static final String BY_IMPORT = "import/";
    private static final int TRIES = 5;
    private static final Duration WAIT = Duration.ofMillis(500);

    private final Surrounding surrounding;
    private final PersonRepository people;
    private final SchoolRepository schools;
    private final ParticipantRepository participants;
    private final LearningRepository learning;
    private final BookingRepository bookings;
    private final Seats seats;
    private final Pathways pathways;
    private final Today today;

    Bringing(
            Surrounding surrounding,
            PersonRepository people,
            SchoolRepository schools,
            ParticipantRepository participants,
            LearningRepository learning,
            BookingRepository bookings,
            Seats seats,
            Pathways pathways,
            Today today) {
        this.surrounding = surrounding;
        this.people = people;
        this.schools = schools;
        this.participants = participants;
        this.learning = learning;
        this.bookings = bookings;
        this.seats = seats;
        this.pathways = pathways;
        this.today = today;
    }

    /** With the day on which they would finish, or what stands against it. Stores nothing. */
    Mono<BroughtPerson> tryOut(RunningProgramme programme, BroughtPerson brought, List<BroughtSession> sessions) {
        return Mono.zip(
                        person(brought),
                        offer(programme)
                                .zipWith(
                                        surrounding.hubs(programme.providerId()),
                                        (offer, hubs) -> OfferSessions.with(offer, hubs, sessions)))
                .flatMap(found -> plan(programme, brought, found.getT1(), found.getT2()))
                .map(planned -> brought.bookedOnly(planned.sessionIds()).finishing(planned.finish()))
                .onErrorResume(
                        ProblemException.class,
                        problem -> Mono.just(brought.as(Standing.NOT_BROUGHT_IN, problem.detail())));
    }

    /** Yields how they stand now. What stands against it is told, and nothing of them is half there. */
    Mono<BroughtPerson> bring(RunningProgramme programme, BroughtPerson brought) {
        return participants
                .find(WAYMARK, brought.personId())
                .filter(Participant::stands)
                .map(standing -> settled(programme, brought, standing))
                .switchIfEmpty(Mono.defer(() -> enrol(programme, brought)))
                .retryWhen(Retry.max(TRIES)
                        .filter(Bringing::isOvertaken)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .onErrorResume(ProblemException.class, problem -> Mono.just(refused(brought, problem.detail())))
                .onErrorResume(
                        Bringing::isOvertaken,
                        e -> Mono.just(
                                refused(brought, "Others were faster to a seat. Bring in again to try once more.")));
    }

    private static boolean isOvertaken(Throwable e) {
        return e instanceof SeatsGoneException
                || e instanceof StaleVersionException
                || e instanceof DuplicateKeyException;
    }

    private static BroughtPerson refused(BroughtPerson brought, String why) {
        return brought.as(Standing.NOT_BROUGHT_IN, why);
    }

    private static BroughtPerson settled(RunningProgramme programme, BroughtPerson brought, Participant standing) {
        return isOf(programme, standing)
                ? brought.bookedOnly(standing.summary().sessionIds())
                        .broughtIn(standing.pathwayId(), standing.summary().finish())
                : refused(brought, "Has been put on something else meanwhile. What is there stays.");
    }

    static boolean isOf(RunningProgramme programme, Participant participant) {
        AssignedBy by = participant.assignedBy();
        return by != null && programme.id().equals(by.planId());
    }

    /** Planned first: where there is no way, nothing is written. */
    private Mono<BroughtPerson> enrol(RunningProgramme programme, BroughtPerson brought) {
        return Mono.zip(person(brought), offer(programme))
                .flatMap(found -> plan(programme, brought, found.getT1(), found.getT2())
                        .flatMap(planned -> addOnce(brought, found.getT1(), programme.providerId())
                                .then(Mono.defer(
                                        () -> seats.note(found.getT2(), brought.attended(), brought.personId())))
                                .then(Mono.defer(() -> booked(brought.bookedOnly(planned.sessionIds()), found.getT2())))
                                .then(Mono.defer(() -> learnt(brought)))
                                .flatMap(done -> enrol(
                                        participant(programme, brought, found.getT1(), found.getT2(), planned, done),
                                        planned)))
                        .map(enrolled -> settled(programme, brought, enrolled)));
    }

    private Mono<Void> addOnce(BroughtPerson brought, Person person, String providerId) {
        return brought.isNew()
                ? people.find(WAYMARK, person.id())
                        .hasElement()
                        .flatMap(there -> there ? Mono.empty() : people.save(WAYMARK, person, providerId))
                : Mono.empty();
    }

    /** Their record, written once. One that is not of this import is left alone. */
    private Mono<Learning> learnt(BroughtPerson brought) {
        Learning wanted = brought.learning();
        return learning.find(WAYMARK, brought.personId())
                .flatMap(there -> isSame(there, brought)
                        ? Mono.just(there)
                        : Mono.error(ProblemException.conflict("Has a record of learning in Waymark already.")))
                .switchIfEmpty(Mono.defer(
                        () -> wanted.steps().isEmpty() ? Mono.just(wanted) : learning.save(WAYMARK, wanted)));
    }

    /** Whether the record is what this import has written, and nothing since. */
    static boolean isSame(Learning there, BroughtPerson brought) {
        return there.version() == 1 && modules(there).equals(modules(brought.learning()));
    }

    private static Set<String> modules(Learning of) {
        return of.steps().stream()
                .map(step -> step.moduleId() + " " + step.done())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What they have a seat in, as what they have booked themselves, so that every later plan keeps it. */
    private Bookings bookings(Bookings before, BroughtPerson brought, Offer offer) {
        Bookings all = before.on(offer.id()).only(List.of());
        for (BroughtPerson.Attended seat : brought.booked()) {
            all = all.book(
                    seat.sessionId(), seat.topicId(), null, false, BY_IMPORT + seat.sessionId(), today.instant());
        }
        return all.settled(Map.of());
    }

    private Mono<Void> booked(BroughtPerson brought, Offer offer) {
        var self = new Scope.Self(brought.personId());
        return bookings.get(self)
                .flatMap(before -> {
                    Bookings wanted = bookings(before, brought, offer);
                    return wanted.booked().equals(before.booked()) ? Mono.just(before) : bookings.save(self, wanted);
                })
                .then();
    }

    /** In place of a proposal that came to nothing, if there was one. */
    private Mono<Participant> enrol(Participant participant, PlannedPathway planned) {
        return participants
                .find(WAYMARK, participant.id())
                .map(participant::insteadOf)
                .defaultIfEmpty(participant)
                .flatMap(wanted -> pathways.enrol(WAYMARK, wanted, planned));
    }

    /** With their seats; where no pathway has them all, without, since a place matters more. */
    private Mono<PlannedPathway> plan(RunningProgramme programme, BroughtPerson brought, Person person, Offer offer) {
        Mono<PlannedPathway> without = Mono.defer(() -> tryOut(
                        newcomer(programme, brought.bookedOnly(List.of()), person, offer), pathways::tryOut)
                .map(Bringing::possible));
        return brought.booked().isEmpty()
                ? without
                : tryOut(newcomer(programme, brought, person, offer), pathways::tryWhether)
                        .mapNotNull(Pathways.Trial::planned)
                        .switchIfEmpty(without);
    }

    /** Waits a little where others plan too. */
    private Mono<Pathways.Trial> tryOut(
            Pathways.Newcomer newcomer, BiFunction<Pathways.Newcomer, LocalDate, Mono<Pathways.Trial>> how) {
        return Mono.defer(() -> how.apply(newcomer, today.date()))
                .retryWhen(Retry.backoff(TRIES, WAIT)
                        .filter(Bringing::isBusy)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    private Pathways.Newcomer newcomer(RunningProgramme programme, BroughtPerson brought, Person person, Offer offer) {
        return new Pathways.Newcomer(
                person,
                enrolment(brought, offer),
                brought.learning(),
                choices(programme, brought),
                offer,
                brought.been(),
                bookings(Bookings.none(person.id()), brought, offer));
    }

    private static boolean isBusy(Throwable e) {
        return e instanceof ProblemException problem && problem.problem().status() == 503;
    }

    private static PlannedPathway possible(Pathways.Trial trial) {
        if (trial.planned() != null) {
            return trial.planned();
        }
        var problem = trial.problem();
        throw ProblemException.invalid(
                "There is no pathway for the rest. " + (problem == null ? "" : String.join(" ", problem.conflict())));
    }

    private static Enrolment enrolment(BroughtPerson brought, Offer offer) {
        return new Enrolment(
                offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), brought.start());
    }

    private static Choices choices(RunningProgramme programme, BroughtPerson brought) {
        return new Choices(
                programme.minutesPerWeek(),
                null,
                brought.person().phase(),
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Participant participant(
            RunningProgramme programme,
            BroughtPerson brought,
            Person person,
            Offer offer,
            PlannedPathway planned,
            Learning done) {
        return new Participant(
                person,
                0,
                offer.providerId(),
                enrolment(brought, offer),
                choices(programme, brought),
                1,
                planned.id(),
                Summaries.of(planned, done),
                new AssignedBy(
                        programme.accountId(),
                        programme.createdBy(),
                        today.instant(),
                        programme.id() + "/" + person.id(),
                        programme.id(),
                        null),
                Proposal.Standing.ENROLLED);
    }

    private Mono<Offer> offer(RunningProgramme programme) {
        return surrounding.offer(new Scope.Provider(programme.providerId()), programme.offerId());
    }

    private Mono<Person> person(BroughtPerson brought) {
        return people.find(WAYMARK, brought.personId())
                .switchIfEmpty(
                        Mono.defer(() -> schools.find(WAYMARK, brought.person().schoolId())
                                .switchIfEmpty(Mono.error(() -> ProblemException.conflict("Their school has gone.")))
                                .map(school -> newcomer(brought, school))));
    }

    private static Person newcomer(BroughtPerson brought, School school) {
        if (!brought.isNew() || school.kind() == null) {
            throw ProblemException.conflict("Has left Waymark meanwhile. Run the dry run again.");
        }
        return new Person(
                brought.personId(),
                brought.person().name(),
                brought.person().jobTitle(),
                school.id(),
                school.name(),
                school.trustId(),
                school.trustName(),
                brought.person().phase(),
                school.kind(),
                List.of(),
                List.of(),
                0,
                brought.person().email());
    }
}
