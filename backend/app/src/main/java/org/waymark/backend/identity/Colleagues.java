package org.waymark.backend.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.identity.Role;
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

    /**
     * @param membershipId the role in which they are meant
     * @param organisation the name of the trust or provider that they look after
     */
    public record Colleague(String accountId, String membershipId, String name, String email, String organisation) {}

    /** Where to write to an account, and about which of its roles. */
    public record Reach(String email, Set<String> membershipIds) {

        /** Of an account that there is not. */
        public static final Reach NONE = new Reach("", Set.of());

        public Reach {
            membershipIds = Set.copyOf(membershipIds);
        }
    }

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

    /** Those who hold a role today, wherever. */
    public Flux<Colleague> with(Role role) {
        return accounts.list()
                .concatMapIterable(account -> account.current(today.date()).stream()
                        .filter(membership -> membership.role() == role)
                        .map(membership -> colleague(account, membership))
                        .toList());
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
        return accounts.ofPeople(Set.of(personId)).next().map(Account::email);
    }

    /** The one who signs in to their own record as a participant today; empty where nobody does. */
    public Mono<Colleague> ofPerson(String personId) {
        return accounts.ofPeople(Set.of(personId))
                .flatMapIterable(account -> account.current(today.date()).stream()
                        .filter(membership -> membership.role() == Role.PARTICIPANT)
                        .map(membership -> colleague(account, membership))
                        .toList())
                .next();
    }

    /** As {@link #ofPerson}, of many at once, by person; without those who cannot sign in. */
    public Mono<Map<String, Colleague>> ofPeople(Set<String> personIds) {
        return accounts.ofPeople(personIds)
                .flatMapIterable(account -> account.current(today.date()).stream()
                        .filter(membership -> membership.role() == Role.PARTICIPANT)
                        .map(membership ->
                                Map.entry(Objects.requireNonNull(account.personId()), colleague(account, membership)))
                        .toList())
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** The roles that the account holds today; empty where there is no such account. */
    public Mono<Reach> reach(String accountId) {
        return accounts.find(accountId)
                .map(account -> new Reach(
                        account.email(),
                        account.current(today.date()).stream()
                                .map(Membership::id)
                                .collect(Collectors.toSet())));
    }

    /** By the address with which somebody signs in, in lower case, the person who they are; empty for who is none. */
    public Mono<Map<String, String>> peopleByAddress() {
        return accounts.list()
                .collectMap(
                        account -> account.email().toLowerCase(Locale.ROOT),
                        account -> account.personId() == null ? "" : account.personId());
    }

    private static boolean isOf(Account account, Membership membership, Scope office) {
        return membership.organisationId() != null && membership.scope(account).equals(office);
    }

    private static Colleague colleague(Account account, Membership membership) {
        String organisation = membership.organisation() == null ? "" : membership.organisation();
        return new Colleague(account.id(), membership.id(), account.name(), account.email(), organisation);
    }
}
