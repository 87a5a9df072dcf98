package org.waymark.engine.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.id.AccessFeature;
import org.waymark.engine.id.GroupId;

/** A few groups and people with every rule in play. */
final class RandomGroups {
    private static final AccessFeature STEP_FREE = new AccessFeature("step-free");

    private final Random random;
    private final List<Group> groups;

    private RandomGroups(Random random, int groupCount, int people) {
        this.random = random;
        groups = IntStream.range(0, groupCount)
                .mapToObj(number -> new Group(
                        new GroupId("g" + number),
                        random.nextInt(4) == 0,
                        1 + random.nextInt(people),
                        random.nextInt(1 + people / 2),
                        10_000L * random.nextInt(12),
                        1_000L * random.nextInt(5),
                        number == 0 || random.nextInt(3) > 0,
                        random.nextInt(3) > 0 ? Set.of(STEP_FREE) : Set.of()))
                .toList();
    }

    static GroupRequest of(long seed, int groupCount, int people) {
        var random = new Random(seed);
        var some = new RandomGroups(random, groupCount, people);
        var members = IntStream.range(0, people).mapToObj(some::member).toList();
        var prices = new GroupPrices(2_000_000, 500, 20_000, 10_000, 5_000);
        return new GroupRequest(some.groups, members, prices, random.nextInt(3), 1, seed);
    }

    private Member member(int number) {
        var minutes = new HashMap<GroupId, Integer>();
        for (var group : groups) {
            if (random.nextInt(4) > 0) {
                minutes.put(group.id(), random.nextInt(80));
            }
        }
        @Nullable GroupId present = present();
        return new Member(
                "p" + number,
                present,
                Phase.values()[random.nextInt(3)],
                minutes,
                40 + random.nextInt(30),
                random.nextInt(5) == 0 ? Set.of(STEP_FREE) : Set.of(),
                random.nextInt(3) > 0,
                present == null || random.nextInt(8) > 0);
    }

    private @Nullable GroupId present() {
        if (random.nextInt(6) == 0) {
            return null;
        }
        var running = new ArrayList<>(groups.stream().filter(Group::runsToday).toList());
        return running.get(random.nextInt(running.size())).id();
    }
}
