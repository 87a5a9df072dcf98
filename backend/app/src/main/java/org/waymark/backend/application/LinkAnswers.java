package org.waymark.backend.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.backend.application.Application.Answer;
import org.waymark.backend.application.Application.Request;
import org.waymark.backend.application.store.ApplicationRepository;
import org.waymark.backend.application.store.VerificationLinkRepository;
import org.waymark.backend.identity.Attempts;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.Client;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.security.Secrets;
import org.waymark.contract.application.TaskToVerify;
import org.waymark.contract.application.VerificationAnswer;
import reactor.core.publisher.Mono;

/**
 * What whoever has a link sees and says. Each look counts as an attempt until it turns out to be a link of ours, so that
 * nobody can try many.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0091-verified-by-a-link.md">decision 0091</a>
 */
@Service
public class LinkAnswers {

    private final ApplicationRepository applications;
    private final VerificationLinkRepository links;
    private final EvidenceFiles files;
    private final Tasks tasks;
    private final Pathways pathways;
    private final Attempts attempts;
    private final VerificationNews news;
    private final Today today;

    LinkAnswers(
            ApplicationRepository applications,
            VerificationLinkRepository links,
            EvidenceFiles files,
            Tasks tasks,
            Pathways pathways,
            Attempts attempts,
            VerificationNews news,
            Today today) {
        this.applications = applications;
        this.links = links;
        this.files = files;
        this.tasks = tasks;
        this.pathways = pathways;
        this.attempts = attempts;
        this.news = news;
        this.today = today;
    }

    /** @param version of the task, for the ETag */
    public record Look(TaskToVerify task, long version) {}

    /** A task and the question about it that a link leads to. */
    private record Asked(Application application, Request request) {

        Scope.Self scope() {
            return new Scope.Self(application.participantId());
        }
    }

    public Mono<Look> look(String secret) {
        return asked(secret).flatMap(this::shown);
    }

    /** Fails as not found where it is no file of the task, or once the link was answered. */
    public Mono<EvidenceFiles.Download> file(String secret, String evidenceId) {
        return asked(secret)
                .filter(asked -> asked.request().answer() == null)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("You have answered, so this is closed.")))
                .flatMap(asked -> files.read(asked.scope(), asked.application().moduleId(), evidenceId));
    }

    /** Fails as stale where the task has changed since that version. */
    public Mono<Look> answer(long version, VerificationAnswer given) {
        return asked(given.token())
                .flatMap(asked -> answered(asked, version, given))
                .delayUntil(asked -> news.tell(asked.application(), asked.request()))
                .flatMap(this::shown);
    }

    private Mono<Asked> answered(Asked asked, long version, VerificationAnswer given) {
        Answer answer = new Answer(
                given.verified(),
                given.name().strip(),
                given.said().strip(),
                today.instant(),
                asked.application().evidence().size());
        Answer before = asked.request().answer();
        if (before != null) {
            return before.isSameAs(answer)
                    ? Mono.just(asked)
                    : Mono.error(ProblemException.conflict(
                            "This link was used already: " + before.by() + " has answered. Nothing has changed."));
        }
        if (asked.application().version() != version) {
            return Mono.error(ProblemException.stale());
        }
        Request changed = asked.request().with(answer);
        return news.owe(changed)
                .then(Mono.defer(() ->
                        applications.save(asked.scope(), asked.application().with(changed))))
                .map(saved -> new Asked(saved, changed));
    }

    private Mono<Asked> asked(String secret) {
        String hash = Secrets.hash(secret);
        return Client.address()
                .flatMap(client -> attempts.admit(Attempts.Kind.LINK, client)
                        .then(Mono.defer(() -> find(hash)))
                        .switchIfEmpty(
                                Mono.error(
                                        () -> ProblemException.notFound(
                                                "This link does not work. It may have run out, or been taken back. Ask whoever sent it.")))
                        .delayUntil(asked -> attempts.succeeded(Attempts.Kind.LINK, client)));
    }

    private Mono<Asked> find(String hash) {
        return links.find(new Scope.System(), hash)
                .flatMap(link -> applications.find(new Scope.Self(link.participantId()), link.moduleId()))
                .flatMap(application -> Mono.justOrEmpty(application
                        .request(request -> request.linkHash().equals(hash))
                        .filter(request -> request.answer() != null || request.isOpen(today.date()))
                        .map(request -> new Asked(application, request))));
    }

    private Mono<Look> shown(Asked asked) {
        return Mono.zip(pathways.participant(asked.scope(), asked.application().participantId()), html(asked))
                .map(found -> new Look(
                        view(asked, found.getT1().person().name(), found.getT2()),
                        asked.application().version()));
    }

    /** Empty where the module has left the pathway since. */
    private Mono<String> html(Asked asked) {
        return tasks.find(asked.scope(), asked.application().moduleId())
                .map(Tasks.Task::html)
                .onErrorReturn(ProblemException.class, "");
    }

    private TaskToVerify view(Asked asked, String participant, String html) {
        Application application = asked.application();
        Answer answer = asked.request().answer();
        boolean open = answer == null;
        return new TaskToVerify(
                asked.request().name(),
                participant,
                application.about().title(),
                application.about().heading(),
                open ? html : "",
                open ? ApplicationViews.doneSteps(application) : List.of(),
                open
                        ? application.evidence().stream()
                                .map(ApplicationViews::evidence)
                                .toList()
                        : List.of(),
                asked.request().until(),
                ApplicationViews.state(asked.request(), today.date()),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.by());
    }
}
