package org.waymark.backend.platform.personal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.personal.Declarations.Store;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All that is stored of one person, found and erased as the declarations say: what is declared is in every copy and in
 * every erasure, without anybody having to think of it.
 */
@Component
public class PersonalDocuments {

    private final ReactiveMongoTemplate mongo;
    private final Declarations declared;

    PersonalDocuments(ReactiveMongoTemplate mongo, PersonalData personal) {
        this.mongo = mongo;
        this.declared = personal.declarations();
    }

    /** By collection, without those in which there is nothing of the person. */
    public Mono<Map<String, List<Document>>> copy(Scope.System scope, String personId) {
        return owners(personId)
                .flatMapMany(owners -> Flux.fromIterable(declared.stored().entrySet())
                        .flatMapSequential(
                                store -> copied(store.getKey(), store.getValue(), owners)
                                        .collectList()
                                        .map(documents -> Map.entry(store.getKey(), documents)),
                                2))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(TreeMap::new, (all, entry) -> all.put(entry.getKey(), entry.getValue()));
    }

    /** How far a collection is to be erased. */
    public enum HowFar {
        /** What need not stay while the rest does. */
        PARTLY,
        WHOLLY
    }

    /** Doing it twice is doing it once. Yields how many documents were looked at. */
    public Mono<Long> erase(Scope.System scope, String personId, Map<String, HowFar> collections) {
        return owners(personId)
                .flatMapMany(owners -> Flux.fromIterable(collections.entrySet())
                        .concatMap(one -> erase(one.getKey(), declared.store(one.getKey()), one.getValue(), owners)))
                .count();
    }

    /** The ids under which a person is stored: their own, and their account's. */
    private record Owners(String personId, List<String> accountIds) {}

    private Mono<Owners> owners(String personId) {
        return mongo.find(query(where("personId").is(personId)), Document.class, "accounts")
                .map(account -> account.getString("_id"))
                .collectList()
                .map(accounts -> new Owners(personId, accounts));
    }

    private Flux<Document> copied(String collection, Store store, Owners owners) {
        return found(collection, store, owners)
                .map(document -> Theirs.only(document, store, owners.personId()))
                .doOnNext(document -> store.secret().forEach(document::remove));
    }

    private Flux<Document> found(String collection, Store store, Owners owners) {
        Criteria theirs = criteria(store.person(), owners);
        return theirs == null ? Flux.empty() : mongo.find(withoutSecrets(theirs, store), Document.class, collection);
    }

    /** They may be large, as files are, and nobody is given them. Documents are told apart by their id all the same. */
    private static Query withoutSecrets(Criteria theirs, Store store) {
        Query query = query(theirs);
        store.secret().stream().filter(field -> !field.equals("_id")).forEach(query.fields()::exclude);
        return query;
    }

    private static @Nullable Criteria criteria(String person, Owners owners) {
        String[] words = person.split(" ");
        return switch (words[0]) {
            case "none" -> null;
            case "begins" -> where(words[1]).regex("^" + Pattern.quote(owners.personId() + words[2]));
            case "account" -> where(words[1]).in(owners.accountIds());
            case "json" -> where(words[1]).regex(Pattern.quote("\"" + owners.personId() + "\""));
            default -> where(person).is(owners.personId());
        };
    }

    /** Each document is found first: an account is deleted last, since what else is its owner's is found by it. */
    private Flux<Document> erase(String collection, Store store, HowFar far, Owners owners) {
        return found(collection, store, owners)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(document -> change(store, far, document, owners.personId())
                        .map(update -> mongo.updateFirst(byId(document), update, collection))
                        .orElseGet(() -> isDeleted(store, far, document)
                                ? mongo.remove(byId(document), collection).then(Mono.empty())
                                : Mono.empty())
                        .thenReturn(document));
    }

    private static Query byId(Document document) {
        return query(where("_id").is(document.get("_id")));
    }

    private static boolean isDeleted(Store store, HowFar far, Document document) {
        return far == HowFar.WHOLLY
                && switch (store.erase()) {
                    case DELETE -> true;
                    case DELETE_UNLESS_OTHER_ROLES ->
                        document.getList("memberships", Document.class, List.of()).stream()
                                .allMatch(membership -> "PARTICIPANT".equals(membership.get("role")));
                    case REDACT, KEEP -> false;
                };
    }

    private static Optional<Update> change(Store store, HowFar far, Document document, String personId) {
        Update update = new Update().inc("version", 1);
        if (far == HowFar.PARTLY) {
            store.blank().forEach(update::set);
            return store.blank().isEmpty() ? Optional.empty() : Optional.of(update);
        }
        if (store.erase() != Store.Erasure.REDACT) {
            return Optional.empty();
        }
        String field = store.person().split(" ")[1];
        return Optional.of(update.set(field, Theirs.redacted(document.getString(field), personId)));
    }
}
