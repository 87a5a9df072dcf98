package org.waymark.backend.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.attendance.SessionRegister;
import org.waymark.backend.attendance.SessionRegister.Disputed;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.delivery.Facilitator;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Today;
import org.waymark.contract.attendance.Mark;

/** The registers that say of invented people what their rows say. One of all the absences is disputed. */
final class FictionalRegisters {

    /** Who disputes one, where they missed anything: the one of those behind whom people can sign in as. */
    private static final String DISPUTES = "joel-mbeki";

    private static final String AGAINST_IT = "I was there from the start and worked with two people from other schools."
            + " I think I was overlooked when the register was taken.";

    private final Map<String, Offer> offers;
    private final @Nullable Marked disputed;
    private final List<Marked> all;

    /** What a row says of somebody in one session. */
    private record Marked(String personId, Attended said) {}

    /** @param offers of the demonstration */
    FictionalRegisters(Collection<Offer> offers, List<Participant> people) {
        this.offers = offers.stream().collect(Collectors.toMap(Offer::id, offer -> offer));
        this.all = people.stream()
                .filter(one -> this.offers.containsKey(one.enrolment().offerId()))
                .flatMap(one -> one.summary().attendance().sessions().stream().map(said -> new Marked(one.id(), said)))
                .toList();
        this.disputed = all.stream()
                .filter(one -> one.said().mark() == Mark.ABSENT)
                .min(Comparator.comparing((Marked one) -> !one.personId().equals(DISPUTES))
                        .thenComparing(one -> one.said().on(), Comparator.reverseOrder())
                        .thenComparing(Marked::personId)
                        .thenComparing(one -> one.said().sessionId()))
                .orElse(null);
    }

    private record Key(String offerId, String sessionId) {}

    List<SessionRegister> all() {
        return all.stream()
                .collect(Collectors.groupingBy(
                        one -> new Key(one.said().offerId(), one.said().sessionId())))
                .entrySet()
                .stream()
                .map(entry -> register(entry.getKey(), entry.getValue()))
                .toList();
    }

    private SessionRegister register(Key key, List<Marked> marks) {
        Offer offer = offers.get(key.offerId());
        if (offer == null) throw new IllegalArgumentException("a mark in an offer of somebody else");
        Offer.Session session = offer.session(key.sessionId());
        return new SessionRegister(
                offer.id(),
                session.id(),
                offer.providerId(),
                0,
                marks.stream()
                        .sorted(Comparator.comparing(Marked::personId))
                        .map(one -> entry(offer, session, one))
                        .toList());
    }

    private Entry entry(Offer offer, Offer.Session session, Marked one) {
        Facilitator runs = FictionalOffers.FACILITATOR;
        Instant end = session.end().atZone(Today.ENGLAND).toInstant();
        return new Entry(
                one.personId(),
                one.said().mark(),
                runs.id().equals(session.arrangements().facilitatorId()) ? runs.name() : offer.providerName(),
                end,
                one.equals(disputed) ? new Disputed(AGAINST_IT, end.plus(Duration.ofDays(1)), null, null) : null);
    }
}
