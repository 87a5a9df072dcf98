package org.waymark.backend.assignment.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.engine.id.TopicId;

/** One person out of school for one session. */
record Absence(Participant participant, Offer offer, Offer.Session session) {

    /** Those of a participant, from the sessions that their pathway has seats in. */
    static Function<Participant, Stream<Absence>> in(List<Offer> offers) {
        Map<String, Offer> byId = offers.stream().collect(Collectors.toMap(Offer::id, Function.identity()));
        return participant -> {
            Offer offer = byId.get(participant.enrolment().offerId());
            return offer == null ? Stream.empty() : of(participant, offer);
        };
    }

    static Stream<Absence> of(Participant participant, Offer offer) {
        return participant.summary().sessionIds().stream()
                .flatMap(id -> offer.findSession(id).stream())
                .filter(Offer.Session::takesOneOut)
                .map(session -> new Absence(participant, offer, session));
    }

    LocalDate on() {
        return session.start().toLocalDate();
    }

    String topic(Content content) {
        return content.find(new TopicId(session.topicId())).map(Topic::title).orElse(session.topicId());
    }

    String place() {
        return offer.place(session);
    }
}
