package org.waymark.engine.replan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.pathway.Pathway;

/**
 * A pathway, and what has changed since it was planned.
 *
 * @param now all that a pathway depends on, as it is today; what it says of taken steps counts before what the pathway
 *     says. A taken step that is not started and holds sessions to come is a booking
 * @param present what of it lies before today is taken as done
 * @param noticeDays sessions from today until so many days later do not move without the person's yes
 * @param agreed topics whose sessions may move all the same
 * @param movedLately when topics last moved, as far as it is known
 */
public record ReplanRequest(
        PlanRequest now,
        Pathway present,
        int noticeDays,
        Benefit least,
        Set<TopicId> agreed,
        Map<TopicId, LocalDate> movedLately) {
    public static final int NOTICE = 28;
    private static final int MOST_NOTICE = 366;

    public ReplanRequest {
        agreed = Set.copyOf(agreed);
        movedLately = Map.copyOf(movedLately);
        if (noticeDays < 0 || noticeDays > MOST_NOTICE) {
            throw new IllegalArgumentException("notice is 0 to " + MOST_NOTICE + " days, not " + noticeDays);
        }
    }

    /** Four weeks' notice, the standard benefit, nothing agreed, nothing moved lately. */
    public static ReplanRequest of(PlanRequest now, Pathway present) {
        return new ReplanRequest(now, present, NOTICE, Benefit.standard(), Set.of(), Map.of());
    }

    public ReplanRequest withAgreed(Set<TopicId> topics) {
        return new ReplanRequest(now, present, noticeDays, least, topics, movedLately);
    }

    public ReplanRequest withMovedLately(Map<TopicId, LocalDate> dates) {
        return new ReplanRequest(now, present, noticeDays, least, agreed, dates);
    }

    /** Whether a session on this day is too near to move unasked. */
    boolean isNear(LocalDate day) {
        var today = now.timeframe().today();
        return !day.isBefore(today) && day.isBefore(today.plusDays(noticeDays));
    }

    /** Whether the topic moved within the notice period before today. */
    boolean isUnsettled(TopicId topic) {
        var moved = movedLately.get(topic);
        return moved != null
                && moved.plusDays(noticeDays).isAfter(now.timeframe().today());
    }
}
