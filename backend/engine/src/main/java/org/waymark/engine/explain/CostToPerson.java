package org.waymark.engine.explain;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.conflict.Change;
import org.waymark.engine.pathway.Pathway;

/** What accepting changes asks of a person, in minutes or what we let stand for them; only good for ranking. */
final class CostToPerson {
    private static final int A_WEEK_LATER = 30;
    private static final int A_WISH = 120;
    private static final int A_RECORDING = 45;
    private static final int A_DAY_BACK = 60;
    private static final int JOURNEYS = 8;

    private CostToPerson() {}

    static long of(List<Change> changes, PlanRequest request, Pathway pathway) {
        return changes.stream()
                .mapToLong(change -> of(change, request, pathway))
                .sum();
    }

    private static long of(Change change, PlanRequest request, Pathway pathway) {
        return switch (change) {
            case Change.MinutesPerWeek more ->
                (long) (more.minutes() - request.learner().minutesPerWeek())
                        * pathway.weekLoads().size();
            case Change.FinishLater later -> weeksLater(later, request) * A_WEEK_LATER;
            case Change.DropExclusion exclusion -> A_WISH;
            case Change.Unpin pin -> A_WISH;
            case Change.AcceptVariant variant -> A_WISH;
            case Change.AttendInPerson inPerson -> (long) A_WISH * 2;
            case Change.TravelUpTo further ->
                (long) (further.minutes() - request.learner().travel().maxMinutes()) * JOURNEYS;
            case Change.DropBlackout blackout ->
                (ChronoUnit.DAYS.between(
                                        blackout.period().from(),
                                        blackout.period().to())
                                + 1)
                        * A_DAY_BACK;
            case Change.AcceptCatchUp recording -> A_RECORDING;
        };
    }

    private static long weeksLater(Change.FinishLater later, PlanRequest request) {
        var finishBy = request.timeframe().finishBy();
        return finishBy == null ? 0 : 1 + ChronoUnit.WEEKS.between(finishBy, later.finishBy());
    }
}
