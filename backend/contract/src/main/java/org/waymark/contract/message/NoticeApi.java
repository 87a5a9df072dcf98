package org.waymark.contract.message;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** What the caller is told in the role that they act in, and how often they get it by mail. */
@HttpExchange("/api/v1")
public interface NoticeApi {

    /** Of the last ninety days, at most 200; unread before read, then the newest first. */
    @GetExchange("/notices")
    Mono<Page<Notice>> notices();

    @GetExchange("/notices/unread")
    Mono<UnreadNotices> unread();

    /** Notices that are not the caller's are passed over. Again, it changes nothing. */
    @PostExchange("/notices/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> read(@Valid @RequestBody ReadNotices read);

    /** For all roles of the account. */
    @GetExchange("/me/mail-choice")
    Mono<MailChoice> mailChoice();

    @PutExchange("/me/mail-choice")
    Mono<MailChoice> choose(@Valid @RequestBody MailChoice choice);

    /** Without signing in: ends the mails of the account that the link was sent to. 404 for what is no such link. */
    @PostExchange("/mail-unsubscriptions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> unsubscribe(@Valid @RequestBody Unsubscription unsubscription);
}
