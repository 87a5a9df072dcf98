package org.waymark.engine.learner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.id.AccessFeature;
import org.waymark.engine.id.ModuleId;

/**
 * The person a pathway is for.
 *
 * @param minutesPerWeek in a full working week, 1 to 3,600; weeks with closed days have their share
 * @param blackouts days on which nothing may be placed
 * @param accessNeeds what every session must provide
 * @param taken steps completed, started or booked; each module once
 * @param protectedTime on top of the minutes a week, at most up to what the offer allows a week
 * @param minutesPerTerm at most in each term of the calendar, 1 or more; shared out over its weeks by their minutes
 */
public record Learner(
        Setting setting,
        int minutesPerWeek,
        List<Period> blackouts,
        Set<AccessFeature> accessNeeds,
        Travel travel,
        List<TakenStep> taken,
        List<ProtectedTime> protectedTime,
        int minutesPerTerm) {
    public static final int MOST_MINUTES_PER_WEEK = 60 * 60;
    /** For those who set themselves no limit a term. */
    public static final int ANY_MINUTES_PER_TERM = Integer.MAX_VALUE;

    public Learner {
        checkMinutesPerWeek(minutesPerWeek);
        blackouts = List.copyOf(blackouts);
        accessNeeds = Set.copyOf(accessNeeds);
        taken = List.copyOf(taken);
        protectedTime = List.copyOf(protectedTime);
        if (minutesPerTerm < 1) {
            throw new IllegalArgumentException("time for learning is more than 0 minutes a term");
        }
        var seen = new HashSet<ModuleId>();
        for (var step : taken) {
            if (!seen.add(step.module())) {
                throw new IllegalArgumentException("module " + step.module() + " was taken twice");
            }
        }
    }

    /** Without protected time, and without a limit a term. */
    public Learner(
            Setting setting,
            int minutesPerWeek,
            List<Period> blackouts,
            Set<AccessFeature> accessNeeds,
            Travel travel,
            List<TakenStep> taken) {
        this(setting, minutesPerWeek, blackouts, accessNeeds, travel, taken, List.of(), ANY_MINUTES_PER_TERM);
    }

    /** @throws IllegalArgumentException unless more than nothing and at most 60 hours */
    public static void checkMinutesPerWeek(int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES_PER_WEEK) {
            throw new IllegalArgumentException(
                    "time for learning is more than 0 and at most 60 hours a week, not " + minutes + " minutes");
        }
    }

    public Learner withMinutesPerWeek(int minutes) {
        return new Learner(setting, minutes, blackouts, accessNeeds, travel, taken, protectedTime, minutesPerTerm);
    }

    public Learner withBlackouts(List<Period> periods) {
        return new Learner(setting, minutesPerWeek, periods, accessNeeds, travel, taken, protectedTime, minutesPerTerm);
    }

    public Learner withAccessNeeds(Set<AccessFeature> needs) {
        return new Learner(setting, minutesPerWeek, blackouts, needs, travel, taken, protectedTime, minutesPerTerm);
    }

    public Learner withTravel(Travel other) {
        return new Learner(
                setting, minutesPerWeek, blackouts, accessNeeds, other, taken, protectedTime, minutesPerTerm);
    }

    public Learner withTaken(List<TakenStep> steps) {
        return new Learner(
                setting, minutesPerWeek, blackouts, accessNeeds, travel, steps, protectedTime, minutesPerTerm);
    }

    public Learner withProtectedTime(List<ProtectedTime> more) {
        return new Learner(setting, minutesPerWeek, blackouts, accessNeeds, travel, taken, more, minutesPerTerm);
    }

    public Learner withMinutesPerTerm(int minutes) {
        return new Learner(setting, minutesPerWeek, blackouts, accessNeeds, travel, taken, protectedTime, minutes);
    }
}
