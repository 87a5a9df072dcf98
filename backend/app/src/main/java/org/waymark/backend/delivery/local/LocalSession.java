package org.waymark.backend.delivery.local;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Facilitator;
import org.waymark.backend.delivery.Offer;
import org.waymark.contract.delivery.LocalSession.Checklist;
import org.waymark.contract.delivery.LocalSession.State;

/**
 * A session that a trust or a delivery partner proposes for an offer. It becomes one of the offer's when it is approved;
 * what the offer then says of it follows from this, and can be brought in line again at any time.
 *
 * @param version of the document, 0 before it is stored
 * @param revision rises with each change after an approval, so that a session at another time is another one
 * @param words the provider's, or why it is withdrawn
 * @see <a href="../../../../../../../../../../docs/decisions/0062-local-sessions.md">decision 0062</a>
 */
public record LocalSession(
        String id,
        long version,
        String offerId,
        String providerId,
        Proposer proposer,
        Instant proposed,
        State state,
        int revision,
        Plan plan,
        @Nullable String words,
        @Nullable Checked checked,
        @Nullable Quality quality) {

    private static final String NOT_HELD = "It is not held as it was planned.";

    /** @param trustId null where a partner proposes it, and the other way round */
    public record Proposer(
            @Nullable String trustId, @Nullable String partnerId, String organisation, String name) {}

    /** @param start local time in England */
    public record Plan(
            String topicId,
            LocalDateTime start,
            int minutes,
            Place place,
            int seats,
            String facilitator,
            String email,
            Set<String> access,
            Audience audience) {

        public Plan {
            access = Set.copyOf(access);
        }
    }

    /**
     * @param everybody whether all people of the offer may come
     * @param withinMinutes how long others may have to drive, or null where only one's own people may come
     */
    public record Audience(boolean everybody, @Nullable Integer withinMinutes) {}

    /**
     * @param schoolId the school that it is, or null
     * @param easting metres on the national grid
     */
    public record Place(
            String hubId,
            @Nullable String schoolId,
            String name,
            @Nullable String postcode,
            int easting,
            int northing,
            @Nullable String room) {}

    public record Checked(Checklist answers, String by, Instant at) {}

    public record Quality(String note, String by, Instant at) {}

    public String sessionId() {
        return "local-" + id + "-" + revision;
    }

    public boolean isApproved() {
        return state == State.APPROVED || state == State.WITHDRAWAL_ASKED;
    }

    LocalSession in(State other, @Nullable String said) {
        return new LocalSession(
                id, version, offerId, providerId, proposer, proposed, other, revision, plan, said, checked, quality);
    }

    LocalSession approved(Checked made, @Nullable String said) {
        return new LocalSession(
                id,
                version,
                offerId,
                providerId,
                proposer,
                proposed,
                State.APPROVED,
                revision,
                plan,
                said,
                made,
                quality);
    }

    LocalSession with(Quality noted) {
        return new LocalSession(
                id, version, offerId, providerId, proposer, proposed, state, revision, plan, words, checked, noted);
    }

    /** Waits anew. */
    LocalSession changed(Plan other) {
        return new LocalSession(
                id,
                version,
                offerId,
                providerId,
                proposer,
                proposed,
                State.WAITING,
                isApproved() ? revision + 1 : revision,
                other,
                words,
                null,
                null);
    }

    Facilitator facilitator() {
        return Facilitator.of(providerId, plan.facilitator(), plan.email());
    }

    /** As it is, or would be, in its offer. */
    Offer.Session session() {
        return new Offer.Session(
                        sessionId(),
                        plan.topicId(),
                        true,
                        plan.start(),
                        plan.minutes(),
                        plan.place().hubId(),
                        plan.seats(),
                        plan.access(),
                        false)
                .with(new Offer.Arrangements(plan.place().room(), facilitator().id(), null, null))
                .with(new Offer.Local(
                        id,
                        proposer.trustId(),
                        plan.audience().everybody(),
                        plan.audience().withinMinutes(),
                        false));
    }

    /** The offer with the place of the session; one that it has already stays, with the room where that is new. */
    Offer withPlace(Offer offer) {
        Place place = plan.place();
        Offer.Hub hub = offer.hubs().stream()
                .filter(known -> known.id().equals(place.hubId()))
                .findFirst()
                .orElseGet(() -> new Offer.Hub(
                        place.hubId(),
                        place.name(),
                        place.easting(),
                        place.northing(),
                        place.postcode(),
                        List.of(),
                        Set.of()));
        return offer.with(withRoom(hub));
    }

    private Offer.Hub withRoom(Offer.Hub hub) {
        String room = plan.place().room();
        if (room == null || hub.room(room).isPresent()) {
            return hub;
        }
        var rooms = Stream.concat(hub.rooms().stream(), Stream.of(new Offer.Room(room, plan.seats())))
                .toList();
        return new Offer.Hub(hub.id(), hub.name(), hub.easting(), hub.northing(), hub.postcode(), rooms, hub.access());
    }

    /** The offer as this wants it by now. The same again changes nothing. */
    Offer settledIn(Offer offer, Instant now) {
        return switch (state) {
            case APPROVED ->
                offer.findSession(sessionId()).isPresent()
                        ? offer
                        : withPlace(offer).with(session());
            case WITHDRAWAL_ASKED ->
                each(
                        offer,
                        session -> session.local() == null
                                ? session
                                : session.with(session.local().shut()));
            case WAITING, SENT_BACK, REFUSED, WITHDRAWN, CANCELLED ->
                each(offer, session -> session.cancelled(new Offer.Cancelled(id, now, NOT_HELD)));
        };
    }

    private Offer each(Offer offer, UnaryOperator<Offer.Session> change) {
        return offer.withSessions(offer.sessions().stream()
                .map(session -> isOurs(session) && session.isHeld() ? change.apply(session) : session)
                .toList());
    }

    private boolean isOurs(Offer.Session session) {
        return session.local() != null && session.local().proposalId().equals(id);
    }

    /** What an offer makes of it: a session that its provider cancelled is not held, whatever was decided before. */
    State stateIn(Offer offer) {
        boolean gone = isApproved()
                && offer.findSession(sessionId())
                        .filter(session -> !session.isHeld())
                        .isPresent();
        if (!gone) {
            return state;
        }
        return state == State.APPROVED ? State.CANCELLED : State.WITHDRAWN;
    }
}
