package org.waymark.backend.organisation.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Schools are public knowledge; a trust's scope narrows the list to its own. */
@Repository
public class SchoolRepository {

    private final ReactiveMongoTemplate mongo;

    SchoolRepository(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Flux<School> list(Scope scope) {
        Query query = scope instanceof Scope.Trust(String trustId) ? query(where("trustId").is(trustId)) : new Query();
        return mongo.find(query, Stored.class).map(Stored::school);
    }

    public Mono<School> find(Scope scope, String id) {
        return mongo.findById(id, Stored.class)
                .map(Stored::school)
                .filter(school -> !(scope instanceof Scope.Trust(String trustId)) || trustId.equals(school.trustId()));
    }

    public Mono<Void> save(Scope.System scope, School school) {
        return mongo.save(Stored.of(school)).then();
    }

    @Document("schools")
    @TypeAlias("school")
    record Stored(
            @Id String id,
            int schema,
            String name,
            String phase,
            String kind,
            boolean rural,
            int pupils,
            @Nullable String trustId,
            @Nullable String trustName,
            String calendar,
            int easting,
            int northing) {

        static Stored of(School s) {
            return new Stored(
                    s.id(), 1, s.name(), s.phase().name(), s.kind().name(), s.rural(), s.pupils(), s.trustId(),
                    s.trustName(), s.calendar(), s.easting(), s.northing());
        }

        School school() {
            return new School(
                    id, name, Phase.valueOf(phase), SchoolKind.valueOf(kind), rural, pupils, trustId, trustName, calendar,
                    easting, northing);
        }
    }
}
