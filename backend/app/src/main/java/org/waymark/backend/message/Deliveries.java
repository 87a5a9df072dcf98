package org.waymark.backend.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.backend.message.store.InboxRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.contract.message.MessageRecipient.Delivery;
import reactor.core.publisher.Mono;

/** What has become of news that was told: worked out from inboxes and outbox, and stored nowhere else. */
@Service
public class Deliveries {

    private static final Scope.System WAYMARK = new Scope.System();

    private final InboxRepository inboxes;
    private final Outbox outbox;

    Deliveries(InboxRepository inboxes, Outbox outbox) {
        this.inboxes = inboxes;
        this.outbox = outbox;
    }

    /**
     * By account; without those whose notice is not there any more.
     *
     * @param roles by account the membership for which they were told
     */
    public Mono<Map<String, Delivery>> of(String key, Map<String, String> roles) {
        return inboxes.findAll(WAYMARK, roles.keySet()).collectList().flatMap(found -> {
            Map<String, Told> told = found.stream()
                    .flatMap(inbox -> in(inbox, key, roles))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return outbox.fates(mails(told))
                    .map(fates -> told.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> delivery(entry.getValue(), fates))));
        });
    }

    private static Stream<Map.Entry<String, Told>> in(Inbox inbox, String key, Map<String, String> roles) {
        String id = Told.id(Objects.requireNonNull(roles.get(inbox.accountId())), key);
        return inbox.notices().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> Map.entry(inbox.accountId(), one));
    }

    private static List<String> mails(Map<String, Told> told) {
        return told.values().stream().map(Told::mail).filter(Objects::nonNull).toList();
    }

    private static Delivery delivery(Told told, Map<String, Outbox.Fate> fates) {
        if (told.read() != null) return Delivery.READ;
        if (told.isToGo()) return Delivery.MAIL_WAITING;
        Outbox.Fate fate = told.mail() == null ? null : fates.get(told.mail());
        return switch (fate) {
            case null -> Delivery.IN_WAYMARK;
            case WAITING -> Delivery.MAIL_WAITING;
            case SENT -> Delivery.MAIL_SENT;
            case GIVEN_UP -> Delivery.MAIL_FAILED;
        };
    }
}
