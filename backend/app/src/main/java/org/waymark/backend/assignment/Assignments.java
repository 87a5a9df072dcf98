package org.waymark.backend.assignment;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.funding.FundingAnswers;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonLists;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.assignment.AssignmentRequest;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.funding.FundingAnswer;
import org.waymark.contract.pathway.Choices;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;
import reactor.util.retry.Retry;

/** One person on one qualification: tried out, made, taken back. */
@Service
public class Assignments {

    /** How long seats are held for an answer, unless somebody says otherwise. */
    public static final Period TIME_TO_ANSWER = Period.ofDays(14);

    private static final int TRIES = 3;

    private final PersonRepository people;
    private final ParticipantRepository participants;
    private final PersonLists everybody;
    private final ParticipantLists lists;
    private final LearningRepository learning;
    private final OfferRepository offers;
    private final Pathways pathways;
    private final FundingAnswers funding;
    private final Today today;

    Assignments(
            PersonRepository people,
            ParticipantRepository participants,
            PersonLists everybody,
            ParticipantLists lists,
            LearningRepository learning,
            OfferRepository offers,
            Pathways pathways,
            FundingAnswers funding,
            Today today) {
        this.funding = funding;
        this.people = people;
        this.participants = participants;
        this.everybody = everybody;
        this.lists = lists;
        this.learning = learning;
        this.offers = offers;
        this.pathways = pathways;
        this.today = today;
    }

    /** Everybody the scope reaches, with those who are participants. */
    public Mono<Tuple2<List<Person>, List<Participant>>> people(Scope scope) {
        return Mono.zip(everybody.of(scope), lists.of(scope));
    }

    /** @param enrolled what the person is on, where they are on something */
    public record Known(Person person, Optional<Participant> enrolled) {}

    public Mono<Known> one(Scope scope, String personId) {
        return person(scope, personId)
                .flatMap(person -> participants
                        .find(scope, personId)
                        .filter(Participant::stands)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .map(enrolled -> new Known(person, enrolled)));
    }

    /** @param daysOut days on which the person would be out of school */
    public record Trial(Person person, Pathways.Trial trial, int daysOut, FundingAnswer funding) {}

    public Mono<Trial> preview(Scope scope, AssignmentRequest request) {
        return Mono.zip(person(scope, request.personId()), offer(scope, request.offerId()))
                .flatMap(found -> pathways.tryOut(
                                found.getT1(),
                                enrolment(found.getT2()),
                                Learning.none(found.getT1().id()),
                                choices(found.getT1(), request),
                                today.date(),
                                null)
                        .zipWith(funding.about(
                                found.getT1(),
                                found.getT2().qualification(),
                                found.getT2().starts()))
                        .map(both -> new Trial(
                                found.getT1(),
                                both.getT1(),
                                daysOut(found.getT2(), both.getT1().planned()),
                                both.getT2())));
    }

    private static int daysOut(Offer offer, @Nullable PlannedPathway planned) {
        return planned == null ? 0 : offer.daysOut(planned.sessionIds());
    }

    /** The same key again yields the participant that the first request made; for another person it is refused. */
    public Mono<Participant> assign(Caller caller, String key, AssignmentRequest request) {
        Scope scope = caller.scope();
        return participants
                .list(scope)
                .flatMapIterable(all -> all)
                .filter(participant -> participant.id().equals(request.personId()) || isOf(participant, caller, key))
                .collectList()
                .flatMap(found -> repeated(found, caller, key, request.personId()))
                .switchIfEmpty(Mono.defer(
                        () -> Mono.zip(person(scope, request.personId()), offer(scope, request.offerId()))
                                .flatMap(found -> insert(caller, key, request, found.getT1(), found.getT2()))));
    }

    /** Empty where neither the key was used nor the person is on a qualification. */
    private static Mono<Participant> repeated(List<Participant> found, Caller caller, String key, String personId) {
        if (found.stream().anyMatch(made -> !made.id().equals(personId))) {
            return Mono.error(
                    ProblemException.conflict("This Idempotency-Key was used for somebody else. Send a new one."));
        }
        return found.isEmpty() ? Mono.empty() : same(found.getFirst(), caller, key);
    }

    private static boolean isOf(Participant participant, Caller caller, String key) {
        var by = participant.assignedBy();
        return by != null && by.idempotencyKey().equals(key) && by.accountId().equals(caller.accountId());
    }

    private Mono<Participant> insert(Caller caller, String key, AssignmentRequest request, Person person, Offer offer) {
        Choices choices = choices(person, request);
        return pathways.tryOut(person, enrolment(offer), Learning.none(person.id()), choices, today.date(), null)
                .map(Assignments::possible)
                .flatMap(planned ->
                        enrol(caller.scope(), participant(caller, key, person, offer, choices, planned), planned))
                .retryWhen(Retry.max(TRIES).filter(SeatsGoneException.class::isInstance))
                .onErrorResume(
                        DuplicateKeyException.class,
                        e -> participants
                                .find(caller.scope(), person.id())
                                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                                        person.name() + " is on a qualification with another provider already.")))
                                .flatMap(existing -> same(existing, caller, key)));
    }

    /** In place of a proposal that came to nothing, if there was one. */
    private Mono<Participant> enrol(Scope scope, Participant participant, PlannedPathway planned) {
        return participants
                .find(scope, participant.id())
                .filter(earlier -> !earlier.stands())
                .map(participant::insteadOf)
                .defaultIfEmpty(participant)
                .flatMap(proposed -> pathways.enrol(scope, proposed, planned));
    }

    private static PlannedPathway possible(Pathways.Trial trial) {
        if (trial.planned() == null) {
            String why =
                    String.join(" ", Objects.requireNonNull(trial.problem()).conflict());
            throw ProblemException.invalid("There is no pathway with these choices. " + why);
        }
        return trial.planned();
    }

    private static Mono<Participant> same(Participant existing, Caller caller, String key) {
        return isOf(existing, caller, key)
                ? Mono.just(existing)
                : Mono.error(ProblemException.conflict(existing.person().name() + " is on "
                        + existing.enrolment().qualification()
                        + " already. One qualification at a time can be assigned."));
    }

    private Participant participant(
            Caller caller, String key, Person person, Offer offer, Choices choices, PlannedPathway planned) {
        return new Participant(
                person,
                0,
                offer.providerId(),
                enrolment(offer),
                choices,
                1,
                planned.id(),
                Summaries.of(planned, Learning.none(person.id())),
                new Participant.AssignedBy(
                        caller.accountId(),
                        caller.name(),
                        today.instant(),
                        key,
                        null,
                        today.date().plus(TIME_TO_ANSWER)),
                Standing.PROPOSED);
    }

    public Mono<Participant> find(Scope scope, String assignmentId) {
        return participants
                .find(scope, assignmentId)
                .filter(participant -> participant.assignedBy() != null && participant.stands())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such assignment here.")));
    }

    public Mono<List<Participant>> list(Scope scope) {
        return lists.of(scope)
                .map(all -> all.stream()
                        .filter(participant -> participant.assignedBy() != null)
                        .toList());
    }

    /** Only until the person has started a step. */
    public Mono<Void> undo(Scope scope, String assignmentId) {
        return find(scope, assignmentId)
                .flatMap(participant -> learning.get(participant)
                        .flatMap(done -> done.steps().isEmpty()
                                ? pathways.remove(scope, participant)
                                : Mono.error(ProblemException.conflict(
                                        participant.person().name()
                                                + " has started, so the assignment can no longer be taken back."))));
    }

    public static boolean canBeUndone(Participant participant) {
        return !participant.summary().started();
    }

    /** Somebody who joins a running offer starts today. */
    private Participant.Enrolment enrolment(Offer offer) {
        LocalDate start = offer.starts().isBefore(today.date()) ? today.date() : offer.starts();
        return new Participant.Enrolment(
                offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), start);
    }

    private static Choices choices(Person person, AssignmentRequest request) {
        return new Choices(
                request.minutesPerWeek(),
                request.finishBy(),
                person.phase(),
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Mono<Person> person(Scope scope, String id) {
        return people.find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such person here.")));
    }

    private Mono<Offer> offer(Scope scope, String id) {
        return offers.find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such offer here.")))
                .filter(Offer::isOpen)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "Nobody new can be put on this offer, as it is not open. Choose another.")));
    }
}
