package org.waymark.backend.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.contract.catalogue.Lesson.Section;
import org.waymark.engine.learner.SchoolKind;

/** A module's lesson as one reader sees it. */
public final class LessonViews {

    private static final int WORDS_A_MINUTE = 200;

    private LessonViews() {}

    public static org.waymark.contract.catalogue.Lesson of(
            TaughtModule taught, Content content, org.waymark.contract.SchoolKind kind, LocalDate today) {
        List<Lesson.Section> sections = taught.lesson().sectionsFor(SchoolKind.valueOf(kind.name()));
        int words = sections.stream().mapToInt(LessonViews::words).sum();
        return new org.waymark.contract.catalogue.Lesson(
                taught.id().toString(),
                taught.module().title(),
                taught.hash(),
                words,
                Math.ceilDiv(words, WORDS_A_MINUTE),
                taught.lesson().asAt(),
                sections.stream().map(LessonViews::section).toList(),
                taught.steps().stream().map(LessonViews::step).toList(),
                taught.checks().stream().map(LessonViews::question).toList(),
                taught.lesson().evidence().stream()
                        .flatMap(id -> content.findEvidence(id).stream())
                        .map(card -> EvidenceViews.card(card, content, today))
                        .toList());
    }

    private static Section section(Lesson.Section s) {
        return new Section(Section.Kind.valueOf(s.kind().name()), s.title().isEmpty() ? null : s.title(), s.html());
    }

    private static org.waymark.contract.catalogue.Lesson.TaskStep step(TaskStep step) {
        return new org.waymark.contract.catalogue.Lesson.TaskStep(
                step.id(),
                org.waymark.contract.catalogue.Lesson.TaskStep.Phase.valueOf(
                        step.phase().name()),
                step.text());
    }

    private static CheckQuestion question(Check check) {
        return new CheckQuestion(
                check.id(),
                check.prompt(),
                check.kind() == Check.Kind.MANY,
                check.options().stream().map(Check.Option::text).toList());
    }

    private static int words(Lesson.Section section) {
        return (section.title() + " " + section.text()).strip().split("\\s+").length;
    }
}
