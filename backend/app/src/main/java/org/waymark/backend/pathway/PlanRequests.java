package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Person;
import org.waymark.backend.platform.ProblemException;
import org.waymark.contract.pathway.Choices;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Timeframe;
import org.waymark.engine.Tuning;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.demand.Shortening;
import org.waymark.engine.id.HubId;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.OfferId;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.Learner;
import org.waymark.engine.learner.Setting;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.learner.Travel;
import org.waymark.engine.offer.AssessmentWindow;
import org.waymark.engine.offer.BlendRules;
import org.waymark.engine.offer.SkipPolicy;

/** Turns what the application knows into the engine's request. Choices that name unknown things are refused here. */
final class PlanRequests {

    private PlanRequests() {}

    /** The parts of a request that are the same for everybody who sees the same of an offer. */
    record OfferParts(
            List<Requirement> requirements,
            Catalogue whole,
            Catalogue taught,
            Teaching teaching,
            org.waymark.engine.offer.Offer offer) {

        /** @param takenSeats by session id, those that other people's pathways count on */
        static OfferParts of(PinnedFramework pinned, Offer offer, Map<String, Integer> takenSeats) {
            return of(pinned, offer, takenSeats, new EngineSessions());
        }

        private static OfferParts of(
                PinnedFramework pinned, Offer offer, Map<String, Integer> takenSeats, EngineSessions sessions) {
            Catalogue whole = pinned.engineCatalogue();
            Catalogue taught = whole.without(leftOut(offer.teaching()));
            return new OfferParts(
                    pinned.requirements(),
                    whole,
                    taught,
                    offer.teaching(),
                    CoachingOfOffer.reserve(
                            PlanRequests.offer(offer, takenSeats, sessions), offer, taught, pinned.requirements()));
        }

        /** Whoever took something before the offer left it out keeps all that there is. */
        Catalogue catalogue(List<TakenStep> taken, List<Credit> credits) {
            Catalogue theirs =
                    taken.stream().allMatch(step -> taught.find(step.module()).isPresent()) ? taught : whole;
            return teaching.known().policy() == Teaching.Policy.SHORTENS
                    ? new Shortening(teaching.known().share()).of(theirs, credits)
                    : theirs;
        }

        private static Set<ModuleId> leftOut(Teaching teaching) {
            return teaching.leftOut().stream().map(ModuleId::new).collect(Collectors.toSet());
        }
    }

    /** @param takenSeats by session id, those that other people's pathways count on */
    static PlanRequest of(PlanningInputs inputs, Map<String, Integer> takenSeats, Choices choices, LocalDate today) {
        return of(inputs, takenSeats, new EngineSessions(), choices, today);
    }

    /**
     * @param takenSeats by session id, those that other people's pathways count on
     * @param sessions of the offer, for everybody who is planned for with it
     */
    static PlanRequest of(
            PlanningInputs inputs,
            Map<String, Integer> takenSeats,
            EngineSessions sessions,
            Choices choices,
            LocalDate today) {
        var parts = OfferParts.of(inputs.pinned(), inputs.offered(today), takenSeats, sessions);
        return inputs.booked(today)
                .attended(of(inputs, parts, inputs.calendar().forPhases(Set.of(phase(choices))), choices, today));
    }

    static PlanRequest of(
            PlanningInputs inputs, OfferParts parts, Calendar calendar, Choices choices, LocalDate today) {
        checkFinish(choices, today);
        try {
            Learner learner = learner(inputs, choices, today);
            List<Credit> credits = credits(inputs, choices, today);
            Catalogue catalogue = parts.catalogue(learner.taken(), credits);
            return new PlanRequest(
                    new Timeframe(today, inputs.enrolment().start(), choices.finishBy()),
                    learner,
                    parts.requirements(),
                    credits,
                    catalogue,
                    calendar,
                    parts.offer(),
                    engineChoices(inputs, choices, catalogue),
                    Tuning.standard());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("These choices cannot be planned: " + e.getMessage() + ".");
        }
    }

    private static void checkFinish(Choices choices, LocalDate today) {
        LocalDate finishBy = choices.finishBy();
        if (finishBy != null && finishBy.isBefore(today)) {
            throw ProblemException.invalid("The finish date is in the past. Choose a day after today, or none.");
        }
    }

    private static Learner learner(PlanningInputs inputs, Choices choices, LocalDate today) {
        List<Period> away = Stream.concat(choices.away().stream(), Stream.ofNullable(inputs.leave()))
                .map(days -> period(days.from(), days.to()))
                .toList();
        Map<HubId, Integer> travel = inputs.offer().hubs().stream()
                .collect(Collectors.toMap(
                        hub -> new HubId(hub.id()), hub -> Suiting.minutes(hub, inputs.needs(), inputs.school())));
        return new Learner(
                new Setting(Map.of(phase(choices), 1.0), kind(inputs.person())),
                choices.minutesPerWeek(),
                away,
                Suiting.required(inputs.needs()),
                new Travel(choices.travels(), travel, inputs.needs().mostMinutes()),
                Taken.steps(inputs, today));
    }

    private static List<Credit> credits(PlanningInputs inputs, Choices choices, LocalDate today) {
        Content content = inputs.content();
        List<Credit> credits = new ArrayList<>(earlier(inputs.person(), content));
        for (Learning.Proven shown : inputs.learning().proven()) {
            credits.add(new Credit(new StatementId(shown.statement()), shown.level(), Credit.Source.CHECKED));
        }
        approved(inputs.learning(), today).forEach(credits::add);
        for (String known : choices.knownTopics()) {
            content.find(topicId(known))
                    .orElseThrow(() -> unknown("topic", known))
                    .covers()
                    .forEach(cover -> credits.add(new Credit(cover.statement(), cover.level(), Credit.Source.CLAIMED)));
        }
        return credits;
    }

    /** What the frameworks of earlier qualifications asked, at the levels asked. */
    static List<Credit> earlier(Person person, Content content) {
        return person.completed().stream()
                .flatMap(completed ->
                        content.asked(frameworkId(completed.qualification(), completed.frameworkVersion())).stream())
                .map(asked -> new Credit(asked.statement(), asked.level(), Credit.Source.EARLIER_QUALIFICATION))
                .toList();
    }

    private static Stream<Credit> approved(Learning learning, LocalDate today) {
        return learning.recognised().stream()
                .filter(approved -> approved.counts(today))
                .map(approved ->
                        new Credit(new StatementId(approved.statement()), approved.level(), Credit.Source.APPROVED));
    }

    /** What the framework asks and neither an earlier qualification taught nor somebody approved, at that level or above. */
    static List<Requirement> stillAsked(PlanningInputs inputs, LocalDate today) {
        List<Credit> had = Stream.concat(
                        earlier(inputs.person(), inputs.content()).stream(), approved(inputs.learning(), today))
                .toList();
        return inputs.pinned().requirements().stream()
                .filter(asked -> had.stream()
                        .noneMatch(credit ->
                                credit.statement().equals(asked.statement()) && credit.level() >= asked.level()))
                .toList();
    }

    private static org.waymark.engine.offer.Offer offer(
            Offer offer, Map<String, Integer> takenSeats, EngineSessions sessions) {
        Offer.Assessment assessment = offer.assessment();
        AssessmentWindow window = assessment == null
                ? null
                : new AssessmentWindow(assessment.opens(), assessment.closes(), assessment.minutes());
        return new org.waymark.engine.offer.Offer(
                new OfferId(offer.id()),
                offer.starts(),
                offer.ends(),
                offer.sessions().stream()
                        .filter(s -> offer.teaching().gives(s.topicId(), s.inPerson()))
                        .filter(Offer.Session::isHeld)
                        .map(s -> sessions.of(offer, s, Math.max(0, s.seats() - takenSeats.getOrDefault(s.id(), 0))))
                        .toList(),
                blend(offer.blend()),
                window,
                offer.teaching().known().policy() == Teaching.Policy.SKIPS ? SkipPolicy.SKIPS : SkipPolicy.ANNOTATES);
    }

    private static BlendRules blend(Offer.Blend blend) {
        return new BlendRules(
                blend.maxSelfStudyShare(),
                blend.minInPersonShare(),
                blend.minLiveShare(),
                blend.maxMinutesPerWeek(),
                blend.recordedCatchUp(),
                blend.primerMinutes());
    }

    /** What the offer does not teach cannot be chosen; a wish for it waits. */
    private static org.waymark.engine.learner.Choices engineChoices(
            PlanningInputs inputs, Choices choices, Catalogue catalogue) {
        Content content = inputs.content();
        Map<TopicId, ModuleId> swaps = new HashMap<>();
        for (String preferred : choices.preferredModules()) {
            TaughtModule module = content.find(moduleId(preferred)).orElseThrow(() -> unknown("module", preferred));
            if (catalogue.find(module.id()).isPresent()) {
                swaps.put(module.module().topic(), module.id());
            }
        }
        Set<TopicId> added = topics(content, choices.addedTopics()).stream()
                .filter(catalogue::teaches)
                .collect(Collectors.toSet());
        Set<TopicId> excluded = new HashSet<>(topics(content, choices.excludedTopics()));
        if (added.stream().anyMatch(excluded::contains)) {
            throw ProblemException.invalid(
                    "A topic cannot be added and left out at once. Take it off one of the lists.");
        }
        return new org.waymark.engine.learner.Choices(Set.of(), added, excluded, swaps, Set.of());
    }

    private static Set<TopicId> topics(Content content, List<String> ids) {
        return ids.stream()
                .map(id -> content.find(topicId(id))
                        .orElseThrow(() -> unknown("topic", id))
                        .id())
                .collect(Collectors.toSet());
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw ProblemException.invalid("The last day away is before the first. Change one of them.");
        }
        return new Period(from, to);
    }

    static Phase phase(Choices choices) {
        return Phase.valueOf(choices.phase().name());
    }

    private static org.waymark.engine.learner.SchoolKind kind(Person person) {
        return org.waymark.engine.learner.SchoolKind.valueOf(person.kind().name());
    }

    private static FrameworkId frameworkId(String qualification, String version) {
        return new FrameworkId(new QualificationCode(qualification), version);
    }

    private static TopicId topicId(String id) {
        try {
            return new TopicId(id);
        } catch (IllegalArgumentException e) {
            throw unknown("topic", id);
        }
    }

    private static ModuleId moduleId(String id) {
        try {
            return new ModuleId(id);
        } catch (IllegalArgumentException e) {
            throw unknown("module", id);
        }
    }

    private static ProblemException unknown(String what, String id) {
        return ProblemException.invalid("There is no " + what + " ‘" + id + "’ in the catalogue. Load the page again.");
    }
}
