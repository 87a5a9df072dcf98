package org.waymark.backend.application;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.waymark.backend.application.Application.Request;
import org.waymark.backend.application.Tasks.Task;
import org.waymark.backend.application.store.ApplicationRepository;
import org.waymark.backend.application.store.VerificationLinkRepository;
import org.waymark.backend.application.store.VerificationLinkRepository.Link;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.mail.MailSettings;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.backend.platform.security.Secrets;
import org.waymark.backend.platform.security.Vault;
import org.waymark.contract.application.NewVerification;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asking somebody at work to confirm a task. The way from the link is stored before the task names it, and the mail is left
 * last; what a crash leaves between, the sweep finishes or takes away.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0091-verified-by-a-link.md">decision 0091</a>
 */
@Service
public class Verifications {

    static final Period OPEN_FOR = Period.ofDays(30);
    private static final int MOST_OPEN = 3;
    private static final int MOST = 10;
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Period KEPT = Period.ofDays(90);
    private static final String ABOUT = "verification-link";
    private static final Scope.System WAYMARK = new Scope.System();

    private final Applications tasksDone;
    private final ApplicationRepository applications;
    private final VerificationLinkRepository links;
    private final Tasks tasks;
    private final Pathways pathways;
    private final Outbox outbox;
    private final MailSettings settings;
    private final Vault vault;
    private final Today today;

    Verifications(
            Applications tasksDone,
            ApplicationRepository applications,
            VerificationLinkRepository links,
            Tasks tasks,
            Pathways pathways,
            Outbox outbox,
            MailSettings settings,
            Vault vault,
            Today today) {
        this.tasksDone = tasksDone;
        this.applications = applications;
        this.links = links;
        this.tasks = tasks;
        this.pathways = pathways;
        this.outbox = outbox;
        this.settings = settings;
        this.vault = vault;
        this.today = today;
    }

    /** The same key again asks nobody twice. */
    public Mono<Applications.View> ask(Scope.Self scope, String moduleId, String key, NewVerification wanted) {
        String id = Applications.id(scope, moduleId, key);
        return tasks.begun(scope, moduleId)
                .flatMap(task -> tasksDone
                        .read(scope, task)
                        .filter(application -> isAsked(application, id))
                        .switchIfEmpty(Mono.defer(() -> ask(scope, task, id, wanted)))
                        .map(application -> tasksDone.view(task, application)));
    }

    private Mono<Application> ask(Scope.Self scope, Task task, String id, NewVerification wanted) {
        String secret = Secrets.make();
        Request request = new Request(
                id,
                wanted.name().strip(),
                wanted.email().strip(),
                Secrets.hash(secret),
                today.instant(),
                today.date().plus(OPEN_FOR),
                false,
                null);
        Link link = new Link(
                request.linkHash(),
                1,
                scope.personId(),
                task.moduleId(),
                vault.seal(secret.getBytes(StandardCharsets.US_ASCII), ABOUT),
                today.instant(),
                request.until());
        return links.insert(scope, link)
                .then(tasksDone.change(scope, task, application -> with(application, request)))
                .delayUntil(application -> finish(link, application));
    }

    private static boolean isAsked(Application application, String id) {
        return application.request(request -> request.id().equals(id)).isPresent();
    }

    private Application with(Application application, Request request) {
        if (isAsked(application, request.id())) {
            return application;
        }
        if (!application.showsSomething()) {
            throw ProblemException.conflict(
                    "There is nothing to confirm yet. Tick off a step or add evidence first, then ask.");
        }
        long open = application.requests().stream()
                .filter(one -> one.isOpen(today.date()))
                .count();
        if (open >= MOST_OPEN) {
            throw ProblemException.conflict(
                    "You are waiting for " + MOST_OPEN + " people already. Take one question back first.");
        }
        if (application.requests().size() >= MOST) {
            throw ProblemException.conflict("You have asked " + MOST + " times about this task, which is the most.");
        }
        return application.with(request);
    }

    /** Leaves the mail where the task names this link, and takes the link away where it does not. Twice is once. */
    private Mono<Void> finish(Link link, Application application) {
        String sealed = link.sealed();
        return application
                .request(request -> request.linkHash().equals(link.hash()))
                .filter(request -> sealed != null)
                .map(request -> pathways.participant(new Scope.Self(link.participantId()), link.participantId())
                        .map(participant -> VerificationMail.of(
                                participant.person().name(), application, request, address(String.valueOf(sealed))))
                        .flatMap(mail -> outbox.leave("verification-" + request.id(), mail))
                        .then(links.settle(WAYMARK, link)))
                .orElseGet(() -> links.delete(WAYMARK, link));
    }

    private String address(String sealed) {
        return settings.link("verify?token=" + new String(vault.open(sealed, ABOUT), StandardCharsets.US_ASCII));
    }

    /** Ends the link. Fails as a conflict where it was answered, and as not found where nobody was asked so. */
    public Mono<Applications.View> withdraw(Scope.Self scope, String moduleId, String requestId) {
        return tasks.find(scope, moduleId)
                .flatMap(task -> tasksDone
                        .change(scope, task, application -> withdrawn(application, requestId))
                        .map(application -> tasksDone.view(task, application)));
    }

    private static Application withdrawn(Application application, String requestId) {
        Request request = application
                .request(one -> one.id().equals(requestId))
                .orElseThrow(() -> ProblemException.notFound("You have not asked this person."));
        if (request.answer() != null) {
            throw ProblemException.conflict(request.name() + " has answered already.");
        }
        return application.with(request.taken());
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT3M")
    void sweep() {
        finishAll().block(Duration.ofMinutes(2));
    }

    Mono<Void> finishAll() {
        Flux<Link> left = links.left(
                        WAYMARK, today.instant().minus(SOON), today.date().minus(KEPT))
                .flatMapIterable(all -> all);
        return Sweeps.each("Verification link", left, Link::hash, this::settle).then();
    }

    private Mono<Void> settle(Link link) {
        return link.until().isBefore(today.date().minus(KEPT)) ? links.delete(WAYMARK, link) : finish(link);
    }

    private Mono<Void> finish(Link link) {
        return applications
                .find(new Scope.Self(link.participantId()), link.moduleId())
                .flatMap(application -> finish(link, application).thenReturn(true))
                .switchIfEmpty(Mono.defer(() -> links.delete(WAYMARK, link)).thenReturn(true))
                .then();
    }
}
