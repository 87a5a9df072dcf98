package org.waymark.backend.challenge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.challenge.store.ChallengeRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.challenge.Challenge;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps what people are up against, and finds what helps each time it is read, so that new content and a changed pathway
 * show at once.
 */
@Service
public class Challenges {

    private static final int MOST = 50;

    private final ChallengeRepository challenges;
    private final Pathways pathways;
    private final Catalogue catalogue;
    private final Today today;
    private final ModuleIndexes indexes = new ModuleIndexes();

    Challenges(ChallengeRepository challenges, Pathways pathways, Catalogue catalogue, Today today) {
        this.challenges = challenges;
        this.pathways = pathways;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** Newest first. Fails as not found for whoever is on nothing. */
    public Mono<List<Challenge>> list(Scope.Self scope) {
        return Mono.zip(helping(scope), challenges.list(scope))
                .map(found -> found.getT2().stream().map(found.getT1()::with).toList());
    }

    /** The same key again yields the same challenge. Fails as a conflict where there are too many. */
    public Mono<Challenge> log(Scope.Self scope, String key, String text) {
        String id = UUID.nameUUIDFromBytes((scope.personId() + '\n' + key).getBytes(StandardCharsets.UTF_8))
                .toString();
        return helping(scope)
                .flatMap(helping -> challenges
                        .find(scope, id)
                        .switchIfEmpty(Mono.defer(() -> insert(scope, id, text)))
                        .map(helping::with));
    }

    private Mono<LoggedChallenge> insert(Scope.Self scope, String id, String text) {
        return challenges
                .list(scope)
                .flatMap(all -> all.size() < MOST
                        ? challenges.insertOnce(
                                scope, new LoggedChallenge(id, 0, scope.personId(), text.strip(), today.instant()))
                        : Mono.error(ProblemException.conflict("You have written down " + MOST
                                + " challenges. Remove one that is behind you first.")));
    }

    /** One that is not there is as good as removed. */
    public Mono<Void> remove(Scope.Self scope, String id) {
        return challenges
                .find(scope, id)
                .flatMap(challenge -> challenges.delete(scope, challenge))
                .onErrorComplete(StaleVersionException.class);
    }

    /** Searching and, after a new release, reading it into the index is work for the processor. */
    private Mono<Helping> helping(Scope.Self scope) {
        return Mono.zip(pathways.current(scope, scope.personId()), catalogue.current())
                .publishOn(Schedulers.boundedElastic())
                .map(found -> new Helping(
                        indexes.of(found.getT2()),
                        found.getT2().content(),
                        found.getT1().view()));
    }
}
