package org.waymark.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.Membership;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.RegisteredProvider;
import org.waymark.backend.organisation.store.ProviderRepository;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.delivery.PartnerRecord;
import org.waymark.contract.delivery.PartnerRecord.Contact;
import org.waymark.contract.delivery.PartnerRecord.Description;
import org.waymark.contract.delivery.PartnerRecord.SiteWanted;
import org.waymark.contract.identity.Role;

/** Of a partner that each test makes, of the demonstration's provider. */
class PartnerRecordTest extends ApiTest {

    private static final String PROVIDER = "helen";
    private static final Contact CONTACT = new Contact("Una Reed", "Hub lead", "una@waymark.example", "01632 960 001");

    @Autowired
    private ProviderRepository providers;

    @Autowired
    private AccountRepository accounts;

    private String partner = "";

    @BeforeEach
    void makeAPartner() {
        partner = "partner-" + UUID.randomUUID();
        providers
                .insertOnce(new RegisteredProvider(partner, 0, "Sedge " + partner, "provider-fernhill", null, null))
                .block();
        accounts.save(new Account(
                        "account-" + partner,
                        partner + "@waymark.example",
                        "Pat Ner",
                        "no password",
                        null,
                        List.of(new Membership(Role.PARTNER, partner, "Sedge", null, null)),
                        true))
                .block();
    }

    @Test
    void the_provider_and_the_partner_keep_one_record() {
        PartnerRecord empty = read(PROVIDER);
        assertThat(empty.description()).isEmpty();
        assertThat(empty.contact()).isNull();
        assertThat(empty.hubs()).isNotEmpty();
        String hub = empty.hubs().getFirst().id();

        put(PROVIDER, "/description", "\"0\"", new Description(" Runs two cohorts. "))
                .expectStatus()
                .isOk();
        put(partner, "/contact", tag(partner), CONTACT).expectStatus().isOk();
        put(partner, "/sites/one", tag(partner), new SiteWanted(hub, null, null, null, List.of("captions")))
                .expectStatus()
                .isOk();
        put(PROVIDER, "/sites/two", tag(PROVIDER), own("Annex", "1 High Street", "lf12ab"))
                .expectStatus()
                .isOk();

        PartnerRecord kept = read(PROVIDER);
        assertThat(kept).isEqualTo(read(partner));
        assertThat(kept.description()).isEqualTo("Runs two cohorts.");
        assertThat(kept.contact()).isEqualTo(CONTACT);
        assertThat(kept.sites()).extracting(PartnerRecord.Site::id).containsExactlyInAnyOrder("one", "two");
        assertThat(site(kept, "one").name()).isEqualTo(empty.hubs().getFirst().name());
        assertThat(site(kept, "one").access()).doesNotContain("captions");
        assertThat(site(kept, "two").postcode()).isEqualTo("LF1 2AB");
    }

    @Test
    void a_site_is_changed_and_removed() {
        put(partner, "/sites/one", "\"0\"", own("Annex", "1 High Street", null))
                .expectStatus()
                .isOk();
        put(partner, "/sites/one", tag(partner), own("Hall", "2 High Street", null))
                .expectStatus()
                .isOk();
        assertThat(read(partner).sites()).extracting(PartnerRecord.Site::name).containsExactly("Hall");

        send(HttpMethod.DELETE, partner, "/sites/one", tag(partner), null)
                .expectStatus()
                .isOk();
        assertThat(read(partner).sites()).isEmpty();
        send(HttpMethod.DELETE, partner, "/sites/one", tag(partner), null)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whoever_comes_second_is_told() {
        put(PROVIDER, "/contact", "\"0\"", CONTACT).expectStatus().isOk();

        put(partner, "/contact", "\"0\"", CONTACT).expectStatus().isEqualTo(412);
        put(partner, "/sites/one", "\"0\"", own("Annex", "1 High Street", null))
                .expectStatus()
                .isEqualTo(412);
        put(PROVIDER, "/contact", "\"none\"", CONTACT).expectStatus().isEqualTo(412);
    }

    @Test
    void what_is_wrong_is_refused() {
        put(partner, "/contact", "\"0\"", new Contact("Una", null, "nobody", null))
                .expectStatus()
                .isBadRequest();
        put(partner, "/contact", "\"0\"", new Contact("Una", null, "una@waymark.example", "call me"))
                .expectStatus()
                .isBadRequest();
        put(partner, "/sites/one", "\"0\"", own(" ", "1 High Street", null))
                .expectStatus()
                .isEqualTo(422);
        put(partner, "/sites/one", "\"0\"", own("Annex", null, null))
                .expectStatus()
                .isEqualTo(422);
        put(partner, "/sites/one", "\"0\"", own("Annex", null, "nowhere"))
                .expectStatus()
                .isEqualTo(422);
        put(partner, "/sites/one", "\"0\"", new SiteWanted("hub-of-another", null, null, null, List.of()))
                .expectStatus()
                .isEqualTo(422);
        put(partner, "/sites/One!", "\"0\"", own("Annex", "1 High Street", null))
                .expectStatus()
                .isEqualTo(422);
        assertThat(read(partner).sites()).isEmpty();
    }

    @Test
    void nobody_else_reaches_it_and_the_description_is_the_provider_s() {
        put(partner, "/description", "\"0\"", new Description("The best"))
                .expectStatus()
                .isForbidden();
        for (String other : List.of("other-manager", "ottilie")) {
            get(other).expectStatus().isNotFound();
            put(other, "/contact", "\"0\"", CONTACT).expectStatus().isNotFound();
        }
        get("marcus").expectStatus().isForbidden();
        get("amara").expectStatus().isForbidden();
    }

    @Test
    void a_partner_is_told_of_itself_among_the_partners() {
        assertThat(api.as(partner)
                        .get()
                        .uri("/api/v1/delivery-partners")
                        .exchange()
                        .returnResult(String.class)
                        .getResponseBody()
                        .blockFirst())
                .contains(partner)
                .doesNotContain("partner-saltmarsh");
    }

    private static SiteWanted own(String name, @Nullable String address, @Nullable String postcode) {
        return new SiteWanted(null, name, address, postcode, List.of("step-free"));
    }

    private static PartnerRecord.Site site(PartnerRecord record, String id) {
        return record.sites().stream()
                .filter(site -> site.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ResponseSpec get(String user) {
        return send(HttpMethod.GET, user, "", "", null);
    }

    private PartnerRecord read(String user) {
        return get(user)
                .expectStatus()
                .isOk()
                .expectBody(PartnerRecord.class)
                .returnResult()
                .getResponseBody();
    }

    private String tag(String user) {
        return get(user).returnResult(PartnerRecord.class).getResponseHeaders().getETag();
    }

    private ResponseSpec put(String user, String what, String ifMatch, Object body) {
        return send(HttpMethod.PUT, user, what, ifMatch, body);
    }

    private ResponseSpec send(HttpMethod method, String user, String what, String ifMatch, @Nullable Object body) {
        var request = api.as(user)
                .method(method)
                .uri("/api/v1/delivery-partners/" + partner + what)
                .header("If-Match", ifMatch);
        return (body == null ? request : request.bodyValue(body)).exchange();
    }
}
