package org.waymark.backend.organisation.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.organisation.Providers;
import org.waymark.backend.organisation.RegisteredProvider;
import org.waymark.backend.platform.Callers;
import org.waymark.contract.Page;
import org.waymark.contract.organisation.DeliveryPartnerApi;
import org.waymark.contract.organisation.Provider;
import reactor.core.publisher.Mono;

@RestController
class DeliveryPartnerController implements DeliveryPartnerApi {

    private final Providers providers;

    DeliveryPartnerController(Providers providers) {
        this.providers = providers;
    }

    @Override
    @PreAuthorize("hasAnyRole('PROVIDER', 'PARTNER')")
    public Mono<Page<Provider>> partners() {
        return Callers.current()
                .flatMapMany(caller -> providers.partners(caller.scope()))
                .filter(RegisteredProvider::isOpen)
                .map(RegisteredProvider::view)
                .collectList()
                .map(Page::whole);
    }
}
