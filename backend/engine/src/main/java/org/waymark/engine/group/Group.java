package org.waymark.engine.group;

import java.util.Set;
import org.waymark.engine.id.AccessFeature;
import org.waymark.engine.id.GroupId;

/**
 * A group that runs today, or could.
 *
 * @param online everybody who learns online can join, wherever they are
 * @param capacity the most people
 * @param leastSize with fewer it does not pay for itself
 * @param fixedCost pence
 * @param costPerPerson pence
 * @param provides what people may need of the place
 */
public record Group(
        GroupId id,
        boolean online,
        int capacity,
        int leastSize,
        long fixedCost,
        long costPerPerson,
        boolean runsToday,
        Set<AccessFeature> provides) {
    private static final int MOST = 100_000;

    public Group {
        provides = Set.copyOf(provides);
        if (capacity < 0 || capacity > MOST || leastSize < 0) {
            throw new IllegalArgumentException("group " + id + " has 0 to " + MOST + " places");
        }
        if (Math.min(fixedCost, costPerPerson) < 0 || Math.max(fixedCost, costPerPerson) > Viability.MOST) {
            throw new IllegalArgumentException("group " + id + " costs 0 to " + Viability.MOST + " pence");
        }
    }

    public Group withLeastSize(int people) {
        return new Group(id, online, capacity, people, fixedCost, costPerPerson, runsToday, provides);
    }
}
