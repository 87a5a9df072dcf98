package org.waymark.backend.look;

import org.springframework.stereotype.Component;
import org.waymark.backend.look.AskedToLook.Holder;
import org.waymark.backend.look.store.LookRepository;
import org.waymark.backend.platform.HandsOver;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whoever waits for an answer goes on waiting for a person who is there. */
@Component
class LooksHandedOver implements HandsOver {

    private final LookRepository looks;
    private final LookMails mails;

    LooksHandedOver(LookRepository looks, LookMails mails) {
        this.looks = looks;
        this.mails = mails;
    }

    @Override
    public String what() {
        return "requests to look at a decision";
    }

    @Override
    public Mono<Long> count(Scope scope, String accountId) {
        return of(scope, accountId).count();
    }

    @Override
    public Mono<Void> handOver(Scope scope, String accountId, String toAccountId, String toName) {
        return of(scope, accountId)
                .concatMap(asked -> looks.replace(scope, asked.heldBy(other(asked.holder(), toAccountId, toName))))
                .concatMap(mails::assigned)
                .then();
    }

    private static Holder other(Holder before, String accountId, String name) {
        return new Holder(accountId, name, before.organisation(), before.office());
    }

    private Flux<AskedToLook> of(Scope scope, String accountId) {
        return looks.list(scope).filter(asked -> asked.isOpen() && asked.isHeldBy(accountId));
    }
}
