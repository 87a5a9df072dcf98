package org.waymark.backend.health;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.waymark.backend.rebooking.Rebooking;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.health.CohortHealth.Attendance;
import org.waymark.contract.health.CohortHealth.Cancellations;
import org.waymark.contract.health.CohortHealth.Choice;
import org.waymark.contract.health.CohortHealth.Cohort;
import org.waymark.contract.health.CohortHealth.Hours;
import org.waymark.contract.health.CohortHealth.Seats;
import org.waymark.contract.health.SessionHealth;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import org.waymark.contract.rebooking.Rebooking.State;

/** Sums over sessions and cohorts. */
final class Sums {

    private static final Set<Outcome> REBOOKED = Set.of(Outcome.MOVED, Outcome.ACCEPTED);
    private static final Set<Outcome> WITHOUT_PLACE = Set.of(Outcome.NO_PLACE, Outcome.DECLINED, Outcome.NO_ANSWER);

    private Sums() {}

    static Attendance attendance(String id, String name, List<SessionHealth> held) {
        return new Attendance(
                id,
                name,
                held.size(),
                sum(held, SessionHealth::marks),
                sum(held, SessionHealth::counted),
                sum(held, SessionHealth::unmarked));
    }

    /** By name. */
    static List<Attendance> attendance(List<SessionHealth> held, Function<SessionHealth, Choice> group) {
        return held.stream()
                .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> attendance(entry.getKey().id(), entry.getKey().name(), entry.getValue()))
                .sorted(Comparator.comparing(Attendance::name))
                .toList();
    }

    /** In person first, by name. */
    static List<Seats> seats(List<SessionHealth> toCome) {
        return toCome.stream()
                .collect(Collectors.groupingBy(SessionHealth::placeId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Sums::seatsAt)
                .sorted(Comparator.comparing((Seats at) -> at.kind() != ActivityKind.IN_PERSON)
                        .thenComparing(Seats::place))
                .toList();
    }

    private static Seats seatsAt(List<SessionHealth> there) {
        SessionHealth any = there.getFirst();
        return new Seats(
                any.placeId(),
                any.place(),
                any.kind(),
                there.size(),
                sum(there, SessionHealth::seats),
                sum(there, SessionHealth::taken),
                sum(there, SessionHealth::held),
                sum(there, session -> Math.max(0, session.seats() - session.taken() - session.held())));
    }

    static List<Hours> hours(List<Cohort> cohorts) {
        Map<ActivityKind, Hours> sums = cohorts.stream()
                .flatMap(cohort -> cohort.hours().stream())
                .collect(Collectors.toMap(
                        Hours::kind,
                        hours -> hours,
                        (one, other) -> new Hours(
                                one.kind(),
                                one.planned() + other.planned(),
                                one.due() + other.due(),
                                one.done() + other.done())));
        return Arrays.stream(ActivityKind.values())
                .map(kind -> sums.getOrDefault(kind, new Hours(kind, 0, 0, 0)))
                .toList();
    }

    /** @param cancelled the sessions that are looked at */
    static Cancellations cancellations(List<Rebooking> all, List<SessionHealth> cancelled, LocalDate today) {
        Set<String> offers = cancelled.stream().map(SessionHealth::offerId).collect(Collectors.toSet());
        Map<String, Set<String>> sessions = cancelled.stream()
                .collect(Collectors.groupingBy(
                        SessionHealth::offerId, Collectors.mapping(SessionHealth::sessionId, Collectors.toSet())));
        List<Outcome> outcomes = all.stream()
                .filter(one -> one.state() == State.APPLIED)
                .filter(one -> one.sessions().stream()
                        .anyMatch(gone ->
                                sessions.getOrDefault(gone.offerId(), Set.of()).contains(gone.sessionId())))
                .flatMap(one -> one.people().stream())
                .filter(row -> offers.contains(row.offerId()))
                .map(row -> row.on(today).outcome())
                .toList();
        return new Cancellations(
                cancelled.size(),
                count(outcomes, REBOOKED),
                count(outcomes, Set.of(Outcome.ASKED)),
                count(outcomes, WITHOUT_PLACE));
    }

    private static int count(List<Outcome> outcomes, Set<Outcome> which) {
        return (int) outcomes.stream().filter(which::contains).count();
    }

    private static int sum(List<SessionHealth> sessions, ToIntFunction<SessionHealth> figure) {
        return sessions.stream().mapToInt(figure).sum();
    }
}
