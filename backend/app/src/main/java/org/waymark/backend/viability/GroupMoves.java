package org.waymark.backend.viability;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.viability.MergingPlan.Mover;
import org.waymark.backend.viability.store.MergePlanRepository;
import org.waymark.backend.viability.store.MovingRepository;
import org.waymark.contract.viability.GroupMove;
import org.waymark.contract.viability.GroupMove.State;
import org.waymark.contract.viability.MergePlan.Way;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Who would move: as the provider sees them, and as each is asked. */
@Service
public class GroupMoves {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int TRIES = 5;

    private final MergePlanRepository plans;
    private final MovingRepository movings;
    private final EachMoving each;
    private final OfferRepository offers;
    private final ParticipantLists participants;
    private final Today today;

    GroupMoves(
            MergePlanRepository plans,
            MovingRepository movings,
            EachMoving each,
            OfferRepository offers,
            ParticipantLists participants,
            Today today) {
        this.plans = plans;
        this.movings = movings;
        this.each = each;
        this.offers = offers;
        this.participants = participants;
        this.today = today;
    }

    /** By name; as it stands with them, where that way was chosen. Whoever is not enrolled here any more is left out. */
    public Mono<List<GroupMove>> of(Scope.Provider scope, MergingPlan plan, Way way) {
        List<Mover> movers =
                plan.proposed(way).map(MergingPlan.Proposed::movers).orElse(List.of());
        Mono<Map<String, Moving>> standing = way == plan.chosen()
                ? each.of(scope, plan).collect(Collectors.toMap(Moving::participantId, Function.identity()))
                : Mono.just(Map.of());
        return Mono.zip(people(scope), cohorts(scope), standing)
                .map(found -> movers.stream()
                        .flatMap(mover -> Optional.ofNullable(found.getT1().get(mover.personId())).stream()
                                .map(participant -> view(
                                        participant,
                                        mover,
                                        found.getT2(),
                                        Optional.ofNullable(found.getT3().get(mover.personId())))))
                        .sorted(Comparator.comparing(GroupMove::name).thenComparing(GroupMove::participantId))
                        .toList());
    }

    private Mono<Map<String, Participant>> people(Scope scope) {
        return participants
                .of(scope)
                .map(all -> all.stream().collect(Collectors.toMap(Participant::id, Function.identity())));
    }

    private Mono<Map<String, String>> cohorts(Scope scope) {
        return offers.list(scope).map(all -> all.stream().collect(Collectors.toMap(Offer::id, Offer::cohort)));
    }

    /** Fails as not found where nothing is asked of them. */
    public Mono<GroupMove> own(Scope.Self scope) {
        return movings.find(scope, scope.personId())
                .filterWhen(this::isChosen)
                .flatMap(moving -> Mono.zip(people(scope), cohorts(WAYMARK))
                        .filter(found -> found.getT1().containsKey(scope.personId()))
                        .map(found -> view(
                                Objects.requireNonNull(found.getT1().get(scope.personId())),
                                moving.mover(),
                                found.getT2(),
                                Optional.of(moving))))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("Nobody asks you to change cohorts.")));
    }

    private Mono<Boolean> isChosen(Moving moving) {
        return plans.find(WAYMARK, moving.planId())
                .map(plan -> plan.chosen() != null)
                .defaultIfEmpty(false);
    }

    /** The same answer again changes nothing. Fails as in conflict once it is too late. */
    public Mono<GroupMove> answer(Scope.Self scope, boolean agrees) {
        return own(scope)
                .then(Mono.defer(() -> movings.find(scope, scope.personId())))
                .flatMap(moving -> answered(scope, moving, agrees ? State.AGREED : State.DECLINED))
                .retryWhen(Retry.max(TRIES).filter(StaleVersionException.class::isInstance))
                .then(Mono.defer(() -> own(scope)));
    }

    private Mono<Moving> answered(Scope.Self scope, Moving moving, State answer) {
        if (moving.state() == answer) {
            return Mono.just(moving);
        }
        boolean isAsked = moving.state() == State.ASKED
                || moving.state() == State.AGREED && moving.before() == null
                || moving.state() == State.DECLINED;
        if (!isAsked || today.date().isAfter(moving.answerBy())) {
            return Mono.error(ProblemException.conflict(
                    "It is too late to answer. Ask your provider if you want to change cohorts."));
        }
        return movings.replace(scope, moving.in(answer, ""));
    }

    private static GroupMove view(
            Participant participant, Mover mover, Map<String, String> cohorts, Optional<Moving> standing) {
        return new GroupMove(
                participant.id(),
                participant.person().name(),
                participant.person().schoolName(),
                participant.choices().phase(),
                cohorts.getOrDefault(mover.fromOfferId(), ""),
                cohorts.getOrDefault(mover.toOfferId(), ""),
                mover.minutesBefore(),
                mover.minutesAfter(),
                mover.worse(),
                participant.summary().finish(),
                mover.finishAfter(),
                mover.movedSteps(),
                standing.map(Moving::state).orElse(mover.note().isEmpty() ? State.PROPOSED : State.STAYED),
                standing.map(Moving::answerBy).orElse(null),
                standing.map(Moving::note).orElse(mover.note()));
    }
}
