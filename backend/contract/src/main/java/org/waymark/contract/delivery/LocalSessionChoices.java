package org.waymark.contract.delivery;

import java.util.List;

/**
 * What a session of one's own can be made of.
 *
 * @param schools of the trust, where sessions could be; empty for a delivery partner
 */
public record LocalSessionChoices(List<Course> offers, List<Named> schools) {

    public LocalSessionChoices {
        offers = List.copyOf(offers);
        schools = List.copyOf(schools);
    }

    /**
     * An offer that people of the caller's are on.
     *
     * @param topics that it teaches in person
     * @param hubs the provider's
     */
    public record Course(String id, String title, String cohort, List<Named> topics, List<Hub> hubs) {

        public Course {
            topics = List.copyOf(topics);
            hubs = List.copyOf(hubs);
        }
    }

    public record Named(String id, String name) {}

    public record Hub(String id, String name, List<String> rooms) {

        public Hub {
            rooms = List.copyOf(rooms);
        }
    }
}
