package org.waymark.backend.organisation;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.organisation.store.ProviderRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.organisation.NewProvider;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register of providers and delivery partners: a few dozen at most. Nothing is ever taken out of it. */
@Service
public class Providers {

    private final ProviderRepository providers;
    private final Today today;

    Providers(ProviderRepository providers, Today today) {
        this.providers = providers;
        this.today = today;
    }

    /** By name, each provider before its partners. */
    public Mono<List<RegisteredProvider>> list() {
        return providers.list().collectList().map(all -> {
            Map<String, String> names =
                    all.stream().collect(Collectors.toMap(RegisteredProvider::id, RegisteredProvider::name));
            return all.stream()
                    .sorted(Comparator.comparing((RegisteredProvider one) ->
                                    one.partOf() == null ? one.name() : names.getOrDefault(one.partOf(), ""))
                            .thenComparing(one -> one.partOf() != null)
                            .thenComparing(RegisteredProvider::name))
                    .toList();
        });
    }

    /** The delivery partners of a provider, by name; those that have ended too. */
    public Flux<RegisteredProvider> partnersOf(String providerId) {
        return providers
                .list()
                .filter(one -> providerId.equals(one.partOf()))
                .sort(Comparator.comparing(RegisteredProvider::name));
    }

    /** Those of the provider that asks, or the partner itself; nothing for anybody else. */
    public Flux<RegisteredProvider> partners(Scope scope) {
        return switch (scope) {
            case Scope.Provider(String providerId) -> partnersOf(providerId);
            case Scope.Partner(String partnerId) ->
                providers.find(partnerId).filter(one -> one.partOf() != null).flux();
            case Scope.Self _,
                    Scope.School _,
                    Scope.Trust _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _,
                    Scope.System _ -> Flux.empty();
        };
    }

    public Mono<RegisteredProvider> get(String id) {
        return providers
                .find(id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such provider here.")));
    }

    /** The same key again yields the same one. */
    public Mono<RegisteredProvider> add(String key, NewProvider wanted) {
        String id = (wanted.partOf() == null ? "provider-" : "partner-")
                + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return providers
                .find(id)
                .switchIfEmpty(Mono.defer(() -> refuseTheSameName(id, wanted.name())
                        .then(refuseWithoutProvider(wanted.partOf()))
                        .then(Mono.defer(() -> providers.insertOnce(new RegisteredProvider(
                                id, 0, wanted.name().strip(), wanted.partOf(), today.date(), null))))));
    }

    /** For one that is at work already, under the id that it has. Changes nothing where it is known. */
    public Mono<Void> note(String id, String name) {
        return providers
                .find(id)
                .switchIfEmpty(Mono.defer(
                        () -> providers.insertOnce(new RegisteredProvider(id, 0, name.strip(), null, null, null))))
                .then();
    }

    /** The open provider of that name, added where there is none; fails as a conflict where it has ended. */
    public Mono<RegisteredProvider> named(String name) {
        if (RegisteredProvider.slug(name).isEmpty()) {
            return Mono.error(ProblemException.invalid("Give a name with letters or digits."));
        }
        String id = "provider-" + RegisteredProvider.slug(name);
        return providers
                .list()
                .filter(one -> one.partOf() == null && one.isOpen() && one.isCalled(name))
                .next()
                .switchIfEmpty(Mono.defer(() ->
                        providers.insertOnce(new RegisteredProvider(id, 0, name.strip(), null, today.date(), null))))
                .filter(RegisteredProvider::isOpen)
                .switchIfEmpty(Mono.error(
                        () -> ProblemException.conflict(name + " has ended. Open it again under Providers first.")));
    }

    public Mono<RegisteredProvider> rename(String id, long version, String name) {
        return get(id).delayUntil(one -> refuseTheSameName(id, name))
                .flatMap(one -> change(one, version, same -> same.called(name)));
    }

    public Mono<RegisteredProvider> end(String id, long version) {
        return get(id).delayUntil(one -> refuseWithPartners(id))
                .flatMap(one -> one.isOpen() ? change(one, version, same -> same.until(today.date())) : Mono.just(one));
    }

    public Mono<RegisteredProvider> reopen(String id, long version) {
        return get(id).delayUntil(one -> refuseTheSameName(id, one.name()))
                .delayUntil(one -> refuseWithoutProvider(one.partOf()))
                .flatMap(one -> change(one, version, same -> same.until(null)));
    }

    private Mono<RegisteredProvider> change(
            RegisteredProvider one, long version, UnaryOperator<RegisteredProvider> change) {
        return one.version() == version ? providers.replace(change.apply(one)) : Mono.error(ProblemException.stale());
    }

    private Mono<Void> refuseTheSameName(String id, String name) {
        if (RegisteredProvider.slug(name).isEmpty()) {
            return Mono.error(ProblemException.invalid("Give a name with letters or digits."));
        }
        return providers
                .list()
                .filter(other -> other.isOpen() && !other.id().equals(id) && other.isCalled(name))
                .next()
                .flatMap(other -> Mono.error(ProblemException.conflict("There is “" + other.name() + "” already.")));
    }

    private Mono<Void> refuseWithoutProvider(@Nullable String partOf) {
        return partOf == null
                ? Mono.empty()
                : providers
                        .find(partOf)
                        .filter(provider -> provider.isOpen() && provider.partOf() == null)
                        .switchIfEmpty(Mono.error(() -> ProblemException.invalid(
                                "A delivery partner belongs to a provider that has not ended. Choose one.")))
                        .then();
    }

    private Mono<Void> refuseWithPartners(String id) {
        return providers
                .list()
                .filter(partner -> id.equals(partner.partOf()) && partner.isOpen())
                .next()
                .flatMap(partner -> Mono.error(ProblemException.conflict(
                        partner.name() + " delivers for it. End its delivery partners first.")));
    }
}
