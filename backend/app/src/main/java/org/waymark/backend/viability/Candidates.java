package org.waymark.backend.viability;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.viability.Cohorts.Programme;
import reactor.core.publisher.Mono;

/** Finds what there is to be merged. Cohorts of different frameworks are never merged: the newest framework's are looked at. */
@Component
class Candidates {

    private static final Scope.System WAYMARK = new Scope.System();

    private final Cohorts cohorts;
    private final OfferRepository offers;
    private final SchoolRepository schools;

    Candidates(Cohorts cohorts, OfferRepository offers, SchoolRepository schools) {
        this.cohorts = cohorts;
        this.offers = offers;
        this.schools = schools;
    }

    /** @param others open offers of the same framework with other providers */
    record Found(GroupRequests requests, List<Offer> others) {

        Map<String, Offer> byId() {
            return requests.offers().stream().collect(Collectors.toMap(Offer::id, Function.identity()));
        }

        boolean hasSmall() {
            return requests.offers().stream().anyMatch(this::isSmall);
        }

        boolean isSmall(Offer offer) {
            int people = requests.programme().on(offer).size();
            KnownCosts known = requests.programme().costs().get(offer.id());
            return people > 0 && known != null && people < known.leastPeople();
        }

        int nearOthers() {
            List<Participant> small = requests.offers().stream()
                    .filter(this::isSmall)
                    .flatMap(offer -> requests.programme().on(offer).stream())
                    .toList();
            return requests.near(small, others);
        }
    }

    Mono<Found> find(Scope.Provider scope, String qualification, int mostMinutes) {
        return Mono.zip(cohorts.programme(scope), offers.list(WAYMARK)).flatMap(both -> {
            List<Offer> known = ofNewestFramework(both.getT1(), qualification);
            List<Offer> others = both.getT2().stream()
                    .filter(offer -> !offer.providerId().equals(scope.providerId())
                            && offer.isOpen()
                            && !known.isEmpty()
                            && isSameFramework(offer, known.getFirst()))
                    .toList();
            return schoolsOf(both.getT1())
                    .map(found -> new Found(new GroupRequests(both.getT1(), known, found, mostMinutes), others));
        });
    }

    private static List<Offer> ofNewestFramework(Programme programme, String qualification) {
        List<Offer> known = programme.offers().stream()
                .filter(offer -> offer.qualification().equals(qualification)
                        && programme.costs().containsKey(offer.id()))
                .toList();
        return known.stream()
                .max(Comparator.comparing(Offer::starts))
                .map(newest -> known.stream()
                        .filter(offer -> isSameFramework(offer, newest))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isSameFramework(Offer one, Offer other) {
        return one.qualification().equals(other.qualification())
                && one.frameworkVersion().equals(other.frameworkVersion());
    }

    private Mono<Map<String, School>> schoolsOf(Programme programme) {
        List<String> ids = programme.people().stream()
                .map(participant -> participant.person().schoolId())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        return schools.findAll(WAYMARK, ids).collect(Collectors.toMap(School::id, Function.identity()));
    }
}
