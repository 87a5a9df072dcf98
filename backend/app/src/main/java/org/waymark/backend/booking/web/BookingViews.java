package org.waymark.backend.booking.web;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.booking.Asking;
import org.waymark.backend.booking.Effect;
import org.waymark.backend.booking.OwnSessions.Free;
import org.waymark.backend.booking.OwnSessions.Own;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.TakingPart;
import org.waymark.backend.participant.WaitingList;
import org.waymark.backend.platform.Today;
import org.waymark.contract.booking.BookedSession;
import org.waymark.contract.booking.BookingEffect;
import org.waymark.contract.booking.OwnSession;

/** Own sessions, and what booking changes, as the contract shows them. */
final class BookingViews {

    private BookingViews() {}

    static OwnSession of(Asking asking, Own own) {
        return new OwnSession(
                own.topicId(),
                asking.title(own.topicId()),
                own.state(),
                session(asking.offer(), own.session()),
                own.problem(),
                takingPart(asking.offer(), own),
                own.session() == null
                        ? TakingPart.recordingOf(asking.offer(), own.topicId()).orElse(null)
                        : null,
                own.others().stream().map(free -> other(asking, free)).toList());
    }

    private static org.waymark.contract.booking.@Nullable TakingPart takingPart(Offer offer, Own own) {
        if (own.session() == null || !hasSeat(own.state())) {
            return null;
        }
        TakingPart how = TakingPart.of(offer, own.session());
        return new org.waymark.contract.booking.TakingPart(
                how.room(), how.postcode(), how.joinLink(), how.dialIn(), how.facilities());
    }

    private static boolean hasSeat(OwnSession.State state) {
        return switch (state) {
            case BOOKED, PLANNING, ASKS, DOES_NOT_FIT -> true;
            case HELD, CANCELLED, RECORDED, NONE -> false;
        };
    }

    private static OwnSession.Other other(Asking asking, Free free) {
        return new OwnSession.Other(
                Objects.requireNonNull(session(asking.offer(), free.session())),
                free.seatsLeft(),
                free.daysOut(),
                free.travelMinutes(),
                free.problem(),
                waiting(asking, free.waiting()));
    }

    private static OwnSession.@Nullable Waiting waiting(Asking asking, @Nullable WaitingList list) {
        return list == null ? null : waiting(asking.participant().id(), list);
    }

    static OwnSession.Waiting waiting(String personId, WaitingList list) {
        LocalDateTime until = list.find(personId)
                .map(WaitingList.Waiting::heldUntil)
                .map(instant -> LocalDateTime.ofInstant(instant, Today.ENGLAND))
                .orElse(null);
        String askedBy = list.find(personId)
                .map(WaitingList.Waiting::asked)
                .map(WaitingList.Asked::byName)
                .orElse(null);
        return new OwnSession.Waiting(list.people().size(), list.position(personId), until, askedBy);
    }

    static BookingEffect of(Effect effect) {
        Asking asking = effect.asking();
        return new BookingEffect(
                effect.fits(),
                effect.problem(),
                effect.finishBefore(),
                effect.finishAfter(),
                effect.moves().stream()
                        .map(move -> new BookingEffect.Move(
                                asking.title(move.topicId()),
                                session(asking.offer(), move.from()),
                                session(asking.offer(), move.to())))
                        .toList(),
                effect.atShortNotice().stream().map(asking::title).toList(),
                effect.daysOut());
    }

    private static @Nullable BookedSession session(Offer offer, @Nullable String id) {
        return session(
                offer, Optional.ofNullable(id).flatMap(offer::findSession).orElse(null));
    }

    static @Nullable BookedSession session(Offer offer, Offer.@Nullable Session session) {
        return session == null
                ? null
                : new BookedSession(
                        session.id(), session.start(), session.minutes(), offer.place(session), session.inPerson());
    }
}
