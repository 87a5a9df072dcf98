package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.SchoolCalendar;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.pathway.PlannedPathway.PlannedPart;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.backend.pathway.PlannedPathway.PlannedWeek;
import org.waymark.contract.pathway.AssessmentWindow;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Band;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.Reason;
import org.waymark.contract.pathway.Pathway.SessionPoint;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.pathway.Pathway.Step.Status;
import org.waymark.contract.pathway.Pathway.TopicLink;

/** Shows a planned pathway as it stands today: what is done, what is ready, what waits for what. */
final class PathwayViews {

    /** Reasons that lie in the framework, the content and the calendar. A new kind is hidden until it is added here. */
    private static final Set<String> SHOWN_TO_EMPLOYERS = Set.of(
            "covers",
            "required-by",
            "taken",
            "phase-variant",
            "universal",
            "variant-begun",
            "after-prerequisite",
            "session-dated",
            "first-free-week",
            "better-spread",
            "in-turn");

    private final PlanningInputs inputs;
    private final LocalDateTime now;
    private final LocalDate today;

    PathwayViews(PlanningInputs inputs, LocalDateTime now) {
        this.inputs = inputs;
        this.now = now;
        this.today = now.toLocalDate();
    }

    Pathway view(PlannedPathway planned, Choices choices) {
        var enrolment = inputs.enrolment();
        return new Pathway(
                inputs.person().id(),
                inputs.person().name(),
                enrolment.qualification(),
                inputs.pinned().framework().title(),
                enrolment.frameworkVersion(),
                today,
                enrolment.start(),
                planned.finish(),
                planned.earliestFinish(),
                planned.minutes(),
                planned.gapToBest(),
                choices,
                steps(planned.steps()),
                planned.skips().stream()
                        .map(s -> new Pathway.Skip(s.topicId(), s.title(), s.summary(), s.reasons(), s.canBeAdded()))
                        .toList(),
                planned.primers().stream()
                        .map(p -> new Pathway.Primer(
                                p.topicId(),
                                p.title(),
                                p.parts().stream().map(this::part).toList()))
                        .toList(),
                planned.weeks().stream()
                        .map(week -> new Pathway.Week(week.monday(), week.minutes(), week.capacity()))
                        .toList(),
                bands(planned, choices),
                assessment());
    }

    private @Nullable AssessmentWindow assessment() {
        Offer.Assessment window = inputs.offer().assessment();
        return window == null ? null : new AssessmentWindow(window.opens(), window.closes());
    }

    /** As an employer sees it: dates and hours, but nothing that tells what somebody knows, wants or cannot do. */
    static Pathway forEmployer(Pathway p) {
        Choices c = p.choices();
        Choices seen = new Choices(
                c.minutesPerWeek(),
                c.finishBy(),
                c.phase(),
                c.travels(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        List<Reason> neutral =
                List.of(new Reason(Reason.About.WHY_THIS, "not-needed", "It is not needed on this pathway."));
        List<Pathway.Skip> skips = p.skips().stream()
                .map(skip -> new Pathway.Skip(skip.topicId(), skip.title(), skip.summary(), neutral, false))
                .toList();
        List<Band> bands = p.bands().stream()
                .filter(band -> band.kind() != Band.Kind.AWAY && band.kind() != Band.Kind.COACHING)
                .toList();
        return new Pathway(
                p.participantId(),
                p.participantName(),
                p.qualification(),
                p.qualificationTitle(),
                p.frameworkVersion(),
                p.today(),
                p.start(),
                p.finish(),
                p.earliestFinish(),
                p.minutes(),
                p.gapToBest(),
                seen,
                p.steps().stream().map(PathwayViews::forEmployer).toList(),
                skips,
                p.primers(),
                p.weeks(),
                bands,
                p.assessment());
    }

    private static Step forEmployer(Step s) {
        return new Step(
                s.moduleId(),
                s.topicId(),
                s.title(),
                s.summary(),
                s.phase(),
                s.position(),
                s.status(),
                s.unlockedBy(),
                s.starts(),
                s.ends(),
                s.minutes(),
                s.parts(),
                s.reasons().stream()
                        .filter(reason -> SHOWN_TO_EMPLOYERS.contains(reason.tag()))
                        .toList(),
                null);
    }

    private List<Step> steps(List<PlannedStep> planned) {
        Map<String, PlannedStep> byTopic =
                planned.stream().collect(Collectors.toMap(PlannedStep::topicId, Function.identity()));
        List<Step> steps = new ArrayList<>();
        for (PlannedStep step : planned) {
            List<TopicLink> waitsFor = step.prerequisites().stream()
                    .filter(byTopic::containsKey)
                    .map(byTopic::get)
                    .filter(other -> !isLearnt(other))
                    .map(other -> new TopicLink(other.topicId(), other.moduleId(), other.title()))
                    .toList();
            steps.add(new Step(
                    step.moduleId(),
                    step.topicId(),
                    step.title(),
                    step.summary(),
                    step.phase(),
                    steps.size() + 1,
                    status(step, waitsFor),
                    waitsFor,
                    step.starts(),
                    step.ends(),
                    step.minutes(),
                    step.parts().stream().map(this::part).toList(),
                    step.reasons(),
                    missed(step)));
        }
        return steps;
    }

    private Status status(PlannedStep step, List<TopicLink> waitsFor) {
        if (isDone(step)) {
            return Status.DONE;
        }
        if (inputs.learning().find(step.moduleId()).isPresent()) {
            return Status.IN_PROGRESS;
        }
        return waitsFor.isEmpty() ? Status.READY : Status.LOCKED;
    }

    private boolean isDone(PlannedStep step) {
        return inputs.learning().finished(step.moduleId()).isPresent();
    }

    /** Whoever missed a session may go on with what builds on the topic. */
    private boolean isLearnt(PlannedStep step) {
        return inputs.learning().find(step.moduleId()).map(Learning.Step::done).isPresent();
    }

    private @Nullable String missed(PlannedStep step) {
        return inputs.learning()
                .attendance()
                .missed(step.topicId())
                .map(one -> MissedSession.sentence(one, inputs.offerSeen(), now))
                .orElse(null);
    }

    private Part part(PlannedPart part) {
        return new Part(part.kind(), part.from(), part.to(), part.minutes(), session(part));
    }

    private @Nullable SessionPoint session(PlannedPart part) {
        if (part.sessionId() == null) {
            return null;
        }
        return inputs.offer().sessions().stream()
                .filter(session -> session.id().equals(part.sessionId()))
                .findFirst()
                .map(this::point)
                .orElse(null);
    }

    private SessionPoint point(Offer.Session session) {
        String place = inputs.offer().place(session);
        return new SessionPoint(
                session.id(),
                session.start(),
                session.minutes(),
                session.isHeld() ? place : "Cancelled (" + place + ")",
                session.anchor(),
                inputs.learning()
                        .attendance()
                        .find(inputs.offer().id(), session.id())
                        .map(Attended::mark)
                        .orElse(null));
    }

    private List<Band> bands(PlannedPathway planned, Choices choices) {
        LocalDate from = inputs.enrolment().start();
        LocalDate to = planned.finish().plusWeeks(8);
        List<Band> bands = new ArrayList<>();
        for (SchoolCalendar.Entry entry : inputs.calendar().entries()) {
            bands.add(new Band(
                    kind(entry.kind()),
                    entry.title(),
                    entry.period().from(),
                    entry.period().to()));
        }
        choices.away().forEach(days -> bands.add(new Band(Band.Kind.AWAY, "You are away", days.from(), days.to())));
        Stream.ofNullable(inputs.leave())
                .forEach(days -> bands.add(new Band(Band.Kind.AWAY, "You have paused", days.from(), days.to())));
        Offer.Assessment assessment = inputs.offer().assessment();
        if (assessment != null) {
            bands.add(new Band(
                    Band.Kind.ASSESSMENT_WINDOW, "Assessment window", assessment.opens(), assessment.closes()));
        }
        planned.weeks().stream().filter(week -> week.coaching() > 0).forEach(week -> bands.add(coaching(week)));
        return bands.stream()
                .filter(band -> !band.to().isBefore(from) && !band.from().isAfter(to))
                .toList();
    }

    private static final int DAYS_TO_FRIDAY = 4;

    private static Band coaching(PlannedWeek week) {
        return new Band(
                Band.Kind.COACHING,
                "Coaching with your offer, " + ConflictSentences.hours(week.coaching()),
                week.monday(),
                week.monday().plusDays(DAYS_TO_FRIDAY));
    }

    private static Band.Kind kind(SchoolCalendar.Kind kind) {
        return switch (kind) {
            case TERM -> Band.Kind.TERM;
            case HALF_TERM, BANK_HOLIDAY, CLOSED -> Band.Kind.CLOSED;
            case INSET -> Band.Kind.INSET;
            case TESTS, EXAMS -> Band.Kind.TESTS_AND_EXAMS;
        };
    }
}
