package org.waymark.backend.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.Colleagues;
import org.waymark.backend.identity.Colleagues.Colleague;
import org.waymark.backend.learning.ParticipantChoice;
import org.waymark.backend.learning.Participants;
import org.waymark.backend.message.Deliveries;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.backend.platform.web.Cursors;
import org.waymark.backend.writing.SentMessage.Recipient;
import org.waymark.backend.writing.SentMessage.Tenant;
import org.waymark.backend.writing.store.SentMessageRepository;
import org.waymark.contract.Page;
import org.waymark.contract.message.ListMessage;
import org.waymark.contract.message.ListMessageDraft;
import org.waymark.contract.message.ListMessagePreview;
import org.waymark.contract.message.ListReaders;
import org.waymark.contract.message.MessageRecipient;
import org.waymark.contract.message.MessageRecipient.Delivery;
import org.waymark.contract.participant.ParticipantRow;
import reactor.core.publisher.Mono;

/**
 * Messages to lists of participants. A list is what the writer's own scope reaches, narrowed down: nothing that a request
 * says widens it.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0061-writing-to-a-list.md">decision 0061</a>
 */
@Service
public class Writing {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int MOST_NAMED = 100;
    private static final int A_PAGE = 100;

    private final Participants participants;
    private final SeatedPeople seated;
    private final Colleagues colleagues;
    private final SentMessageRepository messages;
    private final Deliveries deliveries;
    private final Jobs jobs;
    private final Today today;

    Writing(
            Participants participants,
            SeatedPeople seated,
            Colleagues colleagues,
            SentMessageRepository messages,
            Deliveries deliveries,
            Jobs jobs,
            Today today) {
        this.participants = participants;
        this.seated = seated;
        this.colleagues = colleagues;
        this.messages = messages;
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.today = today;
    }

    /** A list as it is now. */
    private record Listed(String words, List<ParticipantRow> rows) {}

    /** A list, and who on it can be told. */
    private record Readers(Listed listed, List<Recipient> recipients) {

        int people() {
            return listed.rows().size();
        }

        List<String> unreachable() {
            return recipients.stream()
                    .filter(one -> one.accountId() == null)
                    .map(Recipient::name)
                    .limit(MOST_NAMED)
                    .toList();
        }

        int reachable() {
            return (int)
                    recipients.stream().filter(one -> one.accountId() != null).count();
        }
    }

    public Mono<ListReaders> readers(Scope scope, ParticipantChoice choice, @Nullable String sessionId) {
        return listed(scope, choice, sessionId)
                .map(listed -> new ListReaders(listed.words(), listed.rows().size()));
    }

    public Mono<ListMessagePreview> preview(Caller caller, ListMessageDraft draft) {
        return readers(caller.scope(), draft)
                .map(readers -> new ListMessagePreview(
                        readers.listed().words(),
                        readers.people(),
                        readers.reachable(),
                        readers.unreachable(),
                        draft.subject().strip(),
                        text(caller, draft)));
    }

    /** Fails as a conflict where the list is not the one that was shown, or nobody on it can be told. */
    public Mono<ListMessage> send(Caller caller, String key, ListMessageDraft draft) {
        String id = Jobs.id(caller, SendingWork.KIND, "message " + key);
        return messages.find(caller.scope(), id)
                .switchIfEmpty(Mono.defer(() -> insert(caller, id, draft)))
                .filter(message -> message.asWritten().equals(draft.toString()))
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "This Idempotency-Key was used for another message. Send a new one.")))
                .delayUntil(message -> setOff(caller, message))
                .map(Writing::shown);
    }

    private Mono<SentMessage> insert(Caller caller, String id, ListMessageDraft draft) {
        return Mono.zip(readers(caller.scope(), draft), SentMessageRepository.tenant(caller.scope()))
                .map(found -> message(caller, id, draft, check(found.getT1(), draft), found.getT2()))
                .flatMap(message -> messages.insert(WAYMARK, message))
                .onErrorResume(DuplicateKeyException.class, twice -> messages.find(caller.scope(), id));
    }

    private static Readers check(Readers readers, ListMessageDraft draft) {
        if (readers.people() != draft.people()) {
            throw ProblemException.conflict("The list has changed: there are " + readers.people()
                    + " people on it now. Look at the preview again.");
        }
        if (readers.reachable() == 0) {
            throw ProblemException.conflict("Nobody on this list can sign in, so nobody would be told.");
        }
        return readers;
    }

    private SentMessage message(Caller caller, String id, ListMessageDraft draft, Readers readers, Tenant tenant) {
        return new SentMessage(
                id,
                0,
                tenant,
                caller.accountId(),
                caller.name(),
                draft.subject().strip(),
                text(caller, draft),
                readers.listed().words(),
                draft.toString(),
                today.instant(),
                Jobs.id(caller, SendingWork.KIND, id),
                readers.recipients());
    }

    private Mono<?> setOff(Caller caller, SentMessage message) {
        return jobs.submit(caller, SendingWork.KIND, message.id(), message.id());
    }

    private Mono<Readers> readers(Scope scope, ListMessageDraft draft) {
        var choice = new ParticipantChoice(
                draft.state(), draft.phase(), draft.school(), draft.qualification(), draft.offerId());
        return listed(scope, choice, draft.sessionId())
                .flatMap(listed -> colleagues
                        .ofPeople(listed.rows().stream().map(ParticipantRow::id).collect(Collectors.toSet()))
                        .map(accounts -> new Readers(listed, recipients(listed.rows(), accounts))));
    }

    private Mono<Listed> listed(Scope scope, ParticipantChoice choice, @Nullable String sessionId) {
        Mono<List<ParticipantRow>> chosen = participants.list(scope, choice, null);
        return sessionId == null
                ? chosen.map(rows -> new Listed(ListWords.of(choice, null, rows), rows))
                : seated.in(scope, choice.offerId(), sessionId)
                        .zipWith(chosen, (session, rows) -> listed(choice, session, session.among(rows)));
    }

    private static Listed listed(ParticipantChoice choice, Seated session, List<ParticipantRow> rows) {
        return new Listed(ListWords.of(choice, session.session(), rows), rows);
    }

    private static List<Recipient> recipients(List<ParticipantRow> rows, Map<String, Colleague> accounts) {
        List<Recipient> all = new ArrayList<>();
        for (ParticipantRow row : rows) {
            Colleague account = accounts.get(row.id());
            all.add(
                    account == null
                            ? new Recipient(row.id(), row.name(), null, null, false)
                            : new Recipient(row.id(), row.name(), account.accountId(), account.membershipId(), false));
        }
        all.sort((one, other) -> one.name().compareTo(other.name()));
        return all;
    }

    private static String text(Caller caller, ListMessageDraft draft) {
        String from = caller.organisation() == null ? caller.name() : caller.name() + ", " + caller.organisation();
        return draft.text().strip().replace("\r\n", "\n") + "\n\nFrom " + from;
    }

    public Mono<List<ListMessage>> list(Scope scope) {
        return messages.list(scope).map(Writing::shown).collectList();
    }

    /** Whoever looks sets going what a node that died has left between the message and its job. */
    public Mono<ListMessage> get(Caller caller, String id) {
        return found(caller.scope(), id)
                .delayUntil(message -> message.isOpen() && message.byAccount().equals(caller.accountId())
                        ? setOff(caller, message)
                        : Mono.empty())
                .map(Writing::shown);
    }

    private Mono<SentMessage> found(Scope scope, String id) {
        return messages.find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such message here.")));
    }

    public Mono<Page<MessageRecipient>> recipients(Scope scope, String id, int page) {
        return found(scope, id).flatMap(message -> {
            Page<Recipient> some = Cursors.page(message.recipients(), page, A_PAGE);
            Map<String, String> roles = some.items().stream()
                    .filter(Recipient::told)
                    .collect(Collectors.toMap(
                            one -> Objects.requireNonNull(one.accountId()),
                            one -> Objects.requireNonNull(one.membershipId())));
            return deliveries
                    .of(message.key(), roles)
                    .map(known -> new Page<>(
                            some.items().stream()
                                    .map(one -> new MessageRecipient(one.participantId(), one.name(), how(one, known)))
                                    .toList(),
                            some.next()));
        });
    }

    private static Delivery how(Recipient one, Map<String, Delivery> known) {
        if (one.accountId() == null) return Delivery.NO_ACCOUNT;
        return one.told() ? known.getOrDefault(one.accountId(), Delivery.IN_WAYMARK) : Delivery.QUEUED;
    }

    private static ListMessage shown(SentMessage m) {
        int people = m.recipients().size();
        return new ListMessage(
                m.id(),
                m.subject(),
                m.text(),
                m.to(),
                m.byName(),
                m.sent(),
                m.jobId(),
                people,
                m.toldCount(),
                people - (int) m.reachable());
    }
}
