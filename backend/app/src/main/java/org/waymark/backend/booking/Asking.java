package org.waymark.backend.booking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Bookings.Booked;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Milestone;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;

/** Somebody who looks at sessions or books one, with all that decides which they can have. */
public record Asking(
        Participant participant, Bookings bookings, Offer offer, Needs needs, School school, Content content) {

    /** Those they have a seat in by now, whether their pathway is planned with it yet or not. */
    public List<Offer.Session> own() {
        Set<String> ids = new LinkedHashSet<>(participant.summary().sessionIds());
        bookings.givenUp().forEach(ids::remove);
        bookings.wished().forEach(one -> one.inPlaceOf().forEach(ids::remove));
        bookings.booked().stream().map(Booked::sessionId).forEach(ids::add);
        return ids.stream().flatMap(id -> offer.findSession(id).stream()).toList();
    }

    /** The session that they have of a topic, or null where they have none, or fewer than it takes. */
    @Nullable
    String ownOf(String topicId) {
        List<String> own = own().stream()
                .filter(session -> session.isHeld() && session.topicId().equals(topicId))
                .map(Offer.Session::id)
                .toList();
        return own.size() < sessionsOf(topicId) ? null : own.getFirst();
    }

    /** How many sessions a topic takes; at least one. */
    int sessionsOf(String topicId) {
        return Math.max(
                1, content.find(new TopicId(topicId)).map(Topic::sessions).orElse(1));
    }

    public boolean isPlanned(String sessionId) {
        return participant.summary().sessionIds().contains(sessionId);
    }

    /** Topics of their pathway, by whether they have finished them. */
    Map<String, Boolean> topics() {
        Map<String, Boolean> topics =
                own().stream().collect(Collectors.toMap(Offer.Session::topicId, session -> false, (one, same) -> one));
        for (Milestone milestone : participant.summary().milestones()) {
            content.find(new ModuleId(milestone.moduleId()))
                    .ifPresent(taught -> topics.put(taught.module().topic().toString(), milestone.done() != null));
        }
        return topics;
    }

    public String title(String topicId) {
        Optional<Topic> topic = content.find(new TopicId(topicId));
        return topic.map(Topic::title).orElse(topicId);
    }
}
