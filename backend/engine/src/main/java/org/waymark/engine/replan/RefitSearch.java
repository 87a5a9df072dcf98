package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.replan.Filling.Part;
import org.waymark.engine.replan.OpenStep.Dated;
import org.waymark.engine.replan.Refit.Answer;

/**
 * Depth first. Minutes that can be split are fitted in whole at every node, those of steps not yet decided included, so
 * that most dead ends show at once. First sessions and appointments are dated, where there are fewest to choose from;
 * then, as long as minutes that follow each other are mixed, a week is chosen that parts them.
 */
final class RefitSearch {
    private final Draft draft;
    private final Reach reach;
    private final int nodes;
    private int spent;
    private @Nullable List<Part> found;
    /** Whether minutes fitted somewhere, but no whole pieces were found. */
    private boolean missed;

    RefitSearch(Draft draft, int nodes) {
        this.draft = draft;
        this.nodes = nodes;
        reach = new Reach(draft);
    }

    int spent() {
        return spent;
    }

    Answer run() {
        if (decide()) {
            return Answer.YES;
        }
        return missed || isCutOff() ? Answer.UNKNOWN : Answer.NO;
    }

    private boolean isCutOff() {
        return spent > nodes;
    }

    private boolean decide() {
        if (spent++ > nodes || !reach.update()) {
            return false;
        }
        var parts = Filling.loosely(draft.items(reach), draft.room());
        if (parts == null) {
            return false;
        }
        var step = withFewestWays();
        return step == null ? part(parts) : chooseSessions(step, new ArrayList<>());
    }

    /** Of those not dated yet; null where there are none. */
    private @Nullable OpenStep withFewestWays() {
        OpenStep fewest = null;
        int least = Integer.MAX_VALUE;
        for (var step : draft.flexible()) {
            int ways = draft.shape(step).dated() ? Integer.MAX_VALUE : ways(step);
            if (ways < least) {
                fewest = step;
                least = ways;
            }
        }
        return fewest;
    }

    private int ways(OpenStep step) {
        int ways = 0;
        for (var live : step.lives()) {
            for (var dated : live.sessions()) {
                ways += isWithin(step, dated) ? 1 : 0;
            }
        }
        return ways;
    }

    private boolean isWithin(OpenStep step, Dated dated) {
        return dated.week() >= reach.from(step) + (step.study() > 0 ? 1 : 0)
                && dated.week() <= reach.by(step) - (step.task() > 0 ? 1 : 0);
    }

    /** That of the present first, so that as little as possible differs. */
    private boolean chooseSessions(OpenStep step, List<@Nullable Dated> chosen) {
        if (chosen.size() == step.lives().size()) {
            return chooseCoaching(step, chosen, new ArrayList<>());
        }
        if (draft.keepsSessions(step)) {
            return choose(step, chosen, draft.sessionsKept(step).get(chosen.size()));
        }
        var live = step.lives().get(chosen.size());
        var options = live.sessions().stream()
                .filter(dated -> isWithin(step, dated))
                .sorted(Comparator.comparing(dated -> !isHome(step, dated)))
                .toList();
        for (var dated : options) {
            if (!isCutOff() && draft.attend(dated)) {
                if (choose(step, chosen, dated)) {
                    return true;
                }
                draft.leave(dated);
            }
        }
        return live.catchUp() && choose(step, chosen, null);
    }

    private static boolean isHome(OpenStep step, Dated dated) {
        return step.home() != null && step.home().sessions().contains(dated);
    }

    private boolean choose(OpenStep step, List<@Nullable Dated> chosen, @Nullable Dated dated) {
        chosen.add(dated);
        boolean found = chooseSessions(step, chosen);
        chosen.removeLast();
        return found;
    }

    private boolean chooseCoaching(OpenStep step, List<@Nullable Dated> sessions, List<Integer> chosen) {
        if (chosen.size() == step.coaching().size()) {
            return date(step, sessions, chosen);
        }
        int minutes = step.coaching().get(chosen.size());
        int learnt = sessions.stream()
                .mapToInt(dated -> dated == null ? -1 : dated.week())
                .reduce(step.learntBy(), Math::max);
        reach.update();
        int from = Math.max(reach.from(step), chosen.isEmpty() ? learnt : chosen.getLast());
        for (int week = from; week <= reach.by(step) && !isCutOff(); week++) {
            if (draft.coach(week, minutes)) {
                chosen.add(week);
                if (chooseCoaching(step, sessions, chosen)) {
                    return true;
                }
                chosen.removeLast();
                draft.cancel(week, minutes);
            }
        }
        return false;
    }

    private boolean date(OpenStep step, List<@Nullable Dated> sessions, List<Integer> coaching) {
        var undated = draft.shape(step);
        draft.date(step, sessions, coaching);
        if (decide()) {
            return true;
        }
        draft.shape(undated);
        reach.update();
        return false;
    }

    private boolean part(List<Part> parts) {
        found = Forward.fill(draft, reach);
        if (found != null) {
            return true;
        }
        var used = new UsedWeeks(draft.problem().steps().size(), parts);
        for (var step : draft.flexible()) {
            if (used.studyMixesWithTask(step)) {
                return partStudyFromTask(step, used);
            }
            for (int after : step.after()) {
                var next = draft.problem().steps().get(after);
                if (used.mixes(step, next)) {
                    return partSteps(step, next, used);
                }
            }
        }
        return settle(used);
    }

    private boolean partStudyFromTask(OpenStep step, UsedWeeks used) {
        var shape = draft.shape(step);
        int to = Math.min(shape.studyBy(), reach.by(step) - 1);
        for (int week : used.toPartStudyFromTask(step, reach.from(step), to)) {
            draft.shape(shape.partedAfter(week));
            if (decide()) {
                return true;
            }
            draft.shape(shape);
            if (isCutOff()) {
                return false;
            }
        }
        reach.update();
        return false;
    }

    private boolean partSteps(OpenStep step, OpenStep next, UsedWeeks used) {
        var one = draft.shape(step);
        var other = draft.shape(next);
        for (int week : used.toPart(step, next, reach.from(step), reach.by(next) - 1)) {
            draft.shape(one.withSpan(one.from(), Math.min(one.end(), week)));
            draft.shape(other.withSpan(Math.max(other.from(), week + 1), other.end()));
            if (decide()) {
                return true;
            }
            draft.shape(one);
            draft.shape(other);
            if (isCutOff()) {
                return false;
            }
        }
        reach.update();
        return false;
    }

    /** All is decided but the pieces, which must be whole. */
    private boolean settle(UsedWeeks used) {
        var before = draft.shapes();
        draft.closeAround(used);
        found = reach.update() ? Filling.strictly(draft.items(reach), draft.room()) : null;
        for (var shape : before) {
            draft.shape(shape);
        }
        reach.update();
        missed |= found == null;
        return found != null;
    }

    /** Of the last yes. */
    List<Part> found() {
        return Objects.requireNonNull(found);
    }

    Reach reach() {
        return reach;
    }
}
