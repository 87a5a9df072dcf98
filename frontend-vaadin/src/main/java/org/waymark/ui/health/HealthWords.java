package org.waymark.ui.health;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.health.CohortHealth;
import org.waymark.contract.health.CohortHealth.Attendance;
import org.waymark.contract.health.CohortHealth.Cancellations;
import org.waymark.contract.health.CohortHealth.Cohort;
import org.waymark.ui.design.Words;

final class HealthWords {

    private HealthWords() {}

    static String sentence(CohortHealth health) {
        List<Cohort> cohorts = health.cohorts();
        int people = cohorts.stream()
                .mapToInt(cohort -> cohort.people().inTraining())
                .sum();
        int behind = cohorts.stream().mapToInt(Cohort::fallingBehind).sum();
        return "%s with %s in training. %s"
                .formatted(
                        Words.count(cohorts.size(), "cohort"),
                        Words.people(people),
                        behind == 0
                                ? "There is no reason to look at anybody."
                                : "%s %s a reason to look."
                                        .formatted(Words.people(behind), behind == 1 ? "has" : "have"));
    }

    static String name(Cohort cohort) {
        return cohort.qualification() + ", " + cohort.cohort();
    }

    static String runBy(@Nullable String partner) {
        return Objects.requireNonNullElse(partner, "The provider");
    }

    /** "84%, 42 of 50 marks". */
    static String attended(int counted, int marks) {
        return marks == 0
                ? "No marks yet"
                : "%.0f%%, %,d of %s".formatted(100.0 * counted / marks, counted, Words.count(marks, "mark"));
    }

    static String attended(Attendance attendance) {
        return attended(attendance.counted(), attendance.marks());
    }

    /** To the hour: sums over many people are not meant to the minute. */
    static String hours(int minutes) {
        return "%,d h".formatted(Math.round(minutes / 60.0));
    }

    static String rule(Cohort cohort) {
        return cohort.livePercent() == 0
                ? "Asks for no share"
                : "Asks for %d%%: %s below".formatted(cohort.livePercent(), Words.people(cohort.belowLivePercent()));
    }

    static String cancelled(Cancellations all) {
        return "%s cancelled. Of those who had a seat, %s found another, %s still to answer, and %s without a place."
                .formatted(
                        all.sessions() == 1 ? "1 session was" : "%,d sessions were".formatted(all.sessions()),
                        Words.people(all.rebooked()),
                        all.asked() == 1 ? "1 person has" : "%,d people have".formatted(all.asked()),
                        all.withoutPlace() == 1 ? "1 person is" : "%,d people are".formatted(all.withoutPlace()));
    }
}
