package org.waymark.engine.place;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.calendar.Week;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.offer.AssessmentWindow;
import org.waymark.engine.offer.Coaching;
import org.waymark.engine.offer.Session;
import org.waymark.engine.pathway.Placement;

/** The weeks that can be planned into, numbered from 0, with the person's minutes in each. */
public final class Weeks {
    /** Without a date to finish by, planning looks four years ahead; with one, at most ten. */
    private static final int AHEAD = 208;

    private static final int FURTHEST = 520;

    private final LocalDate monday;
    private final int[] capacity;
    /** Minutes that are spoken for: the assessment, coaching that comes with the offer, and what is done or booked. */
    private final int[] assessment;

    private final int[] coaching;
    private final int[] frozen;
    private final @Nullable LocalDate[] firstOpen;
    private final @Nullable LocalDate[] lastOpen;

    private Weeks(LocalDate monday, int count) {
        this.monday = monday;
        capacity = new int[count];
        assessment = new int[count];
        coaching = new int[count];
        frozen = new int[count];
        firstOpen = new LocalDate[count];
        lastOpen = new LocalDate[count];
    }

    public static Weeks of(PlanRequest request) {
        return of(request, 0);
    }

    /** @param due minutes in the week of today that may stay, though few of its days are left */
    public static Weeks of(PlanRequest request, int due) {
        var timeframe = request.timeframe();
        var from = timeframe.from().isBefore(request.offer().starts())
                ? request.offer().starts()
                : timeframe.from();
        var to = timeframe.finishBy() == null ? from.plusWeeks(AHEAD) : timeframe.finishBy();
        var monday = Week.of(from);
        long count = Math.clamp(ChronoUnit.WEEKS.between(monday, to) + 1, 0, FURTHEST);
        var weeks = new Weeks(monday, (int) count);
        weeks.open(request, from, to);
        var held = request.learner().taken().stream()
                .flatMap(step -> step.frozen().stream())
                .toList();
        held.forEach(weeks::freeze);
        weeks.keepFirst(request, held, from, due);
        var window = request.offer().assessment();
        if (window != null) {
            weeks.assess(window);
        }
        var appointments = request.offer().coaching();
        if (appointments != null) {
            weeks.coach(appointments);
        }
        return weeks;
    }

    public int count() {
        return capacity.length;
    }

    public LocalDate monday(int week) {
        return monday.plusWeeks(week);
    }

    /** The number of the week of this day; negative if it lies before planning. */
    public int indexOf(LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(monday, Week.of(day));
    }

    /** The person's minutes, less closed days. */
    public int capacity(int week) {
        return capacity[week];
    }

    public int assessmentMinutes(int week) {
        return assessment[week];
    }

    public int coachingMinutes(int week) {
        return coaching[week];
    }

    public int frozenMinutes(int week) {
        return frozen[week];
    }

    /** Minutes left for steps that are still to be placed, per week. */
    public int[] room() {
        var room = new int[count()];
        Arrays.setAll(room, week -> Math.max(0, left(week)));
        return room;
    }

    /** Below 0 where more is spoken for than the week has. */
    private int left(int week) {
        return capacity[week] - assessment[week] - coaching[week] - frozen[week];
    }

    /** On the session's day, or on the open days of the week. */
    public Placement placement(ActivityKind kind, int week, int minutes, @Nullable Session session) {
        return session == null
                ? new Placement(kind, monday(week), firstOpen(week), lastOpen(week), minutes, null)
                : new Placement(kind, monday(week), session.date(), session.date(), minutes, session.id());
    }

    /** The first open day of a week that has any. */
    private LocalDate firstOpen(int week) {
        var day = firstOpen[week];
        return day == null ? monday(week) : day;
    }

    private LocalDate lastOpen(int week) {
        var day = lastOpen[week];
        return day == null ? monday(week) : day;
    }

    private void open(PlanRequest request, LocalDate from, LocalDate to) {
        var calendar = request.calendar().withBlackouts(request.learner().blackouts());
        int full = Math.min(
                request.learner().minutesPerWeek(), request.offer().blend().maxMinutesPerWeek());
        for (int week = 0; week < count(); week++) {
            double days = 0;
            for (int i = 0; i < Week.WORKING_DAYS; i++) {
                var day = monday(week).plusDays(i);
                double share = day.isBefore(from) || day.isAfter(to) ? 0 : calendar.openShareOf(day);
                if (share > 0) {
                    days += share;
                    firstOpen[week] = firstOpen[week] == null ? day : firstOpen[week];
                    lastOpen[week] = day;
                }
            }
            double more = protectedMinutes(request, calendar, week, from, to);
            int most = request.offer().blend().maxMinutesPerWeek();
            capacity[week] = firstOpen[week] == null ? 0 : (int) Math.min(most, full * days / Week.WORKING_DAYS + more);
        }
        limitTerms(calendar, request.learner().minutesPerTerm());
    }

    /**
     * In the week of today, what was done has taken its part of the days that are over; what is booked or due may take
     * more than its days' part, but no more than the whole week's.
     */
    private void keepFirst(PlanRequest request, List<Placement> held, LocalDate from, int due) {
        if (count() == 0 || from.equals(monday)) {
            return;
        }
        var whole = new Weeks(monday, 1);
        whole.open(request, monday, monday.plusDays(Week.WORKING_DAYS));
        int over = 0;
        int booked = due;
        for (var placement : held) {
            if (placement.week().equals(monday)) {
                over += placement.from().isBefore(from) ? placement.minutes() : 0;
                booked += placement.from().isBefore(from) ? 0 : placement.minutes();
            }
        }
        int kept = Math.min(whole.capacity[0], over + Math.max(capacity[0], booked));
        capacity[0] = Math.max(capacity[0], kept);
    }

    /** This week's share of time that was freed, by open days. */
    private double protectedMinutes(PlanRequest request, Calendar calendar, int week, LocalDate from, LocalDate to) {
        double minutes = 0;
        for (var time : request.learner().protectedTime()) {
            long here =
                    openDays(calendar, time.days(), monday(week), monday(week).plusDays(Week.WORKING_DAYS), from, to);
            if (here > 0) {
                var days = time.days();
                minutes += (double) time.minutes()
                        * here
                        / openDays(calendar, days, days.from(), days.to().plusDays(1), LocalDate.MIN, LocalDate.MAX);
            }
        }
        return minutes;
    }

    private static long openDays(
            Calendar calendar, Period period, LocalDate first, LocalDate end, LocalDate from, LocalDate to) {
        return first.datesUntil(end)
                .filter(day -> period.contains(day) && !day.isBefore(from) && !day.isAfter(to) && calendar.isOpen(day))
                .count();
    }

    /** Weeks have less, each by the same part, where a term would hold more than the person gives it. */
    private void limitTerms(Calendar calendar, int most) {
        var minutes = new HashMap<LocalDate, Long>();
        for (int week = 0; week < count(); week++) {
            int here = capacity[week];
            calendar.findTerm(firstOpen(week)).ifPresent(term -> minutes.merge(term, (long) here, Long::sum));
        }
        for (int week = 0; week < count(); week++) {
            long all = calendar.findTerm(firstOpen(week)).map(minutes::get).orElse(0L);
            capacity[week] = all > most ? (int) ((long) capacity[week] * most / all) : capacity[week];
        }
    }

    private void freeze(Placement placement) {
        int week = indexOf(placement.week());
        if (week >= 0 && week < count()) {
            frozen[week] += placement.minutes();
        }
    }

    /** Shares the hours out over the window's weeks by their capacity, evenly if they have none. */
    private void assess(AssessmentWindow window) {
        int first = indexOf(window.opens());
        int last = indexOf(window.closes());
        int weight = 0;
        for (int week = first; week <= last; week++) {
            weight += weight(week);
        }
        int left = window.minutes();
        for (int week = first; week <= last; week++) {
            long share = weight == 0
                    ? window.minutes() / (last - first + 1)
                    : (long) window.minutes() * weight(week) / weight;
            int minutes = week == last ? left : (int) share;
            left -= minutes;
            if (week >= 0 && week < count()) {
                assessment[week] = minutes;
            }
        }
    }

    /** Each appointment in its week, or the next that has as much left; what lies before planning is over. */
    private void coach(Coaching plan) {
        for (int one = 0; one < plan.appointments(); one++) {
            int turn = indexOf(plan.dayOf(one));
            if (turn >= 0 && turn < count()) {
                coaching[free(turn, plan.minutesOf(one))] += plan.minutesOf(one);
            }
        }
    }

    /** The week that has begun keeps its own, which may be over; so does one after which no week has as much left. */
    private int free(int turn, int minutes) {
        for (int week = turn; turn > 0 && week < count(); week++) {
            if (left(week) >= minutes) {
                return week;
            }
        }
        return turn;
    }

    private int weight(int week) {
        return week >= 0 && week < count() ? capacity[week] : 0;
    }
}
