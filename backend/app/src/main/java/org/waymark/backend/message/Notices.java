package org.waymark.backend.message;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.Colleagues;
import org.waymark.backend.identity.Colleagues.Colleague;
import org.waymark.backend.message.store.InboxRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.identity.Role;
import org.waymark.contract.message.MailChoice.Frequency;
import org.waymark.contract.message.Notice;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells people what has happened. What is told is in the store before the caller goes on; whoever cannot sign in is told
 * nothing, save of what {@link #tellInvited} is asked for.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0060-notices.md">decision 0060</a>
 */
@Service
public class Notices {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Comparator<Told> UNREAD_FIRST = Comparator.<Told, Boolean>comparing(one -> one.read() != null)
            .thenComparing(Told::at, Comparator.reverseOrder());

    private final InboxRepository inboxes;
    private final Colleagues colleagues;
    private final NoticeMails mails;
    private final Today today;

    Notices(InboxRepository inboxes, Colleagues colleagues, NoticeMails mails, Today today) {
        this.inboxes = inboxes;
        this.colleagues = colleagues;
        this.mails = mails;
        this.today = today;
    }

    /** A participant, in that role. */
    public Mono<Void> tellPerson(String personId, News news) {
        return colleagues.ofPerson(personId).flatMap(one -> tellAccount(one.accountId(), one.membershipId(), news));
    }

    /** As {@link #tellPerson}; who has made no account yet is written to where they were invited, at once. */
    public Mono<Void> tellInvited(String personId, News news) {
        return colleagues
                .ofPerson(personId)
                .hasElement()
                .flatMap(signsIn -> signsIn ? tellPerson(personId, news) : mails.leaveInvited(personId, news));
    }

    /** As {@link #tellPerson}, of many at once, by person; accounts are read once for all. */
    public Mono<Void> tellPeople(Map<String, News> news) {
        return colleagues
                .ofPeople(news.keySet())
                .flatMapIterable(Map::entrySet)
                .concatMap(one -> tellAccount(
                        one.getValue().accountId(),
                        one.getValue().membershipId(),
                        Objects.requireNonNull(news.get(one.getKey()))))
                .then();
    }

    /** All who look after a trust or a provider today. */
    public Mono<Void> tellOffice(Scope office, News news) {
        return tell(colleagues.of(office), news);
    }

    /** One of those, as long as they are one. */
    public Mono<Void> tellColleague(Scope office, String accountId, News news) {
        return tell(
                colleagues
                        .of(office)
                        .map(all -> all.stream()
                                .filter(one -> one.accountId().equals(accountId))
                                .toList()),
                news);
    }

    /** All who write content, in that role. */
    public Mono<Void> tellAuthors(News news) {
        return tell(colleagues.with(Role.AUTHOR).collectList(), news);
    }

    /** Somebody whose account and role are known already. */
    public Mono<Void> tellAccount(String accountId, String membershipId, News news) {
        Instant now = today.instant();
        return inboxes.change(WAYMARK, accountId, inbox -> inbox.with(told(inbox, membershipId, news, now)))
                .flatMap(inbox -> mails.sendDue(inbox.accountId()));
    }

    private Mono<Void> tell(Mono<List<Colleague>> all, News news) {
        return all.flatMapMany(Flux::fromIterable)
                .concatMap(one -> tellAccount(one.accountId(), one.membershipId(), news))
                .then();
    }

    private static Told told(Inbox inbox, String membershipId, News news, Instant now) {
        Told.Mailing mailing = inbox.mailing(news.urgent());
        return new Told(
                Told.id(membershipId, news.key()),
                membershipId,
                news.title(),
                news.text(),
                news.link(),
                now,
                news.urgent(),
                null,
                mailing,
                null);
    }

    /** In the role that the caller acts in. */
    public Mono<List<Notice>> list(Caller caller) {
        Instant since = today.instant().minus(Inbox.KEPT);
        return inboxes.get(WAYMARK, caller.accountId())
                .map(inbox -> inbox.notices().stream()
                        .filter(one -> one.membershipId().equals(caller.membershipId()))
                        .filter(one -> one.at().isAfter(since))
                        .sorted(UNREAD_FIRST)
                        .map(Notices::shown)
                        .toList());
    }

    public Mono<Integer> unread(Caller caller) {
        return list(caller).map(all ->
                (int) all.stream().filter(one -> one.read() == null).count());
    }

    public Mono<Void> read(Caller caller, Collection<String> ids) {
        Instant now = today.instant();
        return inboxes.change(WAYMARK, caller.accountId(), inbox -> inbox.read(ids, caller.membershipId(), now))
                .then();
    }

    public Mono<Frequency> frequency(Caller caller) {
        return inboxes.get(WAYMARK, caller.accountId()).map(Inbox::frequency);
    }

    /** What waits for a mail that is due now by the new choice goes with the next sweep. */
    public Mono<Frequency> choose(Caller caller, Frequency frequency) {
        return inboxes.change(WAYMARK, caller.accountId(), inbox -> inbox.choosing(frequency))
                .map(Inbox::frequency);
    }

    /** Fails as not found for what is no link of ours. */
    public Mono<Void> unsubscribe(String token) {
        return mails.ownerOf(token)
                .flatMap(accountId -> inboxes.change(WAYMARK, accountId, inbox -> inbox.choosing(Frequency.NONE)))
                .then();
    }

    private static Notice shown(Told one) {
        return new Notice(one.id(), one.title(), one.text(), one.link(), one.at(), one.urgent(), one.read());
    }
}
