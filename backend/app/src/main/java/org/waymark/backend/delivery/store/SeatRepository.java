package org.waymark.backend.delivery.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.SessionSeats;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seats, one document a session. A seat is given by a single update that matches only while one is left, so that no two
 * people get the same, however many ask at once. Asked by Waymark itself only: what a person may see of a session is
 * decided where the session is shown.
 *
 * @see <a href="../../../../../../../../../../docs/decisions/0018-guarded-seats.md">decision 0018</a>
 */
@Repository
public class SeatRepository {

    static final StoredShape<StoredSeats> SHAPE = new StoredShape<>("seats", "seats", StoredSeats.class, List.of());

    private final StoredDocuments<StoredSeats> documents;
    private final ReactiveMongoTemplate mongo;

    SeatRepository(Documents documents, ReactiveMongoTemplate mongo) {
        this.documents = documents.of(SHAPE);
        this.mongo = mongo;
    }

    public enum Given {
        NEW,
        HAD_ONE,
        HELD_ONE,
        NONE_LEFT
    }

    /** @param capacity how many seats the session has */
    public Mono<Given> give(Scope.System scope, String offerId, String sessionId, int capacity, Seat seat) {
        String id = id(offerId, sessionId);
        var oneIsLeft = where("_id")
                .is(id)
                .and("taken")
                .lt(capacity)
                .and("seats.participantId")
                .ne(seat.participantId());
        var given =
                new Update().push("seats", StoredSeat.of(seat)).inc("taken", 1).inc("version", 1);
        return mongo.updateFirst(query(oneIsLeft), given, SHAPE.collection())
                .flatMap(result -> result.getModifiedCount() == 1
                        ? Mono.just(Given.NEW)
                        : otherwise(scope, offerId, sessionId, capacity, seat));
    }

    /**
     * One more seat for each of these, none of whom has one yet, in a single update.
     *
     * @return whether it was done; where not, nothing was
     */
    public Mono<Boolean> giveAll(
            Scope.System scope, String offerId, String sessionId, int capacity, List<Seat> together) {
        var enoughAreLeft = where("_id")
                .is(id(offerId, sessionId))
                .and("taken")
                .lte(capacity - together.size())
                .and("seats.participantId")
                .nin(together.stream().map(Seat::participantId).toList());
        var given = new Update().inc("taken", together.size()).inc("version", 1);
        given.push("seats").each(together.stream().map(StoredSeat::of).toArray());
        return mongo.updateFirst(query(enoughAreLeft), given, SHAPE.collection())
                .map(result -> result.getModifiedCount() == 1);
    }

    private Mono<Given> otherwise(Scope.System scope, String offerId, String sessionId, int capacity, Seat seat) {
        return documents
                .find(id(offerId, sessionId))
                .flatMap(now -> {
                    StoredSeat theirs = now.find(seat.participantId());
                    if (theirs != null) {
                        return Mono.just(theirs.holdUntil() == null ? Given.HAD_ONE : Given.HELD_ONE);
                    }
                    // The first seat may just have been given, or one have come back.
                    return now.taken() < capacity
                            ? give(scope, offerId, sessionId, capacity, seat)
                            : Mono.just(Given.NONE_LEFT);
                })
                .switchIfEmpty(Mono.defer(() -> first(scope, offerId, sessionId, capacity, seat)));
    }

    private Mono<Given> first(Scope.System scope, String offerId, String sessionId, int capacity, Seat seat) {
        if (capacity < 1) {
            return Mono.just(Given.NONE_LEFT);
        }
        var seats = new StoredSeats(id(offerId, sessionId), 0, offerId, sessionId, 1, List.of(StoredSeat.of(seat)));
        return documents
                .insert(seats)
                .thenReturn(Given.NEW)
                .onErrorResume(DuplicateKeyException.class, e -> give(scope, offerId, sessionId, capacity, seat));
    }

    /**
     * Changes what the person has the seat for and until when, if they have one.
     *
     * @param seat as it is from now on
     */
    public Mono<Void> hold(Scope.System scope, String offerId, String sessionId, Seat seat) {
        var theirs = where("_id")
                .is(id(offerId, sessionId))
                .and("seats.participantId")
                .is(seat.participantId());
        var held = new Update()
                .set("seats.$[theirs].holdUntil", seat.holdUntil())
                .set("seats.$[theirs].heldFor", seat.heldFor())
                .filterArray(where("theirs.participantId").is(seat.participantId()))
                .inc("version", 1);
        return mongo.updateFirst(query(theirs), held, SHAPE.collection()).then();
    }

    /** Yields whether the person had one. */
    public Mono<Boolean> takeBack(Scope.System scope, String offerId, String sessionId, String participantId) {
        var theirs = where("_id")
                .is(id(offerId, sessionId))
                .and("seats.participantId")
                .is(participantId);
        var taken = new Update()
                .pull("seats", query(where("participantId").is(participantId)))
                .inc("taken", -1)
                .inc("version", 1);
        return mongo.updateFirst(query(theirs), taken, SHAPE.collection())
                .map(result -> result.getModifiedCount() == 1);
    }

    /**
     * From each of these, all of whom have one, in a single update.
     *
     * @return whether it was done; where not, nothing was
     */
    public Mono<Boolean> takeBackAll(
            Scope.System scope, String offerId, String sessionId, List<String> participantIds) {
        var theirs = where("_id")
                .is(id(offerId, sessionId))
                .and("seats.participantId")
                .all(participantIds);
        var taken = new Update()
                .pull("seats", query(where("participantId").in(participantIds)))
                .inc("taken", -participantIds.size())
                .inc("version", 1);
        return mongo.updateFirst(query(theirs), taken, SHAPE.collection())
                .map(result -> result.getModifiedCount() == 1);
    }

    public Flux<SessionSeats> list(Scope.System scope, String offerId, Collection<String> sessionIds) {
        List<String> ids =
                sessionIds.stream().map(session -> id(offerId, session)).toList();
        return documents.list(query(where("_id").in(ids))).map(StoredSeats::view);
    }

    public Flux<SessionSeats> list(Scope.System scope) {
        return documents.list(new Query()).map(StoredSeats::view);
    }

    private static String id(String offerId, String sessionId) {
        return offerId + "/" + sessionId;
    }

    record StoredSeats(String id, long version, String offerId, String sessionId, int taken, List<StoredSeat> seats)
            implements Stored {

        @Nullable
        StoredSeat find(String participantId) {
            return seats.stream()
                    .filter(seat -> seat.participantId().equals(participantId))
                    .findFirst()
                    .orElse(null);
        }

        SessionSeats view() {
            return new SessionSeats(
                    offerId, sessionId, seats.stream().map(StoredSeat::seat).toList());
        }
    }

    record StoredSeat(
            String participantId,
            Instant since,
            @Nullable Instant holdUntil,
            @Nullable String heldFor) {

        static StoredSeat of(Seat s) {
            return new StoredSeat(s.participantId(), s.since(), s.holdUntil(), s.heldFor());
        }

        Seat seat() {
            return new Seat(participantId, since, holdUntil, heldFor);
        }
    }
}
