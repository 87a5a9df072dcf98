package org.waymark.backend.catalogue.lint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.content.ContentReading;

/** Holds content to every rule. */
public final class ContentLinter {
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    /** Rules that compare files with each other; of little use while some could not be read. */
    private static final List<Rule> ACROSS_FILES = List.of(
            ReferenceRules::askedStatements,
            ReferenceRules::coveredStatements,
            ReferenceRules::sameStatements,
            ReferenceRules::prerequisites,
            ReferenceRules::cycles,
            ReferenceRules::evidence,
            EvidenceRules::successors,
            ItemRules::statements,
            CoverageRules::taught,
            CoverageRules::taughtOftenEnough,
            CoverageRules::asked,
            CoverageRules::disadvantage,
            ParityRules::hours,
            ParityRules::words,
            ParityRules::checks);

    private final List<Rule> withinFiles;

    /** @param today decides whether evidence is due for review */
    public ContentLinter(LocalDate today) {
        withinFiles = List.of(
                ReferenceRules::variants,
                ReferenceRules::checkedStatements,
                LessonRules::sections,
                LessonRules::length,
                LessonRules::readingAge,
                LessonRules::fewEvidence,
                LessonRules::asAt,
                EvidenceRules.stale(today),
                EvidenceRules::superseded,
                CheckRules::number,
                CheckRules::unchecked,
                CheckRules::answers,
                CheckRules::longest,
                CheckRules::ids,
                StepRules::order,
                StepRules::ids,
                StepRules::tasks,
                ItemRules::answers,
                LikenessRules::text,
                LikenessRules::scenarios);
    }

    /**
     * What is to be mended, by file and line, with what the reader found. Where a file could not be read, files are not
     * compared with each other: whatever refers to it would look wrong.
     */
    public List<Finding> lint(ContentReading reading) {
        var across = reading.isComplete() ? ACROSS_FILES : List.<Rule>of();
        var found = Stream.concat(withinFiles.stream(), across.stream()).flatMap(rule -> rule.check(reading));
        return Stream.concat(reading.findings().stream(), found)
                .sorted(BY_PLACE)
                .toList();
    }

    /** Whether these findings keep the content from being published. */
    public static boolean isBroken(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> finding.isError() && finding.rule().isStructural());
    }
}
