package org.waymark.backend.booking;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.participant.WaitingList.Asked;
import org.waymark.backend.participant.WaitingList.Waiting;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/** Tells a trust or a provider what somebody said to the session that it asked them to move to. */
@Component
class OfficeNews {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final Notices notices;
    private final ParticipantRepository participants;

    OfficeNews(Notices notices, ParticipantRepository participants) {
        this.notices = notices;
        this.participants = participants;
    }

    Mono<Void> agreed(String offerId, Offer.Session session, Waiting waiting, Asked asked) {
        return tell(
                "agreed",
                offerId,
                session,
                waiting,
                asked,
                "%s moves to another session",
                "%s moves to the session on %s, as %s asked.");
    }

    Mono<Void> stayed(String offerId, Offer.Session session, Waiting waiting, Asked asked) {
        return tell(
                "stayed",
                offerId,
                session,
                waiting,
                asked,
                "%s keeps the session they have",
                "%s has not said yes to the session on %s, which %s asked for, and keeps the one they have. The seat is"
                        + " free for others again.");
    }

    /** Nobody where they work elsewhere, or are on another provider’s offer, by now. */
    private Mono<Void> tell(
            String what,
            String offerId,
            Offer.Session session,
            Waiting waiting,
            Asked asked,
            String title,
            String text) {
        Scope office = asked.office();
        return participants
                .find(office, waiting.participantId())
                .map(participant -> participant.person().name())
                .flatMap(name -> notices.tellOffice(
                        office,
                        News.ordinary(
                                WaitingNews.key(what, offerId, session, waiting) + "-" + waiting.participantId(),
                                title.formatted(name),
                                text.formatted(name, MOMENT.format(session.start()), asked.byName()),
                                office instanceof Scope.Trust
                                        ? "release"
                                        : "provider/people/" + waiting.participantId())));
    }
}
