package org.waymark.backend.facilitation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.participant.Participant;
import org.waymark.contract.facilitation.SessionBrief.Adjustment;
import org.waymark.contract.facilitation.SessionBrief.Group;
import org.waymark.contract.participant.AccessNeed;

/** Who comes, and what to arrange for them. */
final class Comers {

    private Comers() {}

    /** The largest first. */
    static List<Group> groups(List<Participant> people) {
        Map<Group, Long> counted = people.stream()
                .map(Participant::person)
                .collect(Collectors.groupingBy(
                        person -> new Group(person.phase(), person.kind(), 1), Collectors.counting()));
        return counted.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey().phase(),
                        entry.getKey().kind(),
                        entry.getValue().intValue()))
                .sorted(Comparator.comparing(Group::people)
                        .reversed()
                        .thenComparing(Group::phase)
                        .thenComparing(Group::kind))
                .toList();
    }

    /** In the order in which needs are told; names as the people come. */
    static List<Adjustment> adjustments(List<Participant> people, List<Needs> said) {
        return Arrays.stream(AccessNeed.values())
                .map(need -> new Adjustment(need, names(people, said, need)))
                .filter(adjustment -> !adjustment.names().isEmpty())
                .toList();
    }

    private static List<String> names(List<Participant> people, List<Needs> said, AccessNeed need) {
        Set<String> whose =
                said.stream().filter(one -> one.has(need)).map(Needs::personId).collect(Collectors.toSet());
        return people.stream()
                .filter(person -> whose.contains(person.id()))
                .map(person -> person.person().name())
                .sorted()
                .toList();
    }
}
