package org.waymark.backend.identity.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import org.waymark.backend.identity.Account;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Mono;

/** Accounts belong to no tenant: they are what a scope is made from. */
@Repository
public class AccountRepository {

    private final ReactiveMongoTemplate mongo;

    AccountRepository(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Mono<Account> findByEmail(String normalisedEmail) {
        return mongo.findOne(query(where("email").is(normalisedEmail)), Stored.class)
                .map(Stored::account);
    }

    public Mono<Account> find(String id) {
        return mongo.findById(id, Stored.class).map(Stored::account);
    }

    /** Replaces the account of the same id. */
    public Mono<Void> save(Account account) {
        return mongo.save(Stored.of(account)).then();
    }

    @Document("accounts")
    @TypeAlias("account")
    record Stored(
            @Id String id,
            int schema,
            String email,
            String name,
            String passwordHash,
            List<String> roles,
            @Nullable String personId,
            @Nullable String providerId,
            @Nullable String trustId,
            @Nullable String organisation) {

        static Stored of(Account a) {
            List<String> roles = a.roles().stream().map(Role::name).sorted().toList();
            return new Stored(
                    a.id(), 1, a.email(), a.name(), a.passwordHash(), roles, a.personId(), a.providerId(), a.trustId(),
                    a.organisation());
        }

        Account account() {
            Set<Role> known = EnumSet.noneOf(Role.class);
            roles.forEach(role -> known.add(Role.valueOf(role)));
            return new Account(id, email, name, passwordHash, known, personId, providerId, trustId, organisation);
        }
    }
}
