package org.waymark.backend.prior;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.Learning;
import org.waymark.contract.prior.PriorClaim;
import org.waymark.contract.prior.PriorClaim.State;

/**
 * A claim of one person. It is theirs, whatever they are on.
 *
 * @param version rises with every change; 0 before it is stored
 * @param providerId whom it was put to
 * @param topicId null where it is about an NPQ
 * @param gained null where it is about a topic
 * @param teaches what the topic taught, or the NPQ asked for, when it was claimed: an approval is of this
 * @param state never expired: that is told by the day
 */
public record ClaimedLearning(
        String id,
        long version,
        String personId,
        String personName,
        String providerId,
        @Nullable String topicId,
        String topic,
        @Nullable Gained gained,
        List<Taught> teaches,
        String text,
        String place,
        LocalDate learnt,
        Instant claimed,
        State state,
        @Nullable Decision decision) {

    public ClaimedLearning {
        teaches = List.copyOf(teaches);
    }

    public record Taught(String statement, int level) {}

    /** An NPQ, in a version of its framework. */
    public record Gained(String qualification, String frameworkVersion) {}

    /** @param until null where it was declined */
    public record Decision(
            String accountId,
            String name,
            Instant at,
            String words,
            @Nullable LocalDate until) {}

    /** Whether it waits for somebody of the provider. */
    boolean isOpen() {
        return state == State.CLAIMED || state == State.SECOND_LOOK;
    }

    boolean isApproved() {
        return state == State.APPROVED || state == State.SECOND_LOOK;
    }

    /** Whether it stands in the way of another about the same topic. */
    boolean holds(String otherTopicId, LocalDate today) {
        return otherTopicId.equals(topicId) && holds(today);
    }

    /** Whether it stands in the way of another about the same NPQ, in whatever version. */
    boolean holdsQualification(String code, LocalDate today) {
        return gained != null && gained.qualification().equals(code) && holds(today);
    }

    private boolean holds(LocalDate today) {
        return state == State.CLAIMED || isApproved() && !isOver(today);
    }

    /** Whether its last day was in these days. */
    boolean expired(LocalDate from, LocalDate today) {
        return isApproved() && isOver(today) && !isOver(from);
    }

    private boolean isOver(LocalDate today) {
        return decision != null && decision.until() != null && decision.until().isBefore(today);
    }

    ClaimedLearning in(State now, @Nullable Decision by) {
        return new ClaimedLearning(
                id,
                version,
                personId,
                personName,
                providerId,
                topicId,
                topic,
                gained,
                teaches,
                text,
                place,
                learnt,
                claimed,
                now,
                by);
    }

    /** What of it counts in plans. */
    List<Learning.Recognised> recognised() {
        Decision by = decision;
        LocalDate until = by == null ? null : by.until();
        return !isApproved() || until == null
                ? List.of()
                : teaches.stream()
                        .map(one -> new Learning.Recognised(one.statement(), one.level(), until, from()))
                        .toList();
    }

    private Learning.@Nullable Gained from() {
        return gained == null ? null : new Learning.Gained(gained.qualification(), gained.frameworkVersion(), learnt);
    }

    public PriorClaim view(LocalDate today) {
        Decision by = decision;
        return new PriorClaim(
                id,
                personId,
                personName,
                topicId,
                topic,
                gained == null ? null : gained.qualification(),
                text,
                place,
                learnt,
                claimed,
                isApproved() && isOver(today) ? State.EXPIRED : state,
                by == null ? null : by.until(),
                by == null ? null : by.words(),
                by == null ? null : by.name(),
                by == null ? null : by.at());
    }
}
