package org.waymark.backend.message.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.message.Notices;
import org.waymark.backend.platform.Callers;
import org.waymark.contract.Page;
import org.waymark.contract.message.MailChoice;
import org.waymark.contract.message.Notice;
import org.waymark.contract.message.NoticeApi;
import org.waymark.contract.message.ReadNotices;
import org.waymark.contract.message.UnreadNotices;
import org.waymark.contract.message.Unsubscription;
import reactor.core.publisher.Mono;

@RestController
class NoticeController implements NoticeApi {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Page<Notice>> notices() {
        return Callers.current().flatMap(notices::list).map(Page::whole);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<UnreadNotices> unread() {
        return Callers.current().flatMap(notices::unread).map(UnreadNotices::new);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Void> read(ReadNotices read) {
        return Callers.current().flatMap(caller -> notices.read(caller, read.ids()));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<MailChoice> mailChoice() {
        return Callers.current().flatMap(notices::frequency).map(MailChoice::new);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<MailChoice> choose(MailChoice choice) {
        return Callers.current()
                .flatMap(caller -> notices.choose(caller, choice.frequency()))
                .map(MailChoice::new);
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<Void> unsubscribe(Unsubscription unsubscription) {
        return notices.unsubscribe(unsubscription.token());
    }
}
