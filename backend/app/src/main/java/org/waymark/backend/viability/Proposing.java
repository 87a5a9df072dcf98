package org.waymark.backend.viability;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.viability.Candidates.Found;
import org.waymark.backend.viability.MergingPlan.Mover;
import org.waymark.backend.viability.MergingPlan.Proposed;
import org.waymark.contract.viability.GroupMove.Worse;
import org.waymark.contract.viability.MergePlan.Into;
import org.waymark.contract.viability.MergePlan.Merge;
import org.waymark.contract.viability.MergePlan.Proposal;
import org.waymark.contract.viability.MergePlan.Way;
import org.waymark.engine.group.GroupOutcome;
import org.waymark.engine.group.GroupOutcome.Move;
import org.waymark.engine.group.GroupOutcome.Planned;
import org.waymark.engine.id.GroupId;

/**
 * The engine's plan in the words of the contract. A cohort in which somebody has to stay goes on, and saves nothing.
 * Amounts are whole pounds, rounded down.
 */
final class Proposing {

    private static final int PENCE = 100;
    private static final double TENTHS_OF_A_PERCENT = 1_000;
    private static final double TENTHS = 10;

    private final Found found;
    private final Map<String, Offer> offers;
    private final Set<String> atHome;

    Proposing(Found found) {
        this.found = found;
        this.offers = found.byId();
        this.atHome = found.requests().programme().people().stream()
                .filter(participant -> !participant.choices().travels())
                .map(Participant::id)
                .collect(Collectors.toSet());
    }

    Proposed of(Way way, WholeMerges whole) {
        Planned plan = whole.plan();
        List<Merge> merges = Stream.concat(plan.merges().stream(), whole.stays().stream())
                .sorted(Comparator.comparing(GroupOutcome.Merge::group))
                .map(this::merge)
                .toList();
        return new Proposed(
                new Proposal(
                        way,
                        plan.running().size(),
                        merges.stream().mapToInt(Merge::saves).sum(),
                        plan.figures().moved(),
                        plan.figures().worseOff(),
                        Math.toIntExact(plan.figures().moreMinutes()),
                        merges.stream().mapToInt(Merge::withoutPlace).sum(),
                        Math.round(TENTHS_OF_A_PERCENT * plan.proof().gap()) / TENTHS,
                        found.nearOthers(),
                        merges),
                plan.moves().stream().map(this::mover).toList());
    }

    private Merge merge(GroupOutcome.Merge merge) {
        Offer offer = offer(merge.group());
        return new Merge(
                offer.id(),
                offer.cohort(),
                found.requests().programme().on(offer).size(),
                merge.into().entrySet().stream()
                        .map(into -> new Into(
                                into.getKey().value(), offer(into.getKey()).cohort(), into.getValue()))
                        .toList(),
                merge.withoutPlace(),
                pounds(merge.saves()),
                merge.worseOff(),
                merge.keep().morePeople(),
                merge.keep().withinReach());
    }

    private Offer offer(GroupId id) {
        return Objects.requireNonNull(offers.get(id.value()));
    }

    private static int pounds(long pence) {
        return Math.toIntExact(pence / PENCE);
    }

    private Mover mover(Move move) {
        @Nullable GroupId from = move.from();
        boolean travels = !atHome.contains(move.member());
        return new Mover(
                move.member(),
                from == null ? "" : from.value(),
                move.to().value(),
                travels ? move.minutesBefore() : null,
                travels ? move.minutesAfter() : null,
                move.worse().stream()
                        .map(worse -> Worse.valueOf(worse.name()))
                        .sorted()
                        .toList(),
                null,
                0,
                "");
    }
}
