package org.waymark.backend.prior.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.backend.prior.ClaimedLearning;
import org.waymark.backend.prior.ClaimedLearning.Decision;
import org.waymark.backend.prior.ClaimedLearning.Gained;
import org.waymark.backend.prior.ClaimedLearning.Taught;
import org.waymark.contract.prior.PriorClaim.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People see their own; a provider what was put to it. Nobody else sees any. */
@Repository
public class PriorClaimRepository {

    static final StoredShape<StoredClaim> SHAPE =
            new StoredShape<>("prior_claims", "prior-claim", StoredClaim.class, List.of());

    private final StoredDocuments<StoredClaim> documents;

    PriorClaimRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Flux<ClaimedLearning> list(Scope scope) {
        return documents.list(Query.query(visible(scope))).map(StoredClaim::claim);
    }

    public Mono<ClaimedLearning> find(Scope scope, String id) {
        return documents.find(id).map(StoredClaim::claim).filter(claim -> reaches(scope, claim));
    }

    /** Yields the one that has that id already, where there is one. */
    public Mono<ClaimedLearning> insertOnce(Scope.Self scope, ClaimedLearning claim) {
        return reaches(scope, claim)
                ? documents
                        .insert(StoredClaim.of(claim))
                        .map(StoredClaim::claim)
                        .onErrorResume(DuplicateKeyException.class, e -> find(scope, claim.id()))
                : Mono.error(new IllegalArgumentException("a claim of somebody else"));
    }

    /** Fails as stale where it was changed meanwhile. */
    public Mono<ClaimedLearning> replace(Scope scope, ClaimedLearning claim) {
        return reaches(scope, claim)
                ? documents.replace(StoredClaim.of(claim)).map(StoredClaim::claim)
                : Mono.error(new IllegalArgumentException("outside the caller's scope"));
    }

    private static boolean reaches(Scope scope, ClaimedLearning claim) {
        return switch (scope) {
            case Scope.Self(String personId) -> personId.equals(claim.personId());
            case Scope.Provider(String providerId) -> providerId.equals(claim.providerId());
            case Scope.Trust _,
                    Scope.School _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> false;
            case Scope.System() -> true;
        };
    }

    private static Criteria visible(Scope scope) {
        return switch (scope) {
            case Scope.Self(String personId) -> Criteria.where("personId").is(personId);
            case Scope.Provider(String providerId) ->
                Criteria.where("providerId").is(providerId);
            case Scope.Trust _,
                    Scope.School _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> Criteria.where("_id").is(null);
            case Scope.System() -> new Criteria();
        };
    }

    /** @param gained null for topics, and before NPQs could be claimed */
    record StoredClaim(
            String id,
            long version,
            String personId,
            String personName,
            String providerId,
            @Nullable String topicId,
            String topic,
            @Nullable StoredGained gained,
            List<StoredTaught> teaches,
            String text,
            String place,
            LocalDate learnt,
            Instant claimed,
            String state,
            @Nullable StoredDecision decision)
            implements Stored {

        static StoredClaim of(ClaimedLearning c) {
            return new StoredClaim(
                    c.id(),
                    c.version(),
                    c.personId(),
                    c.personName(),
                    c.providerId(),
                    c.topicId(),
                    c.topic(),
                    StoredGained.of(c.gained()),
                    c.teaches().stream()
                            .map(one -> new StoredTaught(one.statement(), one.level()))
                            .toList(),
                    c.text(),
                    c.place(),
                    c.learnt(),
                    c.claimed(),
                    c.state().name(),
                    StoredDecision.of(c.decision()));
        }

        ClaimedLearning claim() {
            return new ClaimedLearning(
                    id,
                    version,
                    personId,
                    personName,
                    providerId,
                    topicId,
                    topic,
                    gained == null ? null : new Gained(gained.qualification(), gained.frameworkVersion()),
                    teaches.stream()
                            .map(one -> new Taught(one.statement(), one.level()))
                            .toList(),
                    text,
                    place,
                    learnt,
                    claimed,
                    State.valueOf(state),
                    decision == null ? null : decision.decision());
        }
    }

    record StoredTaught(String statement, int level) {}

    record StoredGained(String qualification, String frameworkVersion) {

        static @Nullable StoredGained of(@Nullable Gained g) {
            return g == null ? null : new StoredGained(g.qualification(), g.frameworkVersion());
        }
    }

    record StoredDecision(
            String accountId,
            String name,
            Instant at,
            String words,
            @Nullable LocalDate until) {

        static @Nullable StoredDecision of(@Nullable Decision d) {
            return d == null ? null : new StoredDecision(d.accountId(), d.name(), d.at(), d.words(), d.until());
        }

        Decision decision() {
            return new Decision(accountId, name, at, words, until);
        }
    }
}
