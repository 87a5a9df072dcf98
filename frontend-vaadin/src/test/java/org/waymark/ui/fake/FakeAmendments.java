package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.AmendmentEffect;
import org.waymark.contract.delivery.AmendmentEffect.Outcome;
import org.waymark.contract.delivery.OfferAmendment;
import org.waymark.contract.delivery.OfferAmendmentApi;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Mono;

/** One person moves, one has no pathway under the amended rules. The draft is the template. */
public class FakeAmendments implements OfferAmendmentApi {

    private static final LocalDate BEFORE = LocalDate.of(2027, 6, 18);

    private boolean begun;
    private boolean undoStopped;

    private OfferAmendment now() {
        return new OfferAmendment(begun ? "template" : null, 2, undoStopped);
    }

    /** As if an undo had stopped half-way and kept its draft. */
    public void undoStopped(boolean stopped) {
        undoStopped = stopped;
        begun |= stopped;
    }

    @Override
    public Mono<OfferAmendment> amendment(String offerId) {
        return Mono.just(now());
    }

    @Override
    public Mono<OfferAmendment> begin(String offerId, String ifMatch) {
        begun = true;
        return Mono.just(now());
    }

    @Override
    public Mono<ResponseEntity<Job>> effect(String offerId) {
        return FakeProblems.refuse(503, "Waymark is busy. Try again in a few seconds.");
    }

    @Override
    public Mono<Page<AmendmentEffect>> people(String offerId, String cursor) {
        return Mono.just(Page.whole(List.of(
                new AmendmentEffect(
                        "amira.khan", "Amira Khan", Outcome.MOVED, BEFORE, BEFORE.plusWeeks(2), 3, List.of()),
                new AmendmentEffect(
                        "ruth.penhale",
                        "Ruth Penhale",
                        Outcome.NO_PATHWAY,
                        BEFORE,
                        null,
                        0,
                        List.of("Your provider allows at most 40 per cent of the time as self-study.")))));
    }

    @Override
    public Mono<ResponseEntity<Job>> apply(String offerId, String ifMatch) {
        return FakeProblems.refuse(412, "stale");
    }

    @Override
    public Mono<ResponseEntity<Job>> undo(String offerId) {
        return FakeProblems.refuse(404, "There is no such amendment. Begin one first.");
    }
}
