package org.waymark.backend.assignment.many;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.assignment.many.Groups.Group;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.pathway.PlanningRun.Ask;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.engine.bulk.BulkOutcome;
import org.waymark.engine.bulk.BulkOutcome.Assigned;
import org.waymark.engine.bulk.BulkOutcome.LeftOut;
import org.waymark.engine.bulk.BulkOutcome.Seated;
import org.waymark.engine.id.SessionId;

/**
 * Gives people of a group the same sessions, where that leaves no more people out than without groups. All are planned
 * for freely first. The sessions of the one who shares most of them with others of the group become the group's. Whoever
 * cannot keep to them is let go, and all are planned for again.
 *
 * @see <a href="../../../../../../../../../../docs/decisions/0041-local-groups.md">decision 0041</a>
 */
final class Together {

    private static final int MOST_TRIES = 4;
    private static final String TOO_MANY =
            "Keeping the group together would have left out people who can have a pathway otherwise.";
    private static final String NOBODY_ELSE = "Nobody else of the group would get a pathway.";

    /** Plans for everybody; by person, the sessions of their group that they are held to. */
    interface Planning {
        BulkOutcome share(Map<String, Set<SessionId>> held);
    }

    /**
     * @param held those who keep to their group's sessions
     * @param apart by person, why they do not
     */
    record Kept(BulkOutcome outcome, Map<String, Group> groups, Set<String> held, Map<String, String> apart) {

        Kept {
            groups = Map.copyOf(groups);
            held = Set.copyOf(held);
            apart = Map.copyOf(apart);
        }

        /** Null for who is in no group. */
        AssignmentRow.@Nullable Together of(String personId) {
            Group group = groups.get(personId);
            if (group == null) {
                return null;
            }
            boolean keeps = held.contains(personId);
            return new AssignmentRow.Together(
                    group.name(), keeps, keeps ? null : apart.getOrDefault(personId, NOBODY_ELSE));
        }
    }

    private Together() {}

    /** @param groups by person */
    static Kept plan(Map<String, Group> groups, Planning planning) {
        BulkOutcome freely = planning.share(Map.of());
        if (groups.isEmpty() || !(freely instanceof Assigned free)) {
            return new Kept(freely, groups, Set.of(), Map.of());
        }
        Map<String, Set<SessionId>> held = new HashMap<>(sessions(groups, free.seated()));
        Map<String, String> apart = new HashMap<>();
        for (int tries = 0; tries < MOST_TRIES && !held.isEmpty(); tries++) {
            if (!(planning.share(held) instanceof Assigned tried)) {
                return new Kept(new BulkOutcome.Cancelled(), groups, Set.of(), Map.of());
            }
            List<LeftOut> cannot = tried.leftOut().stream()
                    .filter(left -> held.containsKey(left.id()))
                    .toList();
            if (cannot.isEmpty() && tried.leftOut().size() <= free.leftOut().size()) {
                return new Kept(tried, groups, held.keySet(), apart);
            }
            if (cannot.isEmpty()) {
                break;
            }
            cannot.forEach(left -> apart.put(left.id(), why(left.why())));
            cannot.forEach(left -> held.remove(left.id()));
            letTheLastGo(groups, held, apart);
        }
        held.keySet().forEach(person -> apart.put(person, TOO_MANY));
        return new Kept(freely, groups, Set.of(), apart);
    }

    /** One who is left over keeps to nobody's sessions. */
    private static void letTheLastGo(
            Map<String, Group> groups, Map<String, Set<SessionId>> held, Map<String, String> apart) {
        Map<Group, List<String>> left = held.keySet().stream()
                .collect(Collectors.groupingBy(person -> Objects.requireNonNull(groups.get(person))));
        left.values().stream().filter(people -> people.size() == 1).forEach(people -> {
            held.remove(people.getFirst());
            apart.put(people.getFirst(), "Nobody else of the group could keep to its sessions.");
        });
    }

    /** By person who has a pathway, the sessions of the group. */
    private static Map<String, Set<SessionId>> sessions(Map<String, Group> groups, List<Seated> seated) {
        Map<Group, List<Seated>> members = seated.stream()
                .filter(one -> groups.containsKey(one.id()))
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(groups.get(one.id()))));
        Map<String, Set<SessionId>> sessions = new HashMap<>();
        members.values().stream().filter(group -> group.size() > 1).forEach(group -> {
            Set<SessionId> model = Set.copyOf(model(group).sessions());
            group.forEach(one -> sessions.put(one.id(), model));
        });
        return sessions;
    }

    private static Seated model(List<Seated> group) {
        Map<SessionId, Long> attending = group.stream()
                .flatMap(one -> one.sessions().stream())
                .collect(Collectors.groupingBy(session -> session, Collectors.counting()));
        return group.stream()
                .min(Comparator.<Seated>comparingLong(one -> -one.sessions().stream()
                                .mapToLong(session -> attending.getOrDefault(session, 0L) - 1)
                                .sum())
                        .thenComparing(Seated::finish)
                        .thenComparing(Seated::id))
                .orElseThrow();
    }

    /** Of topics that the group has a session of, no other session. */
    static Ask held(Ask ask, Set<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return ask;
        }
        List<Offer.Session> all = ask.offer().sessions();
        Set<String> topics = all.stream()
                .filter(session -> sessions.contains(new SessionId(session.id())))
                .map(Offer.Session::topicId)
                .collect(Collectors.toSet());
        return ask.only(all.stream()
                .filter(session ->
                        !topics.contains(session.topicId()) || sessions.contains(new SessionId(session.id())))
                .map(Offer.Session::id)
                .toList());
    }

    private static String why(LeftOut.Why why) {
        return switch (why) {
            case NO_SEATS -> "Their school cannot spare one more on the group’s days, or a session is full.";
            case NO_TIME -> "Their study does not fit between the group’s dates.";
            case NO_PATHWAY -> "What they need is not taught on the group’s dates.";
        };
    }
}
