package org.waymark.ui.fake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.message.ListMessage;
import org.waymark.contract.message.ListMessageApi;
import org.waymark.contract.message.ListMessageDraft;
import org.waymark.contract.message.ListMessagePreview;
import org.waymark.contract.message.ListReaders;
import org.waymark.contract.message.MessageRecipient;
import org.waymark.contract.message.MessageRecipient.Delivery;
import org.waymark.contract.participant.ParticipantRow.State;
import reactor.core.publisher.Mono;

/** Five people on every list but that of one session, of whom one cannot sign in. */
public class FakeListMessages implements ListMessageApi {

    private static final Instant NOW = FakeYear.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);

    private final FakeJobs jobs;
    private final Map<String, ListMessage> sent = new LinkedHashMap<>();
    private final Map<String, String> byKey = new LinkedHashMap<>();
    private @Nullable ListMessageDraft last;

    FakeListMessages(FakeJobs jobs) {
        this.jobs = jobs;
        asBefore();
    }

    public final synchronized void asBefore() {
        sent.clear();
        byKey.clear();
        add("message-1", "Bring your plan", "Bring your plan.\n\nFrom Grace Liu", "job", 4);
    }

    private void add(String id, String subject, String text, String job, int told) {
        sent.put(id, new ListMessage(id, subject, text, "behind", "Grace Liu", NOW, job, 5, told, 1));
    }

    /** What was asked for last. */
    public synchronized @Nullable ListMessageDraft last() {
        return last;
    }

    public synchronized int count() {
        return sent.size();
    }

    @Override
    public Mono<ListReaders> readers(
            @Nullable State state,
            @Nullable Phase phase,
            @Nullable String school,
            @Nullable String qualification,
            @Nullable String offerId,
            @Nullable String sessionId) {
        return "nobody-there".equals(sessionId)
                ? Mono.just(new ListReaders(to(sessionId), 0))
                : Mono.just(new ListReaders(to(sessionId), 5));
    }

    private static String to(@Nullable String sessionId) {
        return sessionId == null
                ? "behind"
                : "with a seat in Behaviour systems, Tuesday 2 February 2027 at 09:30; NPQSL, Autumn 2026";
    }

    @Override
    public Mono<ListMessagePreview> preview(ListMessageDraft draft) {
        return Mono.just(new ListMessagePreview(
                to(draft.sessionId()),
                5,
                4,
                List.of("Kit Marlowe"),
                draft.subject(),
                draft.text() + "\n\nFrom Grace Liu"));
    }

    @Override
    public synchronized Mono<ListMessage> send(String idempotencyKey, ListMessageDraft draft) {
        if (draft.people() != 5) return FakeProblems.refuse(409, "The list has changed.");
        last = draft;
        String id = byKey.computeIfAbsent(idempotencyKey, key -> "message-" + (sent.size() + 1));
        if (!sent.containsKey(id)) {
            String job = jobs.begin("list-message", 4, "4 people have it.", () -> told(id), () -> {})
                    .id();
            add(id, draft.subject(), draft.text() + "\n\nFrom Grace Liu", job, 0);
        }
        return message(id);
    }

    private synchronized void told(String id) {
        ListMessage message = sent.get(id);
        if (message != null) add(id, message.subject(), message.text(), message.jobId(), 4);
    }

    @Override
    public synchronized Mono<Page<ListMessage>> messages() {
        return Mono.just(Page.whole(List.copyOf(sent.values()).reversed()));
    }

    @Override
    public synchronized Mono<ListMessage> message(String messageId) {
        ListMessage message = sent.get(messageId);
        return message == null ? FakeProblems.refuse(404, "There is no such message here.") : Mono.just(message);
    }

    @Override
    public Mono<Page<MessageRecipient>> recipients(String messageId, @Nullable String cursor) {
        return Mono.just(Page.whole(List.of(
                new MessageRecipient("amira.khan", "Amira Khan", Delivery.READ),
                new MessageRecipient("tom.okafor", "Tom Okafor", Delivery.MAIL_SENT),
                new MessageRecipient("ruth.penhale", "Ruth Penhale", Delivery.MAIL_FAILED),
                new MessageRecipient("dev.malhotra", "Dev Malhotra", Delivery.MAIL_WAITING),
                new MessageRecipient("kit.marlowe", "Kit Marlowe", Delivery.NO_ACCOUNT))));
    }
}
