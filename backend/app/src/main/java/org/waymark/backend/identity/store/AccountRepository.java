package org.waymark.backend.identity.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Mono;

/** Accounts belong to no tenant: they are what a scope is made from. */
@Repository
public class AccountRepository {

    static final StoredShape<StoredAccount> SHAPE =
            new StoredShape<>("accounts", "account", StoredAccount.class, List.of());

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

    public Mono<Long> count() {
        return documents.list(new Query()).count();
    }

    /** Replaces the account of the same id. */
    public Mono<Void> save(Account account) {
        return documents.put(StoredAccount.of(account)).then();
    }

    record StoredAccount(
            String id,
            long version,
            String email,
            String name,
            String passwordHash,
            List<String> roles,
            @Nullable String personId,
            @Nullable String providerId,
            @Nullable String trustId,
            @Nullable String organisation,
            boolean demonstration)
            implements Stored {

        static StoredAccount of(Account a) {
            List<String> roles = a.roles().stream().map(Role::name).sorted().toList();
            return new StoredAccount(
                    a.id(),
                    0,
                    a.email(),
                    a.name(),
                    a.passwordHash(),
                    roles,
                    a.personId(),
                    a.providerId(),
                    a.trustId(),
                    a.organisation(),
                    a.demonstration());
        }

        Account account() {
            Set<Role> known = EnumSet.noneOf(Role.class);
            roles.forEach(role -> known.add(Role.valueOf(role)));
            return new Account(
                    id, email, name, passwordHash, known, personId, providerId, trustId, organisation, demonstration);
        }
    }
}
