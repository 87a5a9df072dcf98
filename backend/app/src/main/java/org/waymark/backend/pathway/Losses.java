package org.waymark.backend.pathway;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Topic;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;

/** What nothing would teach any more, were a topic left out. */
final class Losses {

    private final List<Topic> topics;
    private final List<Requirement> asked;
    private final Set<TopicId> excluded;
    private final Set<ModuleId> begun;

    /**
     * @param asked what is still to be taught, in statements that are taught
     * @param excluded what the person leaves out already
     * @param begun modules that stay whatever is chosen
     */
    Losses(List<Topic> topics, List<Requirement> asked, Set<TopicId> excluded, Set<ModuleId> begun) {
        this.topics = topics;
        this.asked = asked;
        this.excluded = excluded;
        this.begun = begun;
    }

    /** What the topics left could not teach often enough at the level asked. */
    List<Requirement> without(Topic topic) {
        Set<TopicId> gone = goneWithout(topic);
        return asked.stream().filter(one -> isLost(one, gone)).toList();
    }

    private boolean isLost(Requirement one, Set<TopicId> gone) {
        List<Topic> teaching =
                topics.stream().filter(topic -> teaches(topic, one)).toList();
        long left =
                teaching.stream().filter(topic -> !gone.contains(topic.id())).count();
        return left < teaching.size() && left < one.exposures();
    }

    /** The topic, what the person left out already, and all that build on either and so cannot be taken. */
    private Set<TopicId> goneWithout(Topic topic) {
        Set<TopicId> gone = new HashSet<>(excluded);
        gone.add(topic.id());
        while (gone.addAll(buildingOn(gone))) {
            // Until nothing more falls away.
        }
        return gone;
    }

    private List<TopicId> buildingOn(Set<TopicId> gone) {
        return topics.stream()
                .filter(topic -> topic.prerequisites().stream().anyMatch(gone::contains))
                .filter(topic -> !isTaken(topic))
                .map(Topic::id)
                .toList();
    }

    private boolean isTaken(Topic topic) {
        return topic.modules().stream().map(TaughtModule::id).anyMatch(begun::contains);
    }

    private static boolean teaches(Topic topic, Requirement one) {
        return topic.covers().stream()
                .anyMatch(cover -> cover.statement().equals(one.statement()) && cover.level() >= one.level());
    }
}
