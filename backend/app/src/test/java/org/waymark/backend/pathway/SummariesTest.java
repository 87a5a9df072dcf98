package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.backend.pathway.PlannedPathwayExamples.MONDAY;
import static org.waymark.backend.pathway.PlannedPathwayExamples.pathway;
import static org.waymark.backend.pathway.PlannedPathwayExamples.step;

import org.junit.jupiter.api.Test;
import org.waymark.backend.participant.AttendanceRecord;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.contract.attendance.Mark;

class SummariesTest {

    private static final PlannedPathway PATHWAY = pathway(step("a", 0), step("b", 2), step("c", 4));

    @Test
    void before_the_first_step_nothing_is_done_and_the_first_is_due_first() {
        Participant.Summary summary = Summaries.of(PATHWAY, Learning.none("person"));

        assertThat(summary.started()).isFalse();
        assertThat(summary.stepsDone()).isZero();
        assertThat(summary.stepsTotal()).isEqualTo(3);
        assertThat(summary.minutesDone()).isZero();
        assertThat(summary.minutesPlanned()).isEqualTo(540);
        assertThat(summary.nextDue()).isEqualTo(MONDAY.plusDays(11));
        assertThat(summary.sessionIds()).containsExactly("a/1", "b/1", "c/1");
    }

    @Test
    void reading_and_the_task_count_by_themselves_and_the_rest_once_the_step_is_done() {
        Learning.Step started = Learning.Step.started("a.universal", "a", "hash", MONDAY);

        assertThat(minutesDone(started)).isZero();
        assertThat(minutesDone(started.withRecord(true, false))).isEqualTo(60);
        assertThat(minutesDone(started.withRecord(true, true))).isEqualTo(120);
        assertThat(minutesDone(started.withRecord(true, true).withDone(MONDAY))).isEqualTo(180);
    }

    @Test
    void a_finished_step_is_due_no_more_and_with_the_last_nothing_is() {
        Learning one = Learning.none("person").with(done("a"));
        Learning all = one.with(done("b")).with(done("c"));

        assertThat(Summaries.of(PATHWAY, one).nextDue())
                .isEqualTo(MONDAY.plusWeeks(2).plusDays(11));
        assertThat(Summaries.of(PATHWAY, all).nextDue()).isNull();
        assertThat(Summaries.of(PATHWAY, all).minutesDone()).isEqualTo(540);
    }

    @Test
    void work_on_what_has_left_the_pathway_does_not_count() {
        Learning elsewhere = Learning.none("person").with(done("gone"));

        assertThat(Summaries.of(PATHWAY, elsewhere).minutesDone()).isZero();
        assertThat(Summaries.of(PATHWAY, elsewhere).stepsDone()).isZero();
        assertThat(Summaries.of(PATHWAY, elsewhere).started()).isTrue();
    }

    @Test
    void a_session_that_was_attended_counts_though_nothing_else_is_done() {
        Learning there = Learning.none("person").attending(marked(Mark.LATE, 2));

        assertThat(Summaries.of(PATHWAY, there).minutesDone()).isEqualTo(60);
        assertThat(Summaries.of(PATHWAY, there).started()).isTrue();
        assertThat(Summaries.of(PATHWAY, there).stepsDone()).isZero();
    }

    @Test
    void a_step_is_finished_by_its_session_where_that_comes_last() {
        Learning done = Learning.none("person").with(done("a")).attending(marked(Mark.PRESENT, 8));

        assertThat(Summaries.of(PATHWAY, done).milestones().getFirst().done()).isEqualTo(MONDAY.plusDays(8));
        assertThat(Summaries.of(PATHWAY, done).minutesDone()).isEqualTo(180);
    }

    @Test
    void a_session_that_was_missed_leaves_its_step_open_until_a_later_one_makes_up_for_it() {
        Learning missed = Learning.none("person").with(done("a")).attending(marked(Mark.ABSENT, 2));
        var later = new Attended("offer", "a/2", "a", MONDAY.plusDays(30), 60, Mark.PRESENT, true);

        assertThat(Summaries.of(PATHWAY, missed).stepsDone()).isZero();
        assertThat(Summaries.of(PATHWAY, missed).minutesDone()).isEqualTo(120);
        assertThat(Summaries.of(PATHWAY, missed).milestones().getFirst().done()).isNull();
        Participant.Summary made =
                Summaries.of(PATHWAY, missed.attending(missed.attendance().with(later)));
        assertThat(made.stepsDone()).isEqualTo(1);
        assertThat(made.milestones().getFirst().done()).isEqualTo(MONDAY.plusDays(30));
    }

    private static AttendanceRecord marked(Mark mark, int day) {
        return AttendanceRecord.NONE.with(
                new Attended("offer", "a/1", "a", MONDAY.plusDays(day), 60, mark, mark.counts()));
    }

    private static int minutesDone(Learning.Step step) {
        return Summaries.of(PATHWAY, Learning.none("person").with(step)).minutesDone();
    }

    private static Learning.Step done(String topic) {
        return Learning.Step.started(topic + ".universal", topic, "hash", MONDAY)
                .withRecord(true, true)
                .withDone(MONDAY.plusDays(3));
    }
}
