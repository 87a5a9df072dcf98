package org.waymark.backend.learning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.ParticipantStates;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Summaries;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.attendance.AttendanceStanding;
import org.waymark.contract.delivery.OfferCoaching;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.Home.Task;
import org.waymark.contract.participant.ParticipantRow.State;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.Step;

/** Turns a pathway into a task list whose first line is the next thing to do. */
final class Homes {

    private static final int SHOWN_AS_DONE = 5;
    private static final int WEEKS_AHEAD = 4;

    private final Pathways.Current current;
    private final ToIntFunction<String> checksOf;
    private final OfferCoaching coaching;
    private final AttendanceStanding attendance;
    private final LocalDate today;

    /**
     * @param checksOf how many checks the module of an id has
     * @param coaching that comes with the offer
     */
    Homes(
            Pathways.Current current,
            ToIntFunction<String> checksOf,
            OfferCoaching coaching,
            AttendanceStanding attendance,
            LocalDate today) {
        this.current = current;
        this.checksOf = checksOf;
        this.coaching = coaching;
        this.attendance = attendance;
        this.today = today;
    }

    Home home() {
        Participant participant = current.participant();
        Pathway pathway = current.view();
        var summary = Summaries.of(current.planned(), current.learning());
        State state = ParticipantStates.of(participant.training(), summary, today);
        boolean isAway = state == State.PAUSED || state == State.STOPPED;
        List<Task> open = isAway ? List.of() : openTasks(pathway);
        LocalDate endOfWeek = today.with(DayOfWeek.SUNDAY);
        LocalDate horizon = endOfWeek.plusWeeks(WEEKS_AHEAD);
        Optional<Task> next = open.stream()
                .filter(task -> task.status() != Task.Status.NOT_YET)
                .findFirst();
        return new Home(
                participant.id(),
                participant.person().name(),
                pathway.qualificationTitle(),
                participant.enrolment().cohort(),
                state,
                sentence(state, summary),
                participant.training().atRest() ? null : pathway.finish(),
                pathway.assessment(),
                summary.stepsDone(),
                summary.stepsTotal(),
                summary.minutesDone(),
                summary.minutesPlanned(),
                coaching,
                attendance,
                next.orElse(null),
                open.stream().filter(task -> isBy(task, endOfWeek)).toList(),
                open.stream()
                        .filter(task -> !isBy(task, endOfWeek) && isBy(task, horizon))
                        .toList(),
                doneTasks(pathway));
    }

    private static boolean isBy(Task task, LocalDate day) {
        return task.on() != null && !task.on().isAfter(day);
    }

    private String sentence(State state, Participant.Summary summary) {
        return switch (state) {
            case NOT_STARTED -> "You have not started yet. Your first step is ready.";
            case ON_COURSE -> "You are on course.";
            case BEHIND ->
                "You are behind your pathway: one step was meant to be done by "
                        + Days.inWords(summary.nextDue() == null ? today : summary.nextDue()) + ".";
            case COMPLETE -> "You have completed every step.";
            case PAUSED ->
                "You have paused until "
                        + Days.inFull(Objects.requireNonNull(
                                current.participant().training().until())) + ". Nothing is due.";
            case STOPPED -> "You have stopped. What you learnt stays yours.";
        };
    }

    private List<Task> openTasks(Pathway pathway) {
        List<Task> tasks = new ArrayList<>();
        for (Step step : pathway.steps()) {
            tasks.addAll(step.status() == Step.Status.DONE ? sessions(step) : tasks(step));
        }
        tasks.sort(Comparator.comparing(Homes::order));
        return tasks;
    }

    private static LocalDate order(Task task) {
        return task.on() == null ? LocalDate.MAX : task.on();
    }

    private List<Task> tasks(Step step) {
        Optional<Learning.Step> work = current.learning().find(step.moduleId());
        boolean read = work.map(Learning.Step::read).orElse(false);
        boolean taskDone = work.map(Learning.Step::taskDone).orElse(false);
        List<Task> tasks = new ArrayList<>();
        if (step.missed() != null) {
            tasks.add(missed(step, step.missed()));
        }
        if (!read) {
            part(step, ActivityKind.SELF_STUDY)
                    .ifPresent(part -> tasks.add(task(
                            Task.Kind.LESSON, "Study", step, minutes(step, ActivityKind.SELF_STUDY), part.from())));
        } else if (!isAnswered(step, work) && work.map(Learning.Step::done).isEmpty()) {
            part(step, ActivityKind.SELF_STUDY)
                    .ifPresent(part -> tasks.add(task(Task.Kind.CHECKS, "Answer the checks", step, 0, part.to())));
        }
        tasks.addAll(sessions(step));
        part(step, ActivityKind.COACHING)
                .filter(part -> !part.to().isBefore(today))
                .ifPresent(part ->
                        tasks.add(task(Task.Kind.COACHING, "Meet your coach", step, part.minutes(), part.from())));
        if (!taskDone) {
            part(step, ActivityKind.WORKPLACE_TASK)
                    .ifPresent(part -> tasks.add(
                            task(Task.Kind.WORKPLACE_TASK, "Try at work", step, part.minutes(), part.from())));
        }
        return tasks;
    }

    private boolean isAnswered(Step step, Optional<Learning.Step> work) {
        return work.map(w -> w.answers().size() >= checksOf.applyAsInt(step.moduleId()))
                .orElse(false);
    }

    private static Optional<Part> part(Step step, ActivityKind kind) {
        return step.parts().stream()
                .filter(part -> part.kind() == kind && part.session() == null)
                .findFirst();
    }

    private static int minutes(Step step, ActivityKind kind) {
        return step.parts().stream()
                .filter(part -> part.kind() == kind)
                .mapToInt(Part::minutes)
                .sum();
    }

    private Task task(Task.Kind kind, String verb, Step step, int minutes, @Nullable LocalDate on) {
        String detail = step.status() == Step.Status.LOCKED
                ? "After " + step.unlockedBy().getFirst().title()
                : step.summary();
        return new Task(kind, step.moduleId(), verb + ": " + step.title(), detail, minutes, on, status(step));
    }

    private Task session(Step step, Part part) {
        var point = Objects.requireNonNull(part.session());
        String detail = Days.inWords(point.start()) + ", " + point.place();
        return new Task(
                Task.Kind.SESSION,
                step.moduleId(),
                "Attend: " + step.title(),
                detail,
                point.minutes(),
                part.from(),
                Task.Status.NOT_YET);
    }

    /** Those to come: also of a step whose own work is done. */
    private List<Task> sessions(Step step) {
        return step.parts().stream()
                .filter(part -> part.session() != null
                        && part.session().mark() == null
                        && !part.from().isBefore(today))
                .map(part -> session(step, part))
                .toList();
    }

    private static Task missed(Step step, String whatToDo) {
        return new Task(
                Task.Kind.SESSION,
                step.moduleId(),
                "Make up for the session: " + step.title(),
                whatToDo,
                0,
                step.ends(),
                Task.Status.TO_DO);
    }

    private static Task.Status status(Step step) {
        return switch (step.status()) {
            case DONE -> Task.Status.DONE;
            case IN_PROGRESS -> Task.Status.IN_PROGRESS;
            case READY -> Task.Status.TO_DO;
            case LOCKED -> Task.Status.NOT_YET;
        };
    }

    private List<Task> doneTasks(Pathway pathway) {
        List<Step> done = pathway.steps().stream()
                .filter(step -> step.status() == Step.Status.DONE)
                .toList();
        return done.subList(Math.max(0, done.size() - SHOWN_AS_DONE), done.size()).reversed().stream()
                .map(step -> task(Task.Kind.LESSON, "Done", step, step.minutes(), step.ends()))
                .toList();
    }
}
