package org.waymark.backend.participant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What registers say of one person, in the order of the sessions' days.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0069-attendance-finishes-a-step.md">decision 0069</a>
 */
public record AttendanceRecord(List<Attended> sessions) {

    private static final Comparator<Attended> BY_DAY = Comparator.comparing(Attended::on)
            .thenComparing(Attended::counts)
            .thenComparing(Attended::offerId)
            .thenComparing(Attended::sessionId);

    public static final AttendanceRecord NONE = new AttendanceRecord(List.of());

    public AttendanceRecord {
        sessions = sessions.stream().sorted(BY_DAY).toList();
    }

    /** With this in place of what the same session's register said before. */
    public AttendanceRecord with(Attended now) {
        return new AttendanceRecord(Stream.concat(
                        sessions.stream().filter(one -> !one.isAt(now.offerId(), now.sessionId())), Stream.of(now))
                .toList());
    }

    /** As if that session's register had never named them. */
    public AttendanceRecord without(String offerId, String sessionId) {
        return new AttendanceRecord(
                sessions.stream().filter(one -> !one.isAt(offerId, sessionId)).toList());
    }

    public Optional<Attended> find(String offerId, String sessionId) {
        return sessions.stream().filter(one -> one.isAt(offerId, sessionId)).findFirst();
    }

    /** Whether they took part in a session. */
    public boolean counts(String sessionId) {
        return sessions.stream().anyMatch(one -> one.sessionId().equals(sessionId) && one.counts());
    }

    /** The session of a topic that they missed and have not made up for: by its mark, or by a later session. */
    public Optional<Attended> missed(String topicId) {
        return last(topicId).filter(one -> !one.counts());
    }

    /** Minutes of the sessions that they are marked in, without those that they have made up for. */
    public int markedMinutes() {
        return sessions.stream()
                .filter(one -> one.counts() || missed(one.topicId()).isPresent())
                .mapToInt(Attended::minutes)
                .sum();
    }

    /** Minutes of the sessions that count. */
    public int attendedMinutes() {
        return sessions.stream()
                .filter(Attended::counts)
                .mapToInt(Attended::minutes)
                .sum();
    }

    /** How many sessions count. */
    public int attended() {
        return (int) sessions.stream().filter(Attended::counts).count();
    }

    /** How many sessions they missed and have not made up for. */
    public int missed() {
        return (int) sessions.stream()
                .filter(one -> !one.counts() && missed(one.topicId()).isPresent())
                .count();
    }

    /** Whether less than that share of their time in sessions counts. */
    public boolean isBelow(int percent) {
        return attendedMinutes() * 100 < markedMinutes() * percent;
    }

    /** The last session of a topic that they are marked in. */
    public Optional<Attended> last(String topicId) {
        return sessions.stream().filter(one -> one.topicId().equals(topicId)).reduce((earlier, later) -> later);
    }
}
