package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.offer.Session;
import org.waymark.engine.replan.Filling.Item;
import org.waymark.engine.replan.OpenStep.Dated;

/** A fit in the making: what is decided of each step, with the room and the days that are left. */
final class Draft {
    private final Retiming problem;
    private final int[] freedom;
    private final int last;
    private final boolean rigid;
    private final int[] room;
    private final Shape[] shapes;
    private final List<Session> attended;
    private final List<Item> settled = new ArrayList<>();
    private final List<OpenStep> flexible = new ArrayList<>();

    private Draft(Retiming problem, int[] freedom, int last, boolean rigid) {
        this.problem = problem;
        this.freedom = freedom;
        this.last = last;
        this.rigid = rigid;
        room = problem.room().clone();
        shapes = problem.steps().stream().map(step -> Shape.open(step, last)).toArray(Shape[]::new);
        attended = new ArrayList<>(problem.primed());
    }

    /**
     * Puts down what the freedom leaves no choice about; null if even that does not fit.
     *
     * @param last no step may end after this week
     * @param rigid whether steps that stay keep every minute where it is, not only their first and last weeks
     */
    static @Nullable Draft of(Retiming problem, int[] freedom, int last, boolean rigid) {
        var draft = new Draft(problem, freedom, last, rigid);
        for (var step : problem.steps()) {
            if (!draft.settle(step)) {
                return null;
            }
        }
        return IntStream.of(draft.room).allMatch(left -> left >= 0) ? draft : null;
    }

    private boolean settle(OpenStep step) {
        var home = step.home();
        if (home != null && !isFree(step)) {
            for (var dated : home.sessions()) {
                if (!attend(dated)) {
                    return false;
                }
            }
        }
        boolean settled = false;
        if (home != null && freedom[step.index()] == OpenStep.STAYS) {
            settled = stay(step, home);
        } else if (step.coaching().isEmpty() && (step.lives().isEmpty() || keepsSessions(step))) {
            date(step, sessionsKept(step), List.of());
        }
        if (!settled) {
            flexible.add(step);
        }
        return shapes[step.index()].end() <= last;
    }

    /** Whether nothing is left to be filled in. */
    private boolean stay(OpenStep step, Home home) {
        var shape = Shape.staying(step, home);
        shapes[step.index()] = shape;
        for (int i = 0; i < step.coaching().size(); i++) {
            room[home.coaching().get(i)] -= step.coaching().get(i);
        }
        boolean whole = rigid && home.keepsAll(step);
        var items = whole ? Fit.keep(step, home) : shape.ends();
        settled.addAll(items);
        items.forEach(item -> room[item.from()] -= item.minutes());
        return whole;
    }

    /** Those of the present, with recordings for the rest. */
    List<@Nullable Dated> sessionsKept(OpenStep step) {
        var sessions = new ArrayList<@Nullable Dated>();
        var home = step.home();
        for (int i = 0; i < step.lives().size(); i++) {
            boolean attended = home != null && i < home.sessions().size();
            sessions.add(attended ? Objects.requireNonNull(home).sessions().get(i) : null);
        }
        return sessions;
    }

    boolean attend(Dated dated) {
        if (room[dated.week()] < dated.session().minutes() || clashes(dated.session())) {
            return false;
        }
        room[dated.week()] -= dated.session().minutes();
        attended.add(dated.session());
        return true;
    }

    private boolean clashes(Session session) {
        for (var other : attended) {
            if (session.overlaps(other)) {
                return true;
            }
        }
        return false;
    }

    void leave(Dated dated) {
        room[dated.week()] += dated.session().minutes();
        attended.remove(dated.session());
    }

    boolean coach(int week, int minutes) {
        boolean fits = room[week] >= minutes;
        room[week] -= fits ? minutes : 0;
        return fits;
    }

    void cancel(int week, int minutes) {
        room[week] += minutes;
    }

    void date(OpenStep step, List<@Nullable Dated> sessions, List<Integer> coaching) {
        shapes[step.index()] = shapes[step.index()].dated(sessions, coaching);
    }

    void shape(Shape shape) {
        shapes[shape.step().index()] = shape;
    }

    /** Whether the offer's blend rules could still be kept. */
    boolean allowsBlend() {
        return problem.blend().allow(freedom, shapes);
    }

    Shape shape(OpenStep step) {
        return shapes[step.index()];
    }

    Shape[] shapes() {
        return shapes.clone();
    }

    private boolean isFree(OpenStep step) {
        return freedom[step.index()] == OpenStep.FREE;
    }

    boolean keepsSessions(OpenStep step) {
        return step.home() != null && !isFree(step);
    }

    Retiming problem() {
        return problem;
    }

    int last() {
        return last;
    }

    int[] room() {
        return room;
    }

    /** Minutes that are where they must be, already taken from the room. */
    List<Item> settled() {
        return settled;
    }

    /** Steps that have minutes still to be filled in. */
    List<OpenStep> flexible() {
        return flexible;
    }

    /** What these weeks keep to becomes the rule, so that others that keep to it too may take their place. */
    void closeAround(UsedWeeks used) {
        for (var step : flexible) {
            var shape = shape(step);
            if (step.task() > 0 && used.studiedBy(step) >= 0) {
                shape = shape.partedAfter(used.studiedBy(step));
            }
            if (!shape.stays()) {
                int from = shape.from();
                for (int before : step.before()) {
                    from = Math.max(from, 1 + used.last(shapes[before]));
                }
                shape = shape.withSpan(from, step.after().isEmpty() ? shape.end() : used.last(shape));
            }
            shape(shape);
        }
    }

    /** What is still to be filled in; a step not yet dated may use any week within reach. */
    List<Item> items(Reach reach) {
        var items = new ArrayList<Item>(2 * flexible.size());
        for (var step : flexible) {
            var shape = shape(step);
            if (shape.dated()) {
                shape.addRest(items, reach.from(step), reach.by(step));
            } else {
                addUndated(items, step, reach);
            }
        }
        return items;
    }

    private void addUndated(List<Item> items, OpenStep step, Reach reach) {
        var home = step.home();
        int minutes = step.leastMinutes();
        if (home != null && !isFree(step)) {
            for (var dated : home.sessions()) {
                minutes -= dated.session().minutes();
            }
        }
        if (minutes > 0) {
            int from = reach.from(step);
            int by = reach.by(step);
            items.add(new Item(step.index(), ActivityKind.SELF_STUDY, from, by, minutes, List.of(), true));
        }
    }
}
