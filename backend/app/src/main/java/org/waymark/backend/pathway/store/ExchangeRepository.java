package org.waymark.backend.pathway.store;

import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.pathway.Exchange;
import org.waymark.backend.pathway.Exchange.Side;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Exchanges under way: Waymark's own, each there for a moment. */
@Repository
public class ExchangeRepository {

    static final StoredShape<StoredExchange> SHAPE =
            new StoredShape<>("exchanges", "exchange", StoredExchange.class, List.of());

    private final StoredDocuments<StoredExchange> documents;

    ExchangeRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<Void> insert(Scope.System scope, Exchange exchange) {
        return documents.insert(StoredExchange.of(exchange)).then();
    }

    /** Once more changes nothing. */
    public Mono<Void> delete(Scope.System scope, Exchange exchange) {
        return documents.find(exchange.id()).flatMap(stored -> documents.delete(stored.id(), stored.version()));
    }

    public Flux<Exchange> list(Scope.System scope) {
        return documents.list(new Query()).map(StoredExchange::exchange);
    }

    record StoredExchange(String id, long version, String offerId, Instant since, StoredSide one, StoredSide other)
            implements Stored {

        static StoredExchange of(Exchange e) {
            return new StoredExchange(
                    e.id(), 0, e.offerId(), e.since(), StoredSide.of(e.one()), StoredSide.of(e.other()));
        }

        Exchange exchange() {
            return new Exchange(id, offerId, since, one.side(), other.side());
        }
    }

    record StoredSide(String participantId, String pathwayId, String gives, List<String> sessionIds) {

        static StoredSide of(Side s) {
            return new StoredSide(s.participantId(), s.pathwayId(), s.gives(), s.sessionIds());
        }

        Side side() {
            return new Side(participantId, pathwayId, gives, sessionIds);
        }
    }
}
