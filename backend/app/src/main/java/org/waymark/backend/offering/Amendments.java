package org.waymark.backend.offering;

import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.offering.ApplyingAmendment.Agreed;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.pathway.Replan;
import org.waymark.backend.pathway.ReplanRun;
import org.waymark.backend.pathway.Replans;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.AmendmentEffect;
import org.waymark.contract.delivery.AmendmentEffect.Outcome;
import org.waymark.contract.delivery.OfferAmendment;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Changes to offers that are published: a draft beside the offer, then in its place. What the offer said before is kept
 * as another draft, and undoing is applying that one.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0050-amendments-as-drafts.md">decision 0050</a>
 */
@Service
public class Amendments {

    private static final int A_PAGE = 20;

    private final OfferRepository offers;
    private final EachOnOffer people;
    private final Replans replans;
    private final OfferChecks checks;
    private final Jobs jobs;

    Amendments(OfferRepository offers, EachOnOffer people, Replans replans, OfferChecks checks, Jobs jobs) {
        this.offers = offers;
        this.people = people;
        this.replans = replans;
        this.checks = checks;
        this.jobs = jobs;
    }

    static String draftId(String offerId) {
        return "amendment-" + offerId;
    }

    static String undoId(String offerId) {
        return "undo-" + offerId;
    }

    /** Of a draft with one of these ids. */
    static String offerId(String draftId) {
        return draftId.substring(draftId.indexOf('-') + 1);
    }

    public Mono<OfferAmendment> get(Scope scope, String offerId) {
        return published(scope, offerId).flatMap(offer -> view(scope, offer));
    }

    private Mono<OfferAmendment> view(Scope scope, Offer offer) {
        Mono<Boolean> begun = offers.find(scope, draftId(offer.id())).hasElement();
        Mono<Boolean> undo = Mono.zip(
                        offers.find(scope, undoId(offer.id())).hasElement(), canBeUndone(scope, offer.id()))
                .map(both -> both.getT1() && both.getT2());
        return Mono.zip(begun, undo, people.on(scope, offer))
                .map(found -> new OfferAmendment(
                        found.getT1() ? draftId(offer.id()) : null,
                        found.getT3().size(),
                        found.getT2()));
    }

    /** Not while another is begun; what an undo has kept before it stopped half-way does not stand in its own way. */
    private Mono<Boolean> canBeUndone(Scope scope, String offerId) {
        return offers.find(scope, draftId(offerId))
                .map(draft -> draft.byJob() != null)
                .defaultIfEmpty(true);
    }

    /** The second time yields the one that is there. */
    public Mono<OfferAmendment> begin(Scope scope, String offerId, long version) {
        return published(scope, offerId)
                .filter(offer -> offer.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .delayUntil(offer -> forgetTheLast(scope, offerId))
                .delayUntil(offer -> offers.insert(scope, offer.amending(draftId(offerId), offerId, null))
                        .onErrorResume(DuplicateKeyException.class, e -> Mono.empty()))
                .flatMap(offer -> view(scope, offer));
    }

    /** Once another is begun, the one before can no longer be taken back. */
    private Mono<Void> forgetTheLast(Scope scope, String offerId) {
        return offers.find(scope, draftId(offerId))
                .hasElement()
                .flatMap(begun -> begun
                        ? Mono.empty()
                        : offers.find(scope, undoId(offerId)).flatMap(last -> offers.delete(scope, last)));
    }

    public Mono<Page<AmendmentEffect>> people(Scope scope, String offerId, int page) {
        return Mono.zip(published(scope, offerId), draft(scope, draftId(offerId)))
                .flatMap(found -> Mono.zip(
                        people.on(scope, found.getT1()),
                        replans.onPage(found.getT1().amendedBy(found.getT2(), null))))
                .flatMap(found -> page(found.getT1(), found.getT2(), page));
    }

    private static Mono<Page<AmendmentEffect>> page(List<Participant> all, ReplanRun run, int page) {
        int to = Math.min(all.size(), (page + 1) * A_PAGE);
        return Flux.fromIterable(all.subList(Math.min(all.size(), page * A_PAGE), to))
                .flatMapSequential(person -> run.tryOut(person).map(replan -> effect(person, replan)))
                .collectList()
                .map(effects -> new Page<>(effects, to < all.size() ? String.valueOf(page + 1) : null));
    }

    private static AmendmentEffect effect(Participant person, Replan replan) {
        return switch (replan) {
            case Replan.Kept kept -> effect(person, Outcome.KEPT, replan, 0, List.of());
            case Replan.Changed changed -> effect(person, Outcome.MOVED, replan, changed.movedSteps(), List.of());
            case Replan.NotPossible none ->
                effect(person, Outcome.NO_PATHWAY, replan, 0, none.why().conflict());
        };
    }

    private static AmendmentEffect effect(
            Participant person, Outcome outcome, Replan replan, int moved, List<String> why) {
        return new AmendmentEffect(
                person.id(),
                person.person().name(),
                outcome,
                replan.before().finish(),
                replan.pathway().map(planned -> planned.finish()).orElse(null),
                moved,
                why);
    }

    /** Each time anew, since people change meanwhile. */
    public Mono<Job> effect(Caller caller, String offerId) {
        return draft(caller.scope(), draftId(offerId))
                .flatMap(draft -> jobs.submit(
                        caller, MeasuringAmendment.KIND, UUID.randomUUID().toString(), draft.id()));
    }

    /** The same version of the draft is applied once. */
    public Mono<Job> apply(Caller caller, String offerId, long version) {
        return draft(caller.scope(), draftId(offerId))
                .filter(draft -> draft.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .delayUntil(checks::complete)
                .flatMap(draft -> submit(caller, draft));
    }

    public Mono<Job> undo(Caller caller, String offerId) {
        return draft(caller.scope(), undoId(offerId))
                .filterWhen(earlier -> canBeUndone(caller.scope(), offerId))
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "An amendment has been begun or is being put in place. Wait for its end, or"
                                + " delete it, then undo.")))
                .flatMap(earlier -> submit(caller, earlier));
    }

    private Mono<Job> submit(Caller caller, Offer draft) {
        return published(caller.scope(), String.valueOf(draft.amends()))
                .flatMap(offer -> submit(
                        caller,
                        draft.id() + " " + draft.version() + " "
                                + (draft.byJob() == null ? offer.version() : draft.byJob()),
                        Agreed.of(draft, offer)));
    }

    /** One that failed is not taken up again by itself: asked for once more, another goes on where it stopped. */
    private Mono<Job> submit(Caller caller, String key, Agreed agreed) {
        return jobs.submit(caller, ApplyingAmendment.KIND, key, agreed.input()).flatMap(job -> switch (job.state()) {
            case FAILED, CANCELLED -> submit(caller, job.id(), agreed);
            case QUEUED, RUNNING, DONE -> Mono.just(job);
        });
    }

    private Mono<Offer> draft(Scope scope, String id) {
        return offers.find(scope, id)
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.notFound("There is no such amendment. Begin one first.")));
    }

    private Mono<Offer> published(Scope scope, String id) {
        return offers.find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such offer here.")))
                .filter(offer -> offer.status().isPublic())
                .switchIfEmpty(Mono.error(
                        () -> ProblemException.conflict("This offer is still being made: change it as it is.")));
    }
}
