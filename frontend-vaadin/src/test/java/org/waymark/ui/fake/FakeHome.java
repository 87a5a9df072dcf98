package org.waymark.ui.fake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.attendance.AttendanceStanding;
import org.waymark.contract.delivery.OfferCoaching;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.Home.Task;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.Progress;
import org.waymark.contract.participant.Progress.AreaMastery;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.pathway.Pathway.Step.Status;
import org.waymark.contract.training.Training;

final class FakeHome {

    static final AttendanceStanding ATTENDANCE = new AttendanceStanding(
            AttendanceStanding.State.BELOW,
            120,
            60,
            600,
            80,
            "You are not on course: you attended 50% of the time in sessions so far (1 hour of 2 hours), and your offer"
                    + " asks for 80%.",
            "Attend at least 8 hours 36 minutes of the 10 hours still to come, and you reach it.");

    private FakeHome() {}

    static Home of(Pathway pathway, @Nullable Training training) {
        Home home = of(pathway);
        if (training == null || training.state() == Training.State.ACTIVE) return home;
        boolean isPaused = training.state() == Training.State.DEFERRED;
        return new Home(
                home.participantId(),
                home.name(),
                home.qualification(),
                home.cohort(),
                isPaused ? ParticipantRow.State.PAUSED : ParticipantRow.State.STOPPED,
                isPaused ? "You have paused. Nothing is due." : "You have stopped. What you learnt stays yours.",
                training.finish(),
                home.assessment(),
                home.stepsDone(),
                home.stepsTotal(),
                home.minutesDone(),
                home.minutesPlanned(),
                home.coaching(),
                home.attendance(),
                null,
                List.of(),
                List.of(),
                home.done());
    }

    static Home of(Pathway pathway) {
        List<Step> steps = pathway.steps();
        List<Step> done =
                steps.stream().filter(step -> step.status() == Status.DONE).toList();
        List<Step> open =
                steps.stream().filter(step -> step.status() != Status.DONE).toList();
        int minutesDone = done.stream().mapToInt(Step::minutes).sum();
        return new Home(
                pathway.participantId(),
                pathway.participantName(),
                "NPQ in Senior Leadership",
                "Autumn 2026, Northway Teaching Institute",
                ParticipantRow.State.ON_COURSE,
                "You are on course. With " + pathway.choices().minutesPerWeek() / 60.0
                        + " hours a week you finish on 11 June 2027.",
                pathway.finish(),
                pathway.assessment(),
                done.size(),
                steps.size(),
                minutesDone,
                pathway.minutes(),
                new OfferCoaching(180, 360),
                ATTENDANCE,
                lesson(open.getFirst()),
                List.of(task(open.getFirst(), Task.Kind.WORKPLACE_TASK, "Try it at school: "), session(open.get(1))),
                open.stream().skip(1).limit(4).map(FakeHome::lesson).toList(),
                done.stream().map(FakeHome::lesson).toList());
    }

    private static Task lesson(Step step) {
        return task(step, Task.Kind.LESSON, "Read: ");
    }

    private static Task session(Step step) {
        return new Task(
                Task.Kind.SESSION,
                step.moduleId(),
                "Take part: " + step.title(),
                "16:00, online",
                60,
                step.parts().getLast().from(),
                Task.Status.TO_DO);
    }

    private static Task task(Step step, Task.Kind kind, String verb) {
        Task.Status status = switch (step.status()) {
            case DONE -> Task.Status.DONE;
            case IN_PROGRESS -> Task.Status.IN_PROGRESS;
            case READY -> Task.Status.TO_DO;
            case LOCKED -> Task.Status.NOT_YET;
        };
        return new Task(kind, step.moduleId(), verb + step.title(), step.summary(), 45, step.starts(), status);
    }

    static Progress progress(Pathway pathway) {
        Home home = of(pathway);
        return new Progress(
                home.stepsDone(),
                home.stepsTotal(),
                home.minutesDone(),
                home.minutesPlanned(),
                List.of(
                        area("culture", "School culture", 10, 6, 2), area("teaching", "Teaching", 8, 4, 3),
                        area("curriculum", "Curriculum and assessment", 6, 1, 2),
                                area("behaviour", "Behaviour", 5, 0, 1),
                        area("send", "SEND", 6, 0, 0), area("pd", "Professional development", 7, 0, 0)));
    }

    private static AreaMastery area(String id, String title, int asked, int shown, int begun) {
        return new AreaMastery(id, title, asked, shown, begun);
    }
}
