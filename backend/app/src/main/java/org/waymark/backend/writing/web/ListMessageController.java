package org.waymark.backend.writing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.learning.ParticipantChoice;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.Cursors;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.backend.writing.Writing;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.message.ListMessage;
import org.waymark.contract.message.ListMessageApi;
import org.waymark.contract.message.ListMessageDraft;
import org.waymark.contract.message.ListMessagePreview;
import org.waymark.contract.message.ListReaders;
import org.waymark.contract.message.MessageRecipient;
import org.waymark.contract.participant.ParticipantRow.State;
import reactor.core.publisher.Mono;

@RestController
class ListMessageController implements ListMessageApi {

    private static final String THOSE_WHO_WRITE = "hasAnyRole('PROVIDER', 'PARTNER', 'TRUST_LEAD')";

    private final Writing writing;

    ListMessageController(Writing writing) {
        this.writing = writing;
    }

    @Override
    @PreAuthorize(THOSE_WHO_WRITE)
    public Mono<ListReaders> readers(
            @Nullable State state,
            @Nullable Phase phase,
            @Nullable String school,
            @Nullable String qualification,
            @Nullable String offerId,
            @Nullable String sessionId) {
        var choice = new ParticipantChoice(state, phase, school, qualification, offerId);
        return Callers.current().flatMap(caller -> writing.readers(caller.scope(), choice, sessionId));
    }

    @Override
    @PreAuthorize(THOSE_WHO_WRITE)
    public Mono<ListMessagePreview> preview(ListMessageDraft draft) {
        return Callers.current().flatMap(caller -> writing.preview(caller, draft));
    }

    @Override
    @PreAuthorize(THOSE_WHO_WRITE)
    public Mono<ListMessage> send(String idempotencyKey, ListMessageDraft draft) {
        return Callers.current()
                .flatMap(caller -> writing.send(caller, IdempotencyKeys.checked(idempotencyKey), draft));
    }

    @Override
    @PreAuthorize(THOSE_WHO_WRITE)
    public Mono<Page<ListMessage>> messages() {
        return Callers.current().map(Caller::scope).flatMap(writing::list).map(Page::whole);
    }

    @Override
    @PreAuthorize(THOSE_WHO_WRITE)
    public Mono<ListMessage> message(String messageId) {
        return Callers.current().flatMap(caller -> writing.get(caller, messageId));
    }

    @Override
    @PreAuthorize(THOSE_WHO_WRITE)
    public Mono<Page<MessageRecipient>> recipients(String messageId, @Nullable String cursor) {
        int page = Cursors.page(cursor);
        return Callers.current().flatMap(caller -> writing.recipients(caller.scope(), messageId, page));
    }
}
