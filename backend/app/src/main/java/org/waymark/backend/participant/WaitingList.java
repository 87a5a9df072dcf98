package org.waymark.backend.participant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.Scope;

/**
 * Who waits for a seat in a full session, first come first.
 *
 * @param version 0 before anybody waited
 */
public record WaitingList(String offerId, String sessionId, long version, List<Waiting> people) {

    public WaitingList {
        people = List.copyOf(people);
    }

    public static WaitingList empty(String offerId, String sessionId) {
        return new WaitingList(offerId, sessionId, 0, List.of());
    }

    /**
     * @param heldUntil until when a seat is held for them; null while there is none
     * @param asked by whom they are to be moved here, or null where they wait of their own accord
     */
    public record Waiting(
            String participantId,
            Instant since,
            @Nullable Instant heldUntil,
            @Nullable Asked asked) {

        public Waiting until(Instant until) {
            return new Waiting(participantId, since, until, asked);
        }
    }

    /**
     * Somebody else's wish that they move here.
     *
     * @param byName who wishes it, as the person reads it
     * @param office the trust or provider that is told what comes of it
     * @param fromSessionId the session that they would leave
     */
    public record Asked(String byName, Scope office, String fromSessionId) {}

    public Optional<Waiting> find(String participantId) {
        return people.stream()
                .filter(one -> one.participantId().equals(participantId))
                .findFirst();
    }

    /** 1 for whoever is next; 0 for whoever does not wait. */
    public int position(String participantId) {
        return IntStream.range(0, people.size())
                .filter(i -> people.get(i).participantId().equals(participantId))
                .map(i -> i + 1)
                .findFirst()
                .orElse(0);
    }

    /** Who waits already keeps their position. */
    public WaitingList join(String participantId, Instant now) {
        return join(participantId, now, null);
    }

    /** Who waits already, or is asked already, is not asked again. */
    public WaitingList join(String participantId, Instant now, @Nullable Asked asked) {
        if (find(participantId).isPresent()) {
            return this;
        }
        List<Waiting> all = new ArrayList<>(people);
        all.add(new Waiting(participantId, now, null, asked));
        return new WaitingList(offerId, sessionId, version, all);
    }

    public WaitingList leave(String participantId) {
        return new WaitingList(
                offerId,
                sessionId,
                version,
                people.stream()
                        .filter(one -> !one.participantId().equals(participantId))
                        .toList());
    }

    public WaitingList held(String participantId, Instant until) {
        return new WaitingList(
                offerId,
                sessionId,
                version,
                people.stream()
                        .map(one -> one.participantId().equals(participantId) ? one.until(until) : one)
                        .toList());
    }
}
