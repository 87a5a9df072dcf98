package org.waymark.backend.catalogue.lint;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.Severity;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.catalogue.Variants;
import org.waymark.backend.catalogue.content.ContentReading;

/**
 * Variants of a topic are of equal worth: nobody is taught less for the phase they work in. That each teaches the same
 * statements follows from the file, which lists them once, and from a check for each in every variant.
 */
final class ParityRules {
    /** The smallest may fall below the largest by this share of it. */
    static final double HOURS_TOLERANCE = 0.10;

    static final double WORDS_TOLERANCE = 0.35;
    static final double CHECKS_TOLERANCE = 0;
    static final double ACTIVITIES_TOLERANCE = 0;

    private ParityRules() {}

    static Stream<Finding> hours(ContentReading reading) {
        return compare(reading, taught -> taught.module().minutes(), HOURS_TOLERANCE, "minutes");
    }

    static Stream<Finding> words(ContentReading reading) {
        return compare(reading, ParityRules::wordsShown, WORDS_TOLERANCE, "words");
    }

    static Stream<Finding> checks(ContentReading reading) {
        return compare(reading, taught -> taught.checks().size(), CHECKS_TOLERANCE, "checks");
    }

    static Stream<Finding> activities(ContentReading reading) {
        return compare(reading, ParityRules::activitiesShown, ACTIVITIES_TOLERANCE, "activities");
    }

    private static int activitiesShown(TaughtModule taught) {
        return LessonRules.audiences(taught).stream()
                .mapToInt(audience -> (int) taught.activities().stream()
                        .filter(activity -> LessonRules.sections(taught.lesson(), audience)
                                .anyMatch(section ->
                                        section.title().equals(activity.head().after())))
                        .count())
                .min()
                .orElse(0);
    }

    private static Stream<Finding> compare(
            ContentReading reading, ToIntFunction<TaughtModule> measure, double tolerance, String unit) {
        return tailored(reading).flatMap(topic -> {
            var least = extreme(topic.modules(), Comparator.comparingInt(measure));
            var most = extreme(topic.modules(), Comparator.comparingInt(measure).reversed());
            int few = measure.applyAsInt(least);
            int many = measure.applyAsInt(most);
            return few >= many * (1 - tolerance)
                    ? Stream.empty()
                    : Stream.of(LessonRules.finding(
                            reading,
                            least,
                            Severity.ERROR,
                            LintRule.PARITY,
                            word(least) + " has " + few + " " + unit + " where " + word(most) + " has " + many,
                            "Let variants differ by at most %.0f %%.".formatted(100 * tolerance)));
        });
    }

    private static int wordsShown(TaughtModule taught) {
        return LessonRules.audiences(taught).stream()
                .mapToInt(audience -> Words.count(LessonRules.shown(taught.lesson(), audience)))
                .min()
                .orElse(0);
    }

    private static Stream<Topic> tailored(ContentReading reading) {
        return reading.content().topics().stream()
                .filter(topic -> topic.modules().size() > 1);
    }

    private static TaughtModule extreme(List<TaughtModule> modules, Comparator<TaughtModule> order) {
        return modules.stream().min(order).orElseThrow();
    }

    private static String word(TaughtModule taught) {
        return Variants.word(taught.module().variant());
    }
}
