package org.waymark.contract.delivery;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider keeps of one of its delivery partners.
 *
 * @param description what it does for the provider; empty where nobody has written it
 * @param contact whom to ask there, once somebody is named
 * @param sites where it delivers, by name
 * @param hubs of the provider, by name: each may be a site
 */
public record PartnerRecord(
        String id,
        String name,
        String description,
        @Nullable Contact contact,
        List<Site> sites,
        List<HubChoice> hubs) {

    public PartnerRecord {
        sites = List.copyOf(sites);
        hubs = List.copyOf(hubs);
    }

    public record Description(
            @NotNull(message = "Write what it does for you, or leave it empty")
            @Size(max = 1000, message = "Use at most 1,000 characters")
            String text) {}

    /** @param role what they do there */
    public record Contact(
            @NotBlank(message = "Give the name of whom to ask") @Size(max = 80, message = "Use at most 80 characters")
            String name,

            @Nullable @Size(max = 80, message = "Use at most 80 characters")
            String role,

            @NotBlank(message = "Give an email address")
            @Email(message = "Give an email address such as name@example.org")
            @Size(max = 120, message = "Use at most 120 characters")
            String email,

            @Nullable
            @Pattern(
                    regexp = "[+]?[0-9 ()-]{5,24}( ?(ext|x)[.]? ?[0-9]{1,6})?",
                    message = "Give a phone number such as 01632 960 001")
            String phone) {}

    /**
     * @param hubId the hub of the provider that it is; null for a place of the partner's own
     * @param access what helps people with access needs there
     */
    public record Site(
            String id,
            @Nullable String hubId,
            String name,
            @Nullable String address,
            @Nullable String postcode,
            List<String> access) {

        public Site {
            access = List.copyOf(access);
        }
    }

    /**
     * A site as it is entered.
     *
     * @param hubId of a hub of the provider, which then says name, postcode and facilities; null for another place
     */
    public record SiteWanted(
            @Nullable @Size(max = 200, message = "No hub has so long an id")
            String hubId,

            @Nullable @Size(max = 80, message = "Use at most 80 characters")
            String name,

            @Nullable @Size(max = 200, message = "Use at most 200 characters")
            String address,

            @Nullable @Size(max = 10, message = "A postcode has at most 8 characters")
            String postcode,

            @Size(max = 20, message = "Name at most 20 facilities")
            List<@Size(max = 60, message = "Use at most 60 characters for a facility") String> access) {

        public SiteWanted {
            access = access == null ? List.of() : List.copyOf(access);
        }
    }

    public record HubChoice(String id, String name) {}
}
