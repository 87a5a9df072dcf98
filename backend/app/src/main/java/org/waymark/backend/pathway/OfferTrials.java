package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Onlooker;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolCalendars;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;
import org.waymark.backend.pathway.PlanRequests.OfferParts;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.contract.pathway.Choices;
import org.waymark.engine.Budget;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Tuning;
import org.waymark.engine.Weights;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Reason;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What an offer that is being made would come to for people who are only imagined. Every seat is free. */
@Service
public class OfferTrials {

    /** Twelve people are to be told of within a second, most of whom may not be able to finish. */
    private static final Tuning QUICK = new Tuning(Weights.standard(), new Budget(500, 6), 1);

    private final Catalogue catalogue;
    private final SchoolCalendars calendars;
    private final Planning planning;
    private final Today today;

    OfferTrials(Catalogue catalogue, SchoolCalendars calendars, Planning planning, Today today) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.planning = planning;
        this.today = today;
    }

    public record Somebody(Person person, School school, Choices choices) {}

    /** A share of people's time that an offer's rules limit. */
    public enum Share {
        SELF_STUDY,
        IN_PERSON,
        LIVE
    }

    public sealed interface Tried {
        /** @param recordedMinutes of recordings that stand in for sessions */
        record Finishes(PlannedPathway planned, int recordedMinutes) implements Tried {}

        /**
         * @param obstacles one sentence each, about “them”
         * @param shares of the blend that are among them
         */
        record CannotFinish(List<String> obstacles, Set<Share> shares) implements Tried {
            public CannotFinish {
                obstacles = List.copyOf(obstacles);
                shares = Set.copyOf(shares);
            }
        }
    }

    /** In the order of the people. Several are planned for at once. */
    public Mono<List<Tried>> of(Offer offer, List<Somebody> people) {
        return tried(offer, people, planning::planOrClash);
    }

    /** By the person's id, those who could finish. */
    public Mono<Map<String, Tried.Finishes>> finishing(Offer offer, List<Somebody> people) {
        return tried(offer, people, planning::planOrFail).map(tried -> {
            Map<String, Tried.Finishes> finishing = new HashMap<>();
            for (int i = 0; i < people.size(); i++) {
                if (tried.get(i) instanceof Tried.Finishes finishes) {
                    finishing.put(people.get(i).person().id(), finishes);
                }
            }
            return finishing;
        });
    }

    private Mono<List<Tried>> tried(Offer offer, List<Somebody> people, Function<PlanRequest, Mono<PlanOutcome>> how) {
        return framework(offer).flatMap(pinned -> {
            OfferParts parts = OfferParts.of(pinned, offer.seenBy(Onlooker.ANYBODY), Map.of());
            return Flux.fromIterable(people)
                    .flatMapSequential(who -> inputs(offer, pinned, who)
                            .flatMap(inputs -> how.apply(request(inputs, parts, who.choices()))
                                    .map(outcome -> tried(inputs, outcome))))
                    .collectList();
        });
    }

    private Mono<PinnedFramework> framework(Offer offer) {
        FrameworkId id = new FrameworkId(new QualificationCode(offer.qualification()), offer.frameworkVersion());
        return catalogue
                .framework(id)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "There is no framework " + id + " in the catalogue, so nothing can be planned for it.")));
    }

    private Mono<PlanningInputs> inputs(Offer offer, PinnedFramework pinned, Somebody who) {
        LocalDate start = offer.starts().isBefore(today.date()) ? today.date() : offer.starts();
        Enrolment enrolment =
                new Enrolment(offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), start);
        Learning none = Learning.none(who.person().id());
        return calendars
                .inherited(who.school())
                .map(calendar -> new PlanningInputs(
                        who.person(),
                        Needs.none(who.person().id()),
                        enrolment,
                        none,
                        pinned,
                        offer,
                        who.school(),
                        calendar));
    }

    private PlanRequest request(PlanningInputs inputs, OfferParts parts, Choices choices) {
        return PlanRequests.of(
                        inputs,
                        parts,
                        inputs.calendar().forPhases(Set.of(PlanRequests.phase(choices))),
                        choices,
                        today.date())
                .withTuning(QUICK);
    }

    private Tried tried(PlanningInputs inputs, PlanOutcome outcome) {
        return switch (outcome) {
            case PlanOutcome.Planned planned ->
                new Tried.Finishes(
                        new PlannedPathways(inputs.content())
                                .of("trial", inputs.person().id(), today.date(), planned, null),
                        recorded(planned.pathway()));
            case PlanOutcome.Infeasible infeasible ->
                new ConflictForProvider(new ReasonSentences(inputs.content())).tell(infeasible);
        };
    }

    private static int recorded(Pathway pathway) {
        return pathway.steps().stream()
                .flatMap(step -> step.reasons().stream())
                .mapToInt(reason -> reason instanceof Reason.RecordedCatchUp(var instead, int minutes) ? minutes : 0)
                .sum();
    }
}
