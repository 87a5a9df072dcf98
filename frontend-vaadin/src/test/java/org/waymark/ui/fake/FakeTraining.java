package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.funding.FundingAnswer;
import org.waymark.contract.training.Training;
import org.waymark.contract.training.Training.State;
import org.waymark.contract.training.Training.Undo;
import org.waymark.contract.training.TrainingApi;
import org.waymark.contract.training.TrainingChange;
import org.waymark.contract.training.TrainingEffect;
import org.waymark.contract.training.TrainingEffect.CohortOption;
import org.waymark.contract.training.TrainingEffect.Credit;
import org.waymark.contract.training.TrainingEffect.ReleasedSession;
import org.waymark.contract.training.TrainingEffect.Told;
import org.waymark.contract.training.TrainingReason;
import reactor.core.publisher.Mono;

/** Who is in training. A pause beyond July 2028 outlasts the cohort. Can be told that a seat has gone. */
public class FakeTraining implements TrainingApi {

    private static final LocalDate COHORT_ENDS = LocalDate.of(2028, 7, 31);
    private static final LocalDate FINISH = LocalDate.of(2027, 6, 11);

    private final Map<String, Training> trainings = new HashMap<>();
    private volatile boolean seatGone;
    private volatile boolean stale;

    public synchronized void forget() {
        trainings.clear();
        seatGone = false;
        stale = false;
    }

    public void seatIsGone() {
        seatGone = true;
    }

    public void wasChangedMeanwhile() {
        stale = true;
    }

    public synchronized void set(String personId, State state, @Nullable LocalDate until, @Nullable String reason) {
        trainings.put(personId, training(personId, state, until, reason));
    }

    private Training training(String personId, State state, @Nullable LocalDate until, @Nullable String reason) {
        boolean isOver = until != null && until.isAfter(COHORT_ENDS);
        return new Training(
                personId,
                state,
                FakeYear.TODAY,
                until,
                reason,
                "NPQSL",
                "Autumn 2026",
                "Northway Teaching Institute",
                state == State.WITHDRAWN || isOver ? null : FINISH.plusWeeks(state == State.DEFERRED ? 15 : 0),
                new Undo(
                        personId + ":1",
                        FakeYear.TODAY.plusDays(14),
                        seatGone ? "Somebody else has a seat now that you had before." : null));
    }

    synchronized @Nullable Training find(String personId) {
        return trainings.get(personId);
    }

    @Override
    public Mono<Page<TrainingReason>> reasons() {
        return Mono.just(Page.whole(List.of(
                new TrainingReason("long-term-sickness", State.DEFERRED, "Long-term illness"),
                new TrainingReason("parental-leave", State.DEFERRED, "Maternity, paternity or adoption leave"),
                new TrainingReason("change-in-career", State.WITHDRAWN, "I am changing career"))));
    }

    @Override
    public synchronized Mono<ResponseEntity<Training>> training(String participantId) {
        Training training = trainings.getOrDefault(
                participantId,
                new Training(
                        participantId,
                        State.ACTIVE,
                        null,
                        null,
                        null,
                        "NPQSL",
                        "Autumn 2026",
                        "Northway Teaching Institute",
                        FINISH,
                        null));
        return Mono.just(ResponseEntity.ok().eTag("\"1\"").body(training));
    }

    @Override
    public Mono<TrainingEffect> preview(String participantId, TrainingChange change) {
        LocalDate until = change.until();
        boolean isOver = until != null && until.isAfter(COHORT_ENDS)
                || change.to() == State.ACTIVE && isAwayTooLong(participantId);
        CohortOption present = new CohortOption(
                "offer-senior",
                "Autumn 2026",
                true,
                LocalDate.of(2026, 9, 7),
                isOver ? null : FINISH.plusWeeks(15),
                14,
                4,
                isOver ? List.of("There are too few open weeks, however much time you give.") : List.of(),
                null);
        CohortOption later = new CohortOption(
                "offer-later",
                "Autumn 2028",
                false,
                LocalDate.of(2028, 9, 4),
                LocalDate.of(2029, 5, 18),
                14,
                5,
                List.of(),
                new FundingAnswer(
                        FundingAnswer.Outcome.ELIGIBLE,
                        "This qualification is funded for schools of this type.",
                        "Cohorts from autumn 2028"));
        return Mono.just(new TrainingEffect(
                change.to(),
                FINISH,
                change.to() == State.WITHDRAWN ? List.of() : isOver ? List.of(present, later) : List.of(present),
                List.of(new ReleasedSession(
                        "s1", "Behaviour systems", LocalDate.of(2026, 11, 24).atTime(13, 30), "Kelham hub")),
                new Credit(4, 1, 600, 12),
                List.of("Waymark does not know who pays for your place. Ask Northway Teaching Institute."),
                List.of(
                        new Told("Northway Teaching Institute", "sees it, and your reason."),
                        new Told("Fernhill Trust", "sees “Paused” and the date, never the reason.")),
                FakeYear.TODAY.plusDays(14)));
    }

    private synchronized boolean isAwayTooLong(String personId) {
        Training now = trainings.get(personId);
        return now != null && now.until() != null && now.until().isAfter(COHORT_ENDS);
    }

    @Override
    public Mono<ResponseEntity<Training>> change(String participantId, String ifMatch, TrainingChange change) {
        if (stale) return FakeProblems.refuse(412, "This was changed meanwhile, perhaps in another tab.");
        set(participantId, change.to(), change.until(), change.reason());
        return training(participantId);
    }

    @Override
    public synchronized Mono<ResponseEntity<Training>> undo(String participantId, String changeId) {
        if (seatGone) return FakeProblems.refuse(409, "Somebody else has a seat now that you had before.");
        Objects.requireNonNull(trainings.remove(participantId));
        return training(participantId);
    }
}
