package org.waymark.backend.assignment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Training;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.assignment.NationalFigures;
import org.waymark.contract.assignment.NationalFigures.By;
import org.waymark.contract.assignment.NationalFigures.Row;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.training.Training.State;

/** People made of one of the demonstration's, counted as if they were many. */
class NationalCountTest extends ApiTest {

    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    private ParticipantRepository participants;

    private Participant tom;

    @BeforeEach
    void somebody() {
        tom = participants.find(new Scope.System(), "tom-whitfield").block();
    }

    @Test
    void counts_each_state_and_the_hours_of_one_person() {
        NationalFigures figures = figures(many(20, 9, 8, 7, 6));

        Row provider = figures.comparisons().getFirst().rows().getFirst();
        assertThat(provider.people()).isEqualTo(50);
        assertThat(provider.states()).isEqualTo(new NationalFigures.States(20, 9, 8, 7, 6));
        assertThat(provider.hoursPlanned()).isEqualTo(Math.round(tom.summary().minutesPlanned() / 60.0));
        assertThat(figures.all().people()).isEqualTo(50);
    }

    @Test
    void withholds_states_where_one_of_them_is_small_and_the_sum_with_them() {
        NationalFigures figures = figures(many(20, 9, 8, 7, 2));

        assertThat(figures.comparisons())
                .allSatisfy(one -> assertThat(one.rows())
                        .allSatisfy(row -> assertThat(row.states()).isNull()));
        assertThat(figures.all().states()).isNull();
    }

    @Test
    void shows_no_group_that_is_smaller_than_the_smallest_number() {
        NationalFigures figures = figures(many(1, 1, 1, 0, 0));

        assertThat(figures.comparisons())
                .allSatisfy(one -> assertThat(one.rows()).isEmpty());
        assertThat(figures.all()).isNull();
    }

    @Test
    void counts_nobody_who_was_only_proposed() {
        List<Participant> people = new ArrayList<>(many(20, 0, 0, 0, 0));
        people.add(tom.withStanding(Standing.PROPOSED));

        assertThat(figures(people).all().people()).isEqualTo(20);
    }

    @Test
    void a_steward_gets_figures_of_the_whole_store() {
        NationalFigures figures = api.as("petra")
                .get()
                .uri("/api/v1/national-figures")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(NationalFigures.class)
                .returnResult()
                .getResponseBody();

        assertThat(figures.comparisons())
                .extracting(NationalFigures.Comparison::by)
                .containsExactly(By.values());
        assertThat(figures.comparisons())
                .allSatisfy(one -> assertThat(
                                one.rows().stream().mapToInt(Row::people).sum())
                        .isGreaterThan(25)
                        .isEqualTo(figures.all().people()));
    }

    private NationalFigures figures(List<Participant> people) {
        Map<By, Function<Participant, String>> ways = new EnumMap<>(By.class);
        ways.put(By.PROVIDER, Participant::providerId);
        ways.put(By.PHASE, one -> one.person().phase().name());
        return new NationalCount(people, TODAY, 5).figures(ways);
    }

    private List<Participant> many(int finished, int onCourse, int behind, int paused, int stopped) {
        List<Participant> people = new ArrayList<>();
        add(people, finished, tom.withSummary(due(null)));
        add(people, onCourse, tom.withSummary(due(TODAY.plusDays(3))));
        add(people, behind, tom.withSummary(due(TODAY.minusDays(3))));
        add(people, paused, in(new Training(State.DEFERRED, TODAY.minusDays(9), TODAY.plusDays(9), false, "a change")));
        add(people, stopped, in(new Training(State.WITHDRAWN, TODAY.minusDays(9), null, true, "a change")));
        return people;
    }

    private static void add(List<Participant> people, int count, Participant one) {
        for (int i = 0; i < count; i++) people.add(one);
    }

    private Participant in(Training training) {
        return tom.withTraining(training, tom.enrolment(), tom.choices());
    }

    private Participant.Summary due(LocalDate day) {
        Participant.Summary s = tom.summary();
        return new Participant.Summary(
                s.finish(),
                s.minutesPlanned(),
                s.minutesDone(),
                s.stepsTotal(),
                s.stepsDone(),
                true,
                day,
                s.sessionIds(),
                s.learningVersion(),
                s.milestones());
    }
}
