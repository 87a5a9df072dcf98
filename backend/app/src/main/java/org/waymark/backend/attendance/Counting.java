package org.waymark.backend.attendance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.attendance.store.RegisterRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.AttendedSessions;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/**
 * Makes marks count on people's pathways. A register is stored before; what a crash leaves between the two is mended by
 * {@link CountingSweep}.
 */
@Component
class Counting {

    private static final Logger log = LoggerFactory.getLogger(Counting.class);
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
        return offers.find(WAYMARK, register.offerId())
                .flatMapIterable(offer -> said(register, offer).entrySet())
                .filter(one -> people.contains(one.getKey()))
                .concatMap(one -> attended.put(one.getKey(), List.of(one.getValue())))
                .then()
                .onErrorResume(e -> {
                    log.warn("A register does not count yet, and is swept: {}", register.sessionId(), e);
                    return Mono.empty();
                });
    }

    /** Everything that registers say and rows do not. Yields of how many people. */
    Mono<Long> countAll() {
        return Mono.zip(
                        registers.list(WAYMARK).collectList(),
                        offers.list(WAYMARK)
                                .map(all -> all.stream().collect(Collectors.toMap(Offer::id, offer -> offer))))
                .map(found -> byPerson(found.getT1(), found.getT2()))
                .flatMapMany(said -> participants
                        .list(WAYMARK)
                        .flatMapIterable(all -> all)
                        .filter(one -> !AttendedSessions.isKnown(one, said.getOrDefault(one.id(), List.of())))
                        .concatMap(one -> attended.put(one.id(), said.getOrDefault(one.id(), List.of()))
                                .thenReturn(one.id())))
                .count();
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
                        .collect(Collectors.toMap(Entry::participantId, entry -> attended(offer, session, entry))))
                .orElse(Map.of());
    }

    private static Attended attended(Offer offer, Offer.Session session, Entry entry) {
        return new Attended(
                offer.id(),
                session.id(),
                session.topicId(),
                session.start().toLocalDate(),
                session.minutes(),
                entry.mark(),
                offer.teaching().attendance().counts(entry.mark()));
    }
}
