package org.waymark.backend.participant.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Bookings.Booked;
import org.waymark.backend.participant.Bookings.Problem;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document a person. Only they change it; Waymark notes in it what came of planning with it. */
@Repository
public class BookingRepository {

    static final StoredShape<StoredBookings> SHAPE =
            new StoredShape<>("bookings", "bookings", StoredBookings.class, List.of());

    private final StoredDocuments<StoredBookings> documents;

    BookingRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<Bookings> get(Scope.Self scope) {
        return documents
                .find(scope.personId())
                .map(StoredBookings::bookings)
                .defaultIfEmpty(Bookings.none(scope.personId()));
    }

    /** Of many at once, by person; without those who have never booked. */
    public Mono<Map<String, Bookings>> getAll(Scope.System scope, Collection<String> personIds) {
        return documents.getAll(personIds).collectMap(StoredBookings::id, StoredBookings::bookings);
    }

    /** The first time, or in place of the version that it was read as; fails as stale where that is not the one stored. */
    public Mono<Bookings> save(Scope.Self scope, Bookings bookings) {
        if (!scope.personId().equals(bookings.personId())) {
            return Mono.error(new IllegalArgumentException("bookings of somebody else"));
        }
        StoredBookings stored = StoredBookings.of(bookings);
        return (bookings.version() == 0 ? insert(stored) : documents.replace(stored)).map(StoredBookings::bookings);
    }

    private Mono<StoredBookings> insert(StoredBookings stored) {
        return documents
                .insert(stored)
                .onErrorMap(
                        DuplicateKeyException.class,
                        e -> new StaleVersionException(SHAPE.collection(), stored.id(), stored.version()));
    }

    /** Fails as stale where it has changed since. */
    public Mono<Void> delete(Scope.Self scope, Bookings bookings) {
        return scope.personId().equals(bookings.personId())
                ? documents.delete(bookings.personId(), bookings.version())
                : Mono.error(new IllegalArgumentException("bookings of somebody else"));
    }

    /** Those whose pathway has waited to be planned since before then. */
    public Flux<Bookings> due(Scope.System scope, Instant before) {
        return documents.list(query(where("dueSince").lt(before))).map(StoredBookings::bookings);
    }

    record StoredBookings(
            String id,
            long version,
            String offerId,
            List<StoredBooked> booked,
            List<String> givenUp,
            @Nullable Instant dueSince,
            List<String> keys)
            implements Stored {

        static StoredBookings of(Bookings b) {
            return new StoredBookings(
                    b.personId(),
                    b.version(),
                    b.offerId(),
                    b.booked().stream().map(StoredBooked::of).toList(),
                    b.givenUp(),
                    b.dueSince(),
                    b.keys());
        }

        Bookings bookings() {
            return new Bookings(
                    id,
                    version,
                    offerId,
                    booked.stream().map(StoredBooked::booked).toList(),
                    givenUp,
                    dueSince,
                    keys);
        }
    }

    record StoredBooked(
            String sessionId,
            String topicId,
            List<String> inPlaceOf,
            boolean mayMoveOthers,
            boolean asks,
            @Nullable String problem) {

        static StoredBooked of(Booked b) {
            Problem problem = b.problem();
            return new StoredBooked(
                    b.sessionId(),
                    b.topicId(),
                    b.inPlaceOf(),
                    b.mayMoveOthers(),
                    problem != null && problem.asks(),
                    problem == null ? null : problem.sentence());
        }

        Booked booked() {
            return new Booked(
                    sessionId, topicId, inPlaceOf, mayMoveOthers, problem == null ? null : new Problem(asks, problem));
        }
    }
}
