package org.waymark.backend.delivery.store;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.waymark.backend.delivery.partner.PartnerRecord;
import org.waymark.backend.delivery.partner.PartnerRecord.Contact;
import org.waymark.backend.delivery.partner.PartnerRecord.Site;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;

/** Records of delivery partners, reached by their provider and by themselves. */
@Repository
public class PartnerRecordRepository {

    static final StoredShape<StoredPartnerRecord> SHAPE =
            new StoredShape<>("partner_records", "partner-record", StoredPartnerRecord.class, List.of());

    private final StoredDocuments<StoredPartnerRecord> documents;

    PartnerRecordRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** Empty before anything was written. */
    public Mono<PartnerRecord> find(Scope scope, String partnerId) {
        return documents
                .find(partnerId)
                .map(StoredPartnerRecord::partnerRecord)
                .filter(record -> reaches(scope, record));
    }

    /** Fails as stale where it was changed, or written for the first time, meanwhile. */
    public Mono<PartnerRecord> save(Scope scope, PartnerRecord record) {
        if (!reaches(scope, record)) {
            return Mono.error(new IllegalArgumentException("outside the caller's scope"));
        }
        StoredPartnerRecord stored = StoredPartnerRecord.of(record);
        return (record.version() == 0 ? documents.insert(stored) : documents.replace(stored))
                .map(StoredPartnerRecord::partnerRecord)
                .onErrorMap(DuplicateKeyException.class, e -> ProblemException.stale());
    }

    private static boolean reaches(Scope scope, PartnerRecord record) {
        return switch (scope) {
            case Scope.Provider(String providerId) -> providerId.equals(record.providerId());
            case Scope.Partner(String partnerId) -> partnerId.equals(record.id());
            case Scope.Self _, Scope.School _, Scope.Trust _, Scope.Facilitator _, Scope.National _, Scope.Nobody _ ->
                false;
            case Scope.System _ -> true;
        };
    }

    record StoredPartnerRecord(
            String id,
            long version,
            String providerId,
            String description,
            @Nullable Contact contact,
            @Nullable List<StoredSite> sites)
            implements Stored {

        static StoredPartnerRecord of(PartnerRecord r) {
            return new StoredPartnerRecord(
                    r.id(),
                    r.version(),
                    r.providerId(),
                    r.description(),
                    r.contact(),
                    r.sites().stream().map(StoredSite::of).toList());
        }

        PartnerRecord partnerRecord() {
            return new PartnerRecord(
                    id,
                    version,
                    providerId,
                    description,
                    contact,
                    sites == null
                            ? List.of()
                            : sites.stream().map(StoredSite::site).toList());
        }
    }

    record StoredSite(
            String id,
            @Nullable String hubId,
            String name,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable Set<String> access) {

        static StoredSite of(Site s) {
            return new StoredSite(s.id(), s.hubId(), s.name(), s.address(), s.postcode(), s.access());
        }

        Site site() {
            return new Site(id, hubId, name, address, postcode, access == null ? Set.of() : access);
        }
    }
}
