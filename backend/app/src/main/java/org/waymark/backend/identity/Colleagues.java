package org.waymark.backend.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who can be asked in a trust or with a provider, and where to write to them. */
@Service
public class Colleagues {

    private final AccountRepository accounts;
    private final Today today;

    Colleagues(AccountRepository accounts, Today today) {
        this.accounts = accounts;
        this.today = today;
    }

    /** @param organisation the name of the trust or provider that they look after */
    public record Colleague(String accountId, String name, String email, String organisation) {}

    /** Those who look after the trust or provider today, by name. */
    public Mono<List<Colleague>> of(Scope office) {
        return accounts.list()
                .concatMapIterable(account -> account.current(today.date()).stream()
                        .filter(membership -> isOf(account, membership, office))
                        .map(membership -> colleague(account, membership))
                        .toList())
                .sort((a, b) -> a.name().compareTo(b.name()))
                .collectList();
    }

    /** The one of these in which the account acts or has acted; empty where there is none. */
    public Mono<Scope> officeOf(String accountId, Collection<? extends Scope> offices) {
        return accounts.find(accountId)
                .flatMapMany(account -> Flux.fromIterable(offices)
                        .filter(office -> account.memberships().stream().anyMatch(held -> isOf(account, held, office))))
                .next()
                .cast(Scope.class);
    }

    /** The address at which somebody signs in to their own record; empty where they cannot. */
    public Mono<String> addressOf(String personId) {
        return accounts.list()
                .filter(account -> personId.equals(account.personId()))
                .next()
                .map(Account::email);
    }

    private static boolean isOf(Account account, Membership membership, Scope office) {
        return membership.organisationId() != null && membership.scope(account).equals(office);
    }

    private static Colleague colleague(Account account, Membership membership) {
        String organisation = membership.organisation() == null ? "" : membership.organisation();
        return new Colleague(account.id(), account.name(), account.email(), organisation);
    }
}
