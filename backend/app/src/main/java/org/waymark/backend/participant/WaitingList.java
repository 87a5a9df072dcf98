package org.waymark.backend.participant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    /** @param heldUntil until when a seat is held for them; null while there is none */
    public record Waiting(
            String participantId, Instant since, @Nullable Instant heldUntil) {}

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
        if (find(participantId).isPresent()) {
            return this;
        }
        List<Waiting> all = new ArrayList<>(people);
        all.add(new Waiting(participantId, now, null));
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
                        .map(one -> one.participantId().equals(participantId)
                                ? new Waiting(participantId, one.since(), until)
                                : one)
                        .toList());
    }
}
