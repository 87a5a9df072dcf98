package org.waymark.backend.prior;

import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.prior.ClaimedLearning.Gained;
import org.waymark.backend.prior.ClaimedLearning.Taught;
import org.waymark.backend.prior.store.PriorClaimRepository;
import org.waymark.contract.prior.NewQualificationClaim;
import org.waymark.contract.prior.PriorClaim.State;
import reactor.core.publisher.Mono;

/**
 * NPQs that people completed elsewhere: claimed by them as a topic is, and decided in the same way.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0103-npqs-completed-elsewhere.md">decision 0103</a>
 */
@Service
public class PriorQualifications {

    private final PriorClaimRepository claims;
    private final Pathways pathways;
    private final Catalogue catalogue;
    private final PriorNews news;
    private final Today today;

    PriorQualifications(
            PriorClaimRepository claims, Pathways pathways, Catalogue catalogue, PriorNews news, Today today) {
        this.claims = claims;
        this.pathways = pathways;
        this.catalogue = catalogue;
        this.news = news;
        this.today = today;
    }

    /** Those whose framework is known, by code, the newest version first. */
    public Mono<List<Framework>> claimable(Scope.Self scope) {
        return Mono.zip(
                        pathways.participant(scope, scope.personId()),
                        claims.list(scope).collectList())
                .zipWith(catalogue.current())
                .map(found -> found.getT2().qualifications().stream()
                        .filter(one -> isFree(
                                one.code().toString(),
                                found.getT1().getT1(),
                                found.getT1().getT2()))
                        .flatMap(one -> one.versions().stream())
                        .toList());
    }

    private boolean isFree(String code, Participant participant, List<ClaimedLearning> own) {
        return !code.equals(participant.enrolment().qualification())
                && participant.person().completed().stream()
                        .noneMatch(one -> one.qualification().equals(code))
                && own.stream().noneMatch(claim -> claim.holdsQualification(code, today.date()));
    }

    /** The same key again yields the same claim, and sees to it that its notice is left. */
    public Mono<ClaimedLearning> claim(Scope.Self scope, String key, NewQualificationClaim wanted) {
        if (wanted.completed().isAfter(today.date())) {
            return Mono.error(ProblemException.invalid("You can claim an NPQ once you have completed it."));
        }
        String id = PriorClaims.id(scope, key);
        return claims.find(scope, id)
                .switchIfEmpty(
                        Mono.defer(() -> made(scope, id, wanted).flatMap(claim -> claims.insertOnce(scope, claim))))
                .delayUntil(news::claimed);
    }

    private Mono<ClaimedLearning> made(Scope.Self scope, String id, NewQualificationClaim wanted) {
        return Mono.zip(
                        catalogue.current(),
                        pathways.participant(scope, scope.personId()),
                        claims.list(scope).collectList())
                .map(found -> {
                    PinnedFramework asked = find(found.getT1(), wanted);
                    if (!isFree(wanted.qualification(), found.getT2(), found.getT3())) {
                        throw ProblemException.conflict(
                                "You are on this NPQ, or it counts or is claimed already, so you need not claim it.");
                    }
                    return claim(id, wanted, asked, found.getT2());
                });
    }

    private static PinnedFramework find(CatalogueSnapshot now, NewQualificationClaim wanted) {
        return now.content().frameworks().stream()
                .filter(one -> one.id().qualification().toString().equals(wanted.qualification())
                        && one.id().version().equals(wanted.frameworkVersion()))
                .findFirst()
                .map(framework -> new PinnedFramework(framework, now.content()))
                .orElseThrow(() -> ProblemException.notFound(
                        "What this NPQ asked for is not known here. Claim the topics that it taught you instead."));
    }

    private ClaimedLearning claim(
            String id, NewQualificationClaim wanted, PinnedFramework asked, Participant participant) {
        Framework framework = asked.framework();
        return new ClaimedLearning(
                id,
                0,
                participant.person().id(),
                participant.person().name(),
                participant.providerId(),
                null,
                wanted.qualification() + ", " + framework.title() + ", framework of " + wanted.frameworkVersion(),
                new Gained(wanted.qualification(), wanted.frameworkVersion()),
                asked.requirements().stream()
                        .map(one -> new Taught(one.statement().value(), one.level()))
                        .toList(),
                wanted.text().strip(),
                wanted.place().strip(),
                wanted.completed(),
                today.instant(),
                State.CLAIMED,
                null);
    }
}
