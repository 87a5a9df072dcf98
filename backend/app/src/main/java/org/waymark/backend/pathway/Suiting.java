package org.waymark.backend.pathway;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.TravelTime;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Needs;
import org.waymark.contract.participant.AccessNeed;
import org.waymark.engine.id.AccessFeature;

/**
 * Which sessions suit what somebody needs. A place has to have step-free access, and an online session captions, where
 * they are asked for; what else is needed, whoever runs the session arranges.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0057-needs-said-once.md">decision 0057</a>
 */
public final class Suiting {

    private static final String STEP_FREE = "step-free";
    private static final String CAPTIONS = "captions";

    private Suiting() {}

    /** Why a session is not for somebody, in a sentence; empty where it suits. */
    public static Optional<String> problem(Offer offer, Offer.Session session, Needs needs, School school) {
        Set<AccessFeature> missing = new HashSet<>(required(needs));
        missing.removeAll(features(offer, session));
        if (missing.contains(new AccessFeature(STEP_FREE))) {
            return Optional.of("This place is not said to have step-free access.");
        }
        if (missing.contains(new AccessFeature(CAPTIONS))) {
            return Optional.of("This session is not said to have captions.");
        }
        return session.hubId() != null && minutes(offer.hub(session.hubId()), needs, school) > needs.mostMinutes()
                ? Optional.of("It is further than you can travel.")
                : Optional.empty();
    }

    /** One way, by the means they have. */
    public static int minutes(Offer.Hub hub, Needs needs, School school) {
        return needs.minutes(TravelTime.minutes(school, hub));
    }

    static Set<AccessFeature> required(Needs needs) {
        Set<AccessFeature> required = new HashSet<>();
        if (needs.has(AccessNeed.STEP_FREE)) {
            required.add(new AccessFeature(STEP_FREE));
        }
        if (needs.has(AccessNeed.CAPTIONS)) {
            required.add(new AccessFeature(CAPTIONS));
        }
        return required;
    }

    /** Nobody climbs steps to an online session, and nobody looks for captions in a room. */
    static Set<AccessFeature> features(Offer offer, Offer.Session session) {
        Set<String> features = new HashSet<>(session.access());
        if (session.hubId() != null) {
            features.addAll(offer.hub(session.hubId()).access());
        }
        features.add(session.inPerson() ? CAPTIONS : STEP_FREE);
        return features.stream().map(AccessFeature::new).collect(Collectors.toSet());
    }
}
