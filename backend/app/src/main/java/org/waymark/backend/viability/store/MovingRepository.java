package org.waymark.backend.viability.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.ProviderReach;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.backend.viability.MergingPlan.Mover;
import org.waymark.backend.viability.Moving;
import org.waymark.contract.viability.GroupMove.State;
import org.waymark.contract.viability.GroupMove.Worse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document a person: what they are asked, or were moved to, in the latest merge that concerns them. */
@Repository
public class MovingRepository {

    static final StoredShape<StoredMoving> SHAPE =
            new StoredShape<>("group_moves", "group-move", StoredMoving.class, List.of());

    private final StoredDocuments<StoredMoving> documents;

    MovingRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<Moving> find(Scope scope, String participantId) {
        return documents.find(participantId).map(StoredMoving::moving).filter(moving -> reaches(scope, moving));
    }

    /** Those of the people who are in a merge that was chosen, in no order. */
    public Flux<Moving> findAll(Scope scope, Collection<String> participantIds) {
        return documents.findAll(participantIds).map(StoredMoving::moving).filter(moving -> reaches(scope, moving));
    }

    /** In place of whatever was of them, from earlier merges. */
    public Mono<Void> putAll(Scope.Provider scope, List<Moving> all) {
        return all.stream().allMatch(moving -> reaches(scope, moving))
                ? documents.putAll(all.stream().map(StoredMoving::of).toList())
                : Mono.error(new IllegalArgumentException("outside the caller's scope"));
    }

    /** Fails as stale where the version has been overtaken. */
    public Mono<Moving> replace(Scope scope, Moving moving) {
        return reaches(scope, moving)
                ? documents.replace(StoredMoving.of(moving)).map(StoredMoving::moving)
                : Mono.error(new IllegalArgumentException("outside the caller's scope"));
    }

    private static boolean reaches(Scope scope, Moving moving) {
        return ProviderReach.holds(scope, moving.providerId(), moving.participantId()::equals);
    }

    record StoredMoving(
            String id,
            long version,
            String providerId,
            String planId,
            String fromOfferId,
            String toOfferId,
            @Nullable Integer minutesBefore,
            @Nullable Integer minutesAfter,
            List<String> worse,
            @Nullable LocalDate finishAfter,
            int movedSteps,
            LocalDate answerBy,
            String state,
            String note,
            @Nullable StoredBefore before)
            implements Stored {

        static StoredMoving of(Moving m) {
            Mover mover = m.mover();
            return new StoredMoving(
                    mover.personId(),
                    m.version(),
                    m.providerId(),
                    m.planId(),
                    mover.fromOfferId(),
                    mover.toOfferId(),
                    mover.minutesBefore(),
                    mover.minutesAfter(),
                    mover.worse().stream().map(Worse::name).toList(),
                    mover.finishAfter(),
                    mover.movedSteps(),
                    m.answerBy(),
                    m.state().name(),
                    m.note(),
                    StoredBefore.of(m.before()));
        }

        Moving moving() {
            Mover mover = new Mover(
                    id,
                    fromOfferId,
                    toOfferId,
                    minutesBefore,
                    minutesAfter,
                    worse.stream().map(Worse::valueOf).toList(),
                    finishAfter,
                    movedSteps,
                    "");
            return new Moving(
                    planId,
                    version,
                    providerId,
                    mover,
                    answerBy,
                    State.valueOf(state),
                    note,
                    before == null ? null : before.before());
        }
    }

    record StoredBefore(
            String qualification,
            String frameworkVersion,
            String offerId,
            String cohort,
            LocalDate start,
            String pathwayId,
            long plan) {

        static @Nullable StoredBefore of(Moving.@Nullable Before b) {
            return b == null
                    ? null
                    : new StoredBefore(
                            b.enrolment().qualification(),
                            b.enrolment().frameworkVersion(),
                            b.enrolment().offerId(),
                            b.enrolment().cohort(),
                            b.enrolment().start(),
                            b.pathwayId(),
                            b.plan());
        }

        Moving.Before before() {
            return new Moving.Before(
                    new Enrolment(qualification, frameworkVersion, offerId, cohort, start), pathwayId, plan);
        }
    }
}
