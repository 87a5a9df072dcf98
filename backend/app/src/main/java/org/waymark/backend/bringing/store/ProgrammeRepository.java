package org.waymark.backend.bringing.store;

import java.util.Comparator;
import java.util.List;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.bringing.RunningProgramme;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.ProviderReach;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Programmes that are brought in belong to the provider; nobody else sees them. The body is JSON. */
@Repository
public class ProgrammeRepository {

    static final StoredShape<StoredProgramme> SHAPE =
            new StoredShape<>("programme_imports", "programme-import", StoredProgramme.class, List.of());

    private final StoredDocuments<StoredProgramme> documents;

    ProgrammeRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** Newest first. */
    public Mono<List<RunningProgramme>> list(Scope scope) {
        return documents
                .list(new Query(ProviderReach.criteria(scope, "providerId", "nobody")))
                .map(StoredProgramme::programme)
                .sort(Comparator.comparing(RunningProgramme::created).reversed().thenComparing(RunningProgramme::id))
                .collectList();
    }

    public Mono<RunningProgramme> find(Scope scope, String id) {
        return documents.find(id).map(StoredProgramme::programme).filter(programme -> reaches(scope, programme));
    }

    /** Inserts one of version 0, replaces any other; fails as stale where the version has been overtaken. */
    public Mono<RunningProgramme> save(Scope scope, RunningProgramme programme) {
        if (!reaches(scope, programme)) {
            return Mono.error(new IllegalArgumentException("outside the caller's scope"));
        }
        StoredProgramme stored = StoredProgramme.of(programme);
        return (programme.version() == 0 ? documents.insert(stored) : documents.replace(stored))
                .map(StoredProgramme::programme);
    }

    public Mono<Void> delete(Scope scope, RunningProgramme programme) {
        return reaches(scope, programme)
                ? documents.delete(programme.id(), programme.version())
                : Mono.error(new IllegalArgumentException("outside the caller's scope"));
    }

    private static boolean reaches(Scope scope, RunningProgramme programme) {
        return ProviderReach.holds(scope, programme.providerId(), personId -> false);
    }

    record StoredProgramme(String id, long version, String providerId, String accountId, String body)
            implements Stored {

        static StoredProgramme of(RunningProgramme p) {
            return new StoredProgramme(
                    p.id(),
                    p.version(),
                    p.providerId(),
                    p.accountId(),
                    JsonMapper.shared().writeValueAsString(p));
        }

        RunningProgramme programme() {
            return JsonMapper.shared().readValue(body, RunningProgramme.class).atVersion(version);
        }
    }
}
