package org.waymark.engine.place;

import java.util.List;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.offer.Session;

/**
 * What is still to be placed of a module, in the order in which it is done.
 *
 * @param before jobs that must end in an earlier week than this begins
 * @param after jobs that this is before
 * @param selfStudy minutes, may be split
 * @param lives sessions to be attended, each with those to choose from
 * @param coaching minutes of each appointment
 * @param task minutes, may be split; at least a week after the learning
 * @param learntBy week of the last learning that is done or booked; -1 or less if past or none
 * @param preparedBy self-study must be over before this week, where a session is booked
 * @param notBefore first week there may be any of it, since what it needs first is booked until then; 0 or more
 * @param rank place in the order of learning, from 0
 */
record Job(
        Module module,
        List<Integer> before,
        List<Integer> after,
        int selfStudy,
        List<Live> lives,
        List<Integer> coaching,
        int task,
        int learntBy,
        int preparedBy,
        int notBefore,
        int rank) {

    /**
     * @param kind as the module has it; sessions of either live kind will do
     * @param minutes of a recording, should one stand in
     * @param sessions by date, with their week
     */
    record Live(ActivityKind kind, int minutes, boolean catchUp, List<Dated> sessions) {}

    record Dated(Session session, int week, int travelMinutes) {}

    /** The least it can take, given the sessions there are. */
    int leastMinutes() {
        int sum = selfStudy + task;
        for (var live : lives) {
            sum += leastOf(live);
        }
        for (int appointment : coaching) {
            sum += appointment;
        }
        return sum;
    }

    /** Of the sessions and the recording that there are. */
    static int leastOf(Live live) {
        int recording = live.catchUp() ? live.minutes() : Integer.MAX_VALUE;
        return live.sessions().stream()
                .mapToInt(dated -> dated.session().minutes())
                .reduce(recording, Math::min);
    }

    Job withRank(int other) {
        return new Job(module, before, after, selfStudy, lives, coaching, task, learntBy, preparedBy, notBefore, other);
    }

    /** The same with a recording for every session that one may stand in for. */
    Job recorded() {
        var recordings = lives.stream()
                .map(live -> live.catchUp() ? new Live(live.kind(), live.minutes(), true, List.of()) : live)
                .toList();
        return new Job(
                module, before, after, selfStudy, recordings, coaching, task, learntBy, preparedBy, notBefore, rank);
    }
}
