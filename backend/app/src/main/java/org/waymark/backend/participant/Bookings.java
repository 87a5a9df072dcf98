package org.waymark.backend.participant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that somebody has booked themselves, and those that they have given up: wishes that every plan of theirs
 * keeps.
 *
 * @param version 0 before anything was booked
 * @param offerId the offer whose sessions they are
 * @param givenUp sessions that are not planned for them again
 * @param dueSince since when the pathway waits to be planned with it; null where it is
 * @param keys of the latest requests, so that none counts twice
 */
public record Bookings(
        String personId,
        long version,
        String offerId,
        List<Booked> booked,
        List<String> givenUp,
        @Nullable Instant dueSince,
        List<String> keys) {

    private static final int KEYS_KEPT = 20;

    public Bookings {
        booked = List.copyOf(booked);
        givenUp = List.copyOf(givenUp);
        keys = List.copyOf(keys);
    }

    public static Bookings none(String personId) {
        return new Bookings(personId, 0, "", List.of(), List.of(), null, List.of());
    }

    /**
     * @param inPlaceOf sessions of the topic that they leave for it, the latest first
     * @param mayMoveOthers whether they have said yes to other sessions moving at short notice
     * @param problem why no pathway has it, or null
     */
    public record Booked(
            String sessionId,
            String topicId,
            List<String> inPlaceOf,
            boolean mayMoveOthers,
            @Nullable Problem problem) {

        public Booked {
            inPlaceOf = List.copyOf(inPlaceOf);
        }

        Booked with(@Nullable Problem other) {
            return new Booked(sessionId, topicId, inPlaceOf, mayMoveOthers, other);
        }
    }

    /** @param asks whether a yes to other sessions moving would help */
    public record Problem(boolean asks, String sentence) {}

    /** Those of another offer mean nothing in this one. */
    public Bookings on(String otherOfferId) {
        return offerId.equals(otherOfferId)
                ? this
                : new Bookings(personId, version, otherOfferId, List.of(), List.of(), null, keys);
    }

    public boolean knows(String key) {
        return keys.contains(key);
    }

    public boolean isDue() {
        return dueSince != null;
    }

    public Optional<Booked> find(String sessionId) {
        return booked.stream().filter(one -> one.sessionId().equals(sessionId)).findFirst();
    }

    /** Those that the pathway is planned with, or is to be. */
    public List<Booked> wished() {
        return booked.stream().filter(one -> one.problem() == null).toList();
    }

    /** Whoever leaves a session that they had booked in place of another leaves that one too. */
    public Bookings book(
            String sessionId,
            String topicId,
            @Nullable String insteadOf,
            boolean mayMoveOthers,
            String key,
            Instant now) {
        List<String> inPlaceOf = insteadOf == null
                ? List.of()
                : Stream.concat(
                                Stream.of(insteadOf),
                                find(insteadOf).stream().flatMap(left -> left.inPlaceOf().stream()))
                        .filter(left -> !left.equals(sessionId))
                        .toList();
        List<String> before = find(sessionId).map(Booked::inPlaceOf).orElse(inPlaceOf);
        List<Booked> all = without(sessionId, insteadOf);
        all.add(new Booked(sessionId, topicId, inPlaceOf.isEmpty() ? before : inPlaceOf, mayMoveOthers, null));
        return new Bookings(
                personId,
                version,
                offerId,
                all,
                givenUp.stream().filter(id -> !id.equals(sessionId)).toList(),
                now,
                with(key));
    }

    public Bookings giveUp(String sessionId, String key, Instant now) {
        List<String> all = new ArrayList<>(givenUp);
        all.remove(sessionId);
        all.add(sessionId);
        return new Bookings(personId, version, offerId, without(sessionId, null), all, now, with(key));
    }

    /** @param problems by session id, of those that no pathway has */
    public Bookings settled(Map<String, Problem> problems) {
        return new Bookings(
                personId,
                version,
                offerId,
                booked.stream()
                        .map(one ->
                                problems.containsKey(one.sessionId()) ? one.with(problems.get(one.sessionId())) : one)
                        .toList(),
                givenUp,
                null,
                keys);
    }

    /** Without sessions that nobody needs to know of any more. */
    public Bookings only(Collection<String> sessionIds) {
        return new Bookings(
                personId,
                version,
                offerId,
                booked.stream()
                        .filter(one -> sessionIds.contains(one.sessionId()))
                        .toList(),
                givenUp.stream().filter(sessionIds::contains).toList(),
                dueSince,
                keys);
    }

    private List<Booked> without(String sessionId, @Nullable String other) {
        List<Booked> rest = new ArrayList<>(booked);
        rest.removeIf(
                one -> one.sessionId().equals(sessionId) || one.sessionId().equals(other));
        return rest;
    }

    private List<String> with(String key) {
        return Stream.concat(Stream.of(key), keys.stream()).limit(KEYS_KEPT).toList();
    }
}
