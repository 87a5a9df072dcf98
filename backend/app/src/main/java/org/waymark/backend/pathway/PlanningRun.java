package org.waymark.backend.pathway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;
import org.waymark.backend.pathway.PlanRequests.OfferParts;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.pathway.Choices;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Planner;
import org.waymark.engine.bulk.SeatHolder;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.id.AccessFeature;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.learner.Travel;
import org.waymark.engine.offer.BlendRules;
import org.waymark.engine.offer.Session;
import reactor.core.publisher.Mono;

/**
 * Plans for many people on one day. What they have in common is read once and handed to the engine as the same objects,
 * by which it sees who is alike. Good for one piece of work: it does not hear of later changes.
 */
public final class PlanningRun {

    /** A pathway with its reasons takes some ten kilobytes. */
    private static final int MOST_OUTCOMES = 1_000;

    private final PlanningInputsFinder finder;
    private final PathwaySeats seats;
    private final LocalDate day;
    private final Mono<Map<String, Needs>> needs;
    private final Planner planner = new Planner();
    private final Map<Offered, Mono<OfferParts>> offers = new ConcurrentHashMap<>();
    private final Map<Worked, Calendar> calendars = new ConcurrentHashMap<>();
    private final Map<String, Mono<PlanningInputs>> inputs = new ConcurrentHashMap<>();
    private final Cache<Alike, PlanOutcome> outcomes =
            Caffeine.newBuilder().maximumSize(MOST_OUTCOMES).build();

    PlanningRun(PlanningInputsFinder finder, PathwaySeats seats, LocalDate day) {
        this.finder = finder;
        this.seats = seats;
        this.needs = finder.needs().cache();
        this.day = day;
    }

    /** @param hidden ids of sessions that are not open to them */
    private record Offered(String offerId, String frameworkVersion, Set<String> hidden) {}

    private record Worked(String schoolId, Phase phase) {}

    /** One person's request, with what is needed to tell what comes of it. */
    public static final class Ask {

        private final PlanningInputs inputs;
        private final Choices choices;
        private final PlanRequest request;

        private Ask(PlanningInputs inputs, Choices choices, PlanRequest request) {
            this.inputs = inputs;
            this.choices = choices;
            this.request = request;
        }

        public PlanRequest request() {
            return request;
        }

        public Person person() {
            return inputs.person();
        }

        public Enrolment enrolment() {
            return inputs.enrolment();
        }

        public Choices choices() {
            return choices;
        }

        public Offer offer() {
            return inputs.offer();
        }

        public School school() {
            return inputs.school();
        }

        /** With seats in these sessions, and in no others. */
        public Ask only(Collection<String> sessionIds) {
            List<SessionId> seats = sessionIds.stream().map(SessionId::new).toList();
            return new Ask(inputs, choices, SeatHolder.request(request, seats));
        }
    }

    /** Fails where school, offer or framework are not there, and where the choices cannot be planned with. */
    public Mono<Ask> ask(Person person, Enrolment enrolment, Choices choices) {
        return inputs.computeIfAbsent(
                        person.schoolId() + "\n" + enrolment.offerId(),
                        same -> finder.find(person, enrolment, Learning.none(person.id()))
                                .cache())
                .zipWith(
                        needs,
                        (like, known) -> new PlanningInputs(
                                person,
                                known.getOrDefault(person.id(), Needs.none(person.id())),
                                enrolment,
                                Learning.none(person.id()),
                                like.pinned(),
                                like.offer(),
                                like.school(),
                                like.calendar()))
                .flatMap(own -> parts(own).map(parts -> ask(own, parts, choices)));
    }

    private Mono<OfferParts> parts(PlanningInputs inputs) {
        Offer seen = inputs.offerSeen();
        var offered = new Offered(seen.id(), inputs.enrolment().frameworkVersion(), hidden(inputs.offer(), seen));
        return offers.computeIfAbsent(
                offered,
                same -> seats.othersHave(inputs.offer(), "")
                        .map(taken -> OfferParts.of(inputs.pinned(), seen, taken))
                        .cache());
    }

    private static Set<String> hidden(Offer whole, Offer seen) {
        if (whole == seen) {
            return Set.of();
        }
        return whole.sessions().stream()
                .map(Offer.Session::id)
                .filter(id -> seen.findSession(id).isEmpty())
                .collect(Collectors.toSet());
    }

    private Ask ask(PlanningInputs own, OfferParts parts, Choices choices) {
        Phase phase = PlanRequests.phase(choices);
        Calendar calendar = calendars.computeIfAbsent(
                new Worked(own.school().id(), phase), worked -> own.calendar().forPhases(Set.of(phase)));
        return new Ask(own, choices, PlanRequests.of(own, parts, calendar, choices, day));
    }

    /** Takes a while, on the caller's thread; less for whoever is like somebody before, down to the sessions. */
    public Pathways.Trial plan(Ask ask) {
        PlanOutcome outcome = outcomes.get(Alike.of(ask), alike -> planner.plan(ask.request));
        return Pathways.trial(ask.inputs, ask.choices, outcome, day, null);
    }

    /** As {@link #plan}; where there is none, what was met first, unless somebody like them was planned for before. */
    public Pathways.Trial planOrFail(Ask ask) {
        PlanOutcome known = outcomes.getIfPresent(Alike.of(ask));
        PlanOutcome outcome = known == null ? planner.planOrFail(ask.request) : known;
        return Pathways.trial(ask.inputs, ask.choices, outcome, day, null);
    }

    /**
     * All that tells one request of a run from another: what the engine makes of two that agree in it is the same. The
     * school stands for its calendar and place.
     */
    private record Alike(
            String schoolId,
            org.waymark.contract.Phase phase,
            SchoolKind kind,
            List<Person.Completed> completed,
            Enrolment enrolment,
            Choices choices,
            org.waymark.engine.learner.Choices wishes,
            Set<AccessFeature> accessNeeds,
            Travel travel,
            BlendRules blend,
            List<Session> sessions) {

        static Alike of(Ask ask) {
            Person person = ask.person();
            return new Alike(
                    ask.school().id(),
                    person.phase(),
                    person.kind(),
                    person.completed(),
                    ask.enrolment(),
                    ask.choices,
                    ask.request.choices(),
                    ask.request.learner().accessNeeds(),
                    ask.request.learner().travel(),
                    ask.request.offer().blend(),
                    ask.request.offer().sessions());
        }
    }
}
