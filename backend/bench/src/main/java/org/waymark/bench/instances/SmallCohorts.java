package org.waymark.bench.instances;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.group.Group;
import org.waymark.engine.group.GroupPrices;
import org.waymark.engine.group.GroupRequest;
import org.waymark.engine.group.Member;
import org.waymark.engine.group.Viability;
import org.waymark.engine.id.AccessFeature;
import org.waymark.engine.id.GroupId;

/**
 * Hubs about the country, half of them in towns, a few of which hold nothing today, and groups online; people go to a hub
 * near them, so that most groups are too small to pay for themselves. Some 25 hubs are within an hour of each person.
 */
public final class SmallCohorts {
    private static final AccessFeature STEP_FREE = new AccessFeature("step-free");
    private static final double HUBS_WITHIN_REACH = 25;
    private static final int FURTHEST = 60;
    private static final double IN_TOWN = 0.5;
    private static final int TOWN_ACROSS = 20;
    private static final int HUBS_A_TOWN = 6;
    private static final int PEOPLE_A_GROUP_ONLINE = 500;
    private static final long PRICE = 95_000;
    private static final long COST_EACH = 50_000;

    private final Random random;
    private final double across;
    private final double[][] towns;
    private final List<Group> groups = new ArrayList<>();
    private final double[][] hubs;

    private SmallCohorts(int people, int hubCount, long seed) {
        random = new Random(seed);
        across = Math.sqrt(hubCount * Math.PI * FURTHEST * FURTHEST / HUBS_WITHIN_REACH);
        towns = new double[Math.max(1, hubCount / HUBS_A_TOWN)][];
        for (int town = 0; town < towns.length; town++) {
            towns[town] = new double[] {across * random.nextDouble(), across * random.nextDouble()};
        }
        hubs = new double[hubCount][];
        for (int hub = 0; hub < hubCount; hub++) {
            hubs[hub] = place();
            groups.add(group("hub" + hub, false, random.nextInt(10) > 0));
        }
        for (int online = 0; online < people / PEOPLE_A_GROUP_ONLINE; online++) {
            groups.add(group("online" + online, true, false));
        }
    }

    public static GroupRequest of(int people, int hubs, long seed, int threads) {
        var cohorts = new SmallCohorts(people, hubs, seed);
        var members = IntStream.range(0, people).mapToObj(cohorts::member).toList();
        return new GroupRequest(cohorts.groups, members, GroupPrices.standard(), 2, threads, seed);
    }

    private double[] place() {
        if (random.nextDouble() > IN_TOWN) {
            return new double[] {across * random.nextDouble(), across * random.nextDouble()};
        }
        var town = towns[random.nextInt(towns.length)];
        return new double[] {
            town[0] + TOWN_ACROSS * (random.nextDouble() - 0.5), town[1] + TOWN_ACROSS * (random.nextDouble() - 0.5)
        };
    }

    private Group group(String id, boolean online, boolean runs) {
        long fixed = 100_000L * (online ? 6 + random.nextInt(3) : 9 + random.nextInt(10));
        int least = new Viability(fixed, COST_EACH, PRICE).leastSize().orElseThrow();
        int capacity = 40 + 10 * random.nextInt(4);
        var provides = online || random.nextInt(10) < 8 ? Set.of(STEP_FREE) : Set.<AccessFeature>of();
        return new Group(new GroupId(id), online, capacity, least, fixed, COST_EACH, runs, provides);
    }

    private Member member(int number) {
        var home = place();
        var minutes = new HashMap<GroupId, Integer>();
        for (int hub = 0; hub < hubs.length; hub++) {
            int away = (int) Math.ceil(Math.hypot(home[0] - hubs[hub][0], home[1] - hubs[hub][1]));
            if (away <= 2 * FURTHEST) {
                minutes.put(groups.get(hub).id(), away);
            }
        }
        int kind = random.nextInt(20);
        var needs = kind == 0 ? Set.of(STEP_FREE) : Set.<AccessFeature>of();
        var phase = Phase.values()[kind < 11 ? 0 : kind < 18 ? 1 : 2];
        return new Member(
                "p" + number,
                present(minutes, needs),
                phase,
                minutes,
                FURTHEST - 20 + random.nextInt(20),
                needs,
                random.nextInt(10) < 7,
                random.nextInt(500) > 0);
    }

    /** The nearest that runs today, or for some the one after; the first of all where none is near. */
    private GroupId present(Map<GroupId, Integer> minutes, Set<AccessFeature> needs) {
        var near = groups.stream()
                .filter(group -> group.runsToday() && minutes.containsKey(group.id()))
                .filter(group -> group.provides().containsAll(needs))
                .map(Group::id)
                .sorted(Comparator.comparingInt(minutes::get))
                .limit(1 + random.nextInt(2))
                .toList();
        return near.isEmpty()
                ? groups.stream()
                        .filter(Group::runsToday)
                        .findFirst()
                        .orElseThrow()
                        .id()
                : near.getLast();
    }
}
