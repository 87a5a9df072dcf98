package org.waymark.backend.organisation.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.organisation.Providers;
import org.waymark.backend.organisation.RegisteredProvider;
import org.waymark.backend.platform.web.ETags;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.contract.Page;
import org.waymark.contract.organisation.NewProvider;
import org.waymark.contract.organisation.Provider;
import org.waymark.contract.organisation.ProviderApi;
import org.waymark.contract.organisation.ProviderName;
import reactor.core.publisher.Mono;

@RestController
class ProviderController implements ProviderApi {

    private static final String ADMINISTRATORS = "hasRole('ADMINISTRATOR')";

    private final Providers providers;

    ProviderController(Providers providers) {
        this.providers = providers;
    }

    @Override
    @PreAuthorize(ADMINISTRATORS)
    public Mono<Page<Provider>> providers() {
        return providers
                .list()
                .map(all ->
                        Page.whole(all.stream().map(RegisteredProvider::view).toList()));
    }

    @Override
    @PreAuthorize(ADMINISTRATORS)
    public Mono<ResponseEntity<Provider>> provider(String providerId) {
        return providers.get(providerId).map(ProviderController::tagged);
    }

    @Override
    @PreAuthorize(ADMINISTRATORS)
    public Mono<ResponseEntity<Provider>> add(String idempotencyKey, NewProvider provider) {
        return providers
                .add(IdempotencyKeys.checked(idempotencyKey), provider)
                .map(made -> ResponseEntity.created(URI.create("/api/v1/providers/" + made.id()))
                        .body(made.view()));
    }

    @Override
    @PreAuthorize(ADMINISTRATORS)
    public Mono<ResponseEntity<Provider>> rename(String providerId, String ifMatch, ProviderName name) {
        return providers.rename(providerId, ETags.version(ifMatch), name.name()).map(ProviderController::tagged);
    }

    @Override
    @PreAuthorize(ADMINISTRATORS)
    public Mono<ResponseEntity<Provider>> end(String providerId, String ifMatch) {
        return providers.end(providerId, ETags.version(ifMatch)).map(ProviderController::tagged);
    }

    @Override
    @PreAuthorize(ADMINISTRATORS)
    public Mono<ResponseEntity<Provider>> reopen(String providerId, String ifMatch) {
        return providers.reopen(providerId, ETags.version(ifMatch)).map(ProviderController::tagged);
    }

    private static ResponseEntity<Provider> tagged(RegisteredProvider provider) {
        return ETags.tagged(provider.version(), provider.view());
    }
}
