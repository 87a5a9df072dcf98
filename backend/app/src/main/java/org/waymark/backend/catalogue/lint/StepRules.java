package org.waymark.backend.catalogue.lint;

import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.Lesson;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Variants;
import org.waymark.backend.catalogue.content.ContentReading;
import org.waymark.backend.catalogue.content.Source;

/** Small steps belong to a task, in the order of the phases. */
final class StepRules {

    private StepRules() {}

    static Stream<Finding> order(ContentReading reading) {
        return withSteps(reading)
                .flatMap(taught -> IntStream.range(1, taught.steps().size())
                        .filter(i -> taught.steps()
                                        .get(i)
                                        .phase()
                                        .compareTo(taught.steps().get(i - 1).phase())
                                < 0)
                        .mapToObj(i -> file(reading, taught)
                                .error(
                                        pointer(taught) + "/" + i,
                                        LintRule.STEPS,
                                        taught.steps().get(i).id() + " goes back to an earlier phase",
                                        "Order steps by explore, prepare, deliver, sustain.")));
    }

    static Stream<Finding> ids(ContentReading reading) {
        return withSteps(reading).flatMap(taught -> {
            var seen = new HashSet<String>();
            return IntStream.range(0, taught.steps().size())
                    .filter(i -> !seen.add(taught.steps().get(i).id()))
                    .mapToObj(i -> file(reading, taught)
                            .error(
                                    pointer(taught) + "/" + i,
                                    LintRule.DUPLICATE_ID,
                                    "a second step " + taught.steps().get(i).id(),
                                    "Give each step of the task its own id."));
        });
    }

    static Stream<Finding> tasks(ContentReading reading) {
        return withSteps(reading)
                .filter(taught ->
                        taught.lesson().sections().stream().noneMatch(section -> section.kind() == Lesson.Kind.TASK))
                .map(taught -> file(reading, taught)
                        .error(
                                pointer(taught),
                                LintRule.STEPS,
                                Variants.word(taught.module().variant()) + " has steps and no workplace task",
                                "Write the task in its lesson, or leave the steps out."));
    }

    private static Stream<TaughtModule> withSteps(ContentReading reading) {
        return reading.content().modules().stream()
                .filter(taught -> !taught.steps().isEmpty());
    }

    private static Source file(ContentReading reading, TaughtModule taught) {
        return reading.findSteps(taught.module().topic()).orElseThrow();
    }

    private static String pointer(TaughtModule taught) {
        return "/steps/" + Variants.word(taught.module().variant());
    }
}
