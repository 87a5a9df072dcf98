package org.waymark.backend.attendance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.attendance.store.RegisterRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.AttendedSessions;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes marks count on people's pathways. A register is stored before; what a crash leaves between the two is mended by
 * {@link CountingSweep}.
 */
@Component
class Counting {

    private static final Scope.System WAYMARK = new Scope.System();

    private final RegisterRepository registers;
    private final OfferRepository offers;
    private final ParticipantRepository participants;
    private final AttendedSessions attended;

    Counting(
            RegisterRepository registers,
            OfferRepository offers,
            ParticipantRepository participants,
            AttendedSessions attended) {
        this.registers = registers;
        this.offers = offers;
        this.participants = participants;
        this.attended = attended;
    }

    /** The marks of these people. Never fails: the register stands, and the sweep comes. */
    Mono<Void> count(SessionRegister register, Collection<String> people) {
        var session = new Key(register.offerId(), register.sessionId());
        return Sweeps.each("Attendance of", Flux.fromIterable(people), id -> id, id -> put(id, List.of(session)))
                .then();
    }

    /** A mark that was taken out, unless there is another by now. */
    Mono<Void> forget(String offerId, String sessionId, String participantId) {
        return registers
                .find(WAYMARK, offerId, sessionId)
                .flatMap(register -> Mono.justOrEmpty(register.find(participantId)))
                .hasElement()
                .flatMap(marked -> marked ? Mono.empty() : attended.forget(participantId, offerId, sessionId));
    }

    private Mono<Void> put(String participantId, List<Key> sessions) {
        return attended.put(participantId, now(participantId, sessions));
    }

    /** Everything that registers say and rows do not. Yields of how many people. */
    Mono<Long> countAll() {
        return Mono.zip(
                        registers.list(WAYMARK).collectList(),
                        offers.list(WAYMARK)
                                .map(all -> all.stream().collect(Collectors.toMap(Offer::id, offer -> offer))))
                .map(found -> byPerson(found.getT1(), found.getT2()))
                .flatMapMany(said -> Sweeps.each(
                        "Attendance of",
                        participants.list(WAYMARK).flatMapIterable(all -> all),
                        Participant::id,
                        one -> Mono.justOrEmpty(said.get(one.id()))
                                .filter(theirs -> !AttendedSessions.isKnown(one, theirs))
                                .flatMap(theirs -> put(one.id(), keys(theirs)).thenReturn(one.id()))))
                .count();
    }

    private record Key(String offerId, String sessionId) {}

    private static List<Key> keys(List<Attended> said) {
        return said.stream().map(one -> new Key(one.offerId(), one.sessionId())).toList();
    }

    /** What the registers of these sessions say of somebody at the moment when it is asked. */
    private Mono<List<Attended>> now(String participantId, List<Key> sessions) {
        return Flux.fromIterable(sessions)
                .concatMap(key -> registers
                        .find(WAYMARK, key.offerId(), key.sessionId())
                        .zipWith(offers.find(WAYMARK, key.offerId()), Counting::said))
                .flatMap(said -> Mono.justOrEmpty(said.get(participantId)))
                .collectList();
    }

    private static Map<String, List<Attended>> byPerson(List<SessionRegister> all, Map<String, Offer> offers) {
        Map<String, List<Attended>> said = new HashMap<>();
        for (SessionRegister register : all) {
            Offer offer = offers.get(register.offerId());
            if (offer != null) {
                said(register, offer)
                        .forEach((id, one) -> said.computeIfAbsent(id, first -> new ArrayList<>())
                                .add(one));
            }
        }
        return said;
    }

    /** By person; nothing of a session that has left the offer. */
    private static Map<String, Attended> said(SessionRegister register, Offer offer) {
        return offer.findSession(register.sessionId())
                .map(session -> register.entries().stream()
                        .collect(Collectors.toMap(Entry::participantId, entry -> entry.said(offer, session))))
                .orElse(Map.of());
    }
}
