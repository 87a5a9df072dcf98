package org.waymark.backend.message;

import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.message.store.InboxRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends digests in their time, and what a node that died left between telling and mailing; lets old notices go. */
@Component
public class NoticeSweep {

    private static final Scope.System WAYMARK = new Scope.System();

    private final InboxRepository inboxes;
    private final NoticeMails mails;
    private final Today today;

    NoticeSweep(InboxRepository inboxes, NoticeMails mails, Today today) {
        this.inboxes = inboxes;
        this.mails = mails;
        this.today = today;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void sendNow() {
        send().block(Duration.ofMinutes(4));
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT30M")
    void forgetNow() {
        forget().block(Duration.ofMinutes(10));
    }

    /** Leaves all mails in the outbox that are due. */
    public Mono<Void> send() {
        Flux<String> due = inboxes.listDue(WAYMARK, today.instant())
                .map(Inbox::accountId)
                .collectList()
                .flatMapIterable(all -> all);
        return Sweeps.each("Mail to account", due, id -> id, mails::sendDue).then();
    }

    Mono<Void> forget() {
        Instant before = today.instant().minus(Inbox.KEPT);
        Flux<Inbox> old =
                inboxes.list(WAYMARK).filter(inbox -> !inbox.without(before).equals(inbox));
        return Sweeps.each(
                        "Inbox of account",
                        old,
                        Inbox::accountId,
                        inbox -> inboxes.change(WAYMARK, inbox.accountId(), now -> now.without(before)))
                .then();
    }
}
