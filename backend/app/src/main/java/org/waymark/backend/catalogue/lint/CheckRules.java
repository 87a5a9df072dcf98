package org.waymark.backend.catalogue.lint;

import java.util.Comparator;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Check;
import org.waymark.backend.catalogue.Check.Option;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Variants;
import org.waymark.backend.catalogue.content.ContentReading;
import org.waymark.engine.catalogue.Cover;

/** Checks test what is taught, fairly. */
final class CheckRules {
    static final int FEWEST_CHECKS = 4;
    static final int MOST_CHECKS = 6;

    /** Above this share of questions, whoever picks the longest answer passes without reading. */
    static final double LONGEST_IS_RIGHT = 0.6;

    private CheckRules() {}

    static Stream<Finding> number(ContentReading reading) {
        return withChecks(reading)
                .filter(taught -> taught.checks().size() < FEWEST_CHECKS
                        || taught.checks().size() > MOST_CHECKS)
                .map(taught -> reading.checks(taught.module().topic())
                        .error(
                                pointer(taught),
                                LintRule.CHECKS,
                                word(taught) + " has " + taught.checks().size() + " checks",
                                "Write " + FEWEST_CHECKS + " to " + MOST_CHECKS + "."));
    }

    static Stream<Finding> unchecked(ContentReading reading) {
        return withChecks(reading).flatMap(taught -> {
            var checked = taught.checks().stream().map(Check::statement).collect(Collectors.toSet());
            return taught.module().covers().stream()
                    .map(Cover::statement)
                    .filter(statement -> !checked.contains(statement))
                    .map(statement -> reading.checks(taught.module().topic())
                            .error(
                                    pointer(taught),
                                    LintRule.UNCHECKED_STATEMENT,
                                    word(taught) + " has no check of " + statement,
                                    "Write one, or do not cover it."));
        });
    }

    static Stream<Finding> answers(ContentReading reading) {
        return withChecks(reading)
                .flatMap(taught -> IntStream.range(0, taught.checks().size())
                        .filter(i -> !isFair(taught.checks().get(i)))
                        .mapToObj(i -> reading.checks(taught.module().topic())
                                .error(
                                        pointer(taught, i),
                                        LintRule.ANSWERS,
                                        taught.checks().get(i).id() + " has "
                                                + right(taught.checks().get(i)) + " right answers",
                                        "Give one right answer where the kind is one, two or more where it is many.")));
    }

    static Stream<Finding> longest(ContentReading reading) {
        return withChecks(reading)
                .filter(taught -> longestIsRight(taught) > LONGEST_IS_RIGHT)
                .map(taught -> reading.checks(taught.module().topic())
                        .error(
                                pointer(taught),
                                LintRule.LONGEST_ANSWER,
                                "in " + word(taught)
                                        + " the longest answer is right in %.0f %% of the checks"
                                                .formatted(100 * longestIsRight(taught)),
                                "Lengthen wrong answers or shorten right ones."));
    }

    static Stream<Finding> ids(ContentReading reading) {
        return reading.content().topics().stream().flatMap(topic -> {
            var seen = new HashSet<String>();
            return topic.modules().stream()
                    .flatMap(taught -> IntStream.range(0, taught.checks().size())
                            .filter(i -> !seen.add(taught.checks().get(i).id()))
                            .mapToObj(i -> reading.checks(topic.id())
                                    .error(
                                            pointer(taught, i),
                                            LintRule.DUPLICATE_ID,
                                            "a second check "
                                                    + taught.checks().get(i).id(),
                                            "Give each check of the topic its own id.")));
        });
    }

    static String pointer(TaughtModule taught, int check) {
        return pointer(taught) + "/" + check;
    }

    private static String pointer(TaughtModule taught) {
        return "/checks/" + word(taught);
    }

    /** Those of topics whose check.yaml could be read; a missing one is reported by the reader. */
    private static Stream<TaughtModule> withChecks(ContentReading reading) {
        return reading.content().modules().stream()
                .filter(taught -> reading.sources()
                        .containsKey("modules/" + taught.module().topic() + "/check.yaml"));
    }

    static boolean isFair(Check check) {
        return switch (check.kind()) {
            case ONE -> right(check) == 1;
            case MANY -> right(check) >= 2;
        };
    }

    static long right(Check check) {
        return check.options().stream().filter(Option::correct).count();
    }

    private static double longestIsRight(TaughtModule taught) {
        long right = taught.checks().stream()
                .filter(check -> check.options().stream()
                        .max(Comparator.comparingInt(option -> option.text().length()))
                        .filter(Option::correct)
                        .isPresent())
                .count();
        return taught.checks().isEmpty() ? 0 : (double) right / taught.checks().size();
    }

    private static String word(TaughtModule taught) {
        return Variants.word(taught.module().variant());
    }
}
