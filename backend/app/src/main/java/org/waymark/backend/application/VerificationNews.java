package org.waymark.backend.application;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.application.Application.Answer;
import org.waymark.backend.application.Application.Request;
import org.waymark.backend.application.store.ApplicationRepository;
import org.waymark.backend.application.store.VerificationLinkRepository;
import org.waymark.backend.application.store.VerificationLinkRepository.Link;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells participants of answers. A notice is owed before the answer is kept, and owed no more once it is left; what a crash
 * leaves between, the sweep tells. The key of a notice makes telling it again harmless.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0091-verified-by-a-link.md">decision 0091</a>
 */
@Component
class VerificationNews {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Scope.System WAYMARK = new Scope.System();

    private final ApplicationRepository applications;
    private final VerificationLinkRepository links;
    private final Notices notices;
    private final Today today;

    VerificationNews(
            ApplicationRepository applications, VerificationLinkRepository links, Notices notices, Today today) {
        this.applications = applications;
        this.links = links;
        this.notices = notices;
        this.today = today;
    }

    /** Before the answer is kept. */
    Mono<Void> owe(Request request) {
        return links.owe(WAYMARK, request.linkHash(), today.instant());
    }

    /** Once the answer is kept. */
    Mono<Void> tell(Application application, Request request) {
        Answer answer = request.answer();
        return answer == null
                ? Mono.empty()
                : notices.tellPerson(application.participantId(), news(application, request, answer))
                        .then(Mono.defer(() -> links.told(WAYMARK, request.linkHash())));
    }

    private static News news(Application application, Request request, Answer answer) {
        String title = application.about().title();
        return News.ordinary(
                "verification-" + request.id(),
                answer.verified() ? "Your task is confirmed" : "Your task needs something more",
                answer.verified()
                        ? request.name() + " has confirmed your task for ‘" + title + "’."
                        : request.name() + " has looked at your task for ‘" + title + "’ and says what is missing.",
                "task/" + application.moduleId());
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT4M")
    void sweep() {
        tellAll().block(Duration.ofMinutes(2));
    }

    Mono<Void> tellAll() {
        Flux<Link> owing = links.owing(WAYMARK, today.instant().minus(SOON)).flatMapIterable(all -> all);
        return Sweeps.each("Notice of verification link", owing, Link::hash, this::tell)
                .then();
    }

    /** Whoever began to answer and was refused left no answer: the link goes on owing, and is forgotten with it. */
    private Mono<Void> tell(Link link) {
        return applications
                .find(new Scope.Self(link.participantId()), link.moduleId())
                .flatMap(application -> Mono.justOrEmpty(
                                application.request(one -> one.linkHash().equals(link.hash())))
                        .flatMap(request -> tell(application, request)));
    }
}
