package org.waymark.backend.message.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.message.Inbox;
import org.waymark.backend.message.Told;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.message.MailChoice.Frequency;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** One document an account. An inbox belongs to an account, as sign-ins do, and each notice in it to one of its roles. */
@Repository
public class InboxRepository {

    static final StoredShape<StoredInbox> SHAPE = new StoredShape<>("inboxes", "inbox", StoredInbox.class, List.of());
    private static final int MOST_TRIES = 20;

    private final StoredDocuments<StoredInbox> documents;

    InboxRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<Inbox> get(Scope.System scope, String accountId) {
        return documents.find(accountId).map(StoredInbox::inbox).defaultIfEmpty(Inbox.empty(accountId));
    }

    public Flux<Inbox> findAll(Scope.System scope, Collection<String> accountIds) {
        return documents.findAll(accountIds).map(StoredInbox::inbox);
    }

    /** Those from which a mail was to go by then. */
    public Flux<Inbox> listDue(Scope.System scope, Instant by) {
        return documents.list(query(where("due").lte(by))).map(StoredInbox::inbox);
    }

    public Flux<Inbox> list(Scope.System scope) {
        return documents.list(new Query()).map(StoredInbox::inbox);
    }

    /** As it is when nobody else changes it meanwhile, so the change may be asked for several times. */
    public Mono<Inbox> change(Scope.System scope, String accountId, UnaryOperator<Inbox> change) {
        return Mono.defer(() -> get(scope, accountId))
                .flatMap(inbox -> {
                    Inbox changed = change.apply(inbox);
                    return changed.equals(inbox) ? Mono.just(inbox) : save(changed);
                })
                .retryWhen(Retry.max(MOST_TRIES)
                        .filter(e -> e instanceof StaleVersionException || e instanceof DuplicateKeyException)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    private Mono<Inbox> save(Inbox inbox) {
        StoredInbox stored = StoredInbox.of(inbox);
        return (inbox.version() == 0 ? documents.insert(stored) : documents.replace(stored)).map(StoredInbox::inbox);
    }

    /** @param due when a mail goes next, so that those who wait are found */
    record StoredInbox(
            String id,
            long version,
            String frequency,
            @Nullable Instant due,
            List<StoredNotice> notices) implements Stored {

        static StoredInbox of(Inbox i) {
            return new StoredInbox(
                    i.accountId(),
                    i.version(),
                    i.frequency().name(),
                    i.due().orElse(null),
                    i.notices().stream().map(StoredNotice::of).toList());
        }

        Inbox inbox() {
            return new Inbox(
                    id,
                    version,
                    Frequency.valueOf(frequency),
                    notices.stream().map(StoredNotice::told).toList());
        }
    }

    record StoredNotice(
            String noticeId,
            String membershipId,
            String title,
            String text,
            String link,
            Instant at,
            boolean urgent,
            @Nullable Instant read,
            String mailing,
            @Nullable String mail) {

        static StoredNotice of(Told t) {
            return new StoredNotice(
                    t.id(),
                    t.membershipId(),
                    t.title(),
                    t.text(),
                    t.link(),
                    t.at(),
                    t.urgent(),
                    t.read(),
                    t.mailing().name(),
                    t.mail());
        }

        Told told() {
            return new Told(
                    noticeId, membershipId, title, text, link, at, urgent, read, Told.Mailing.valueOf(mailing), mail);
        }
    }
}
