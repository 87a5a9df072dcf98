package org.waymark.backend.prior;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.prior.ClaimedLearning.Taught;
import org.waymark.backend.prior.store.PriorClaimRepository;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.prior.NewPriorClaim;
import org.waymark.contract.prior.PriorClaim.State;
import org.waymark.engine.id.TopicId;
import reactor.core.publisher.Mono;

/** The side of the participant: what they say that they have learnt before. */
@Service
public class PriorClaims {

    private static final String NONE = "This topic is not to come on your pathway, so there is nothing to leave out.";

    private final PriorClaimRepository claims;
    private final Recognising recognising;
    private final Pathways pathways;
    private final Catalogue catalogue;
    private final PriorNews news;
    private final Today today;

    PriorClaims(
            PriorClaimRepository claims,
            Recognising recognising,
            Pathways pathways,
            Catalogue catalogue,
            PriorNews news,
            Today today) {
        this.claims = claims;
        this.recognising = recognising;
        this.pathways = pathways;
        this.catalogue = catalogue;
        this.news = news;
        this.today = today;
    }

    /** Newest first. What a decision that broke off left undone is done now. */
    public Mono<List<ClaimedLearning>> own(Scope.Self scope) {
        return recognising
                .settle(scope.personId())
                .then(Mono.defer(() -> claims.list(scope)
                        .sort(Comparator.comparing(ClaimedLearning::claimed).reversed())
                        .collectList()));
    }

    /** The same key again yields the same claim, and sees to it that its notice is left. */
    public Mono<ClaimedLearning> claim(Scope.Self scope, String key, NewPriorClaim wanted) {
        if (wanted.learnt().isAfter(today.date())) {
            return Mono.error(ProblemException.invalid("You can claim what you have learnt once it is finished."));
        }
        String id = id(scope, key);
        return claims.find(scope, id)
                .switchIfEmpty(Mono.defer(() -> refuseASecond(scope, wanted.topicId())
                        .then(made(scope, id, wanted))
                        .flatMap(claim -> claims.insertOnce(scope, claim))))
                .delayUntil(news::claimed);
    }

    /** The same key of the same person names the same claim. */
    static String id(Scope.Self scope, String key) {
        return UUID.nameUUIDFromBytes((scope.personId() + '\n' + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Mono<Void> refuseASecond(Scope.Self scope, String topicId) {
        return claims.list(scope)
                .filter(other -> other.holds(topicId, today.date()))
                .next()
                .flatMap(other -> Mono.error(ProblemException.conflict("You have claimed this topic already.")));
    }

    private Mono<ClaimedLearning> made(Scope.Self scope, String id, NewPriorClaim wanted) {
        return Mono.zip(pathways.current(scope, scope.personId()), topic(wanted.topicId()))
                .filter(found -> found.getT1().view().steps().stream()
                        .anyMatch(step -> step.topicId().equals(wanted.topicId()) && isToCome(step)))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(NONE)))
                .map(found -> claim(id, wanted, found.getT1(), found.getT2()));
    }

    /** What somebody has begun stays, whatever they knew before. */
    private static boolean isToCome(Step step) {
        return step.status() != Step.Status.DONE && step.status() != Step.Status.IN_PROGRESS;
    }

    private Mono<Topic> topic(String id) {
        return catalogue
                .current()
                .flatMap(now -> Mono.justOrEmpty(now.content().find(topicId(id))))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(NONE)));
    }

    private static TopicId topicId(String id) {
        try {
            return new TopicId(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(NONE);
        }
    }

    private ClaimedLearning claim(String id, NewPriorClaim wanted, Pathways.Current current, Topic topic) {
        var person = current.participant().person();
        return new ClaimedLearning(
                id,
                0,
                person.id(),
                person.name(),
                current.participant().providerId(),
                wanted.topicId(),
                topic.title(),
                null,
                topic.covers().stream()
                        .map(cover -> new Taught(cover.statement().value(), cover.level()))
                        .toList(),
                wanted.text().strip(),
                wanted.place().strip(),
                wanted.learnt(),
                today.instant(),
                State.CLAIMED,
                null);
    }

    /** Twice is once. Fails as a conflict where it was declined. */
    public Mono<ClaimedLearning> takeBack(Scope.Self scope, String id, long version) {
        return claims.find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such claim here.")))
                .flatMap(claim -> switch (claim.state()) {
                    case TAKEN_BACK -> Mono.just(claim);
                    case DECLINED -> Mono.error(ProblemException.conflict("This was declined, so it does not count."));
                    case CLAIMED, APPROVED, SECOND_LOOK, EXPIRED ->
                        claim.version() == version
                                ? claims.replace(scope, claim.in(State.TAKEN_BACK, claim.decision()))
                                : Mono.error(ProblemException.stale());
                })
                .delayUntil(claim -> recognising.settle(scope.personId()));
    }
}
