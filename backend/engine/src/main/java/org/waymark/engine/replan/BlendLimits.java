package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.offer.BlendRules;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.replan.OpenStep.Dated;
import org.waymark.engine.replan.OpenStep.Live;

/**
 * The offer's shares of self-study, of time in person and of live time, asked of steps of which not all is decided. A step counts by
 * the minutes it adds beyond a share, below 0 where it makes up for others; one whose sessions are open, by the least
 * that it can. So where even these come to more than 0, no way to attend keeps the rules.
 */
final class BlendLimits {
    private static final double ROUNDING = 1e-6;

    private final Asked asked;
    private final List<Limit> limits;

    private BlendLimits(Asked asked, List<Limit> limits) {
        this.asked = asked;
        this.limits = limits;
    }

    /** All that the limits rest on. */
    private record Asked(BlendRules rules, List<Placement> others, List<OpenStep> steps, int[] room) {}

    /** Minutes of a kind, counted against one share. */
    private interface Counting {
        double beyond(ActivityKind kind, int minutes);
    }

    /**
     * @param settled what comes to the same whatever is attended
     * @param kept by each step with the sessions of the present
     * @param least by each step with any
     */
    private record Limit(Counting counting, double settled, double[] kept, double[] least) {
        double beyond(int[] freedom) {
            double sum = settled;
            for (int i = 0; i < kept.length; i++) {
                sum += freedom[i] == OpenStep.FREE ? least[i] : kept[i];
            }
            return sum;
        }

        double beyond(int[] freedom, Shape[] shapes) {
            double sum = settled;
            for (int i = 0; i < kept.length; i++) {
                boolean open = !shapes[i].dated();
                sum += open ? freedom[i] == OpenStep.FREE ? least[i] : kept[i] : of(shapes[i]);
            }
            return sum;
        }

        private double of(Shape shape) {
            double sum = 0;
            for (int i = 0; i < shape.sessions().size(); i++) {
                sum += of(shape.step().lives().get(i), shape.sessions().get(i));
            }
            return sum;
        }

        private double of(Live live, @Nullable Dated dated) {
            return dated == null
                    ? counting.beyond(ActivityKind.SELF_STUDY, live.minutes())
                    : counting.beyond(dated.session().kind(), dated.session().minutes());
        }

        Stream<Integer> helping(int[] freedom) {
            return IntStream.range(0, freedom.length)
                    .filter(step -> freedom[step] < OpenStep.FREE && gain(step) > 0)
                    .boxed();
        }

        Limit looserBy(double minutes) {
            return new Limit(counting, settled - minutes, kept, least);
        }

        double gain(int step) {
            return kept[step] - least[step];
        }
    }

    /**
     * @param others that are planned or done beside what is left of the steps
     * @param room minutes left in each week
     */
    static BlendLimits of(BlendRules rules, List<Placement> others, List<OpenStep> steps, int[] room) {
        return of(new Asked(rules, List.copyOf(others), steps, room));
    }

    /** The same without sessions after a week. */
    BlendLimits endingBy(int last) {
        var room = asked.room().clone();
        Arrays.fill(room, Math.min(room.length - 1, last) + 1, room.length, 0);
        return of(new Asked(asked.rules(), asked.others(), asked.steps(), room));
    }

    private static BlendLimits of(Asked asked) {
        var rules = asked.rules();
        var limits = new ArrayList<Limit>();
        if (rules.maxSelfStudyShare() < 1) {
            limits.add(limit(
                    asked,
                    (kind, minutes) ->
                            (kind == ActivityKind.SELF_STUDY ? minutes : 0) - rules.maxSelfStudyShare() * minutes));
        }
        if (rules.minInPersonShare() > 0) {
            limits.add(limit(
                    asked,
                    (kind, minutes) ->
                            rules.minInPersonShare() * minutes - (kind == ActivityKind.IN_PERSON ? minutes : 0)));
        }
        if (rules.minLiveShare() > 0) {
            limits.add(limit(asked, (kind, minutes) -> rules.minLiveShare() * minutes - (kind.isLive() ? minutes : 0)));
        }
        return new BlendLimits(asked, List.copyOf(limits));
    }

    private static Limit limit(Asked asked, Counting counting) {
        var steps = asked.steps();
        double settled = 0;
        for (var placement : asked.others()) {
            settled += counting.beyond(placement.kind(), placement.minutes());
        }
        for (var step : steps) {
            settled += counting.beyond(ActivityKind.SELF_STUDY, step.study())
                    + counting.beyond(ActivityKind.WORKPLACE_TASK, step.task());
            for (int minutes : step.coaching()) {
                settled += counting.beyond(ActivityKind.COACHING, minutes);
            }
        }
        var limit = new Limit(counting, settled, new double[steps.size()], new double[steps.size()]);
        steps.forEach(step -> weigh(limit, step, asked.room()));
        return limit;
    }

    private static void weigh(Limit limit, OpenStep step, int[] room) {
        var home = step.least() == OpenStep.FREE ? null : step.home();
        for (int i = 0; i < step.lives().size(); i++) {
            var live = step.lives().get(i);
            double least = live.catchUp() ? limit.of(live, null) : Double.MAX_VALUE;
            for (var dated : live.sessions()) {
                boolean fits = room[dated.week()] >= dated.session().minutes();
                least = fits ? Math.min(least, limit.of(live, dated)) : least;
            }
            least = least == Double.MAX_VALUE ? 0 : least;
            var now = home == null || i >= home.sessions().size()
                    ? null
                    : home.sessions().get(i);
            double kept = home == null ? least : limit.of(live, now);
            limit.least()[step.index()] += Math.min(least, kept);
            limit.kept()[step.index()] += kept;
        }
    }

    /** Whether steps so free could keep the rules, wherever they find weeks. */
    boolean allow(int[] freedom) {
        for (var limit : limits) {
            if (limit.beyond(freedom) > ROUNDING) {
                return false;
            }
        }
        return true;
    }

    /** The same with what is decided of each step. */
    boolean allow(int[] freedom, Shape[] shapes) {
        for (var limit : limits) {
            if (limit.beyond(freedom, shapes) > ROUNDING) {
                return false;
            }
        }
        return true;
    }

    /** Steps of which at least one more must be free, those that help most first; empty if none must. */
    List<Integer> helping(int[] freedom) {
        for (var limit : limits) {
            if (limit.beyond(freedom) > ROUNDING) {
                return limit.helping(freedom)
                        .sorted(Comparator.comparingDouble(step -> -limit.gain(step)))
                        .toList();
            }
        }
        return List.of();
    }

    /** These rules so much looser that steps so free must do all they can to keep them, and no more than that. */
    BlendLimits atBest(int[] freedom) {
        return new BlendLimits(
                asked,
                limits.stream()
                        .map(limit -> limit.looserBy(Math.max(0, limit.beyond(freedom))))
                        .toList());
    }

    /**
     * A bound on what it costs to set so many more steps free that the rules could be kept.
     *
     * @param prices of setting each step free; below 0 where it may not be
     * @return the highest long where none of them would do
     */
    long leastPrice(int[] freedom, long[] prices) {
        long price = 0;
        for (var limit : limits) {
            price = Math.max(price, leastPrice(limit, freedom, prices));
        }
        return price;
    }

    /** As if the last could be set free in part (Dantzig 1957). */
    private static long leastPrice(Limit limit, int[] freedom, long[] prices) {
        double missing = limit.beyond(freedom);
        if (missing <= ROUNDING) {
            return 0;
        }
        var cheapestFirst = limit.helping(freedom)
                .filter(step -> prices[step] >= 0)
                .sorted(Comparator.comparingDouble(step -> prices[step] / limit.gain(step)))
                .toList();
        double price = 0;
        for (int step : cheapestFirst) {
            double part = Math.min(1, missing / limit.gain(step));
            price += prices[step] * part;
            missing -= limit.gain(step) * part;
            if (missing <= ROUNDING) {
                return (long) Math.ceil(price - ROUNDING);
            }
        }
        return Long.MAX_VALUE;
    }
}
