package org.waymark.backend.identity.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.Membership;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Accounts belong to no tenant: they are what a scope is made from. */
@Repository
public class AccountRepository {

    static final StoredShape<StoredAccount> SHAPE =
            new StoredShape<>("accounts", "account", StoredAccount.class, List.of(AccountRepository::withMemberships));

    private static final int MOST_TRIES = 10;

    private final StoredDocuments<StoredAccount> documents;

    AccountRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<Account> findByEmail(String normalisedEmail) {
        return documents.list(query(where("email").is(normalisedEmail))).next().map(StoredAccount::account);
    }

    public Mono<Account> find(String id) {
        return documents.find(id).map(StoredAccount::account);
    }

    public Flux<Account> list() {
        return documents.list(new Query()).map(StoredAccount::account);
    }

    /** Those in which these people learn. */
    public Flux<Account> ofPeople(Collection<String> personIds) {
        return documents.list(query(where("personId").in(personIds))).map(StoredAccount::account);
    }

    public Mono<Long> count() {
        return documents.list(new Query()).count();
    }

    /** Replaces the account of the same id. */
    public Mono<Void> save(Account account) {
        return documents.put(StoredAccount.of(account, 0)).then();
    }

    /** Fails with Spring's DuplicateKeyException where the id or the address is taken. */
    public Mono<Account> insert(Account account) {
        return documents.insert(StoredAccount.of(account, 0)).map(StoredAccount::account);
    }

    /** As it is when nobody else changes it meanwhile, so the change may be asked for several times. */
    public Mono<Account> change(String id, UnaryOperator<Account> change) {
        return Mono.defer(() -> documents.find(id))
                .flatMap(
                        stored -> documents.replace(StoredAccount.of(change.apply(stored.account()), stored.version())))
                .retryWhen(Retry.max(MOST_TRIES).filter(StaleVersionException.class::isInstance))
                .map(StoredAccount::account);
    }

    record StoredAccount(
            String id,
            long version,
            String email,
            String name,
            String passwordHash,
            @Nullable String personId,
            List<StoredMembership> memberships,
            boolean demonstration)
            implements Stored {

        static StoredAccount of(Account a, long version) {
            return new StoredAccount(
                    a.id(),
                    version,
                    a.email(),
                    a.name(),
                    a.passwordHash(),
                    a.personId(),
                    a.memberships().stream().map(StoredMembership::of).toList(),
                    a.demonstration());
        }

        Account account() {
            List<Membership> held =
                    memberships.stream().map(StoredMembership::membership).toList();
            return new Account(id, email, name, passwordHash, personId, held, demonstration);
        }
    }

    record StoredMembership(
            String role,
            @Nullable String organisationId,
            @Nullable String organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static StoredMembership of(Membership m) {
            return new StoredMembership(m.role().name(), m.organisationId(), m.organisation(), m.from(), m.to());
        }

        Membership membership() {
            return new Membership(Role.valueOf(role), organisationId, organisation, from, to);
        }
    }

    /** Schema 1 knew one organisation an account, and all roles were held there. */
    private static Document withMemberships(Document old) {
        List<Document> memberships = old.getList("roles", String.class, List.of()).stream()
                .map(role -> new Document("role", role)
                        .append("organisationId", organisationOf(role, old))
                        .append("organisation", old.get("organisation")))
                .toList();
        return new Document(old).append("memberships", memberships);
    }

    private static @Nullable Object organisationOf(String role, Document old) {
        return switch (Role.valueOf(role)) {
            case TRUST_LEAD -> old.get("trustId");
            case PROVIDER -> old.get("providerId");
            case PARTICIPANT,
                    SCHOOL_LEAD,
                    PARTNER,
                    FACILITATOR,
                    AUTHOR,
                    ADMINISTRATOR,
                    NATIONAL,
                    DATA_PROTECTION_OFFICER -> null;
        };
    }
}
