package org.waymark.backend.offering.store;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.waymark.backend.offering.OwnTypicalPeople;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.delivery.TypicalParticipant;
import reactor.core.publisher.Mono;

/** One document a provider, which nobody else reads. */
@Repository
public class OwnTypicalPeopleRepository {

    static final StoredShape<StoredPeople> SHAPE =
            new StoredShape<>("typical_people", "typical-people", StoredPeople.class, List.of());

    private final StoredDocuments<StoredPeople> documents;

    OwnTypicalPeopleRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<OwnTypicalPeople> get(Scope.Provider scope) {
        return documents
                .find(scope.providerId())
                .map(StoredPeople::people)
                .defaultIfEmpty(OwnTypicalPeople.none(scope.providerId()));
    }

    /**
     * The first time, or in place of the version that it was read as; fails as stale, or as a duplicate the first time,
     * where that is not the one stored.
     */
    public Mono<OwnTypicalPeople> save(Scope.Provider scope, OwnTypicalPeople people) {
        if (!scope.providerId().equals(people.providerId())) {
            return Mono.error(new IllegalArgumentException("typical people of another provider"));
        }
        StoredPeople stored = StoredPeople.of(people);
        return (people.version() == 0 ? documents.insert(stored) : documents.replace(stored)).map(StoredPeople::people);
    }

    record StoredPeople(String id, long version, List<StoredPerson> invented) implements Stored {

        static StoredPeople of(OwnTypicalPeople p) {
            return new StoredPeople(
                    p.providerId(),
                    p.version(),
                    p.people().stream().map(StoredPerson::of).toList());
        }

        OwnTypicalPeople people() {
            return new OwnTypicalPeople(
                    id, version, invented.stream().map(StoredPerson::person).toList());
        }
    }

    record StoredPerson(
            String name,
            String phase,
            String kind,
            int minutesPerWeek,
            int minutesForAnother,
            int kilometres,
            boolean rural,
            boolean travels) {

        static StoredPerson of(TypicalParticipant p) {
            return new StoredPerson(
                    p.name(),
                    p.phase().name(),
                    p.kind().name(),
                    p.minutesPerWeek(),
                    p.minutesForAnother(),
                    p.kilometres(),
                    p.rural(),
                    p.travels());
        }

        TypicalParticipant person() {
            return new TypicalParticipant(
                    name,
                    Phase.valueOf(phase),
                    SchoolKind.valueOf(kind),
                    minutesPerWeek,
                    minutesForAnother,
                    kilometres,
                    rural,
                    travels);
        }
    }
}
