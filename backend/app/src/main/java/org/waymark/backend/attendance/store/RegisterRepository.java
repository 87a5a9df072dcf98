package org.waymark.backend.attendance.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.attendance.SessionRegister;
import org.waymark.backend.attendance.SessionRegister.Disputed;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.ProviderReach;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.attendance.Mark;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registers, one document a session. A provider sees its own; a participant those with a mark of theirs. */
@Repository
public class RegisterRepository {

    static final StoredShape<StoredRegister> SHAPE =
            new StoredShape<>("registers", "register", StoredRegister.class, List.of());

    private final StoredDocuments<StoredRegister> documents;

    RegisterRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Flux<SessionRegister> list(Scope scope) {
        return documents.list(Query.query(visible(scope))).map(StoredRegister::register);
    }

    public Mono<SessionRegister> find(Scope scope, String offerId, String sessionId) {
        return documents
                .find(id(offerId, sessionId))
                .map(StoredRegister::register)
                .filter(register -> reaches(scope, register));
    }

    /** Inserts one of version 0, replaces any other; fails as stale where the version has been overtaken. */
    public Mono<SessionRegister> save(Scope scope, SessionRegister register) {
        if (!reaches(scope, register)) {
            return Mono.error(new IllegalArgumentException("outside the caller's scope"));
        }
        StoredRegister stored = StoredRegister.of(register);
        return (register.version() == 0
                        ? documents
                                .insert(stored)
                                .onErrorMap(
                                        DuplicateKeyException.class,
                                        e -> new StaleVersionException(SHAPE.collection(), stored.id(), 0))
                        : documents.replace(stored))
                .map(StoredRegister::register);
    }

    /** Fails as stale where it has changed since. */
    public Mono<Void> delete(Scope scope, SessionRegister register) {
        return reaches(scope, register)
                ? documents.delete(id(register.offerId(), register.sessionId()), register.version())
                : Mono.error(new IllegalArgumentException("outside the caller's scope"));
    }

    private static boolean reaches(Scope scope, SessionRegister register) {
        return ProviderReach.holds(
                scope,
                register.providerId(),
                personId -> register.find(personId).isPresent());
    }

    private static Criteria visible(Scope scope) {
        return ProviderReach.criteria(scope, "providerId", "entries.participantId");
    }

    private static String id(String offerId, String sessionId) {
        return offerId + "/" + sessionId;
    }

    record StoredRegister(
            String id, long version, String providerId, String offerId, String sessionId, List<StoredEntry> entries)
            implements Stored {

        static StoredRegister of(SessionRegister r) {
            return new StoredRegister(
                    RegisterRepository.id(r.offerId(), r.sessionId()),
                    r.version(),
                    r.providerId(),
                    r.offerId(),
                    r.sessionId(),
                    r.entries().stream().map(StoredEntry::of).toList());
        }

        SessionRegister register() {
            return new SessionRegister(
                    offerId,
                    sessionId,
                    providerId,
                    version,
                    entries.stream().map(StoredEntry::entry).toList());
        }
    }

    /** @param disputed null where nobody disputes it */
    record StoredEntry(
            String participantId,
            String mark,
            String by,
            Instant at,
            @Nullable String disputed,
            @Nullable Instant disputedAt,
            @Nullable String answer,
            @Nullable String answeredBy) {

        static StoredEntry of(Entry e) {
            Disputed disputed = e.disputed();
            return new StoredEntry(
                    e.participantId(),
                    e.mark().name(),
                    e.by(),
                    e.at(),
                    disputed == null ? null : disputed.text(),
                    disputed == null ? null : disputed.at(),
                    disputed == null ? null : disputed.answer(),
                    disputed == null ? null : disputed.answeredBy());
        }

        Entry entry() {
            return new Entry(
                    participantId,
                    Mark.valueOf(mark),
                    by,
                    at,
                    disputed == null || disputedAt == null
                            ? null
                            : new Disputed(disputed, disputedAt, answer, answeredBy));
        }
    }
}
