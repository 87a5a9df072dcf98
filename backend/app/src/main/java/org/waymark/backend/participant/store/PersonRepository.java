package org.waymark.backend.participant.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Person;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People by employment. A provider may find the people of the trusts it works with. */
@Repository
public class PersonRepository {

    static final StoredShape<StoredPerson> SHAPE = new StoredShape<>("people", "person", StoredPerson.class, List.of());

    private final StoredDocuments<StoredPerson> documents;

    PersonRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Flux<Person> list(Scope scope) {
        return documents.list(Query.query(visible(scope))).map(StoredPerson::person);
    }

    public Mono<Person> find(Scope scope, String id) {
        Criteria criteria = new Criteria().andOperator(Criteria.where("_id").is(id), visible(scope));
        return documents.list(Query.query(criteria)).next().map(StoredPerson::person);
    }

    public Mono<Void> save(Scope.System scope, Person person, String providerId) {
        return documents.put(StoredPerson.of(person, providerId)).then();
    }

    private static Criteria visible(Scope scope) {
        return switch (scope) {
            case Scope.Self(String personId) -> Criteria.where("_id").is(personId);
            case Scope.Trust(String trustId) -> Criteria.where("trustId").is(trustId);
            case Scope.Provider(String providerId) ->
                Criteria.where("providerId").is(providerId);
            case Scope.Nobody() -> Criteria.where("_id").is(null);
            case Scope.System() -> new Criteria();
        };
    }

    record StoredPerson(
            String id,
            long version,
            String name,
            String jobTitle,
            String schoolId,
            String schoolName,
            @Nullable String trustId,
            @Nullable String trustName,
            String providerId,
            String phase,
            String kind,
            List<StoredCompleted> completed)
            implements Stored {

        static StoredPerson of(Person p, String providerId) {
            List<StoredCompleted> completed = p.completed().stream()
                    .map(c -> new StoredCompleted(c.qualification(), c.frameworkVersion(), c.on()))
                    .toList();
            return new StoredPerson(
                    p.id(),
                    0,
                    p.name(),
                    p.jobTitle(),
                    p.schoolId(),
                    p.schoolName(),
                    p.trustId(),
                    p.trustName(),
                    providerId,
                    p.phase().name(),
                    p.kind().name(),
                    completed);
        }

        Person person() {
            List<Person.Completed> before = completed.stream()
                    .map(c -> new Person.Completed(c.qualification(), c.frameworkVersion(), c.on()))
                    .toList();
            return new Person(
                    id,
                    name,
                    jobTitle,
                    schoolId,
                    schoolName,
                    trustId,
                    trustName,
                    Phase.valueOf(phase),
                    SchoolKind.valueOf(kind),
                    before);
        }
    }

    record StoredCompleted(String qualification, String frameworkVersion, LocalDate on) {}
}
