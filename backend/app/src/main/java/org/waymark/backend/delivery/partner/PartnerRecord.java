package org.waymark.backend.delivery.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a delivery partner besides its entry in the register.
 *
 * @param id the partner's
 * @param version 0 before anything was written
 */
public record PartnerRecord(
        String id,
        long version,
        String providerId,
        String description,
        @Nullable Contact contact,
        List<Site> sites) {

    public PartnerRecord {
        sites = List.copyOf(sites);
    }

    /** Whom to ask. */
    public record Contact(
            String name,
            @Nullable String role,
            String email,
            @Nullable String phone) {}

    /**
     * Where it delivers.
     *
     * @param hubId the hub that it is, and was called as it says here when it was written down; null for another place
     */
    public record Site(
            String id,
            @Nullable String hubId,
            String name,
            @Nullable String address,
            @Nullable String postcode,
            Set<String> access) {

        public Site {
            access = Set.copyOf(access);
        }
    }

    public static PartnerRecord empty(String id, String providerId) {
        return new PartnerRecord(id, 0, providerId, "", null, List.of());
    }

    public Optional<Site> site(String siteId) {
        return sites.stream().filter(site -> site.id().equals(siteId)).findFirst();
    }

    PartnerRecord described(String text) {
        return new PartnerRecord(id, version, providerId, text, contact, sites);
    }

    PartnerRecord naming(Contact other) {
        return new PartnerRecord(id, version, providerId, description, other, sites);
    }

    PartnerRecord with(Site site) {
        List<Site> others = new ArrayList<>(without(site.id()).sites());
        others.add(site);
        return new PartnerRecord(id, version, providerId, description, contact, others);
    }

    PartnerRecord without(String siteId) {
        return new PartnerRecord(
                id,
                version,
                providerId,
                description,
                contact,
                sites.stream().filter(site -> !site.id().equals(siteId)).toList());
    }
}
