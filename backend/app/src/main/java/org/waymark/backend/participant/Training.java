package org.waymark.backend.participant;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.training.Training.State;

/**
 * Whether somebody is in training. Why not is stored elsewhere: whoever sees lists of people must not see it.
 *
 * @param from the first day on which it holds; null for who never changed anything
 * @param until the day on which they mean to be back; null unless deferred
 * @param atRest whether nothing is planned until they come back
 * @param changeId the change that brought it about, or null
 */
public record Training(
        State state,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean atRest,
        @Nullable String changeId) {

    public static final Training ACTIVE = new Training(State.ACTIVE, null, null, false, null);

    /** A pause that has begun lasts until they come back, however long that takes. */
    public boolean isPausedOn(LocalDate day) {
        return state == State.DEFERRED && !Objects.requireNonNull(from).isAfter(day);
    }

    public boolean isOver() {
        return state == State.WITHDRAWN;
    }

    public boolean isAwayOn(LocalDate day) {
        Choices.Away days = away();
        return days != null && !day.isBefore(days.from()) && !day.isAfter(days.to());
    }

    /** The days on which nothing is planned, or null. */
    public Choices.@Nullable Away away() {
        return state == State.DEFERRED
                ? new Choices.Away(
                        Objects.requireNonNull(from),
                        Objects.requireNonNull(until).minusDays(1))
                : null;
    }
}
