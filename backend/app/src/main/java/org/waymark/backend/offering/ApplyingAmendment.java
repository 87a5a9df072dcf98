package org.waymark.backend.offering;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.offering.EachOnOffer.Tally;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.ReplanRun;
import org.waymark.backend.pathway.ReplanRun.Tried;
import org.waymark.backend.pathway.Replans;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.platform.store.StaleVersionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Puts a draft in the place of what its offer said: keeps what that was, changes the offer, plans everybody again, and
 * takes the draft away last. Begun again after a crash it goes on: what was kept stays as it was first, an offer that it
 * has changed says so and is not changed again, and whoever was planned again keeps that. Where another amendment has been
 * put in place since it was asked for, it leaves that alone: it may have ended before, and what is kept now is of the other.
 */
@Component
class ApplyingAmendment implements JobWork {

    static final String KIND = "offer-amendment";

    private static final int TRIES = 5;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);
    private static final Scope.System WAYMARK = new Scope.System();

    private final OfferRepository offers;
    private final ParticipantRepository participants;
    private final EachOnOffer people;
    private final Replans replans;
    private final Notices notices;

    ApplyingAmendment(
            OfferRepository offers,
            ParticipantRepository participants,
            EachOnOffer people,
            Replans replans,
            Notices notices) {
        this.offers = offers;
        this.participants = participants;
        this.people = people;
        this.replans = replans;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        Agreed agreed = Agreed.read(job.input());
        return offers.find(WAYMARK, Amendments.offerId(agreed.draftId()))
                .filter(offer -> job.id().equals(offer.byJob()))
                .switchIfEmpty(Mono.defer(() -> putInPlace(job, agreed)))
                .flatMap(offer -> everybody(job, offer))
                .delayUntil(done -> takeAway(agreed))
                .map(ApplyingAmendment::sentence)
                .defaultIfEmpty("It was applied already, or another was since, so nothing more has changed.");
    }

    private Mono<Offer> putInPlace(RunningJob job, Agreed agreed) {
        return offers.find(WAYMARK, agreed.draftId()).flatMap(draft -> amended(job, agreed, draft));
    }

    /**
     * Which draft, and the version of it that somebody has seen and wants to hold.
     *
     * @param after the job that had last put one in place when it was asked for; empty where none had
     */
    record Agreed(String draftId, long version, String after) {

        static Agreed of(Offer draft, Offer offer) {
            return new Agreed(draft.id(), draft.version(), last(offer));
        }

        private static String last(Offer offer) {
            return offer.byJob() == null ? "" : offer.byJob();
        }

        String input() {
            return version + ":" + after + " " + draftId;
        }

        static Agreed read(String input) {
            int space = input.lastIndexOf(' ');
            String[] when = input.substring(0, space).split(":", 2);
            return new Agreed(input.substring(space + 1), Long.parseLong(when[0]), when.length < 2 ? "" : when[1]);
        }

        /** Whether no other has been put in place since. */
        boolean isNext(Offer offer) {
            return last(offer).equals(after);
        }
    }

    private static Mono<Void> asAgreed(Agreed agreed, Offer draft) {
        return draft.version() == agreed.version()
                ? Mono.empty()
                : Mono.error(() -> ProblemException.conflict(
                        "The amendment was changed after it was asked for, so it was not put in place. Look at"
                                + " it and apply it again."));
    }

    /** What was changed in it while people were planned again stays, as the next amendment. */
    private Mono<Void> takeAway(Agreed agreed) {
        return offers.find(WAYMARK, agreed.draftId())
                .filter(draft -> draft.version() == agreed.version())
                .flatMap(draft -> offers.delete(WAYMARK, draft))
                .onErrorComplete(StaleVersionException.class);
    }

    private Mono<Offer> amended(RunningJob job, Agreed agreed, Offer draft) {
        String id = String.valueOf(draft.amends());
        return Mono.defer(() -> offers.find(WAYMARK, id))
                .filter(agreed::isNext)
                .delayUntil(offer -> asAgreed(agreed, draft))
                .delayUntil(offer -> keep(job, offer, draft))
                .flatMap(offer -> offers.save(WAYMARK, offer.amendedBy(draft, job.id())))
                .retryWhen(Retry.max(TRIES).filter(StaleVersionException.class::isInstance));
    }

    /** Where it is there already, this has been begun before: what is there now is no longer what was before. */
    private Mono<Void> keep(RunningJob job, Offer offer, Offer draft) {
        String id = draft.id().equals(Amendments.draftId(offer.id()))
                ? Amendments.undoId(offer.id())
                : Amendments.draftId(offer.id());
        return offers.insert(WAYMARK, offer.amending(id, offer.id(), job.id()))
                .onErrorResume(DuplicateKeyException.class, e -> Mono.empty())
                .then();
    }

    /** Once more where the offer has changed meanwhile, so that everybody ends on what it says last. */
    private Mono<Tally> everybody(RunningJob job, Offer offer) {
        return replans.inJob(offer)
                .flatMap(run -> people.go(job, offer, "Planning again for everybody", some -> replan(job, run, some)))
                .flatMap(tally -> offers.find(WAYMARK, offer.id())
                        .filter(now -> now.version() != offer.version())
                        .flatMap(now -> everybody(job, now))
                        .defaultIfEmpty(tally));
    }

    /** Together where that will do, else alone: whoever changes meanwhile, finds no seat, or is among some who fail. */
    private Flux<Tried> replan(RunningJob job, ReplanRun run, List<Participant> some) {
        return settle(job, run, some)
                .onErrorResume(Exception.class, e -> Mono.just(List.of()))
                .flatMapMany(done -> Flux.concat(
                        Flux.fromIterable(done),
                        Flux.fromIterable(without(some, done))
                                .takeWhile(person -> !job.isStopped())
                                .concatMap(person -> alone(job, run, person))));
    }

    private static List<Participant> without(List<Participant> some, List<Tried> done) {
        Set<String> ids = done.stream().map(tried -> tried.participant().id()).collect(Collectors.toSet());
        return some.stream().filter(person -> !ids.contains(person.id())).toList();
    }

    private Mono<Tried> alone(RunningJob job, ReplanRun run, Participant person) {
        return Mono.defer(() -> settle(job, run, List.of(person)))
                .mapNotNull(done -> done.isEmpty() ? null : done.getFirst())
                .repeatWhenEmpty(TRIES, tries -> tries.delayElements(BETWEEN_TRIES))
                .onErrorResume(Exception.class, e -> Mono.empty());
    }

    /** From where they stand now; whoever has no other pathway keeps the one they have. */
    private Mono<List<Tried>> settle(RunningJob job, ReplanRun run, List<Participant> some) {
        Set<String> ids = some.stream().map(Participant::id).collect(Collectors.toSet());
        return participants
                .listOf(WAYMARK, ids)
                .flatMap(now -> run.settle(WAYMARK, now, job::isStopped, moving -> tell(job, moving)));
    }

    /** Before it holds, so that a kill between the two leaves nobody untold. */
    private Mono<Void> tell(RunningJob job, Collection<String> moving) {
        News news = News.ordinary("amendment-" + job.id(), "Your pathway has been planned again", """
                Your provider has changed how your course runs, and your pathway has been planned again to fit.

                What you have done counts as before, and no session within four weeks has moved. Your pathway shows what comes next.
                """, "pathway");
        return notices.tellPeople(moving.stream().collect(Collectors.toMap(Function.identity(), id -> news)));
    }

    private static String sentence(Tally tally) {
        return "It holds now. %d keep their pathway, %d have a new one, and %d keep what they had, as no other would do."
                        .formatted(
                                tally.kept().get(),
                                tally.moved().get(),
                                tally.none().get())
                + (tally.failed().get() == 0 ? "" : " " + tally.failed().get() + " could not be planned again.");
    }
}
