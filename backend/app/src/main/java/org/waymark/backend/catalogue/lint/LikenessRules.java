package org.waymark.backend.catalogue.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.Lesson.Kind;
import org.waymark.backend.catalogue.Lesson.Section;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.Severity;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.catalogue.Variants;
import org.waymark.backend.catalogue.content.ContentReading;

/** A variant is written for its phase, and is no copy of its sibling with a word changed. */
final class LikenessRules {
    /** Shares of the shorter text's runs of five words that the other holds too. */
    static final double MUCH_SHARED = 0.12;

    static final double TOO_MUCH_SHARED = 0.30;
    static final double SCENARIO_SHARED = 0.15;

    private LikenessRules() {}

    static Stream<Finding> text(ContentReading reading) {
        return pairs(reading, (a, b) -> sharedText(reading, a, b));
    }

    static Stream<Finding> scenarios(ContentReading reading) {
        return reading.content().topics().stream().flatMap(topic -> {
            var scenarios = scenarios(topic);
            var findings = new ArrayList<Finding>();
            for (int i = 0; i < scenarios.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (areAlike(scenarios.get(i).section(), scenarios.get(j).section())) {
                        findings.add(shared(reading, scenarios.get(i), scenarios.get(j)));
                    }
                }
            }
            return findings.stream();
        });
    }

    private record Scenario(TaughtModule taught, Section section) {}

    private static List<Scenario> scenarios(Topic topic) {
        return topic.modules().stream()
                .flatMap(taught -> taught.lesson().sections().stream()
                        .filter(section -> section.kind() == Kind.SCENARIO)
                        .map(section -> new Scenario(taught, section)))
                .toList();
    }

    private static boolean areAlike(Section a, Section b) {
        return a.title().toLowerCase(Locale.ROOT).equals(b.title().toLowerCase(Locale.ROOT))
                || Words.shared(a.text(), b.text()) > SCENARIO_SHARED;
    }

    private static Stream<Finding> sharedText(ContentReading reading, TaughtModule a, TaughtModule b) {
        double shared = Words.shared(LessonRules.all(a.lesson()), LessonRules.all(b.lesson()));
        return shared <= MUCH_SHARED
                ? Stream.empty()
                : Stream.of(LessonRules.finding(
                        reading,
                        b,
                        shared > TOO_MUCH_SHARED ? Severity.ERROR : Severity.WARNING,
                        LintRule.SHARED_TEXT,
                        "shares %.0f %% of its phrases with the variant ".formatted(100 * shared) + word(a),
                        "Write it anew for its phase: other people, problems and sentences."));
    }

    private static Finding shared(ContentReading reading, Scenario scenario, Scenario other) {
        return new Finding(
                reading.lesson(scenario.taught()).file().origin(),
                scenario.section().line(),
                Severity.ERROR,
                LintRule.SHARED_SCENARIO,
                "tells the same scenario as “" + other.section().title() + "” in " + word(other.taught()),
                "Write another, set in this phase and kind of school.");
    }

    private static Stream<Finding> pairs(
            ContentReading reading, BiFunction<TaughtModule, TaughtModule, Stream<Finding>> compare) {
        return reading.content().topics().stream().flatMap(topic -> {
            var modules = topic.modules();
            var findings = new ArrayList<Finding>();
            for (int i = 0; i < modules.size(); i++) {
                for (int j = 0; j < i; j++) {
                    findings.addAll(
                            compare.apply(modules.get(j), modules.get(i)).toList());
                }
            }
            return findings.stream();
        });
    }

    private static String word(TaughtModule taught) {
        return Variants.word(taught.module().variant());
    }
}
