package org.waymark.backend.participant.store;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Person;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** People by employment. A provider may find the people of the trusts it works with. */
@Repository
public class PersonRepository {

    static final StoredShape<StoredPerson> SHAPE = new StoredShape<>("people", "person", StoredPerson.class, List.of());

    private static final int TRIES = 20;

    private final StoredDocuments<StoredPerson> documents;
    private final ParticipantChanges changes;

    PersonRepository(Documents documents, ParticipantChanges changes) {
        this.documents = documents.of(SHAPE);
        this.changes = changes;
    }

    public Flux<Person> list(Scope scope) {
        return documents.list(Query.query(visible(scope))).map(StoredPerson::person);
    }

    /** As {@link #list}, of those with one of the ids only. */
    Flux<Person> listOf(Scope scope, Set<String> ids) {
        return documents.findAll(ids).filter(stored -> reaches(scope, stored)).map(StoredPerson::person);
    }

    public Mono<Person> find(Scope scope, String id) {
        return documents.find(id).filter(stored -> reaches(scope, stored)).map(StoredPerson::person);
    }

    /** Those whose main employment is in one of the schools. */
    public Flux<Person> listAt(Scope.System scope, Collection<String> schoolIds) {
        return documents
                .list(Query.query(Criteria.where("schoolId").in(schoolIds)))
                .map(StoredPerson::person);
    }

    /**
     * Adds somebody, or writes again what the same trust says of them. Fails as a duplicate where the id is of somebody who
     * works elsewhere by now.
     */
    public Mono<Void> save(Scope.System scope, Person person, String providerId) {
        return documents
                .insert(StoredPerson.of(person, providerId, 0))
                .onErrorResume(
                        DuplicateKeyException.class,
                        taken -> documents
                                .find(person.id())
                                .filter(stored -> Objects.equals(stored.trustId(), person.trustId()))
                                .switchIfEmpty(Mono.error(taken))
                                .flatMap(stored ->
                                        documents.replace(StoredPerson.of(person, providerId, stored.version()))))
                .then(Mono.defer(() -> changes.note(person.id())));
    }

    /** Somebody who was added by mistake, or for nothing. Done again, it changes nothing more. */
    public Mono<Void> delete(Scope.System scope, String personId) {
        return documents
                .find(personId)
                .flatMap(stored -> documents.delete(stored.id(), stored.version()))
                .then(Mono.defer(() -> changes.note(personId)));
    }

    /** As {@link ParticipantRepository#show}. */
    public Mono<Void> show(Scope.System scope, String personId, long revision, UnaryOperator<Person> employed) {
        return Mono.defer(() -> documents.find(personId))
                .filter(stored -> stored.person().employment() < revision)
                .flatMap(stored -> documents.replace(
                        StoredPerson.of(employed.apply(stored.person()), stored.providerId(), stored.version())))
                .retryWhen(Retry.max(TRIES).filter(StaleVersionException.class::isInstance))
                .delayUntil(shown -> changes.note(personId))
                .then();
    }

    static Criteria employedBy(String trustId) {
        return new Criteria()
                .orOperator(
                        Criteria.where("trustId").is(trustId),
                        Criteria.where("otherTrusts").is(trustId));
    }

    private static boolean reaches(Scope scope, StoredPerson stored) {
        return switch (scope) {
            case Scope.Self(String personId) -> personId.equals(stored.id());
            case Scope.Trust(String trustId) -> stored.person().isEmployedBy(trustId);
            case Scope.School(String schoolId) -> schoolId.equals(stored.schoolId());
            case Scope.Provider(String providerId) -> providerId.equals(stored.providerId());
            case Scope.Partner _, Scope.Facilitator _, Scope.National _, Scope.Nobody _ -> false;
            case Scope.System() -> true;
        };
    }

    private static Criteria visible(Scope scope) {
        return switch (scope) {
            case Scope.Self(String personId) -> Criteria.where("_id").is(personId);
            case Scope.Trust(String trustId) -> employedBy(trustId);
            case Scope.School(String schoolId) -> Criteria.where("schoolId").is(schoolId);
            case Scope.Provider(String providerId) ->
                Criteria.where("providerId").is(providerId);
            case Scope.Partner _, Scope.Facilitator _, Scope.National _, Scope.Nobody _ ->
                Criteria.where("_id").is(null);
            case Scope.System() -> new Criteria();
        };
    }
}
