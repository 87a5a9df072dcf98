package org.waymark.contract.catalogue;

import java.util.List;

/**
 * How challenging a topic is, and beside which others it stands.
 *
 * @param startsAt the lowest level of a statement it teaches, 1 (know) to 4 (lead across schools)
 * @param goesTo the highest
 * @param below topics that it goes deeper than
 * @param above topics that go deeper than it
 */
public record Challenge(
        int startsAt, int goesTo, List<ModuleDetails.TopicLink> below, List<ModuleDetails.TopicLink> above) {

    public Challenge {
        below = List.copyOf(below);
        above = List.copyOf(above);
    }
}
