package org.waymark.ui.fake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.delivery.Session;
import reactor.core.publisher.Mono;

class FakeOffers implements DeliveryApi {

    /** Seats taken, one session after another: some empty, some nearly and some quite full. */
    private static final int[] TAKEN = {24, 23, 11, 4, 18, 20, 24, 7, 0, 15};

    @Override
    public Mono<Page<Offer>> offers() {
        return Mono.just(Page.whole(
                Arrays.stream(FakeOffer.values()).map(FakeOffer::offer).toList()));
    }

    @Override
    public Mono<Page<Session>> sessions(String offerId) {
        return Arrays.stream(FakeOffer.values())
                .filter(offer -> offer.id().equals(offerId))
                .findFirst()
                .map(offer -> Mono.just(Page.whole(sessions(offer))))
                .orElseGet(() -> FakeProblems.refuse(404, "No such offer"));
    }

    static List<Session> sessions(FakeOffer offer) {
        List<Session> sessions = new ArrayList<>();
        LocalDateTime start = LocalDateTime.of(2026, 10, 13, 16, 0).plusDays(offer.ordinal());
        for (FakeTopic topic : FakeTopic.ALL) {
            if (topic.meeting() == null || topic.meeting() == ActivityKind.COACHING) continue;
            sessions.add(session(offer, topic, start, sessions.size()));
            start = start.plusWeeks(2);
        }
        return sessions;
    }

    private static Session session(FakeOffer offer, FakeTopic topic, LocalDateTime start, int number) {
        boolean inPerson = topic.meeting() == ActivityKind.IN_PERSON;
        return new Session(
                offer.id() + "-" + topic.id(),
                topic.id(),
                topic.title(),
                topic.meeting(),
                inPerson ? start.withHour(9).withMinute(30) : start,
                inPerson ? 300 : 90,
                inPerson ? "Northway Hub, Millbridge" : null,
                24,
                TAKEN[(number + offer.ordinal()) % TAKEN.length],
                number == 0,
                inPerson ? List.of("step-free", "hearing-loop") : List.of("captions"),
                null);
    }
}
