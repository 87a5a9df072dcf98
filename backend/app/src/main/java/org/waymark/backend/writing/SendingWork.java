package org.waymark.backend.writing;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.writing.SentMessage.Recipient;
import org.waymark.backend.writing.store.SentMessageRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells everybody on the list. Begun again, it goes on with those not noted yet, and nobody's inbox takes it twice. */
@Component
class SendingWork implements JobWork {

    static final String KIND = "list-message";

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int NOTED_TOGETHER = 50;
    private static final Duration KEPT = Duration.ofDays(365);

    private final SentMessageRepository messages;
    private final Notices notices;
    private final Today today;

    SendingWork(SentMessageRepository messages, Notices notices, Today today) {
        this.messages = messages;
        this.notices = notices;
        this.today = today;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        return messages.find(WAYMARK, job.input()).flatMap(message -> tell(message, job));
    }

    private Mono<String> tell(SentMessage message, RunningJob job) {
        var done = new AtomicInteger(message.toldCount());
        int all = (int) message.reachable();
        return Flux.fromIterable(message.waiting())
                .takeWhile(one -> !job.isStopped())
                .concatMap(one -> tell(message, one)
                        .thenReturn(one.participantId())
                        .doOnNext(id -> job.reached(done.incrementAndGet(), all, "Telling people")))
                .buffer(NOTED_TOGETHER)
                .concatMap(ids -> note(message, ids))
                .then(Mono.fromSupplier(() -> done.get() == all
                        ? "%,d people have it.".formatted(all)
                        : "Stopped. %,d of %,d people have it.".formatted(done.get(), all)));
    }

    private Mono<Void> tell(SentMessage message, Recipient one) {
        News news = News.ordinary(message.key(), message.subject(), message.text(), "notices");
        return notices.tellAccount(
                Objects.requireNonNull(one.accountId()), Objects.requireNonNull(one.membershipId()), news);
    }

    private Mono<SentMessage> note(SentMessage message, List<String> participantIds) {
        return messages.change(WAYMARK, message.id(), now -> now.told(participantIds));
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT40M")
    void forgetNow() {
        messages.deleteSentBefore(WAYMARK, today.instant().minus(KEPT)).block(Duration.ofMinutes(2));
    }
}
