package org.waymark.backend.training;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.funding.FundingAnswers;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Training;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.backend.platform.Today;
import org.waymark.backend.training.Restarting.Way;
import org.waymark.contract.funding.FundingAnswer;
import org.waymark.contract.training.Training.State;
import org.waymark.contract.training.TrainingEffect;
import org.waymark.contract.training.TrainingEffect.CohortOption;
import org.waymark.contract.training.TrainingEffect.Credit;
import org.waymark.contract.training.TrainingEffect.ReleasedSession;
import org.waymark.engine.id.ModuleId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells what a change would come to, from the plans that would follow it. */
@Component
class Effects {

    private final Restarting restarting;
    private final FundingAnswers funding;
    private final Catalogue catalogue;
    private final Today today;

    Effects(Restarting restarting, FundingAnswers funding, Catalogue catalogue, Today today) {
        this.restarting = restarting;
        this.funding = funding;
        this.catalogue = catalogue;
        this.today = today;
    }

    Mono<TrainingEffect> of(Participant participant, Training wanted) {
        return restarting.ways(participant, wanted).flatMap(ways -> {
            Way present = ways.getFirst();
            List<Way> shown = shown(wanted.state(), ways);
            return Mono.zip(
                            Flux.fromIterable(shown)
                                    .concatMap(way -> option(participant, way, present))
                                    .collectList(),
                            FundingWords.of(funding, participant, wanted.state(), present.offer(), today.date()),
                            statements(present))
                    .map(found -> new TrainingEffect(
                            wanted.state(),
                            participant.training().atRest()
                                    ? null
                                    : participant.summary().finish(),
                            found.getT1(),
                            released(participant, wanted.state(), present),
                            credit(participant, present, found.getT3()),
                            found.getT2(),
                            Told.of(participant, wanted, present.offer().providerName()),
                            Trainings.undoUntil(today.date())));
        });
    }

    /** Who pauses stays in their cohort where that works; who comes back may choose. */
    private static List<Way> shown(State to, List<Way> ways) {
        return switch (to) {
            case WITHDRAWN -> List.of();
            case DEFERRED -> ways.getFirst().isThere() ? List.of(ways.getFirst()) : ways;
            case ACTIVE -> ways;
        };
    }

    private Mono<CohortOption> option(Participant participant, Way way, Way present) {
        return way == present ? Mono.just(option(way, true, null)) : option(participant, way);
    }

    /** Of another cohort than the one they are in. */
    Mono<CohortOption> option(Participant participant, Way way) {
        return funding.about(
                        participant.person(),
                        way.offer().qualification(),
                        way.offer().starts())
                .map(answer -> option(way, false, answer));
    }

    private CohortOption option(Way way, boolean isPresent, @Nullable FundingAnswer answer) {
        Offer offer = way.offer();
        PlannedPathway planned = way.restart().planned();
        var problem = way.restart().problem();
        return new CohortOption(
                offer.id(),
                offer.cohort(),
                isPresent,
                offer.starts(),
                planned == null ? null : planned.finish(),
                way.restart().movedSteps(),
                planned == null ? 0 : offer.daysOut(upcoming(offer, planned.sessionIds())),
                problem == null ? List.of() : problem.conflict(),
                answer);
    }

    private List<String> upcoming(Offer offer, List<String> sessionIds) {
        LocalDateTime now = today.time();
        return sessionIds.stream()
                .filter(id -> offer.findSession(id)
                        .filter(session -> session.start().isAfter(now))
                        .isPresent())
                .toList();
    }

    /** In the present cohort. Whoever chooses another gives all of them back, which goes without saying. */
    private List<ReleasedSession> released(Participant participant, State to, Way present) {
        PlannedPathway planned =
                to == State.WITHDRAWN ? null : present.restart().planned();
        List<String> kept = planned == null ? List.of() : planned.sessionIds();
        List<PlannedStep> steps = present.restart().before().steps();
        return upcoming(present.offer(), participant.summary().sessionIds()).stream()
                .filter(id -> !kept.contains(id))
                .map(id -> released(present.offer(), id, steps))
                .sorted(Comparator.comparing(ReleasedSession::start))
                .toList();
    }

    private static ReleasedSession released(Offer offer, String sessionId, List<PlannedStep> steps) {
        Offer.Session session = offer.session(sessionId);
        String topic = steps.stream()
                .filter(step -> step.topicId().equals(session.topicId()))
                .map(PlannedStep::title)
                .findFirst()
                .orElse(session.topicId());
        return new ReleasedSession(sessionId, topic, session.start(), offer.place(session));
    }

    private static Credit credit(Participant participant, Way present, int statements) {
        var learning = present.restart().learning();
        var steps = learning.steps();
        int done = (int) steps.stream()
                .filter(step -> learning.finished(step.moduleId()).isPresent())
                .count();
        return new Credit(done, steps.size() - done, participant.summary().minutesDone(), statements);
    }

    /** How many statements the finished modules teach. */
    private Mono<Integer> statements(Way present) {
        Set<String> finished = new TreeSet<>();
        var learning = present.restart().learning();
        learning.steps().stream()
                .filter(step -> learning.finished(step.moduleId()).isPresent())
                .forEach(step -> finished.add(step.moduleId()));
        return catalogue.current().map(snapshot -> (int) finished.stream()
                .flatMap(id -> snapshot.content().find(new ModuleId(id)).stream())
                .flatMap(taught -> taught.module().covers().stream())
                .map(cover -> cover.statement())
                .distinct()
                .count());
    }
}
