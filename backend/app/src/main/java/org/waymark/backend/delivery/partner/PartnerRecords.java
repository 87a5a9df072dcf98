package org.waymark.backend.delivery.partner;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.delivery.store.PartnerRecordRepository;
import org.waymark.backend.organisation.Postcodes;
import org.waymark.backend.organisation.Providers;
import org.waymark.backend.organisation.RegisteredProvider;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.delivery.PartnerRecord.Contact;
import org.waymark.contract.delivery.PartnerRecord.SiteWanted;
import reactor.core.publisher.Mono;

/**
 * Contact, sites and description of delivery partners, for their provider and for themselves.
 *
 * @see <a href="../../../../../../../../../../docs/decisions/0074-a-partners-record.md">decision 0074</a>
 */
@Service
public class PartnerRecords {

    private static final int MOST_SITES = 40;

    private final PartnerRecordRepository records;
    private final Providers providers;
    private final OfferRepository offers;

    PartnerRecords(PartnerRecordRepository records, Providers providers, OfferRepository offers) {
        this.records = records;
        this.providers = providers;
        this.offers = offers;
    }

    /** By name, without those that have ended; a partner gets itself. */
    public Mono<List<KnownPartner>> list(Scope scope) {
        return providers
                .partners(scope)
                .filter(RegisteredProvider::isOpen)
                .concatMap(partner -> known(scope, partner))
                .collectList();
    }

    public Mono<KnownPartner> get(Scope scope, String id) {
        return partner(scope, id).flatMap(partner -> known(scope, partner));
    }

    public Mono<KnownPartner> describe(Scope.Provider scope, String id, long version, String text) {
        return change(scope, id, version, known -> known.record().described(text.strip()));
    }

    public Mono<KnownPartner> name(Scope scope, String id, long version, Contact contact) {
        var named = new PartnerRecord.Contact(
                contact.name().strip(), given(contact.role()), contact.email().strip(), given(contact.phone()));
        return change(scope, id, version, known -> known.record().naming(named));
    }

    public Mono<KnownPartner> putSite(Scope scope, String id, String siteId, long version, SiteWanted wanted) {
        if (!siteId.matches("[a-z0-9-]{1,64}")) {
            return Mono.error(ProblemException.invalid("The id of a site is up to 64 of a-z, 0-9 and -."));
        }
        return change(scope, id, version, known -> {
            PartnerRecord after = known.record().with(site(known, siteId, wanted));
            if (after.sites().size() > MOST_SITES) {
                throw ProblemException.conflict("There are " + MOST_SITES + " sites already. Remove one first.");
            }
            return after;
        });
    }

    public Mono<KnownPartner> removeSite(Scope scope, String id, String siteId, long version) {
        return change(scope, id, version, known -> {
            if (known.record().site(siteId).isEmpty()) {
                throw ProblemException.notFound("There is no such site here.");
            }
            return known.record().without(siteId);
        });
    }

    private Mono<KnownPartner> change(
            Scope scope, String id, long version, Function<KnownPartner, PartnerRecord> change) {
        return get(scope, id)
                .filter(known -> known.record().version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .flatMap(known -> records.save(scope, change.apply(known))
                        .map(saved -> KnownPartner.of(known.partner(), saved, known.hubs())));
    }

    private Mono<RegisteredProvider> partner(Scope scope, String id) {
        return providers
                .partners(scope)
                .filter(one -> one.id().equals(id))
                .next()
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such delivery partner here.")));
    }

    private Mono<KnownPartner> known(Scope scope, RegisteredProvider partner) {
        String providerId = Objects.requireNonNull(partner.partOf());
        return Mono.zip(
                        records.find(scope, partner.id()).defaultIfEmpty(PartnerRecord.empty(partner.id(), providerId)),
                        hubs(providerId))
                .map(found -> KnownPartner.of(partner, found.getT1(), found.getT2()));
    }

    /** A hub that several offers use stands once. */
    private Mono<List<Offer.Hub>> hubs(String providerId) {
        return offers.list(new Scope.Provider(providerId))
                .map(all -> all.stream()
                        .flatMap(offer -> offer.hubs().stream())
                        .collect(Collectors.toMap(Offer.Hub::id, hub -> hub, (one, _) -> one, TreeMap::new))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(Offer.Hub::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    private static PartnerRecord.Site site(KnownPartner known, String siteId, SiteWanted wanted) {
        if (given(wanted.hubId()) != null) {
            return known.hubs().stream()
                    .filter(hub -> hub.id().equals(wanted.hubId()))
                    .findFirst()
                    .map(hub -> KnownPartner.at(hub, siteId))
                    .orElseThrow(() -> ProblemException.invalid("That is no hub of the provider. Choose another."));
        }
        String name = given(wanted.name());
        String postcode = given(wanted.postcode());
        if (name == null) {
            throw ProblemException.invalid("Give the site a name.");
        }
        if (postcode == null && given(wanted.address()) == null) {
            throw ProblemException.invalid("Give the address or the postcode of the site.");
        }
        if (postcode != null && !Postcodes.isOne(postcode)) {
            throw ProblemException.invalid("Give a postcode such as LF1 2AB.");
        }
        return new PartnerRecord.Site(
                siteId,
                null,
                name,
                given(wanted.address()),
                postcode == null ? null : Postcodes.written(postcode),
                new HashSet<>(wanted.access()));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
