package org.waymark.backend.assignment.many;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.assignment.many.Crowd.Candidate;
import org.waymark.backend.organisation.School;

/** Who is to be kept together: those to whom the file gives the same group, and of the others those of near schools. */
final class Groups {

    private static final int METRES = 1_000;

    private Groups() {}

    /** People of different offers have no session in common, so they are never in one. */
    record Group(String name, String offerId) {}

    /**
     * Each person's group, by person, without groups of one.
     *
     * @param people for whom there is something to plan
     * @param withinKm how far schools of a group may be from its first one; null where only the file groups
     */
    static Map<String, Group> of(
            ManyAssignment plan, List<Candidate> people, Collection<School> schools, @Nullable Integer withinKm) {
        Map<String, Group> groups = new HashMap<>();
        Map<String, String> near = withinKm == null || withinKm == 0 ? Map.of() : near(people, schools, withinKm);
        Map<String, String> named = plan.fromFile().stream()
                .filter(row -> row.group() != null)
                .collect(Collectors.toMap(
                        ManyAssignment.FromFile::personId, row -> Objects.requireNonNull(row.group())));
        for (Candidate candidate : people) {
            String group = named.getOrDefault(
                    candidate.person().id(), near.get(candidate.person().schoolId()));
            if (group != null && candidate.offer() != null) {
                groups.put(
                        candidate.person().id(),
                        new Group(group, candidate.offer().id()));
            }
        }
        Map<Group, Long> sizes =
                groups.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        groups.values().removeIf(group -> sizes.getOrDefault(group, 0L) < 2);
        return groups;
    }

    /** By school: the school with most people gathers those around it, then the next of those left. */
    private static Map<String, String> near(List<Candidate> people, Collection<School> schools, int withinKm) {
        Map<String, Long> crowds = people.stream()
                .collect(Collectors.groupingBy(one -> one.person().schoolId(), Collectors.counting()));
        List<School> left = new ArrayList<>(schools.stream()
                .filter(school -> crowds.containsKey(school.id()))
                .sorted(Comparator.comparing((School school) -> crowds.get(school.id()))
                        .reversed()
                        .thenComparing(School::name))
                .toList());
        Map<String, String> near = new HashMap<>();
        while (!left.isEmpty()) {
            School first = left.getFirst();
            left.stream()
                    .filter(school -> school.equals(first) || isNear(school, first, withinKm))
                    .forEach(school -> near.put(school.id(), "Around " + first.name()));
            left.removeIf(school -> near.containsKey(school.id()));
        }
        return near;
    }

    private static boolean isNear(School one, School other, int withinKm) {
        return one.easting() != null
                && one.northing() != null
                && other.easting() != null
                && other.northing() != null
                && Math.hypot(one.easting() - other.easting(), one.northing() - other.northing()) <= withinKm * METRES;
    }
}
