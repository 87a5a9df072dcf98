package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.store.PathwayRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Options;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.bulk.SeatHolder;
import org.waymark.engine.id.SessionId;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** A participant's pathway: shown, tried out, changed. */
@Service
public class Pathways {

    private static final int TRIES = 5;

    private final ParticipantRepository participants;
    private final LearningRepository learning;
    private final PathwayRepository pathways;
    private final PlanningInputsFinder finder;
    private final Standings standings;
    private final PathwaySeats seats;
    private final Planning planning;
    private final Today today;

    Pathways(
            ParticipantRepository participants,
            LearningRepository learning,
            PathwayRepository pathways,
            PlanningInputsFinder finder,
            Standings standings,
            PathwaySeats seats,
            Planning planning,
            Today today) {
        this.participants = participants;
        this.learning = learning;
        this.pathways = pathways;
        this.finder = finder;
        this.standings = standings;
        this.seats = seats;
        this.planning = planning;
        this.today = today;
    }

    /** A participant's pathway as it stands, with what stands behind it. */
    public record Current(
            Participant participant, Offer offer, PlannedPathway planned, Learning learning, Pathway view) {}

    /** Fails as not found where the scope does not reach the participant. */
    public Mono<Participant> participant(Scope scope, String id) {
        return participants
                .find(scope, id)
                .filter(Participant::stands)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")));
    }

    public Mono<Current> current(Scope scope, String id) {
        return participant(scope, id).flatMap(this::current);
    }

    private Mono<Current> current(Participant participant) {
        return standings.of(participant).map(inputs -> {
            PathwayViews views = new PathwayViews(inputs, today.time());
            Pathway view = views.view(inputs.presentPathway(), participant.choices());
            return new Current(participant, inputs.offer(), inputs.presentPathway(), inputs.learning(), view);
        });
    }

    /** What an employer may see of it. */
    public static Pathway forEmployer(Pathway pathway) {
        return PathwayViews.forEmployer(pathway);
    }

    public Mono<Preview> preview(Scope scope, String id, Choices choices) {
        return participant(scope, id)
                .flatMap(standings::of)
                .flatMap(inputs ->
                        plan(inputs, choices, today.date()).map(outcome -> preview(inputs, choices, outcome)));
    }

    /** What choices as they are would lead to, had somebody shown this. Stores nothing. */
    public Mono<Preview> previewProving(Scope scope, String id, List<Learning.Proven> shown) {
        return participant(scope, id)
                .flatMap(participant -> standings
                        .of(participant)
                        .map(inputs -> inputs.with(inputs.learning().proving(shown)))
                        .flatMap(inputs -> plan(inputs, participant.choices(), today.date())
                                .map(outcome -> preview(inputs, participant.choices(), outcome))));
    }

    /** To plan for many people on one day. */
    public PlanningRun run(LocalDate day) {
        return new PlanningRun(finder, seats, day);
    }

    /** What somebody who is not enrolled yet would get, if planned on a day. Stores nothing. */
    public Mono<Trial> tryOut(
            Person person,
            Enrolment enrolment,
            Learning done,
            Choices choices,
            LocalDate day,
            @Nullable PlannedPathway earlier) {
        return finder.find(person, enrolment, done)
                .flatMap(inputs ->
                        plan(inputs, choices, day).map(outcome -> trial(inputs, choices, outcome, day, earlier)));
    }

    /**
     * Somebody who comes half-way.
     *
     * @param offer as it is, or would be
     * @param been sessions that are over, of modules that they have not finished
     * @param bookings what they have a seat in
     */
    public record Newcomer(
            Person person,
            Enrolment enrolment,
            Learning learning,
            Choices choices,
            Offer offer,
            List<Been> been,
            Bookings bookings) {

        public Newcomer {
            been = List.copyOf(been);
        }
    }

    /** A session that somebody was at, and the module that it is a part of for them. */
    public record Been(String sessionId, String moduleId) {}

    /** As {@link #tryOut}, for somebody with something behind them; what clashes is told, what would help is not. */
    public Mono<Trial> tryOut(Newcomer newcomer, LocalDate day) {
        return tryOut(newcomer, day, planning::planOrClash);
    }

    /** As {@link #tryOut(Newcomer, LocalDate)}, for whoever only asks whether there is a pathway. */
    public Mono<Trial> tryWhether(Newcomer newcomer, LocalDate day) {
        return tryOut(newcomer, day, planning::planOrFail);
    }

    private Mono<Trial> tryOut(Newcomer newcomer, LocalDate day, Function<PlanRequest, Mono<PlanOutcome>> how) {
        return finder.find(newcomer.person(), newcomer.enrolment(), newcomer.learning())
                .map(inputs -> inputs.with(newcomer.offer()).with(newcomer.bookings()))
                .map(inputs ->
                        newcomer.been().isEmpty() ? inputs : inputs.after(PlannedPathways.behind(newcomer, day), true))
                .flatMap(inputs -> plan(inputs, newcomer.choices(), day, how)
                        .map(outcome -> trial(inputs, newcomer.choices(), outcome, day, null)));
    }

    /** @param planned null where there is none; not stored yet */
    public record Trial(
            @Nullable PlannedPathway planned, @Nullable Pathway view, Preview.@Nullable NotPossible problem) {}

    /**
     * Gets the seats, stores the pathway, then the participant that points to it: a crash between them leaves nothing half
     * done. Fails with {@link SeatsGoneException} where a seat has gone since it was planned.
     */
    public Mono<Participant> enrol(Scope scope, Participant participant, PlannedPathway planned) {
        return seats.ask(participant)
                .then(Mono.defer(() -> pathways.insert(participant, planned)))
                .then(Mono.defer(() -> participants.save(scope, participant)));
    }

    /** Takes somebody off, with their seats. Fails as stale where the participant has changed since. */
    public Mono<Void> remove(Scope scope, Participant participant) {
        return participants.delete(scope, participant).then(Mono.defer(() -> seats.giveBack(participant, List.of())));
    }

    /** Makes a proposal something else; seats follow. Fails as stale where the participant has changed since. */
    public Mono<Participant> stand(Scope scope, Participant participant, Standing standing) {
        Participant changed = participant.withStanding(standing);
        return changed.stands()
                ? seats.ask(changed)
                        .then(Mono.defer(() -> participants.save(scope, changed)))
                        .delayUntil(seats::settle)
                : participants.save(scope, changed).delayUntil(saved -> seats.giveBack(saved, List.of()));
    }

    /**
     * Lets a proposal wait for an answer until that day at least, with its seats. Changes nothing for whoever has answered,
     * or is on nothing.
     */
    public Mono<Void> holdSeats(Scope.Self scope, LocalDate day) {
        return Mono.defer(() -> participants.find(scope, scope.personId()))
                .filter(participant -> participant.standing() == Standing.PROPOSED)
                .flatMap(participant -> participant
                        .waitingUntil(day)
                        .map(later -> participants.save(scope, later))
                        .orElse(Mono.just(participant)))
                .retryWhen(overtaken())
                .flatMap(held -> settle(scope, held));
    }

    /** Once more where somebody answers meanwhile, so that a seat which was taken is not made a held one again. */
    private Mono<Void> settle(Scope scope, Participant participant) {
        return seats.settle(participant)
                .then(Mono.defer(() -> participants.find(scope, participant.id())))
                .filter(now -> now.version() != participant.version() && now.stands())
                .flatMap(now -> settle(scope, now));
    }

    /**
     * Makes choices hold, planning with them. 422 where there is no pathway; 412 where another plan was made meanwhile.
     * That a step was worked on meanwhile is no reason to refuse: the plan is made again.
     */
    public Mono<Current> apply(Scope scope, String id, long plan, Choices choices) {
        return Mono.defer(() -> participant(scope, id))
                .filter(participant -> participant.plan() == plan)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .filter(participant -> !participant.training().isOver())
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.conflict("You have stopped, so there is nothing to plan.")))
                .flatMap(participant -> replan(scope, participant, choices))
                .retryWhen(overtaken())
                .flatMap(this::current);
    }

    private static Retry overtaken() {
        return Retry.max(TRIES)
                .filter(e -> e instanceof StaleVersionException || e instanceof SeatsGoneException)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }

    /**
     * What somebody would get if they stood like this: on leave, back from it, or in another cohort. Stores nothing.
     *
     * @param participant as they would stand, with the pathway they have
     */
    public Mono<Restart> restart(Participant participant) {
        return standings
                .of(participant)
                .flatMap(inputs -> plan(inputs, participant.choices(), today.date())
                        .map(outcome -> trial(inputs, participant.choices(), outcome, today.date(), inputs.present()))
                        .map(trial -> new Restart(
                                inputs.presentPathway(), inputs.learning(), trial.planned(), trial.problem())));
    }

    /** @param planned null where there is none; not stored yet */
    public record Restart(
            PlannedPathway before,
            Learning learning,
            @Nullable PlannedPathway planned,
            Preview.@Nullable NotPossible problem) {

        public int movedSteps() {
            return planned == null ? 0 : moved(before, planned);
        }

        public Optional<Preview.Difference> difference() {
            return planned == null ? Optional.empty() : Optional.of(Differences.between(before, planned));
        }

        /** Whatever could be planned, it is not to be. */
        public Restart tooLate(String why) {
            return new Restart(before, learning, null, new Preview.NotPossible(List.of(why), List.of()));
        }

        /** What stays where nothing is planned: what was finished or begun, without sessions to come. */
        public PlannedPathway atRest(String participantId, LocalDate day) {
            return before.atRest(participantId + ":" + UUID.randomUUID(), learning, day);
        }
    }

    /**
     * Makes somebody stand otherwise, with another pathway: the seats that it needs, the pathway, the participant, in this
     * order, and last the seats that nobody needs any more. A crash leaves the old or the new whole; seats left over are
     * swept. Fails as stale where the participant has changed, or with {@link SeatsGoneException}.
     */
    public Mono<Participant> restand(
            Scope scope, Participant before, Participant after, PlannedPathway pathway, Learning done) {
        Participant changed = after.withPathway(after.choices(), pathway.id(), Summaries.of(pathway, done));
        return enrol(scope, changed, pathway).delayUntil(saved -> seats.giveBack(before, kept(before, saved)));
    }

    /** As {@link #restand}, with a pathway that they had before. */
    public Mono<Participant> restore(Scope scope, Participant before, Participant after, String pathwayId) {
        Participant earlier = after.withPathway(after.choices(), pathwayId, after.summary());
        return Mono.zip(pathways.get(earlier), learning.get(earlier))
                .map(found -> earlier.withSummary(Summaries.of(found.getT1(), found.getT2())))
                .flatMap(changed -> seats.ask(changed)
                        .then(Mono.defer(() -> participants.save(scope, changed)))
                        .delayUntil(saved -> seats.giveBack(before, kept(before, saved))));
    }

    /** Without these sessions, all else staying as it is; seats follow. Fails as {@link #restand}. */
    public Mono<Participant> leave(Scope scope, Participant participant, Collection<String> sessionIds) {
        return Mono.zip(pathways.get(participant), learning.get(participant))
                .flatMap(found -> restand(
                        scope,
                        participant,
                        participant,
                        found.getT1().without(sessionIds, participant.id() + ":" + UUID.randomUUID()),
                        found.getT2()));
    }

    /** As it was planned. */
    public Mono<PlannedPathway> planned(Participant participant) {
        return pathways.get(participant);
    }

    /** Sessions of two offers may have the same id. */
    private static List<String> kept(Participant before, Participant after) {
        return before.enrolment().offerId().equals(after.enrolment().offerId())
                ? after.summary().sessionIds()
                : List.of();
    }

    private Mono<Participant> replan(Scope scope, Participant participant, Choices choices) {
        return standings
                .of(participant)
                .flatMap(inputs -> plan(inputs, choices, today.date())
                        .map(outcome -> kept(inputs, choices, outcome))
                        .flatMap(planned -> enrol(
                                scope,
                                participant.withPathway(
                                        choices, planned.id(), Summaries.of(planned, inputs.learning())),
                                planned))
                        .delayUntil(saved ->
                                seats.giveBack(participant, saved.summary().sessionIds())));
    }

    /**
     * What a pathway would be with these sessions and no others.
     *
     * @param planned null where there is none that uses them all
     * @param movedSteps how many steps get other dates
     */
    public record Resat(@Nullable PlannedPathway planned, int movedSteps, Learning learning) {}

    /** Planned from what the participant has chosen; stores nothing. */
    public Mono<Resat> withSessions(Participant participant, Collection<String> sessionIds) {
        return withSessions(participant, sessionIds, participant.id());
    }

    /** As if they had booked so. */
    public Mono<Resat> withSessions(Participant participant, Bookings as, Collection<String> sessionIds) {
        return standings
                .of(participant)
                .flatMap(inputs -> resat(inputs.with(as), participant, sessionIds, participant.id()));
    }

    /** @param leaverId somebody whose seats count as free, since they leave them */
    public Mono<Resat> withSessions(Participant participant, Collection<String> sessionIds, String leaverId) {
        return standings.of(participant).flatMap(inputs -> resat(inputs, participant, sessionIds, leaverId));
    }

    private Mono<Resat> resat(
            PlanningInputs inputs, Participant participant, Collection<String> sessionIds, String leaverId) {
        return plan(inputs, participant.choices(), today.date(), sessionIds, leaverId)
                .map(outcome -> trial(inputs, participant.choices(), outcome, today.date(), inputs.present()))
                .map(trial -> resat(inputs, trial.planned(), sessionIds));
    }

    private static Resat resat(PlanningInputs inputs, @Nullable PlannedPathway after, Collection<String> sessionIds) {
        return after == null || !after.sessionIds().containsAll(sessionIds)
                ? new Resat(null, 0, inputs.learning())
                : new Resat(after, moved(inputs.presentPathway(), after), inputs.learning());
    }

    static int moved(PlannedPathway before, PlannedPathway after) {
        return Differences.between(before, after).moved().size();
    }

    /** Makes such a pathway hold. Fails as stale where the participant has changed, or with {@link SeatsGoneException}. */
    public Mono<Participant> takeSessions(Scope scope, Participant participant, Collection<String> sessionIds) {
        return withSessions(participant, sessionIds)
                .flatMap(resat -> sit(scope, participant, resat))
                .delayUntil(saved -> seats.giveBack(participant, saved.summary().sessionIds()));
    }

    /** With the seats that it needs, and those of before. Fails as {@link #takeSessions}. */
    Mono<Participant> sit(Scope scope, Participant participant, Resat resat) {
        PlannedPathway planned = resat.planned();
        return planned == null
                ? Mono.error(ProblemException.conflict("These sessions do not fit any more."))
                : enrol(
                        scope,
                        participant.withPathway(
                                participant.choices(), planned.id(), Summaries.of(planned, resat.learning())),
                        planned);
    }

    public Mono<Options> options(Scope scope, String id) {
        return participant(scope, id)
                .flatMap(participant -> standings
                        .of(participant)
                        .map(inputs -> PathwayOptions.of(
                                inputs, inputs.presentPathway(), participant.choices(), today.date())));
    }

    private Mono<PlanOutcome> plan(
            PlanningInputs inputs, Choices choices, LocalDate day, Collection<String> onlySessionIds, String leaverId) {
        List<SessionId> wanted = onlySessionIds.stream().map(SessionId::new).toList();
        return seats.othersHave(inputs.offer(), inputs.person().id(), leaverId)
                .map(taken -> PlanRequests.of(inputs, taken, choices, day))
                .map(request -> SeatHolder.request(request, wanted))
                .flatMap(planning::planOrFail);
    }

    private Mono<PlanOutcome> plan(PlanningInputs inputs, Choices choices, LocalDate day) {
        return plan(inputs, choices, day, planning::plan);
    }

    private Mono<PlanOutcome> plan(
            PlanningInputs inputs, Choices choices, LocalDate day, Function<PlanRequest, Mono<PlanOutcome>> how) {
        return seats.othersHave(inputs.offer(), inputs.person().id())
                .map(taken -> PlanRequests.of(inputs, taken, choices, day))
                .flatMap(how);
    }

    private Preview preview(PlanningInputs inputs, Choices choices, PlanOutcome outcome) {
        Trial trial = trial(inputs, choices, outcome, today.date(), inputs.present());
        return trial.planned() == null
                ? new Preview(null, null, trial.problem())
                : new Preview(trial.view(), Differences.between(inputs.presentPathway(), trial.planned()), null);
    }

    static Trial trial(
            PlanningInputs inputs,
            Choices choices,
            PlanOutcome outcome,
            LocalDate day,
            @Nullable PlannedPathway earlier) {
        return switch (outcome) {
            case PlanOutcome.Planned planned -> {
                PlannedPathway pathway = planned(inputs, planned, day, earlier);
                yield new Trial(pathway, new PathwayViews(inputs, day.atStartOfDay()).view(pathway, choices), null);
            }
            case PlanOutcome.Infeasible infeasible -> new Trial(null, null, conflict(inputs, choices, infeasible));
        };
    }

    private PlannedPathway kept(PlanningInputs inputs, Choices choices, PlanOutcome outcome) {
        return switch (outcome) {
            case PlanOutcome.Planned planned -> planned(inputs, planned, today.date(), inputs.present());
            case PlanOutcome.Infeasible infeasible ->
                throw ProblemException.invalid("There is no pathway with these choices. "
                        + String.join(" ", conflict(inputs, choices, infeasible).conflict()));
        };
    }

    static PlannedPathway planned(
            PlanningInputs inputs, PlanOutcome.Planned planned, LocalDate day, @Nullable PlannedPathway earlier) {
        String personId = inputs.person().id();
        return new PlannedPathways(inputs.content())
                .of(personId + ":" + UUID.randomUUID(), personId, day, planned, earlier);
    }

    static Preview.NotPossible conflict(PlanningInputs inputs, Choices choices, PlanOutcome.Infeasible infeasible) {
        return new ConflictSentences(new ReasonSentences(inputs.content())).tell(infeasible, choices);
    }
}
