package org.waymark.backend.viability;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.viability.store.CostsRepository;
import org.waymark.contract.viability.Cohort;
import org.waymark.contract.viability.CohortCosts;
import org.waymark.engine.group.Viability;
import reactor.core.publisher.Mono;

/** A provider's cohorts, with what they cost and whether they pay for themselves. */
@Service
public class Cohorts {

    private static final int PENCE = 100;

    private final OfferRepository offers;
    private final ParticipantLists participants;
    private final CostsRepository costs;
    private final Today today;

    Cohorts(OfferRepository offers, ParticipantLists participants, CostsRepository costs, Today today) {
        this.offers = offers;
        this.participants = participants;
        this.costs = costs;
        this.today = today;
    }

    /**
     * What a provider has.
     *
     * @param offers that were published and have not ended, by start
     * @param costs by offer, where they are known
     * @param people whose place is not over, by name
     */
    record Programme(List<Offer> offers, Map<String, KnownCosts> costs, List<Participant> people) {

        List<Participant> on(Offer offer) {
            return people.stream()
                    .filter(participant -> participant.enrolment().offerId().equals(offer.id()))
                    .toList();
        }
    }

    Mono<Programme> programme(Scope scope) {
        Mono<List<Offer>> running = offers.list(scope)
                .map(all -> all.stream()
                        .filter(offer -> (offer.isOpen() || offer.status() == Offer.Status.CLOSED)
                                && offer.ends().isAfter(today.date()))
                        .toList());
        Mono<List<Participant>> people = participants
                .of(scope)
                .map(all -> all.stream()
                        .filter(participant -> !participant.training().isOver())
                        .toList());
        return running.flatMap(found ->
                Mono.zip(known(scope, found), people).map(both -> new Programme(found, both.getT1(), both.getT2())));
    }

    private Mono<Map<String, KnownCosts>> known(Scope scope, List<Offer> running) {
        return costs.findAll(scope, running.stream().map(Offer::id).toList())
                .collect(Collectors.toMap(KnownCosts::offerId, Function.identity()));
    }

    /** By qualification, then start. */
    public Mono<List<Cohort>> list(Scope scope) {
        return programme(scope)
                .map(programme -> programme.offers().stream()
                        .map(offer -> view(
                                offer,
                                programme.on(offer).size(),
                                programme.costs().get(offer.id())))
                        .sorted(Comparator.comparing(Cohort::qualification).thenComparing(Cohort::starts))
                        .toList());
    }

    /** @param version of its costs, for the ETag */
    public record Versioned(long version, Cohort view) {}

    /** Fails as not found where it is another provider's offer. */
    public Mono<Versioned> get(Scope.Provider scope, String offerId) {
        return offer(scope, offerId)
                .flatMap(offer -> programme(scope)
                        .map(programme -> versioned(
                                offer,
                                programme.on(offer).size(),
                                programme.costs().get(offerId))));
    }

    /** Fails as not found where it is another provider's offer, as stale where the costs were changed meanwhile. */
    public Mono<Versioned> setCosts(Scope.Provider scope, String offerId, long version, CohortCosts changed) {
        return offer(scope, offerId)
                .flatMap(offer -> costs.save(scope, new KnownCosts(offerId, version, offer.providerId(), changed)))
                .then(Mono.defer(() -> get(scope, offerId)));
    }

    private Mono<Offer> offer(Scope.Provider scope, String offerId) {
        return offers.find(scope, offerId)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such offer here.")));
    }

    private static Versioned versioned(Offer offer, int people, @Nullable KnownCosts known) {
        return new Versioned(known == null ? 0 : known.version(), view(offer, people, known));
    }

    private static Cohort view(Offer offer, int people, @Nullable KnownCosts known) {
        if (known == null) {
            return view(offer, people, null, null, null, null);
        }
        Viability viability = known.viability();
        return view(
                offer,
                people,
                known.costs(),
                viability.leastSize().isPresent() ? known.leastPeople() : null,
                Math.toIntExact(viability.margin(people) / PENCE),
                Math.toIntExact(Math.ceilDiv(viability.hiddenSubsidyEach(people), PENCE)));
    }

    private static Cohort view(
            Offer offer,
            int people,
            @Nullable CohortCosts costs,
            @Nullable Integer leastPeople,
            @Nullable Integer margin,
            @Nullable Integer subsidyEach) {
        return new Cohort(
                offer.id(),
                offer.title(),
                offer.qualification(),
                offer.cohort(),
                offer.starts(),
                offer.ends(),
                Journeys.isOnline(offer),
                people,
                costs,
                leastPeople,
                margin,
                subsidyEach);
    }
}
