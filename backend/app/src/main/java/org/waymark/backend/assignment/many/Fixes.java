package org.waymark.backend.assignment.many;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.assignment.many.Forecast.Made;
import org.waymark.contract.assignment.AssignmentPlan.Fix;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.assignment.AssignmentSettings.SchoolLimit;

/** Changes that might help those left out; each is tried before it is told. */
final class Fixes {

    /** Each try takes about as long as the run itself. */
    private static final int MOST_PEOPLE = 150;

    private static final int MORE_MINUTES = 30;
    private static final int MOST_MINUTES = 1_200;
    private static final int MORE_WEEKS = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Fixes() {}

    /**
     * A change that is to be tried.
     *
     * @param further what to try if it does not help; null for nothing
     */
    record Try(
            String sentence,
            AssignmentSettings then,
            @Nullable Try further) {

        /** Empty where it does not help. */
        Optional<Fix> fix(Made before, int leftOutThen) {
            int gain = before.result().leftOut() - leftOutThen;
            return gain > 0 ? Optional.of(new Fix(sentence, then, gain)) : Optional.empty();
        }
    }

    static List<Try> of(AssignmentSettings settings, Made made) {
        List<Try> tries = new ArrayList<>();
        if (made.result().leftOut() == 0 || made.rows().size() > MOST_PEOPLE) {
            return tries;
        }
        if (!made.lacking().isEmpty()) {
            tries.add(spareMore(settings, made.lacking()));
        }
        LocalDate finishBy = settings.finishBy();
        if (finishBy != null) {
            LocalDate later = finishBy.plusWeeks(MORE_WEEKS);
            tries.add(new Try(
                    "Finish by " + DAY.format(later) + " instead of " + DAY.format(finishBy) + ".",
                    settings.with(settings.minutesPerWeek(), later, settings.schoolLimits()),
                    null));
        }
        Try more = moreTime(settings, MORE_MINUTES, moreTime(settings, 2 * MORE_MINUTES, null));
        if (more != null) {
            tries.add(more);
        }
        return tries;
    }

    private static @Nullable Try moreTime(AssignmentSettings settings, int minutes, @Nullable Try further) {
        int more = settings.minutesPerWeek() + minutes;
        return more > MOST_MINUTES
                ? null
                : new Try(
                        "Give " + hours(more) + " a week instead of " + hours(settings.minutesPerWeek()) + ".",
                        settings.with(more, settings.finishBy(), settings.schoolLimits()),
                        further);
    }

    private static Try spareMore(AssignmentSettings settings, Set<String> schools) {
        Map<String, SchoolLimit> limits = settings.schoolLimits().stream()
                .collect(Collectors.toMap(
                        SchoolLimit::schoolId, Function.identity(), (one, other) -> other, TreeMap::new));
        for (String school : schools) {
            int now = limits.getOrDefault(school, new SchoolLimit(school, settings.releasedADay()))
                    .releasedADay();
            limits.put(school, new SchoolLimit(school, now + 1));
        }
        String which = schools.size() == 1 ? "the school" : "each of the " + schools.size() + " schools";
        return new Try(
                "Let " + which + " of those left out spare one person more a day.",
                settings.with(settings.minutesPerWeek(), settings.finishBy(), List.copyOf(limits.values())),
                null);
    }

    private static String hours(int minutes) {
        String number = minutes % 60 == 0 ? String.valueOf(minutes / 60) : String.valueOf(minutes / 60.0);
        return number + (minutes == 60 ? " hour" : " hours");
    }
}
