package org.waymark.backend.delivery.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.Providers;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;

/** Offers are public to those who can take or give them; a provider sees its own only. */
@Repository
public class OfferRepository {

    static final StoredShape<StoredOffer> SHAPE = new StoredShape<>("offers", "offer", StoredOffer.class, List.of());

    private final StoredDocuments<StoredOffer> documents;
    private final Providers providers;

    OfferRepository(Documents documents, Providers providers) {
        this.documents = documents.of(SHAPE);
        this.providers = providers;
    }

    /** By start, then id. */
    public Mono<List<Offer>> list(Scope scope) {
        return documents
                .list(new Query())
                .map(StoredOffer::offer)
                .filter(offer -> reaches(scope, offer))
                .sort(Comparator.comparing(Offer::starts).thenComparing(Offer::id))
                .collectList();
    }

    public Mono<Offer> find(Scope scope, String id) {
        return documents.find(id).map(StoredOffer::offer).filter(offer -> reaches(scope, offer));
    }

    /** Whoever has an offer is in the register of providers. */
    public Mono<Void> save(Scope.System scope, Offer offer) {
        return providers
                .note(offer.providerId(), offer.providerName())
                .then(Mono.defer(() -> documents.put(StoredOffer.of(offer))))
                .then();
    }

    private static boolean reaches(Scope scope, Offer offer) {
        return switch (scope) {
            case Scope.Provider(String providerId) -> providerId.equals(offer.providerId());
            case Scope.Nobody() -> false;
            case Scope.Self self -> true;
            case Scope.Trust trust -> true;
            case Scope.System system -> true;
        };
    }

    record StoredOffer(
            String id,
            long version,
            String providerId,
            String providerName,
            String qualification,
            String frameworkVersion,
            String title,
            String cohort,
            LocalDate starts,
            LocalDate ends,
            double maxSelfStudyShare,
            double minInPersonShare,
            int maxMinutesPerWeek,
            @Nullable LocalDate assessmentOpens,
            @Nullable LocalDate assessmentCloses,
            int assessmentMinutes,
            @Nullable Integer pricePounds,
            List<StoredHub> hubs,
            List<StoredSession> sessions)
            implements Stored {

        static StoredOffer of(Offer o) {
            return new StoredOffer(
                    o.id(),
                    0,
                    o.providerId(),
                    o.providerName(),
                    o.qualification(),
                    o.frameworkVersion(),
                    o.title(),
                    o.cohort(),
                    o.starts(),
                    o.ends(),
                    o.maxSelfStudyShare(),
                    o.minInPersonShare(),
                    o.maxMinutesPerWeek(),
                    o.assessmentOpens(),
                    o.assessmentCloses(),
                    o.assessmentMinutes(),
                    o.pricePounds(),
                    o.hubs().stream().map(StoredHub::of).toList(),
                    o.sessions().stream().map(StoredSession::of).toList());
        }

        Offer offer() {
            return new Offer(
                    id,
                    providerId,
                    providerName,
                    qualification,
                    frameworkVersion,
                    title,
                    cohort,
                    starts,
                    ends,
                    maxSelfStudyShare,
                    minInPersonShare,
                    maxMinutesPerWeek,
                    assessmentOpens,
                    assessmentCloses,
                    assessmentMinutes,
                    pricePounds,
                    hubs.stream().map(StoredHub::hub).toList(),
                    sessions.stream().map(StoredSession::session).toList());
        }
    }

    record StoredHub(String hubId, String name, int easting, int northing) {

        static StoredHub of(Offer.Hub h) {
            return new StoredHub(h.id(), h.name(), h.easting(), h.northing());
        }

        Offer.Hub hub() {
            return new Offer.Hub(hubId, name, easting, northing);
        }
    }

    /** The start is a local time in England, kept as text: a driver would turn it into an instant of its own zone. */
    record StoredSession(
            String sessionId,
            String topicId,
            boolean inPerson,
            String start,
            int minutes,
            @Nullable String hubId,
            int seats,
            List<String> access,
            boolean anchor) {

        static StoredSession of(Offer.Session s) {
            return new StoredSession(
                    s.id(),
                    s.topicId(),
                    s.inPerson(),
                    s.start().toString(),
                    s.minutes(),
                    s.hubId(),
                    s.seats(),
                    s.access().stream().sorted().toList(),
                    s.anchor());
        }

        Offer.Session session() {
            return new Offer.Session(
                    sessionId,
                    topicId,
                    inPerson,
                    LocalDateTime.parse(start),
                    minutes,
                    hubId,
                    seats,
                    java.util.Set.copyOf(access),
                    anchor);
        }
    }
}
