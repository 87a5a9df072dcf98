package org.waymark.backend.pathway;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats.Asked;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.store.PathwayRepository;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/**
 * Makes other pathways hold for many who stand as before: the seats that they need and have not got, the pathways, the
 * participants, in this order, and last the seats that nobody needs any more, each in as few requests as will do. A crash
 * leaves each person's old or new whole; seats left over are swept.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0096-written-together.md">decision 0096</a>
 */
@Component
class Rearranging {

    private final PathwaySeats seats;
    private final PathwayRepository pathways;
    private final ParticipantRepository participants;

    Rearranging(PathwaySeats seats, PathwayRepository pathways, ParticipantRepository participants) {
        this.seats = seats;
        this.pathways = pathways;
        this.participants = participants;
    }

    /**
     * @param before as they were read
     * @param after with the pathway
     */
    record Move(Participant before, Participant after, PlannedPathway pathway) {

        static Move of(Participant before, Replan.Changed replan) {
            PlannedPathway pathway = replan.after();
            return new Move(
                    before,
                    before.withPathway(before.choices(), pathway.id(), Summaries.of(pathway, replan.learning())),
                    pathway);
        }

        String participantId() {
            return after.id();
        }

        Set<String> comesTo() {
            return without(after, before);
        }

        Set<String> leaves() {
            return without(before, after);
        }

        private static Set<String> without(Participant these, Participant those) {
            Set<String> sessions = new HashSet<>(these.summary().sessionIds());
            those.summary().sessionIds().forEach(sessions::remove);
            return sessions;
        }
    }

    /**
     * @param participantIds for whom it holds now; the others have changed since they were read, or found no seat
     * @param gone sessions that had no seat left for somebody
     */
    record Held(Set<String> participantIds, Set<String> gone) {

        static final Held NOTHING = new Held(Set.of(), Set.of());

        Held {
            participantIds = Set.copyOf(participantIds);
            gone = Set.copyOf(gone);
        }
    }

    Mono<Held> hold(Scope.System scope, Offer offer, List<Move> moves) {
        return moves.isEmpty()
                ? Mono.just(Held.NOTHING)
                : seats.askMore(offer, moves).flatMap(asked -> hold(scope, offer, moves, asked));
    }

    private Mono<Held> hold(Scope.System scope, Offer offer, List<Move> moves, Map<String, Asked> asked) {
        List<Move> seated = moves.stream()
                .filter(move -> asked.get(move.participantId()) instanceof Asked.Had)
                .toList();
        return pathways.insertAll(scope, seated.stream().map(Move::pathway).toList())
                .then(Mono.defer(() -> participants.saveAll(
                        scope, seated.stream().map(Move::after).toList())))
                .map(saved -> saved.stream().map(Participant::id).collect(Collectors.toSet()))
                .delayUntil(saved -> seats.giveBackAll(
                        offer,
                        seated.stream()
                                .filter(move -> saved.contains(move.participantId()))
                                .toList()))
                .map(saved -> new Held(saved, gone(asked)));
    }

    private static Set<String> gone(Map<String, Asked> asked) {
        Set<String> gone = new HashSet<>();
        asked.values().forEach(one -> {
            if (one instanceof Asked.Full(Set<String> sessionIds)) {
                gone.addAll(sessionIds);
            }
        });
        return gone;
    }
}
