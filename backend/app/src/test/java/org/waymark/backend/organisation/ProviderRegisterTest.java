package org.waymark.backend.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.contract.Page;
import org.waymark.contract.organisation.NewProvider;
import org.waymark.contract.organisation.Provider;
import org.waymark.contract.organisation.ProviderName;

class ProviderRegisterTest extends ApiTest {

    @Autowired
    private Providers providers;

    @Test
    void whoever_has_an_offer_is_in_the_register() {
        assertThat(all())
                .filteredOn(one -> one.partOf() == null)
                .extracting(Provider::id)
                .contains("provider-fernhill", OtherTenant.PROVIDER);
    }

    @Test
    void a_partner_belongs_to_a_provider_and_is_listed_after_it() {
        String key = UUID.randomUUID().toString();
        Provider provider = add(key, "Quill & Sons", null);
        assertThat(add(key, "Quill & Sons", null)).isEqualTo(provider);
        Provider partner = add(UUID.randomUUID().toString(), "Aldersea Hub", provider.id());

        assertThat(all().stream().map(Provider::id).toList()).containsSubsequence(provider.id(), partner.id());
        refused(409, "quill & sons", null);
        refused(422, "Hub of a hub", partner.id());
        refused(422, "Hub of nobody", "provider-nobody");
        refused(422, "&&&", null);
    }

    @Test
    void ends_after_its_partners_and_opens_again_and_keeps_its_id_under_another_name() {
        Provider provider = add(UUID.randomUUID().toString(), "Marram Institute", null);
        Provider partner = add(UUID.randomUUID().toString(), "Marram Hub", provider.id());
        assertThat(status(change(provider.id(), "end", "\"99\""))).isEqualTo(409);
        assertThat(status(change(partner.id(), "end", "\"99\""))).isEqualTo(412);
        assertThat(status(change(partner.id(), "end", etag(partner.id())))).isEqualTo(200);
        assertThat(status(change(provider.id(), "end", etag(provider.id())))).isEqualTo(200);
        refused(422, "Another hub", provider.id());
        assertThat(status(change(partner.id(), "reopen", etag(partner.id())))).isEqualTo(422);
        assertThat(status(change(provider.id(), "reopen", etag(provider.id())))).isEqualTo(200);

        api.as("robin")
                .put()
                .uri("/api/v1/providers/{id}/name", provider.id())
                .header("If-Match", etag(provider.id()))
                .bodyValue(new ProviderName("Marram College"))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(all())
                .filteredOn(one -> one.id().equals(provider.id()))
                .singleElement()
                .returns("Marram College", Provider::name)
                .returns(null, Provider::until);
    }

    @Test
    void who_is_invited_to_look_after_a_provider_is_invited_to_that_of_the_register() {
        Provider provider = add(UUID.randomUUID().toString(), "Samphire Trust for Teaching", null);

        assertThat(providers.named("samphire trust for teaching").block().id()).isEqualTo(provider.id());
        assertThat(providers.named("Wrackline").block().id()).isEqualTo("provider-wrackline");
    }

    private Provider add(String key, String name, String partOf) {
        return send(key, name, partOf)
                .expectStatus()
                .isCreated()
                .expectBody(Provider.class)
                .returnResult()
                .getResponseBody();
    }

    private void refused(int status, String name, String partOf) {
        assertThat(status(send(UUID.randomUUID().toString(), name, partOf))).isEqualTo(status);
    }

    private ResponseSpec send(String key, String name, String partOf) {
        return api.as("robin")
                .post()
                .uri("/api/v1/providers")
                .header("Idempotency-Key", key)
                .bodyValue(new NewProvider(name, partOf))
                .exchange();
    }

    private ResponseSpec change(String id, String what, String etag) {
        return api.as("robin")
                .method(HttpMethod.POST)
                .uri("/api/v1/providers/{id}/{what}", id, what)
                .header("If-Match", etag)
                .exchange();
    }

    private String etag(String id) {
        return api.as("robin")
                .get()
                .uri("/api/v1/providers/{id}", id)
                .exchange()
                .returnResult(Provider.class)
                .getResponseHeaders()
                .getETag();
    }

    private List<Provider> all() {
        return api.as("robin")
                .get()
                .uri("/api/v1/providers")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Provider>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private static int status(ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }
}
