package org.waymark.backend.delivery;

import java.util.List;
import java.util.Set;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.delivery.OfferCoaching;

/**
 * What an offer teaches of its framework, how, and what counts as having taken part.
 *
 * @param leftOut ids of modules that it does not teach
 * @param oneWay topics whose sessions count in one kind only; of the others, either kind will do
 */
public record Teaching(
        Known known,
        Set<String> leftOut,
        List<OneWay> oneWay,
        Attendance attendance,
        Engagement engagement,
        Coaching coaching) {

    public static final Teaching AS_WRITTEN = new Teaching(
            Known.skips(), Set.of(), List.of(), new Attendance(0, 0, true), Engagement.ALIKE, Coaching.NONE);

    public Teaching {
        leftOut = Set.copyOf(leftOut);
        oneWay = List.copyOf(oneWay);
    }

    /**
     * What happens to modules that somebody knows already.
     *
     * @param share of their self-study that stays where they are shortened, 0 to 1
     */
    public record Known(Policy policy, double share) {

        public static Known skips() {
            return new Known(Policy.SKIPS, 1);
        }
    }

    public enum Policy {
        /** They may be left out. */
        SKIPS,
        /** They stay, with less self-study. */
        SHORTENS,
        /** They stay as they are. */
        ANNOTATES
    }

    /** @param inPerson in person only, or online only */
    public record OneWay(String topicId, boolean inPerson) {}

    /**
     * What somebody must have attended to be assessed, in per cent; 0 where nothing is asked.
     *
     * @param catchUpCounts whether a recording counts as having attended
     */
    public record Attendance(int livePercent, int selfStudyPercent, boolean catchUpCounts) {

        /** Whoever came late or left early was there. */
        public boolean counts(Mark mark) {
            return mark.counts() && (mark != Mark.CAUGHT_UP || catchUpCounts);
        }
    }

    /**
     * Minutes of coaching that come with it for each person.
     *
     * @param takesTime whether pathways keep time free for it
     */
    public record Coaching(int oneToOneMinutes, int groupMinutes, boolean takesTime) {

        public static final Coaching NONE = new Coaching(0, 0, false);

        /** That pathways keep free, those that their modules hold included. */
        public int timed() {
            return takesTime ? oneToOneMinutes + groupMinutes : 0;
        }

        /** As people are told it. */
        public OfferCoaching told() {
            return new OfferCoaching(oneToOneMinutes, groupMinutes);
        }
    }

    public Teaching with(Attendance other) {
        return new Teaching(known, leftOut, oneWay, other, engagement, coaching);
    }

    public Teaching with(Engagement other) {
        return new Teaching(known, leftOut, oneWay, attendance, other, coaching);
    }

    public Teaching with(Coaching other) {
        return new Teaching(known, leftOut, oneWay, attendance, engagement, other);
    }

    public Teaching with(Known other) {
        return new Teaching(other, leftOut, oneWay, attendance, engagement, coaching);
    }

    /** The same rules for other modules. */
    public Teaching of(Set<String> otherLeftOut, List<OneWay> otherOneWay) {
        return new Teaching(known, otherLeftOut, otherOneWay, attendance, engagement, coaching);
    }

    /** Whether sessions of this kind are given for a topic. */
    public boolean gives(String topicId, boolean inPerson) {
        return oneWay.stream().noneMatch(way -> way.topicId().equals(topicId) && way.inPerson() != inPerson);
    }
}
