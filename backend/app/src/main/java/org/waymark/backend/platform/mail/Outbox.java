package org.waymark.backend.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.mail.StoredMail.State;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Where features leave mails. They are in the store before anybody is answered. Where a mail server is named
 * ({@code spring.mail.host}), whichever node is free sends them, at least once each, with growing pauses after a failure;
 * where none is, they wait here, and a demonstration shows them.
 */
@Service
@EnableConfigurationProperties(MailSettings.class)
public class Outbox {

    static final int MOST_TRIES = 12;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_SHOWN = 50;
    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final OutboxRepository mails;
    private final MailSettings settings;
    private final Today today;
    private final @Nullable JavaMailSender server;

    Outbox(OutboxRepository mails, MailSettings settings, Today today, ObjectProvider<JavaMailSender> server) {
        this.mails = mails;
        this.settings = settings;
        this.today = today;
        this.server = server.getIfAvailable();
    }

    /** A mail as it waits. */
    public record Waiting(String id, Mail mail, Instant created) {}

    /** @param key the same key again leaves nothing more */
    public Mono<Void> leave(String key, Mail mail) {
        Instant now = today.instant();
        return mails.insert(new StoredMail(
                        key, 0, mail.to(), mail.subject(), mail.text(), mail.unsubscribe(), now, State.WAITING, 0, now))
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    /** Whether mails stay here, since no server is named. */
    public boolean isLocal() {
        return server == null;
    }

    /** The newest that wait, for the page of a demonstration. */
    public Mono<List<Waiting>> waiting() {
        return mails.list(MOST_SHOWN)
                .mapNotNull(stored -> stored.text() == null
                        ? null
                        : new Waiting(
                                stored.id(),
                                new Mail(stored.to(), stored.subject(), stored.text(), stored.unsubscribe()),
                                stored.created()))
                .collectList();
    }

    /** What has become of a mail. */
    public enum Fate {
        WAITING,
        SENT,
        /** The server took it at none of the tries. */
        GIVEN_UP
    }

    /** By key; without mails that are forgotten by now. */
    public Mono<Map<String, Fate>> fates(Collection<String> keys) {
        return mails.findAll(keys).collectMap(StoredMail::id, mail -> switch (mail.state()) {
            case WAITING -> Fate.WAITING;
            case SENT -> Fate.SENT;
            case GIVEN_UP -> Fate.GIVEN_UP;
        });
    }

    @Scheduled(fixedDelayString = "PT5S")
    void send() {
        if (server != null) {
            sendDue(server).block(Duration.ofMinutes(5));
        }
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
    void sweep() {
        mails.deleteCreatedBefore(today.instant().minus(KEPT)).block(Duration.ofMinutes(1));
    }

    private Mono<Void> sendDue(JavaMailSender through) {
        return Mono.defer(() -> sendNext(through))
                .repeat()
                .takeWhile(Boolean::booleanValue)
                .then();
    }

    private Mono<Boolean> sendNext(JavaMailSender through) {
        Instant now = today.instant();
        return mails.take(now, now.plus(LEASE))
                .delayUntil(mail -> Mono.fromRunnable(() -> through.send(message -> fill(message, mail)))
                        .subscribeOn(Schedulers.boundedElastic())
                        .then(mails.sent(mail))
                        .onErrorResume(MailException.class, failure -> failed(mail, failure)))
                .hasElement();
    }

    private void fill(MimeMessage message, StoredMail mail) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        helper.setText(String.valueOf(mail.text()));
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    /** What the server said may quote the mail, so the log has its kind alone. */
    private Mono<Void> failed(StoredMail mail, MailException failure) {
        log.warn(
                "Mail {} could not be sent, try {}: {}",
                mail.id(),
                mail.attempts(),
                failure.getClass().getSimpleName());
        return mail.attempts() >= MOST_TRIES
                ? mails.giveUp(mail)
                : mails.tryAgain(mail, today.instant().plus(pause(mail.attempts())));
    }

    static Duration pause(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
