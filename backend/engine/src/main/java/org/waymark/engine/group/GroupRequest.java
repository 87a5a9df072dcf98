package org.waymark.engine.group;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.engine.id.GroupId;

/**
 * Groups of one qualification, and the people in them.
 *
 * @param peers so many others of one's phase each person should find in their group; 0 asks for none
 * @param threads to work with, 1 to 64; the outcome is the same for any number
 * @param seed of the lottery that decides between equals
 */
public record GroupRequest(
        List<Group> groups, List<Member> members, GroupPrices prices, int peers, int threads, long seed) {
    private static final int MOST_THREADS = 64;
    private static final int MOST_PEERS = 5;

    public GroupRequest {
        groups = List.copyOf(groups);
        members = List.copyOf(members);
        if (peers < 0 || peers > MOST_PEERS || threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "peers are 0 to " + MOST_PEERS + ", and threads are 1 to " + MOST_THREADS);
        }
        var known = groups.stream().map(Group::id).collect(Collectors.toSet());
        if (known.size() < groups.size()) {
            throw new IllegalArgumentException("a group is listed twice");
        }
        var running = groups.stream().filter(Group::runsToday).map(Group::id).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (var member : members) {
            check(member, running);
            if (!seen.add(member.id())) {
                throw new IllegalArgumentException("member " + member.id() + " is listed twice");
            }
        }
    }

    private static void check(Member member, Set<GroupId> running) {
        var present = member.present();
        if (present != null && !running.contains(present)) {
            throw new IllegalArgumentException("member " + member.id() + " is in " + present + ", which does not run");
        }
    }

    public GroupRequest withThreads(int number) {
        return new GroupRequest(groups, members, prices, peers, number, seed);
    }

    public GroupRequest withGroups(List<Group> others) {
        return new GroupRequest(others, members, prices, peers, threads, seed);
    }

    public GroupRequest withMembers(List<Member> others) {
        return new GroupRequest(groups, others, prices, peers, threads, seed);
    }
}
