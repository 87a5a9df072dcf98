package org.waymark.backend.message;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.identity.Colleagues;
import org.waymark.backend.identity.Colleagues.Reach;
import org.waymark.backend.identity.InvitedAddresses;
import org.waymark.backend.message.store.InboxRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.mail.Mail;
import org.waymark.backend.platform.mail.MailSettings;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.backend.platform.security.Vault;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notices as mails: each once, however often it is tried and wherever a try stops. */
@Component
class NoticeMails {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String ABOUT = "unsubscribe";

    private final InboxRepository inboxes;
    private final Colleagues colleagues;
    private final InvitedAddresses invited;
    private final Outbox outbox;
    private final Vault vault;
    private final MailSettings settings;
    private final Today today;

    NoticeMails(
            InboxRepository inboxes,
            Colleagues colleagues,
            InvitedAddresses invited,
            Outbox outbox,
            Vault vault,
            MailSettings settings,
            Today today) {
        this.inboxes = inboxes;
        this.colleagues = colleagues;
        this.invited = invited;
        this.outbox = outbox;
        this.vault = vault;
        this.settings = settings;
        this.today = today;
    }

    /** Leaves what is due in the outbox. */
    Mono<Void> sendDue(String accountId) {
        return inboxes.change(WAYMARK, accountId, inbox -> inbox.settled(today.instant()))
                .filter(inbox -> inbox.notices().stream().anyMatch(Told::isGoing))
                .flatMap(this::leave);
    }

    /** Whoever has lost the role that a notice is for, or the account, gets no mail of it. */
    private Mono<Void> leave(Inbox inbox) {
        return colleagues
                .reach(inbox.accountId())
                .defaultIfEmpty(Reach.NONE)
                .flatMapMany(reach -> Flux.fromIterable(going(inbox).entrySet())
                        .concatMap(mail -> leave(inbox, reach, mail.getKey(), mail.getValue())))
                .then();
    }

    private Mono<Inbox> leave(Inbox inbox, Reach reach, String name, List<Told> all) {
        List<Told> theirs = all.stream()
                .filter(one -> reach.membershipIds().contains(one.membershipId()))
                .toList();
        Mono<Void> left =
                theirs.isEmpty() ? Mono.empty() : outbox.leave(name, mail(inbox.accountId(), reach.email(), theirs));
        return left.then(inboxes.change(WAYMARK, inbox.accountId(), now -> now.left(name)));
    }

    /** Once for each event; nothing where no address is known. There is no account whose choice could end such mails. */
    Mono<Void> leaveInvited(String personId, News news) {
        return invited.find(personId)
                .flatMap(address -> outbox.leave(
                        "invited-" + personId + "-" + news.key(),
                        new Mail(address, news.title(), news.text().strip() + "\n\n" + INVITED)));
    }

    private static Map<String, List<Told>> going(Inbox inbox) {
        return inbox.notices().stream()
                .filter(Told::isGoing)
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.mail()), LinkedHashMap::new, Collectors.toList()));
    }

    private Mail mail(String accountId, String address, List<Told> all) {
        Told first = all.getFirst();
        String subject = all.size() == 1 ? first.title() : all.size() + " notices from Waymark";
        String body = all.size() == 1
                ? body(first)
                : all.stream().map(one -> one.title() + "\n\n" + body(one)).collect(Collectors.joining("\n----\n\n"));
        if (first.urgent()) {
            return new Mail(address, subject, body + "\n" + URGENT.formatted(settings.link("account/mail")));
        }
        String token = token(accountId);
        String foot = FOOT.formatted(settings.link("account/mail"), settings.link("unsubscribe?token=" + token));
        return new Mail(address, subject, body + "\n" + foot, settings.link("mail/unsubscribe/" + token));
    }

    private static final String URGENT = """
            --
            This went to you at once because it cannot wait. How often you get other mails: %s
            """;

    private static final String INVITED = """
            --
            You have not signed in to Waymark yet, so this went to the address for your invitation. To see your pathway and to answer, open the link in the invitation. If you cannot find it, or it no longer works, ask whoever runs your programme for another.
            """;

    private static final String FOOT = """
            --
            How often you get these mails: %s
            No more of these mails, without signing in: %s
            """;

    private String body(Told one) {
        return one.text().strip() + "\n\n" + settings.link(one.link()) + "\n";
    }

    /** Sealed, so that it opens one account's choice without anything being kept for it. */
    private String token(String accountId) {
        return vault.seal(accountId.getBytes(StandardCharsets.UTF_8), ABOUT)
                .replace('+', '-')
                .replace('/', '_')
                .replace("=", "");
    }

    /** The account to which the link was sent; fails as not found for what is no link of ours. */
    Mono<String> ownerOf(String token) {
        return Mono.justOrEmpty(vault.find(token.replace('-', '+').replace('_', '/'), ABOUT))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(
                        "This link is not whole. Copy it from the mail once more, or sign in and choose there.")));
    }
}
