package org.waymark.engine.group;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.id.GroupId;

/** What planning groups comes to. */
public sealed interface GroupOutcome {
    /**
     * @param running by id
     * @param moves by member; whoever is not here stays where they are
     * @param merges one for each group that runs today and would not, by id
     * @param withoutPlace by member
     * @param firstFit what merging at the first opportunity would have come to
     */
    record Planned(
            List<Running> running,
            List<Move> moves,
            List<Merge> merges,
            List<WithoutPlace> withoutPlace,
            Proof proof,
            Figures figures,
            Figures firstFit)
            implements GroupOutcome {
        public Planned {
            running = List.copyOf(running);
            moves = List.copyOf(moves);
            merges = List.copyOf(merges);
            withoutPlace = List.copyOf(withoutPlace);
        }
    }

    record Cancelled() implements GroupOutcome {}

    /**
     * @param opened it does not run today
     * @param tooSmall it runs all the same, since somebody in it must stay
     */
    record Running(GroupId group, List<String> members, boolean opened, boolean tooSmall) {
        public Running {
            members = List.copyOf(members);
        }
    }

    /**
     * Somebody who changes groups, or gets a first one.
     *
     * @param from null for somebody who waited
     * @param minutesBefore one way; null online, and for somebody who waited
     * @param minutesAfter one way; null online
     * @param worse what is worse for them than today; empty where nothing is
     */
    record Move(
            String member,
            @Nullable GroupId from,
            GroupId to,
            @Nullable Integer minutesBefore,
            @Nullable Integer minutesAfter,
            Set<Worse> worse) {
        public Move {
            worse = Set.copyOf(worse);
        }
    }

    enum Worse {
        FURTHER,
        ONLINE_INSTEAD,
        /** Fewer others of their phase than asked for, and enough of them today. */
        ALONE_IN_PHASE
    }

    /**
     * A group that would not run any more.
     *
     * @param into where its people go
     * @param saves pence that it costs to run
     * @param worseOff how many of its people
     */
    record Merge(
            GroupId group, SortedMap<GroupId, Integer> into, int withoutPlace, long saves, int worseOff, Keep keep) {}

    /**
     * What would have to be true for a group to be kept: either is enough.
     *
     * @param morePeople join it
     * @param price pence that all would cost more if it ran with its people of today and everybody else as planned; not
     *     positive where only its size speaks against it
     * @param withinReach people in question of other groups who could come
     */
    record Keep(int morePeople, long price, int withinReach) {}

    record WithoutPlace(String member, Why why) {
        public enum Why {
            /** No group is near enough, and online will not do or there is none. */
            TRAVEL,
            /** What is near enough has not what the person needs. */
            ACCESS,
            /** What they could join and runs is full. */
            CAPACITY,
            /** Nothing that they could join has enough people to run. */
            TOO_FEW
        }
    }

    /**
     * How good the plan is, in pence: groups in question that run, what a place costs beyond the cheapest, what is worse
     * for people, and people without a place although they could join a group. What does not depend on the plan is not
     * counted, so that the gap is none the smaller for it.
     *
     * @param bound no plan costs less (Lagrangian relaxation of each person's having one place)
     */
    record Proof(long cost, long bound) {
        public double gap() {
            return cost <= 0 ? 0 : (cost - bound) / (double) cost;
        }
    }

    /**
     * @param cost pence, as in {@link Proof}
     * @param withoutPlace people, those included whom no group could take
     * @param groups that run
     * @param moreMinutes one way, of all who travel further
     */
    record Figures(long cost, int withoutPlace, int groups, int moved, int worseOff, long moreMinutes) {}
}
