package org.waymark.backend.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Attended;
import org.waymark.contract.attendance.Mark;

/**
 * The marks of one session.
 *
 * @param version 0 before any is made
 */
public record SessionRegister(String offerId, String sessionId, String providerId, long version, List<Entry> entries) {

    public SessionRegister {
        entries = List.copyOf(entries);
    }

    /** @param by the name of whoever made the mark */
    public record Entry(
            String participantId,
            Mark mark,
            String by,
            Instant at,
            @Nullable Disputed disputed) {

        Entry with(Mark other, String name, Instant now) {
            return mark == other ? this : new Entry(participantId, other, name, now, disputed);
        }

        Entry with(Disputed other) {
            return new Entry(participantId, mark, by, at, other);
        }

        /** What it says of them under the offer's rule. */
        public Attended said(Offer offer, Offer.Session session) {
            return new Attended(
                    offer.id(),
                    session.id(),
                    session.topicId(),
                    session.start().toLocalDate(),
                    session.minutes(),
                    mark,
                    offer.teaching().attendance().counts(mark));
        }

        public boolean isOpenlyDisputed() {
            return disputed != null && disputed.answer() == null;
        }
    }

    public record Disputed(
            String text,
            Instant at,
            @Nullable String answer,
            @Nullable String answeredBy) {}

    public Optional<Entry> find(String participantId) {
        return entries.stream()
                .filter(entry -> entry.participantId().equals(participantId))
                .findFirst();
    }

    SessionRegister without(String participantId) {
        return new SessionRegister(
                offerId,
                sessionId,
                providerId,
                version,
                entries.stream()
                        .filter(entry -> !entry.participantId().equals(participantId))
                        .toList());
    }

    SessionRegister with(Entry changed) {
        List<Entry> all = find(changed.participantId()).isEmpty()
                ? Stream.concat(entries.stream(), Stream.of(changed)).toList()
                : entries.stream()
                        .map(entry -> entry.participantId().equals(changed.participantId()) ? changed : entry)
                        .toList();
        return new SessionRegister(offerId, sessionId, providerId, version, all);
    }
}
