package org.waymark.backend.training;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Training;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.training.Restarting.Way;
import org.waymark.backend.training.store.ChangeRepository;
import org.waymark.contract.training.Training.State;
import org.waymark.contract.training.TrainingChange;
import org.waymark.contract.training.TrainingEffect;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Pausing, coming back, stopping, and taking that back. A change is stored with its reason first; it holds as soon as the
 * participant names it, in one guarded write, and seats that nobody needs any more go back after that. What a crash leaves
 * before that write is as if it had never been asked for; after it, the sweep of seats does the rest.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0039-training-status.md">decision 0039</a>
 */
@Service
public class Trainings {

    private static final int TRIES = 5;
    private static final int DAYS_TO_UNDO = 14;

    private final Pathways pathways;
    private final ChangeRepository changes;
    private final ChangeRules rules;
    private final Restarting restarting;
    private final Effects effects;
    private final TrainingViews views;
    private final TrainingMails mails;
    private final Today today;

    Trainings(
            Pathways pathways,
            ChangeRepository changes,
            ChangeRules rules,
            Restarting restarting,
            Effects effects,
            TrainingViews views,
            TrainingMails mails,
            Today today) {
        this.pathways = pathways;
        this.changes = changes;
        this.rules = rules;
        this.restarting = restarting;
        this.effects = effects;
        this.views = views;
        this.mails = mails;
        this.today = today;
    }

    /** @param plan for the ETag */
    public record Current(org.waymark.contract.training.Training view, long plan) {}

    /** The last day on which what is done today can be taken back. */
    static LocalDate undoUntil(LocalDate today) {
        return today.plusDays(DAYS_TO_UNDO);
    }

    public Mono<Current> get(Scope scope, String id) {
        return pathways.participant(scope, id).flatMap(this::current);
    }

    private Mono<Current> current(Participant participant) {
        return views.of(participant).map(view -> new Current(view, participant.plan()));
    }

    public Mono<TrainingEffect> preview(Scope scope, String id, TrainingChange wanted) {
        return pathways.participant(scope, id)
                .flatMap(participant -> effects.of(participant, rules.training(scope, participant, wanted)));
    }

    /** What holds already is not made again. Fails as stale where another plan was made meanwhile. */
    public Mono<Current> change(Scope scope, String id, long plan, TrainingChange wanted) {
        return Mono.defer(() -> pathways.participant(scope, id))
                .flatMap(participant -> holds(participant, wanted)
                        .flatMap(holds -> holds ? Mono.just(participant) : change(scope, participant, plan, wanted)))
                .retryWhen(overtaken())
                .delayUntil(mails::changed)
                .flatMap(this::current);
    }

    private Mono<Boolean> holds(Participant participant, TrainingChange wanted) {
        Training now = participant.training();
        String changeId = now.changeId();
        boolean looksSo = now.state() == wanted.to()
                && (wanted.until() == null || wanted.until().equals(now.until()))
                && (wanted.from() == null || wanted.from().equals(now.from()))
                && (wanted.offerId() == null
                        || wanted.offerId().equals(participant.enrolment().offerId()));
        return looksSo && changeId != null
                ? changes.find(participant, changeId)
                        .map(made -> Objects.equals(made.reason(), wanted.reason()))
                        .defaultIfEmpty(false)
                : Mono.just(false);
    }

    private Mono<Participant> change(Scope scope, Participant participant, long plan, TrainingChange wanted) {
        if (participant.plan() != plan) {
            return Mono.error(ProblemException.stale());
        }
        Training training = rules.training(scope, participant, wanted);
        MadeChange made = new MadeChange(
                Objects.requireNonNull(training.changeId()),
                participant.id(),
                wanted.to(),
                wanted.reason(),
                plan,
                today.instant(),
                undoUntil(today.date()),
                MadeChange.Before.of(participant));
        return restarting
                .way(participant, training, wanted.to() == State.ACTIVE ? wanted.offerId() : null)
                .flatMap(way -> changes.insert(participant, made).then(Mono.defer(() -> take(scope, participant, way))))
                .onErrorResume(e -> forget(scope, made).then(Mono.error(e)));
    }

    /** Unless it has come about, and only seats could not be given back. */
    private Mono<Void> forget(Scope scope, MadeChange made) {
        return pathways.participant(scope, made.participantId())
                .filter(now -> !made.id().equals(now.training().changeId()))
                .flatMap(now -> changes.delete(now, made.id()));
    }

    private Mono<Participant> take(Scope scope, Participant participant, Way way) {
        Training training = way.as().training();
        PlannedPathway planned = way.restart().planned();
        if (training.state() != State.WITHDRAWN && planned != null) {
            return pathways.restand(
                    scope, participant, way.as(), planned, way.restart().learning());
        }
        if (training.state() == State.ACTIVE) {
            return Mono.error(ProblemException.conflict("There is no pathway in the cohort “"
                    + way.offer().cohort() + "” any more. Choose another cohort, or ask "
                    + way.offer().providerName() + "."));
        }
        Training atRest = new Training(training.state(), training.from(), training.until(), true, training.changeId());
        Participant resting =
                way.as().withTraining(atRest, way.as().enrolment(), way.as().choices());
        return pathways.restand(
                scope,
                participant,
                resting,
                way.restart().atRest(participant.id(), today.date()),
                way.restart().learning());
    }

    /** Fails as in conflict where it is too late, or somebody else has a seat that they had. */
    public Mono<Current> undo(Scope scope, String id, String changeId) {
        return Mono.defer(() -> pathways.participant(scope, id))
                .flatMap(participant -> changes.find(participant, changeId)
                        .flatMap(made -> undo(scope, participant, made))
                        .defaultIfEmpty(participant))
                .retryWhen(overtaken())
                .flatMap(this::current);
    }

    private Mono<Participant> undo(Scope scope, Participant participant, MadeChange made) {
        if (Objects.equals(
                made.before().training().changeId(), participant.training().changeId())) {
            return changes.delete(participant, made.id()).thenReturn(participant);
        }
        return views.problem(participant, made).flatMap(problem -> {
            if (!problem.isEmpty()) {
                return Mono.error(ProblemException.conflict(problem));
            }
            Participant earlier = participant.withTraining(
                    made.before().training(),
                    made.before().enrolment(),
                    Restarting.finishBy(participant.choices(), made.before().finishBy()));
            return pathways.restore(scope, participant, earlier, made.before().pathwayId())
                    .onErrorMap(SeatsGoneException.class, e -> ProblemException.conflict(TrainingViews.SEAT_GONE))
                    .delayUntil(undone -> changes.delete(undone, made.id()))
                    .delayUntil(undone -> mails.undone(undone, made.id()));
        });
    }

    private static Retry overtaken() {
        return Retry.max(TRIES)
                .filter(e -> e instanceof StaleVersionException || e instanceof SeatsGoneException)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }
}
