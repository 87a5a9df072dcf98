package org.waymark.backend.prior;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.prior.ClaimedLearning.Decision;
import org.waymark.backend.prior.store.PriorClaimRepository;
import org.waymark.contract.prior.PriorClaim.State;
import org.waymark.contract.prior.PriorDecision;
import reactor.core.publisher.Mono;

/** The side of the provider: a person decides, and of some, drawn by lot, another person does so again. */
@Service
@EnableConfigurationProperties(PriorSettings.class)
public class PriorDecisions {

    private static final int HUNDRED = 100;

    private final PriorClaimRepository claims;
    private final Recognising recognising;
    private final PriorNews news;
    private final PriorSettings settings;
    private final Today today;

    PriorDecisions(
            PriorClaimRepository claims, Recognising recognising, PriorNews news, PriorSettings settings, Today today) {
        this.claims = claims;
        this.recognising = recognising;
        this.news = news;
        this.settings = settings;
        this.today = today;
    }

    /** What waits for somebody first, the oldest of it first; then the rest, newest first. */
    public Mono<List<ClaimedLearning>> list(Scope scope) {
        return claims.list(scope)
                .sort(Comparator.comparing((ClaimedLearning claim) -> !claim.isOpen())
                        .thenComparing(claim ->
                                (claim.isOpen() ? 1 : -1) * claim.claimed().toEpochMilli()))
                .collectList();
    }

    public Mono<ClaimedLearning> get(Scope scope, String id) {
        return claims.find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such claim here.")));
    }

    /** The same decision again changes nothing, and sees to it that it counts and is told. */
    public Mono<ClaimedLearning> decide(Caller caller, String id, long version, PriorDecision wanted) {
        return get(caller.scope(), id)
                .flatMap(claim ->
                        isSame(claim, caller, wanted) ? Mono.just(claim) : change(caller, claim, version, wanted))
                .delayUntil(claim -> recognising.settle(claim.personId()))
                .delayUntil(news::decided);
    }

    private static boolean isSame(ClaimedLearning claim, Caller caller, PriorDecision wanted) {
        Decision before = claim.decision();
        return before != null
                && before.accountId().equals(caller.accountId())
                && before.words().equals(wanted.words().strip())
                && claim.isApproved() == wanted.approved()
                && (!wanted.approved()
                        || wanted.until() != null && wanted.until().equals(before.until()));
    }

    private Mono<ClaimedLearning> change(Caller caller, ClaimedLearning claim, long version, PriorDecision wanted) {
        if (claim.version() != version) return Mono.error(ProblemException.stale());
        ProblemException refused = refused(caller, claim, wanted);
        if (refused != null) return Mono.error(refused);
        LocalDate until = wanted.approved() ? wanted.until() : null;
        Decision decision = new Decision(
                caller.accountId(),
                caller.name(),
                today.instant(),
                wanted.words().strip(),
                until);
        return claims.replace(caller.scope(), claim.in(after(claim, wanted), decision));
    }

    private @Nullable ProblemException refused(Caller caller, ClaimedLearning claim, PriorDecision wanted) {
        if (!claim.isOpen()) {
            return ProblemException.conflict(
                    claim.state() == State.TAKEN_BACK
                            ? claim.personName() + " has taken this back."
                            : "This has been decided already.");
        }
        Decision first = claim.decision();
        if (first != null && first.accountId().equals(caller.accountId())) {
            return ProblemException.conflict("You decided this first, so a colleague takes the second look.");
        }
        LocalDate until = wanted.until();
        return wanted.approved() && (until == null || !until.isAfter(today.date()))
                ? ProblemException.invalid("Give the last day on which it counts, after today.")
                : null;
    }

    private State after(ClaimedLearning claim, PriorDecision wanted) {
        if (!wanted.approved()) return State.DECLINED;
        boolean drawn =
                claim.state() == State.CLAIMED && ThreadLocalRandom.current().nextInt(HUNDRED) < settings.secondLooks();
        return drawn ? State.SECOND_LOOK : State.APPROVED;
    }
}
