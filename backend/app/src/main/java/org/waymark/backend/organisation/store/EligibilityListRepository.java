package org.waymark.backend.organisation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.organisation.EligibilityList;
import org.waymark.backend.organisation.EligibilityVersion;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Public knowledge. Versions are small documents; the numbers of each lie apart, as one text. */
@Repository
public class EligibilityListRepository {

    static final StoredShape<StoredVersion> VERSIONS =
            new StoredShape<>("eligibility_lists", "eligibility-list", StoredVersion.class, List.of());
    static final StoredShape<StoredNumbers> NUMBERS =
            new StoredShape<>("eligibility_numbers", "eligibility-numbers", StoredNumbers.class, List.of());

    private final StoredDocuments<StoredVersion> versions;
    private final StoredDocuments<StoredNumbers> numbers;

    EligibilityListRepository(Documents documents) {
        this.versions = documents.of(VERSIONS);
        this.numbers = documents.of(NUMBERS);
    }

    public Flux<EligibilityVersion> versions(Scope.System scope) {
        return versions.list(new Query()).map(StoredVersion::eligibility);
    }

    public Mono<Void> put(Scope.System scope, EligibilityVersion v) {
        return versions.put(new StoredVersion(
                        v.id(), 0, v.list().name(), v.validFrom(), v.count(), v.importedAt(), v.importedBy()))
                .then();
    }

    /** None where there is no such version. */
    public Mono<List<String>> numbers(Scope.System scope, String versionId) {
        return numbers.find(versionId)
                .map(stored -> List.of(stored.text().split("\n")))
                .defaultIfEmpty(List.of());
    }

    public Mono<Void> putNumbers(Scope.System scope, String versionId, List<String> sorted) {
        return numbers.put(new StoredNumbers(versionId, 0, String.join("\n", sorted)))
                .then();
    }

    record StoredVersion(
            String id, long version, String list, LocalDate validFrom, int count, Instant importedAt, String importedBy)
            implements Stored {

        EligibilityVersion eligibility() {
            return new EligibilityVersion(id, EligibilityList.valueOf(list), validFrom, count, importedAt, importedBy);
        }
    }

    record StoredNumbers(String id, long version, String text) implements Stored {}
}
