package org.waymark.engine.replan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Step;

/** Counts what moves between the present pathway and another, and finds what needs the person's yes. */
final class CountMoves {
    private final ReplanRequest replan;
    private final Standing standing;
    private final Pathway after;
    private final Set<TopicId> topics = new TreeSet<>();

    CountMoves(ReplanRequest replan, Standing standing, Pathway after) {
        this.replan = replan;
        this.standing = standing;
        this.after = after;
        replan.present().steps().forEach(step -> topics.add(step.topic()));
        after.steps().forEach(step -> topics.add(step.topic()));
    }

    Moves moves() {
        int firm = 0;
        int booked = 0;
        int sessions = 0;
        int steps = 0;
        var begun = standing.begun().keySet();
        for (var topic : topics) {
            var old = replan.present().find(topic).orElse(null);
            var now = after.find(topic).orElse(null);
            if (isMoved(old, now)) {
                steps++;
                var lost = lost(old, now);
                boolean near =
                        lost.stream().anyMatch(this::isFirm) && !replan.agreed().contains(topic);
                boolean wasBooked =
                        lost.stream().anyMatch(placement -> standing.booked().contains(placement.session()));
                if (near || old != null && begun.contains(old.module())) {
                    firm++;
                } else if (wasBooked) {
                    booked++;
                } else if (!lost.isEmpty()) {
                    sessions++;
                }
            }
        }
        return new Moves(firm, booked, sessions, steps);
    }

    /** Short-notice sessions that go, and short-notice sessions that take another's place. */
    List<HeldPlace> toAgree() {
        var held = new ArrayList<HeldPlace>();
        for (var topic : topics) {
            var old = replan.present().find(topic).orElse(null);
            var now = after.find(topic).orElse(null);
            var lost = lost(old, now);
            var won = lost(now, old);
            for (int i = 0; i < Math.max(lost.size(), won.size()); i++) {
                var from = i < lost.size() ? lost.get(i) : null;
                var to = i < won.size() ? won.get(i) : null;
                boolean near = from != null && isFirm(from) || to != null && isFirm(to);
                if (near && !replan.agreed().contains(topic)) {
                    held.add(new HeldPlace(
                            topic,
                            from == null ? null : from.session(),
                            to == null ? null : to.session(),
                            answerBy(from, to)));
                }
            }
        }
        return held;
    }

    private boolean isFirm(Placement placement) {
        return replan.isNear(placement.from());
    }

    private LocalDate answerBy(@Nullable Placement from, @Nullable Placement to) {
        var today = replan.now().timeframe().today();
        var first = from == null || to != null && to.from().isBefore(from.from()) ? to : from;
        var before = Objects.requireNonNull(first).from().minusDays(1);
        return before.isBefore(today) ? today : before;
    }

    /** Sessions to come of the one that the other has not. */
    private List<Placement> lost(@Nullable Step one, @Nullable Step other) {
        if (one == null) {
            return List.of();
        }
        Set<SessionId> kept = other == null ? Set.of() : sessions(other);
        return one.placements().stream()
                .filter(placement -> placement.session() != null && !kept.contains(placement.session()))
                .filter(placement ->
                        !placement.from().isBefore(replan.now().timeframe().today()))
                .toList();
    }

    private static boolean isMoved(@Nullable Step old, @Nullable Step now) {
        if (old == null
                || now == null
                || old.placements().isEmpty()
                || now.placements().isEmpty()) {
            return (old == null) != (now == null);
        }
        return !old.module().equals(now.module())
                || !firstWeek(old).equals(firstWeek(now))
                || !lastWeek(old).equals(lastWeek(now))
                || !sessions(old).equals(sessions(now))
                || !coaching(old).equals(coaching(now));
    }

    private static LocalDate firstWeek(Step step) {
        return step.placements().stream()
                .map(Placement::week)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate lastWeek(Step step) {
        return step.placements().stream()
                .map(Placement::week)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Set<SessionId> sessions(Step step) {
        return step.placements().stream()
                .map(Placement::session)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<LocalDate> coaching(Step step) {
        return step.placements().stream()
                .filter(placement -> placement.kind() == ActivityKind.COACHING)
                .map(Placement::week)
                .sorted()
                .toList();
    }
}
