package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.organisation.NewProvider;
import org.waymark.contract.organisation.Provider;
import org.waymark.contract.organisation.ProviderApi;
import org.waymark.contract.organisation.ProviderName;
import reactor.core.publisher.Mono;

/** One provider with one partner, and whatever is added. */
class FakeProviders implements ProviderApi {

    private final List<Provider> all = new ArrayList<>(List.of(
            provider("northway", "Northway Teaching Institute", null, null),
            provider("ridge", "Ridge Teaching School Hub", "northway", null)));

    private static Provider provider(String id, String name, @Nullable String partOf, @Nullable LocalDate until) {
        return new Provider(id, name, partOf, LocalDate.of(2025, 9, 1), until);
    }

    @Override
    public synchronized Mono<Page<Provider>> providers() {
        return Mono.just(Page.whole(List.copyOf(all)));
    }

    @Override
    public Mono<ResponseEntity<Provider>> provider(String providerId) {
        return change(providerId, one -> one);
    }

    @Override
    public synchronized Mono<ResponseEntity<Provider>> add(String idempotencyKey, NewProvider wanted) {
        if (all.stream().anyMatch(one -> one.name().equals(wanted.name())))
            return FakeProblems.refuse(409, "There is “" + wanted.name() + "” already.");
        Provider made = provider("provider-" + all.size(), wanted.name(), wanted.partOf(), null);
        all.add(made);
        return Mono.just(ResponseEntity.status(201).body(made));
    }

    @Override
    public Mono<ResponseEntity<Provider>> rename(String providerId, String ifMatch, ProviderName name) {
        return change(providerId, one -> provider(one.id(), name.name(), one.partOf(), one.until()));
    }

    @Override
    public Mono<ResponseEntity<Provider>> end(String providerId, String ifMatch) {
        if (all.stream().anyMatch(one -> providerId.equals(one.partOf()) && one.until() == null))
            return FakeProblems.refuse(409, "End its delivery partners first.");
        return change(providerId, one -> provider(one.id(), one.name(), one.partOf(), FakeYear.TODAY));
    }

    @Override
    public Mono<ResponseEntity<Provider>> reopen(String providerId, String ifMatch) {
        return change(providerId, one -> provider(one.id(), one.name(), one.partOf(), null));
    }

    private synchronized Mono<ResponseEntity<Provider>> change(String id, UnaryOperator<Provider> change) {
        Provider before =
                all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        Provider changed = change.apply(before);
        all.set(all.indexOf(before), changed);
        return Mono.just(ResponseEntity.ok().eTag("\"1\"").body(changed));
    }
}
