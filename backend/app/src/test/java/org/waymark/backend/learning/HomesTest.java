package org.waymark.backend.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.backend.pathway.PlannedPathwayExamples.MONDAY;
import static org.waymark.backend.pathway.PlannedPathwayExamples.pathway;
import static org.waymark.backend.pathway.PlannedPathwayExamples.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.backend.participant.AttendanceRecord;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.attendance.AttendanceStanding;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.delivery.OfferCoaching;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.Home.Task;
import org.waymark.contract.participant.ParticipantRow.State;
import org.waymark.contract.pathway.AssessmentWindow;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.SessionPoint;
import org.waymark.contract.pathway.Pathway.Step.Status;
import org.waymark.contract.pathway.Pathway.TopicLink;

/** Three steps of two weeks each; the last one waits for the first. */
class HomesTest {

    private static final PlannedPathway PATHWAY = pathway(step("a", 0), step("b", 2), step("c", 4));
    private static final int CHECKS = 1;

    @Test
    void the_first_thing_to_do_is_the_first_lesson() {
        Home home = home(MONDAY, Learning.none("person"));

        assertThat(home.next().action()).isEqualTo("Study: About a");
        assertThat(home.next().minutes()).isEqualTo(60);
        assertThat(home.state()).isEqualTo(State.NOT_STARTED);
        assertThat(home.assessment().opens()).isEqualTo(MONDAY.plusYears(1));
        assertThat(home.thisWeek()).extracting(Task::action).containsExactly("Study: About a", "Attend: About a");
    }

    @Test
    void what_is_read_asks_for_its_checks_and_then_for_the_task() {
        Learning.Step read = started("a").withRecord(true, false);
        Learning.Step answered = read.withAnswer(new Learning.Answered("check", "statement", List.of(0), true, null));

        assertThat(home(MONDAY, learning(started("a"))).next().action()).isEqualTo("Study: About a");
        assertThat(home(MONDAY, learning(read)).next().action()).isEqualTo("Answer the checks: About a");
        assertThat(home(MONDAY, learning(answered)).next().action()).isEqualTo("Try at work: About a");
    }

    @Test
    void tasks_come_by_day_and_the_next_one_is_the_first_that_can_be_done() {
        Home home = home(MONDAY, Learning.none("person"));
        List<Task> all = new ArrayList<>(home.thisWeek());
        all.addAll(home.comingUp());

        assertThat(all).extracting(Task::on).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(all.stream()
                        .filter(task -> task.status() != Task.Status.NOT_YET)
                        .findFirst())
                .contains(home.next());
    }

    @Test
    void what_was_missed_is_due_this_week_and_a_session_that_is_over_is_gone() {
        Home home = home(MONDAY.plusWeeks(3), Learning.none("person"));

        assertThat(home.state()).isEqualTo(State.BEHIND);
        assertThat(home.stateSentence()).contains("22 January");
        assertThat(home.thisWeek())
                .extracting(Task::action)
                .contains("Study: About a")
                .doesNotContain("Attend: About a");
        assertThat(home.next().action()).isEqualTo("Study: About a");
    }

    @Test
    void a_locked_step_says_what_it_waits_for_and_is_never_next() {
        Home home = home(MONDAY.plusWeeks(4), learning(done("b")));

        assertThat(home.thisWeek())
                .filteredOn(task -> task.action().equals("Study: About c"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.status()).isEqualTo(Task.Status.NOT_YET);
                    assertThat(task.detail()).isEqualTo("After About a");
                });
        assertThat(home.next().moduleId()).isEqualTo("a.universal");
    }

    @Test
    void with_everything_done_nothing_is_next_and_the_latest_is_shown_first() {
        Home home = home(MONDAY.plusWeeks(6), learning(done("a"), done("b"), done("c")));

        assertThat(home.next()).isNull();
        assertThat(home.thisWeek()).isEmpty();
        assertThat(home.comingUp()).isEmpty();
        assertThat(home.state()).isEqualTo(State.COMPLETE);
        assertThat(home.done()).extracting(Task::moduleId).containsExactly("c.universal", "b.universal", "a.universal");
    }

    @Test
    void a_session_that_was_missed_is_to_be_made_up_for_and_one_to_come_stays_though_all_else_is_done() {
        var absent = new Attended("offer", "a/1", "a", MONDAY.plusDays(2), 60, Mark.ABSENT, false);
        Learning done = learning(done("a"), done("c"));
        Home home = home(MONDAY.plusWeeks(4), done.attending(AttendanceRecord.NONE.with(absent)));

        assertThat(home.next().action()).isEqualTo("Make up for the session: About a");
        assertThat(home.next().detail()).isEqualTo("Make up for it.");
        assertThat(home.thisWeek())
                .extracting(Task::action)
                .contains("Attend: About c")
                .doesNotContain("Study: About a", "Answer the checks: About a", "Study: About c");
    }

    private static Home home(LocalDate today, Learning learning) {
        Choices choices = Wishes.of(Phase.PRIMARY).choices();
        Person person = new Person(
                "person",
                "A Person",
                "Lead",
                "s",
                "School",
                null,
                null,
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of());
        var enrolment = new Participant.Enrolment("NPQSL", "2026.1", "offer", "January 2027", MONDAY);
        var participant = new Participant(
                person, 1, "p", enrolment, choices, 1, "id", Summaries.of(PATHWAY, learning), null, Standing.ENROLLED);
        return new Homes(
                        new Pathways.Current(
                                participant,
                                AttendanceStandingsTest.offer(0),
                                PATHWAY,
                                learning,
                                view(today, learning, choices)),
                        id -> CHECKS,
                        new OfferCoaching(0, 0),
                        new AttendanceStanding(AttendanceStanding.State.NOT_BEGUN, 0, 0, 0, 0, "", null),
                        today)
                .home();
    }

    private static Pathway view(LocalDate today, Learning learning, Choices choices) {
        List<Pathway.Step> steps = new ArrayList<>();
        for (PlannedStep step : PATHWAY.steps()) {
            boolean waits = step.topicId().equals("c") && status(learning, "a") != Status.DONE;
            Status status = waits ? Status.LOCKED : status(learning, step.topicId());
            steps.add(new Pathway.Step(
                    step.moduleId(),
                    step.topicId(),
                    step.title(),
                    step.summary(),
                    null,
                    steps.size() + 1,
                    status,
                    waits ? List.of(new TopicLink("a", "a.universal", "About a")) : List.of(),
                    step.starts(),
                    step.ends(),
                    step.minutes(),
                    step.parts().stream().map(HomesTest::part).toList(),
                    List.of(),
                    missed(learning, step)));
        }
        return new Pathway(
                "person",
                "A Person",
                "NPQSL",
                "Senior leadership",
                "2026.1",
                today,
                MONDAY,
                PATHWAY.finish(),
                PATHWAY.finish(),
                PATHWAY.minutes(),
                0,
                choices,
                steps,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new AssessmentWindow(MONDAY.plusYears(1), MONDAY.plusYears(1).plusDays(7)));
    }

    private static @Nullable String missed(Learning learning, PlannedStep step) {
        return learning.attendance()
                .missed(step.topicId())
                .map(one -> "Make up for it.")
                .orElse(null);
    }

    private static Part part(PlannedPathway.PlannedPart p) {
        SessionPoint point = p.sessionId() == null
                ? null
                : new SessionPoint(p.sessionId(), p.from().atTime(16, 0), 60, "Online", false, null);
        return new Part(p.kind(), p.from(), p.to(), p.minutes(), point);
    }

    private static Status status(Learning learning, String topic) {
        return learning.find(topic + ".universal")
                .map(step -> learning.finished(step.moduleId()).isEmpty() ? Status.IN_PROGRESS : Status.DONE)
                .orElse(Status.READY);
    }

    private static Learning learning(Learning.Step... steps) {
        return new Learning("person", 1, List.of(steps));
    }

    private static Learning.Step started(String topic) {
        return Learning.Step.started(topic + ".universal", topic, "hash", MONDAY);
    }

    private static Learning.Step done(String topic) {
        return started(topic).withRecord(true, true).withDone(MONDAY.plusWeeks(1));
    }
}
