package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Teaching;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.offer.Coaching;

/**
 * Time for the coaching that comes with an offer, from its first day until its assessment, or its end where there is none.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0076-coaching-takes-time.md">decision 0076</a>
 */
final class CoachingOfOffer {

    private CoachingOfOffer() {}

    static org.waymark.engine.offer.Offer reserve(
            org.waymark.engine.offer.Offer planned, Offer offer, Catalogue taught, List<Requirement> requirements) {
        int minutes = besideModules(offer.teaching().coaching(), taught, requirements);
        Offer.Assessment assessment = offer.assessment();
        LocalDate until = assessment == null || !assessment.opens().isAfter(offer.starts())
                ? offer.ends()
                : assessment.opens().minusDays(1);
        return minutes == 0 ? planned : planned.withCoaching(new Coaching(offer.starts(), until, minutes));
    }

    /** What its modules hold is a part of it, and has its place with their steps. */
    private static int besideModules(Teaching.Coaching coaching, Catalogue taught, List<Requirement> requirements) {
        Set<StatementId> asked =
                requirements.stream().map(Requirement::statement).collect(Collectors.toSet());
        int inModules = taught.topics().values().stream()
                .mapToInt(variants -> variants.stream()
                        .filter(module -> asked.stream()
                                .anyMatch(
                                        statement -> module.findLevel(statement).isPresent()))
                        .mapToInt(CoachingOfOffer::minutes)
                        .max()
                        .orElse(0))
                .sum();
        return Math.max(0, coaching.timed() - inModules);
    }

    private static int minutes(Module module) {
        return module.minutes(ActivityKind.COACHING);
    }
}
