package org.waymark.backend.rebooking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Offer;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import org.waymark.contract.rebooking.Rebooking.State;

/**
 * Sessions of one provider that are not to be held, with what becomes of each person.
 *
 * @param version of the document, 0 before it is stored
 * @param reason as everybody concerned is told
 */
public record Rebooking(
        String id,
        long version,
        String providerId,
        State state,
        String reason,
        String byAccount,
        String byName,
        Instant created,
        @Nullable String jobId,
        List<Gone> sessions,
        List<Row> people) {

    private static final String NOT_AFTER_ALL = "It is held at its first time after all.";

    public Rebooking {
        sessions = List.copyOf(sessions);
        people = List.copyOf(people);
    }

    /** @param instead when it is held in place of its time, or null where it is not */
    public record Gone(
            String offerId, String sessionId, @Nullable LocalDateTime instead) {}

    /** One topic's session in place of another; either is null where there is none. */
    public record Change(
            String topicId, @Nullable String from, @Nullable String to) {}

    /**
     * @param pathwayBefore the one they had, noted before it is changed
     * @param pathwayAfter the one they get
     */
    public record Row(
            String participantId,
            String offerId,
            Outcome outcome,
            List<Change> changes,
            @Nullable String conflict,
            List<String> fixes,
            @Nullable LocalDate answerBy,
            @Nullable String pathwayBefore,
            @Nullable String pathwayAfter) {

        public Row {
            changes = List.copyOf(changes);
            fixes = List.copyOf(fixes);
        }

        static Row waiting(String participantId, String offerId) {
            return new Row(participantId, offerId, Outcome.WAITING, List.of(), null, List.of(), null, null, null);
        }

        Row with(Outcome other) {
            return new Row(
                    participantId, offerId, other, changes, conflict, fixes, answerBy, pathwayBefore, pathwayAfter);
        }

        Row with(Outcome other, List<Change> made) {
            return new Row(participantId, offerId, other, made, conflict, fixes, null, pathwayBefore, pathwayAfter);
        }

        /** Sessions that they get. */
        List<String> gained() {
            return changes.stream()
                    .flatMap(change -> Optional.ofNullable(change.to()).stream())
                    .toList();
        }

        /** Somebody who has not said yes or no in time. */
        public Row on(LocalDate day) {
            return outcome == Outcome.ASKED && answerBy != null && answerBy.isBefore(day)
                    ? with(Outcome.NO_ANSWER)
                    : this;
        }
    }

    Rebooking in(State other, @Nullable String job) {
        return new Rebooking(id, version, providerId, other, reason, byAccount, byName, created, job, sessions, people);
    }

    Rebooking with(List<Row> rows) {
        return new Rebooking(id, version, providerId, state, reason, byAccount, byName, created, jobId, sessions, rows);
    }

    Rebooking with(Row changed) {
        return with(people.stream()
                .map(row -> row.participantId().equals(changed.participantId()) ? changed : row)
                .toList());
    }

    Optional<Row> row(String participantId) {
        return people.stream()
                .filter(row -> row.participantId().equals(participantId))
                .findFirst();
    }

    Set<String> offerIds() {
        return sessions.stream().map(Gone::offerId).collect(Collectors.toSet());
    }

    Set<String> goneFrom(String offerId) {
        return sessions.stream()
                .filter(gone -> gone.offerId().equals(offerId))
                .map(Gone::sessionId)
                .collect(Collectors.toSet());
    }

    /** The offer without these sessions, which stay in it as cancelled, and with those that are held instead. */
    public Offer cancelledIn(Offer offer) {
        Offer changed = offer;
        var why = new Offer.Cancelled(id, created, reason);
        for (Gone gone : sessions) {
            Optional<Offer.Session> session = changed.findSession(gone.sessionId())
                    .filter(found -> gone.offerId().equals(offer.id()));
            if (session.isPresent() && session.get().isHeld()) {
                changed = changed.with(session.get().cancelled(why));
            }
            if (session.isPresent()
                    && gone.instead() != null
                    && changed.findSession(insteadOf(gone)).isEmpty()) {
                changed = changed.with(
                        session.get().cancelled(null).at(gone.instead()).as(insteadOf(gone)));
            }
        }
        return changed;
    }

    /** The offer with these sessions as before, and those that were to be held instead cancelled. */
    Offer restoredIn(Offer offer) {
        Offer changed = offer;
        for (Gone gone : sessions) {
            Optional<Offer.Session> session = changed.findSession(gone.sessionId());
            if (gone.offerId().equals(offer.id()) && session.isPresent() && isOurs(session.get())) {
                changed = changed.with(session.get().cancelled(null));
            }
            Optional<Offer.Session> instead = changed.findSession(insteadOf(gone));
            if (instead.isPresent()) {
                changed = changed.with(instead.get().cancelled(new Offer.Cancelled(id, created, NOT_AFTER_ALL)));
            }
        }
        return changed;
    }

    boolean isHeldInstead(String offerId) {
        return sessions.stream().anyMatch(gone -> gone.offerId().equals(offerId) && gone.instead() != null);
    }

    /** The offer with no session of the topics but those held instead: whoever can come then stays with the others. */
    Offer onlyInstead(Offer offer) {
        Map<String, String> insteadByTopic = sessions.stream()
                .filter(gone -> gone.instead() != null)
                .flatMap(gone -> offer.findSession(insteadOf(gone)).stream())
                .collect(Collectors.toMap(Offer.Session::topicId, Offer.Session::id));
        return offer.withSessions(offer.sessions().stream()
                .filter(session -> insteadByTopic
                        .getOrDefault(session.topicId(), session.id())
                        .equals(session.id()))
                .toList());
    }

    private boolean isOurs(Offer.Session session) {
        var cancelled = session.cancelled();
        return cancelled != null && cancelled.by().equals(id);
    }

    private String insteadOf(Gone gone) {
        return gone.sessionId() + "-" + id;
    }
}
