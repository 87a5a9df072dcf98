package org.waymark.backend.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to take part in a session: for those who have a seat in it, and nobody else.
 *
 * @param facilities of the session and its place
 */
public record TakingPart(
        @Nullable String room,
        @Nullable String postcode,
        @Nullable String joinLink,
        @Nullable String dialIn,
        List<String> facilities) {

    public TakingPart {
        facilities = List.copyOf(facilities);
    }

    public static TakingPart of(Offer offer, Offer.Session session) {
        Offer.Hub hub = session.hubId() == null ? null : offer.hub(session.hubId());
        Offer.Online online = session.arrangements().online();
        return new TakingPart(
                session.arrangements().room(),
                hub == null ? null : hub.postcode(),
                online == null ? null : online.joinLink(),
                online == null ? null : online.dialIn(),
                Stream.concat(session.access().stream(), hub == null ? Stream.empty() : hub.access().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    public static Optional<String> recording(Offer.Session session) {
        return Optional.ofNullable(session.arrangements().online()).map(Offer.Online::recording);
    }

    /** Of the latest session of a topic that has one. */
    public static Optional<String> recordingOf(Offer offer, String topicId) {
        return offer.held().stream()
                .filter(session -> session.topicId().equals(topicId))
                .sorted(Comparator.comparing(Offer.Session::start).reversed())
                .map(session -> recording(session).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** In words, a line each; empty where the provider has given nothing. */
    public List<String> lines() {
        return Stream.of(
                        said("To join", joinLink),
                        said("To dial in", dialIn),
                        said("Room", room),
                        said("Postcode", postcode))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> said(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(given -> name + ": " + given);
    }
}
