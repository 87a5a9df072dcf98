package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Options;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.contract.pathway.Preview;
import org.waymark.contract.pathway.Preview.Change;
import org.waymark.contract.pathway.Preview.Difference;
import org.waymark.contract.pathway.Preview.Move;
import org.waymark.contract.pathway.Preview.NotPossible;
import org.waymark.contract.pathway.Preview.Suggestion;
import reactor.core.publisher.Mono;

class FakePathways implements PathwayApi {

    private final FakeWorld world;

    FakePathways(FakeWorld world) {
        this.world = world;
    }

    @Override
    public Mono<ResponseEntity<Pathway>> pathway(String participantId) {
        if (!world.knows(participantId)) return FakeProblems.refuse(404, "No such participant");
        return Mono.just(answer(participantId));
    }

    @Override
    public Mono<Preview> preview(String participantId, Choices wanted) {
        if (wanted.minutesPerWeek() < 30) return FakeProblems.refuse(422, "Give at least half an hour a week");
        Pathway before = world.pathway(participantId);
        Pathway after = world.plan(participantId, wanted);
        LocalDate by = wanted.finishBy();
        if (by != null && after.finish().isAfter(by)) return Mono.just(notPossible(wanted, after));
        return Mono.just(new Preview(after, difference(before, after), null));
    }

    @Override
    public Mono<ResponseEntity<Pathway>> apply(String participantId, String ifMatch, Choices wanted) {
        if (!ifMatch.equals(world.etag("pathway/" + participantId))) return FakeProblems.refuse(412, "stale");
        world.choose(participantId, wanted);
        return Mono.just(answer(participantId));
    }

    @Override
    public Mono<Options> options(String participantId) {
        List<Options.Elective> electives = FakeTopic.ELECTIVES.values().stream()
                .map(topic -> new Options.Elective(
                        topic.id(),
                        topic.title(),
                        topic.summary(),
                        topic.minutes(),
                        topic.challenge(),
                        topic.id().equals("leading-through-crisis") ? List.of("operations") : List.of("partnership"),
                        List.of("Headship")))
                .toList();
        List<Options.Exclusion> exclusions = FakeTopic.ALL.stream()
                .map(topic ->
                        topic.id().startsWith("disadvantage") || topic.id().startsWith("safeguarding")
                                ? new Options.Exclusion(
                                        topic.id(),
                                        topic.title(),
                                        false,
                                        "Your framework makes this topic mandatory.",
                                        topic.challenge())
                                : new Options.Exclusion(
                                        topic.id(),
                                        topic.title(),
                                        true,
                                        "Two statements your framework asks for would then not be taught.",
                                        topic.challenge()))
                .toList();
        return Mono.just(
                new Options(electives, List.of(swap("school-culture"), swap("behaviour-systems")), exclusions));
    }

    private static Options.Swap swap(String topic) {
        FakeTopic found = FakeTopic.ALL.stream()
                .filter(one -> one.id().equals(topic))
                .findFirst()
                .orElseThrow();
        return new Options.Swap(
                topic + ".primary",
                topic + ".secondary",
                found.title(),
                org.waymark.contract.Phase.SECONDARY,
                found.minutes(),
                found.challenge());
    }

    private ResponseEntity<Pathway> answer(String participantId) {
        return ResponseEntity.ok().eTag(world.etag("pathway/" + participantId)).body(world.pathway(participantId));
    }

    private static Preview notPossible(Choices wanted, Pathway planned) {
        Choices later = withFinish(wanted, planned.finish());
        return new Preview(
                null,
                null,
                new NotPossible(
                        List.of(
                                "You want to finish by " + wanted.finishBy() + ".",
                                "With " + wanted.minutesPerWeek() + " minutes a week that is too soon for "
                                        + planned.steps().size() + " modules."),
                        List.of(new Suggestion(
                                "Finish by " + planned.finish() + " instead", later, planned.finish()))));
    }

    private static Choices withFinish(Choices c, LocalDate by) {
        return new Choices(
                c.minutesPerWeek(),
                by,
                c.phase(),
                c.travels(),
                c.knownTopics(),
                c.excludedTopics(),
                c.addedTopics(),
                c.preferredModules(),
                c.away());
    }

    private static Difference difference(Pathway before, Pathway after) {
        List<Move> moved = new ArrayList<>();
        for (Pathway.Step step : after.steps())
            before.steps().stream()
                    .filter(old -> old.topicId().equals(step.topicId())
                            && !old.starts().equals(step.starts()))
                    .forEach(old -> moved.add(new Move(step.moduleId(), step.title(), old.starts(), step.starts())));
        return new Difference(
                before.finish(),
                after.finish(),
                before.minutes(),
                after.minutes(),
                busiest(before),
                busiest(after),
                changes(after, before, "You asked for it."),
                changes(before, after, "You left it out."),
                moved,
                List.of());
    }

    private static List<Change> changes(Pathway in, Pathway notIn, String why) {
        Set<String> others =
                notIn.steps().stream().map(Pathway.Step::moduleId).collect(Collectors.toCollection(HashSet::new));
        return in.steps().stream()
                .filter(step -> !others.contains(step.moduleId()))
                .map(step -> new Change(step.moduleId(), step.title(), step.minutes(), why))
                .toList();
    }

    private static int busiest(Pathway pathway) {
        return pathway.weeks().stream().mapToInt(Pathway.Week::minutes).max().orElse(0);
    }
}
