package org.waymark.backend.participant.store;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.PartnersOffers;
import org.waymark.backend.participant.PartnersOffers.Run;
import org.waymark.backend.participant.Person;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

@Repository
public class ParticipantRepository {

    static final StoredShape<StoredParticipant> SHAPE =
            new StoredShape<>("participants", "participant", StoredParticipant.class, List.of());

    private static final int TRIES = 20;

    private final StoredDocuments<StoredParticipant> documents;
    private final ParticipantChanges changes;
    private final PartnersOffers partners;

    ParticipantRepository(Documents documents, ParticipantChanges changes, PartnersOffers partners) {
        this.documents = documents.of(SHAPE);
        this.changes = changes;
        this.partners = partners;
    }

    /** By name; without those whose proposal came to nothing. */
    public Mono<List<Participant>> list(Scope scope) {
        return run(scope)
                .flatMapMany(run -> documents.list(Query.query(visible(scope, run))))
                .map(StoredParticipant::participant)
                .filter(Participant::stands)
                .sort(Comparator.comparing(p -> p.person().name()))
                .collectList();
    }

    /** As {@link #list}, of those with one of the ids only, in no order. */
    public Mono<List<Participant>> listOf(Scope scope, Set<String> ids) {
        return run(scope)
                .flatMapMany(run -> documents
                        .findAll(ids)
                        .map(StoredParticipant::participant)
                        .filter(participant -> reaches(scope, run, participant)))
                .filter(Participant::stands)
                .collectList();
    }

    /** Empty where there is none, and where the scope does not reach it: the two cannot be told apart. */
    public Mono<Participant> find(Scope scope, String id) {
        return documents
                .find(id)
                .map(StoredParticipant::participant)
                .filterWhen(participant -> run(scope).map(run -> reaches(scope, run, participant)));
    }

    /**
     * Inserts a participant of version 0, replaces any other. Fails as stale where the version has been overtaken, with a
     * duplicate key where a participant of version 0 exists.
     */
    public Mono<Participant> save(Scope scope, Participant participant) {
        if (!changes(scope, participant)) {
            return Mono.error(new IllegalArgumentException("outside the caller's scope"));
        }
        StoredParticipant stored = StoredParticipant.of(participant);
        Mono<StoredParticipant> saved =
                participant.version() == 0 ? documents.insert(stored) : documents.replace(stored);
        return saved.map(StoredParticipant::participant).delayUntil(done -> changes.note(participant.id()));
    }

    /**
     * As {@link #save}, many in one request. Yields those that it has replaced; whoever has changed since they were read
     * is left out.
     */
    public Mono<List<Participant>> saveAll(Scope.System scope, List<Participant> changed) {
        return documents
                .replaceAll(changed.stream().map(StoredParticipant::of).toList())
                .map(StoredParticipant::participant)
                .collectList()
                .delayUntil(saved ->
                        changes.note(saved.stream().map(Participant::id).toList()));
    }

    /**
     * Shows where a person works and as what, in what they are on. Writes nothing where that revision of their employments, or a later
     * one, is shown already.
     */
    public Mono<Void> show(Scope.System scope, String personId, long revision, UnaryOperator<Person> employed) {
        return Mono.defer(() -> find(scope, personId))
                .filter(participant -> participant.person().employment() < revision)
                .flatMap(participant -> save(scope, participant.withPerson(employed.apply(participant.person()))))
                .retryWhen(Retry.max(TRIES).filter(StaleVersionException.class::isInstance))
                .then();
    }

    /** Fails as stale where the version has been overtaken. */
    public Mono<Void> delete(Scope scope, Participant participant) {
        if (!changes(scope, participant)) {
            return Mono.error(new IllegalArgumentException("outside the caller's scope"));
        }
        return documents
                .delete(participant.id(), participant.version())
                .then(Mono.defer(() -> changes.note(participant.id())));
    }

    /** To be called where a stored participant was changed past this repository: lists are remembered otherwise. */
    public Mono<Void> changed(Scope.System scope, String id) {
        return changes.note(id);
    }

    private Mono<Run> run(Scope scope) {
        return scope instanceof Scope.Partner(String partnerId) ? partners.runBy(partnerId) : Mono.just(Run.NONE);
    }

    /** A delivery partner reads; what is changed, its provider changes. */
    private static boolean changes(Scope scope, Participant participant) {
        return reaches(scope, Run.NONE, participant);
    }

    private static boolean reaches(Scope scope, Run run, Participant participant) {
        return switch (scope) {
            case Scope.Self(String personId) -> personId.equals(participant.id());
            case Scope.Trust(String trustId) -> participant.person().isEmployedBy(trustId);
            case Scope.School(String schoolId) ->
                schoolId.equals(participant.person().schoolId());
            case Scope.Provider(String providerId) -> providerId.equals(participant.providerId());
            case Scope.Partner _ -> run.has(participant);
            case Scope.Facilitator _, Scope.National _, Scope.Nobody _ -> false;
            case Scope.System() -> true;
        };
    }

    private static Criteria visible(Scope scope, Run run) {
        return switch (scope) {
            case Scope.Self(String personId) -> Criteria.where("_id").is(personId);
            case Scope.Trust(String trustId) -> PersonRepository.employedBy(trustId);
            case Scope.School(String schoolId) ->
                Criteria.where("person.schoolId").is(schoolId);
            case Scope.Provider(String providerId) ->
                Criteria.where("providerId").is(providerId);
            case Scope.Partner _ -> Criteria.where("enrolment.offerId").in(run.offerIds());
            case Scope.Facilitator _, Scope.National _, Scope.Nobody _ ->
                Criteria.where("_id").is(null);
            case Scope.System() -> new Criteria();
        };
    }
}
