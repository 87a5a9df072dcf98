package org.waymark.backend.prior;

import org.springframework.stereotype.Component;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.prior.PriorClaim.State;
import reactor.core.publisher.Mono;

/** Tells whom it concerns that there is something to read; what it says stays in Waymark. */
@Component
class PriorNews {

    private static final String PAGE = "progress/prior-learning";
    private static final String COMES_BACK =
            "If something was left out of your pathway for it, see there what comes back, and change your pathway so.";

    private final Notices notices;

    PriorNews(Notices notices) {
        this.notices = notices;
    }

    Mono<Void> claimed(ClaimedLearning claim) {
        String text = claim.personName() + " says that they have "
                + (claim.gained() == null ? "learnt a topic" : "completed an NPQ")
                + " before. Please decide whether it counts.";
        return notices.tellOffice(
                new Scope.Provider(claim.providerId()),
                News.ordinary("prior-claimed-" + claim.id(), "Prior learning is claimed", text, link(claim)));
    }

    /** Of each decision about a claim, once. */
    Mono<Void> decided(ClaimedLearning claim) {
        return notices.tellPerson(
                claim.personId(),
                News.ordinary(
                        "prior-decided-" + claim.id() + "-" + claim.state(),
                        "What you learnt before",
                        claim.state() == State.DECLINED
                                ? "Your provider has declined something that you learnt before, and says why. "
                                        + COMES_BACK
                                : "Your provider has decided about something that you learnt before. Read what came of"
                                        + " it.",
                        PAGE));
    }

    /** Once, however often it is found. */
    Mono<Void> expired(ClaimedLearning claim) {
        return notices.tellPerson(
                claim.personId(),
                News.ordinary(
                        "prior-expired-" + claim.id(),
                        "What you learnt before",
                        "The last day has passed on which something that you learnt before counted. " + COMES_BACK,
                        PAGE));
    }

    private static String link(ClaimedLearning claim) {
        return "provider/prior-learning/" + claim.id();
    }
}
