package org.waymark.engine.conflict;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.id.AccessFeature;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/** Something that holds a pathway back. */
public sealed interface Constraint {
    /**
     * Too few modules that the person may take teach a statement.
     *
     * @param needed exposures at this level or above
     * @param reachable how many there are
     */
    record NotTaught(StatementId statement, int level, int needed, int reachable) implements Constraint {}

    /** Topics that need each other, in a ring. */
    record PrerequisiteCycle(List<TopicId> topics) implements Constraint {
        public PrerequisiteCycle {
            topics = List.copyOf(topics);
        }
    }

    /** The offer has no session of a topic, or none that fits beside the others. */
    record NoSession(TopicId topic) implements Constraint {}

    /** A topic has variants only for phases the person does not work in. */
    record OtherPhaseOnly(TopicId topic) implements Constraint {}

    /** There are too few open weeks, whatever the person gives. */
    record NoOpenWeeks() implements Constraint {}

    /** The person's time a week. */
    record HoursPerWeek(int minutes) implements Constraint {}

    /** The most the person gives a term. */
    record HoursPerTerm(int minutes) implements Constraint {}

    /** The most the offer's rules give anyone a week. */
    record OfferHoursPerWeek(int minutes) implements Constraint {}

    /** @param most the offer's largest share of self-study, 0 to 1 */
    record SelfStudyShare(double most) implements Constraint {}

    /** @param least the offer's smallest share of time in person, 0 to 1 */
    record InPersonShare(double least) implements Constraint {}

    /** @param least the offer's smallest share of time in sessions, in person or online, 0 to 1 */
    record LiveShare(double least) implements Constraint {}

    record FinishBy(LocalDate date) implements Constraint {}

    record Excluded(TopicId topic) implements Constraint {}

    record Pinned(ModuleId module) implements Constraint {}

    record OnlineOnly() implements Constraint {}

    /** @param minutes one way */
    record TravelLimit(int minutes) implements Constraint {}

    record AccessNeeds(Set<AccessFeature> features) implements Constraint {
        public AccessNeeds {
            features = Set.copyOf(features);
        }
    }

    record Blackout(Period period) implements Constraint {}
}
