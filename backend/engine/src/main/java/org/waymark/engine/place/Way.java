package org.waymark.engine.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One way to meet all live activities of a job.
 *
 * @param sessions to attend, which do not overlap each other
 * @param recorded live activities for which a recording stands in
 * @param first week of the sessions; the highest int if there are none
 * @param last week of the sessions, or -1
 * @param recordedMinutes of all the recordings
 */
record Way(List<Job.Dated> sessions, List<Job.Live> recorded, int first, int last, int recordedMinutes) {
    /** Of the many ways to take several sessions of a topic, only the earliest are looked at. */
    private static final int MOST = 256;

    /**
     * Those with the fewest recordings first, of sessions that would fit if the person had nothing else to do.
     *
     * @param from the job begins in this week or later
     * @param room minutes of each week
     */
    static List<Way> of(Job job, int from, int[] room) {
        var ways = new ArrayList<Way>();
        extend(job, new ArrayList<>(), new ArrayList<>(), ways);
        ways.removeIf(way -> way.first() < from || !way.fits(room));
        ways.sort(Comparator.comparingInt(way -> way.recorded().size()));
        return List.copyOf(ways);
    }

    private boolean fits(int[] room) {
        for (var dated : sessions) {
            if (room[dated.week()] < dated.session().minutes()) {
                return false;
            }
        }
        return true;
    }

    private static void extend(Job job, List<Job.Dated> chosen, List<Job.Live> recorded, List<Way> ways) {
        int next = chosen.size() + recorded.size();
        if (ways.size() >= MOST) {
            return;
        }
        if (next == job.lives().size()) {
            ways.add(of(chosen, recorded));
            return;
        }
        var live = job.lives().get(next);
        for (var dated : live.sessions()) {
            if (chosen.stream().noneMatch(other -> other.session().overlaps(dated.session()))) {
                chosen.add(dated);
                extend(job, chosen, recorded, ways);
                chosen.removeLast();
            }
        }
        if (live.catchUp()) {
            recorded.add(live);
            extend(job, chosen, recorded, ways);
            recorded.removeLast();
        }
    }

    private static Way of(List<Job.Dated> chosen, List<Job.Live> recorded) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (var dated : chosen) {
            first = Math.min(first, dated.week());
            last = Math.max(last, dated.week());
        }
        int minutes = recorded.stream().mapToInt(Job.Live::minutes).sum();
        return new Way(List.copyOf(chosen), List.copyOf(recorded), first, last, minutes);
    }
}
