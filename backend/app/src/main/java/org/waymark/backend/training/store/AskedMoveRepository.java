package org.waymark.backend.training.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.ProviderReach;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.backend.training.AskedMove;
import org.waymark.backend.training.AskedMove.Side;
import org.waymark.contract.training.ProviderMove.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The person reaches their own; a provider what it is asked for. */
@Repository
public class AskedMoveRepository {

    static final StoredShape<StoredMove> SHAPE =
            new StoredShape<>("provider_moves", "provider-move", StoredMove.class, List.of());

    private final StoredDocuments<StoredMove> documents;

    AskedMoveRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<AskedMove> find(Scope scope, String participantId) {
        return documents.find(participantId).map(StoredMove::move).filter(move -> reaches(scope, move));
    }

    public Flux<AskedMove> list(Scope scope) {
        return documents
                .list(Query.query(ProviderReach.criteria(scope, "to.providerId", "_id")))
                .map(StoredMove::move);
    }

    /** The first time, or in place of the version that it was read as. */
    public Mono<AskedMove> save(Scope scope, AskedMove move) {
        if (!reaches(scope, move)) {
            return Mono.error(new IllegalArgumentException("out of reach: " + move.participantId()));
        }
        StoredMove stored = StoredMove.of(move);
        return (move.version() == 0 ? documents.insert(stored) : documents.replace(stored)).map(StoredMove::move);
    }

    public Mono<Void> delete(Scope scope, AskedMove move) {
        return reaches(scope, move) ? documents.delete(move.participantId(), move.version()) : Mono.empty();
    }

    private static boolean reaches(Scope scope, AskedMove move) {
        return ProviderReach.holds(scope, move.to().providerId(), move.participantId()::equals);
    }

    record StoredMove(
            String id,
            long version,
            String personName,
            String school,
            String qualification,
            StoredSide from,
            StoredSide to,
            String state,
            LocalDate askedOn,
            LocalDate finish,
            int daysOut)
            implements Stored {

        static StoredMove of(AskedMove m) {
            return new StoredMove(
                    m.participantId(),
                    m.version(),
                    m.personName(),
                    m.school(),
                    m.qualification(),
                    StoredSide.of(m.from()),
                    StoredSide.of(m.to()),
                    m.state().name(),
                    m.askedOn(),
                    m.finish(),
                    m.daysOut());
        }

        AskedMove move() {
            return new AskedMove(
                    id,
                    version,
                    personName,
                    school,
                    qualification,
                    from.side(),
                    to.side(),
                    State.valueOf(state),
                    askedOn,
                    finish,
                    daysOut);
        }
    }

    record StoredSide(String providerId, String provider, String offerId, String cohort) {

        static StoredSide of(Side s) {
            return new StoredSide(s.providerId(), s.provider(), s.offerId(), s.cohort());
        }

        Side side() {
            return new Side(providerId, provider, offerId, cohort);
        }
    }
}
