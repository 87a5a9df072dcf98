package org.waymark.backend.offering;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Teaching;
import org.waymark.contract.Phase;
import org.waymark.contract.delivery.OfferTopic;
import org.waymark.contract.delivery.OfferTopic.OfferModule;
import org.waymark.contract.delivery.SessionWay;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Variant;

/** The topics of a framework, and what an offer does with them. */
final class OfferTopics {

    private OfferTopics() {}

    /** Those that cover something the framework asks for, by title. */
    static List<Topic> asked(Framework framework, Content content) {
        Set<?> asked = framework.asks().map(Framework.Ask::statement).collect(Collectors.toSet());
        return content.topics().stream()
                .filter(topic -> topic.covers().stream().anyMatch(cover -> asked.contains(cover.statement())))
                .sorted(Comparator.comparing(Topic::title))
                .toList();
    }

    /** Of the longest module that is taught; 0 where none has anything live. */
    static int liveMinutes(Topic topic, Teaching teaching) {
        return topic.modules().stream()
                .map(TaughtModule::module)
                .filter(module -> !teaching.leftOut().contains(module.id().toString()))
                .mapToInt(module -> module.minutes(ActivityKind.LIVE_ONLINE) + module.minutes(ActivityKind.IN_PERSON))
                .max()
                .orElse(0);
    }

    static OfferTopic view(Topic topic, Offer offer) {
        String id = topic.id().toString();
        return new OfferTopic(
                id,
                topic.title(),
                liveMinutes(topic, offer.teaching()),
                way(offer.teaching(), id),
                sessions(offer, id, true),
                sessions(offer, id, false),
                OnlineEquivalents.isMissing(offer, id),
                topic.modules().stream()
                        .map(taught -> module(taught.module(), offer.teaching()))
                        .toList());
    }

    private static @Nullable SessionWay way(Teaching teaching, String topicId) {
        return teaching.oneWay().stream()
                .filter(one -> one.topicId().equals(topicId))
                .findFirst()
                .map(one -> one.inPerson() ? SessionWay.IN_PERSON : SessionWay.ONLINE)
                .orElse(null);
    }

    private static int sessions(Offer offer, String topicId, boolean inPerson) {
        return (int) offer.held().stream()
                .filter(session -> session.topicId().equals(topicId) && session.inPerson() == inPerson)
                .count();
    }

    private static OfferModule module(Module module, Teaching teaching) {
        Phase phase = module.variant() instanceof Variant.Tailored(var written) ? Phase.valueOf(written.name()) : null;
        String id = module.id().toString();
        return new OfferModule(
                id, module.title(), phase, module.minutes(), !teaching.leftOut().contains(id));
    }
}
