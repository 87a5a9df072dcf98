package org.waymark.backend.learning;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.AttendanceRecord;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Participant;
import org.waymark.contract.attendance.AttendanceStanding;
import org.waymark.contract.attendance.AttendanceStanding.State;
import org.waymark.contract.attendance.Mark;

/** Says how somebody stands for the attendance that their offer asks for. */
public final class AttendanceStandings {

    private static final int ALL = 100;

    private final AttendanceRecord record;
    private final List<Offer.Session> sessionsToCome;
    private final int asked;
    private final boolean recordings;

    private AttendanceStandings(AttendanceRecord record, List<Offer.Session> sessionsToCome, Offer offer) {
        var rule = offer.teaching().attendance();
        this.record = record;
        this.sessionsToCome = sessionsToCome;
        this.asked = rule.livePercent();
        this.recordings = offer.blend().recordedCatchUp() && rule.counts(Mark.CAUGHT_UP);
    }

    static AttendanceStanding of(Participant participant, Offer offer, LocalDateTime now) {
        return of(participant, participant.summary().sessionIds(), offer, now);
    }

    /** @param sessionIds that they have, or would have */
    public static AttendanceStanding of(
            Participant participant, List<String> sessionIds, Offer offer, LocalDateTime now) {
        List<Offer.Session> toCome = sessionIds.stream()
                .flatMap(id -> offer.findSession(id).stream())
                .filter(session -> session.isHeld() && session.start().isAfter(now))
                .toList();
        return new AttendanceStandings(participant.summary().attendance(), toCome, offer).standing();
    }

    private AttendanceStanding standing() {
        int marked = record.markedMinutes();
        int attended = record.attendedMinutes();
        State state = state(marked);
        return new AttendanceStanding(
                state, marked, attended, toCome(), asked, sentence(state, marked, attended), whatToDo(state));
    }

    private State state(int marked) {
        if (marked == 0) {
            return State.NOT_BEGUN;
        }
        if (asked == 0) {
            return State.NOTHING_ASKED;
        }
        if (!record.isBelow(asked)) {
            return State.ON_COURSE;
        }
        return needed() <= toCome() ? State.BELOW : State.OUT_OF_REACH;
    }

    private int toCome() {
        return sessionsToCome.stream().mapToInt(Offer.Session::minutes).sum();
    }

    /** Minutes of sessions to come that they have to attend, rounded up, those that make up for others among them. */
    private int needed() {
        int all = record.markedMinutes() - madeUpByThen() + toCome();
        return Math.ceilDiv(all * asked, ALL) - record.attendedMinutes();
    }

    /** What they missed and have booked another session for. */
    private int madeUpByThen() {
        Set<String> topics = sessionsToCome.stream().map(Offer.Session::topicId).collect(Collectors.toSet());
        return record.sessions().stream()
                .filter(one -> !one.counts() && topics.contains(one.topicId()))
                .filter(one -> record.missed(one.topicId()).isPresent())
                .mapToInt(Attended::minutes)
                .sum();
    }

    private String sentence(State state, int marked, int attended) {
        return switch (state) {
            case NOT_BEGUN ->
                "No register names you yet. Sessions of %s are planned.%s"
                        .formatted(
                                Days.hours(toCome()),
                                asked == 0
                                        ? ""
                                        : " Your offer asks you to attend %d%% of the time in sessions."
                                                .formatted(asked));
            case NOTHING_ASKED ->
                "You attended %s of %s in sessions so far. Sessions of %s are still to come."
                        .formatted(Days.hours(attended), Days.hours(marked), Days.hours(toCome()));
            case ON_COURSE -> "You are on course: " + soFar(marked, attended);
            case BELOW, OUT_OF_REACH -> "You are not on course: " + soFar(marked, attended);
        };
    }

    private String soFar(int marked, int attended) {
        return "you attended %d%% of the time in sessions so far (%s of %s), and your offer asks for %d%%."
                .formatted(attended * ALL / marked, Days.hours(attended), Days.hours(marked), asked);
    }

    private @Nullable String whatToDo(State state) {
        return switch (state) {
            case NOT_BEGUN, NOTHING_ASKED, ON_COURSE -> null;
            case BELOW ->
                "Attend at least %s of the %s still to come, and you reach it. A session that you make up for counts too."
                        .formatted(Days.hours(needed()), Days.hours(toCome()));
            case OUT_OF_REACH ->
                "The sessions that are planned are not enough. Book another date for a session that you missed%s, and speak to your provider."
                        .formatted(recordings ? ", or catch up with its recording" : "");
        };
    }
}
