package org.waymark.backend.catalogue.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.Lesson;
import org.waymark.backend.catalogue.Lesson.Audience;
import org.waymark.backend.catalogue.Lesson.Kind;
import org.waymark.backend.catalogue.Lesson.Section;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.Severity;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.content.ContentReading;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.catalogue.Variant;

/** A lesson has its parts, is of a readable length and age, and stands on evidence that is current. */
final class LessonRules {
    /** Words that one reader sees. */
    static final int FEWEST_WORDS = 350;

    static final int MOST_WORDS = 900;
    static final double HIGH_READING_AGE = 16.5;
    static final double HIGHEST_READING_AGE = 18;
    static final int FEWEST_EVIDENCE = 2;

    private static final Pattern LAW = Pattern.compile("(?:\\p{Lu}\\p{L}+ )(?:\\p{L}+ ){0,5}Act(?: \\d{4})?\\b"
            + "|(?i:statutory guidance|SEND code of practice|keeping children safe in education"
            + "|working together to safeguard)");

    private LessonRules() {}

    static Stream<Finding> sections(ContentReading reading) {
        return reading.content().modules().stream().flatMap(taught -> {
            var lesson = taught.lesson();
            var faults = new ArrayList<Finding>();
            audiences(taught)
                    .forEach(audience ->
                            expectOne(reading, taught, faults, scenarios(lesson, audience), scenario(audience)));
            expectOne(reading, taught, faults, ofKind(lesson, Kind.TASK), "## At work: …");
            expectOne(reading, taught, faults, ofKind(lesson, Kind.REFLECTION), "## Reflect");
            lesson.sections().stream()
                    .filter(section -> section.kind() == Kind.SCENARIO)
                    .filter(section -> !audiences(taught).contains(section.audience()))
                    .forEach(section -> faults.add(at(
                            reading,
                            taught,
                            section,
                            "a scenario for somebody this lesson is not written for",
                            "Use the heading " + scenario(audiences(taught).getFirst()) + ".")));
            return faults.stream();
        });
    }

    static Stream<Finding> length(ContentReading reading) {
        return reading.content().modules().stream()
                .flatMap(taught -> audiences(taught).stream()
                        .map(audience -> Words.count(shown(taught.lesson(), audience)))
                        .filter(words -> words < FEWEST_WORDS || words > MOST_WORDS)
                        .limit(1)
                        .map(words -> finding(
                                reading,
                                taught,
                                Severity.ERROR,
                                LintRule.LENGTH,
                                "a reader sees " + words + " words",
                                "Write " + FEWEST_WORDS + " to " + MOST_WORDS + " words, with one scenario.")));
    }

    static Stream<Finding> readingAge(ContentReading reading) {
        return reading.content().modules().stream().flatMap(taught -> {
            double age = Words.readingAge(all(taught.lesson()));
            return age <= HIGH_READING_AGE
                    ? Stream.empty()
                    : Stream.of(finding(
                            reading,
                            taught,
                            age > HIGHEST_READING_AGE ? Severity.ERROR : Severity.WARNING,
                            LintRule.READING_AGE,
                            "reading age %.1f".formatted(age),
                            "Use shorter sentences and words: at most " + HIGH_READING_AGE + "."));
        });
    }

    static Stream<Finding> fewEvidence(ContentReading reading) {
        return reading.content().modules().stream()
                .filter(taught -> taught.lesson().evidence().size() < FEWEST_EVIDENCE)
                .map(taught -> finding(
                        reading,
                        taught,
                        Severity.ERROR,
                        LintRule.FEW_EVIDENCE,
                        "stands on " + taught.lesson().evidence().size() + " evidence cards",
                        "Cite at least " + FEWEST_EVIDENCE + "."));
    }

    static Stream<Finding> asAt(ContentReading reading) {
        return reading.content().modules().stream()
                .filter(taught -> taught.lesson().asAt() == null)
                .flatMap(taught -> taught.lesson().sections().stream()
                        .flatMap(section -> LAW.matcher(section.text())
                                .results()
                                .map(match -> new Finding(
                                        reading.lesson(taught).file().origin(),
                                        section.line(),
                                        Severity.WARNING,
                                        LintRule.AS_AT,
                                        "names " + match.group().strip() + " but not the day on which it was current",
                                        "Add asAt: with that day to the front matter.")))
                        .limit(1));
    }

    /** For whom a lesson holds a scenario each. */
    static List<Audience> audiences(TaughtModule taught) {
        return taught.module().variant().equals(Variant.of(Phase.AP_SEND))
                ? List.of(Audience.SPECIAL, Audience.ALTERNATIVE_PROVISION)
                : List.of(Audience.ANY);
    }

    /** Everything that this audience reads, with headings. */
    static String shown(Lesson lesson, Audience audience) {
        return lesson.sections().stream()
                .filter(section -> section.audience() == Audience.ANY || section.audience() == audience)
                .map(LessonRules::text)
                .collect(Collectors.joining("\n"));
    }

    static String all(Lesson lesson) {
        return lesson.sections().stream().map(LessonRules::text).collect(Collectors.joining("\n"));
    }

    static Finding finding(
            ContentReading reading,
            TaughtModule taught,
            Severity severity,
            LintRule rule,
            String message,
            String whatToDo) {
        var source = reading.lesson(taught);
        return severity == Severity.ERROR
                ? source.error("", rule, message, whatToDo)
                : source.warning("", rule, message, whatToDo);
    }

    private static String text(Section section) {
        return section.title() + "\n" + section.text();
    }

    private static void expectOne(
            ContentReading reading, TaughtModule taught, List<Finding> faults, List<Section> found, String heading) {
        if (found.isEmpty()) {
            faults.add(reading.lesson(taught).error("", LintRule.SECTIONS, "has no section " + heading, "Add it."));
        }
        found.stream()
                .skip(1)
                .forEach(section ->
                        faults.add(at(reading, taught, section, "has more than one section " + heading, "Keep one.")));
    }

    private static Finding at(
            ContentReading reading, TaughtModule taught, Section section, String message, String whatToDo) {
        return new Finding(
                reading.lesson(taught).file().origin(),
                section.line(),
                Severity.ERROR,
                LintRule.SECTIONS,
                message,
                whatToDo);
    }

    private static List<Section> scenarios(Lesson lesson, Audience audience) {
        return ofKind(lesson, Kind.SCENARIO).stream()
                .filter(section -> section.audience() == audience)
                .toList();
    }

    private static List<Section> ofKind(Lesson lesson, Kind kind) {
        return lesson.sections().stream()
                .filter(section -> section.kind() == kind)
                .toList();
    }

    private static String scenario(Audience audience) {
        return switch (audience) {
            case ANY -> "## Scenario: …";
            case SPECIAL -> "## Scenario (special school): …";
            case ALTERNATIVE_PROVISION -> "## Scenario (alternative provision): …";
        };
    }
}
