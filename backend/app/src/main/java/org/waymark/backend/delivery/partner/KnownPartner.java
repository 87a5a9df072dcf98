package org.waymark.backend.delivery.partner;

import java.util.Comparator;
import java.util.List;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.RegisteredProvider;

/**
 * A partner of the register, and what is kept of it.
 *
 * @param sites by name; those at a hub as the hub is now
 * @param hubs of its provider, by name
 */
public record KnownPartner(
        RegisteredProvider partner, PartnerRecord record, List<PartnerRecord.Site> sites, List<Offer.Hub> hubs) {

    public KnownPartner {
        sites = List.copyOf(sites);
        hubs = List.copyOf(hubs);
    }

    static KnownPartner of(RegisteredProvider partner, PartnerRecord record, List<Offer.Hub> hubs) {
        return new KnownPartner(
                partner,
                record,
                record.sites().stream()
                        .map(site -> now(site, hubs))
                        .sorted(Comparator.comparing(PartnerRecord.Site::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                hubs);
    }

    private static PartnerRecord.Site now(PartnerRecord.Site site, List<Offer.Hub> hubs) {
        return hubs.stream()
                .filter(hub -> hub.id().equals(site.hubId()))
                .findFirst()
                .map(hub -> at(hub, site.id()))
                .orElse(site);
    }

    static PartnerRecord.Site at(Offer.Hub hub, String siteId) {
        return new PartnerRecord.Site(siteId, hub.id(), hub.name(), null, hub.postcode(), hub.access());
    }
}
