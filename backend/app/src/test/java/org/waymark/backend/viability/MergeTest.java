package org.waymark.backend.viability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.Phase;
import org.waymark.contract.viability.Cohort;
import org.waymark.contract.viability.CohortCosts;
import org.waymark.contract.viability.GroupMove;
import org.waymark.contract.viability.GroupMove.State;
import org.waymark.contract.viability.GroupMove.Worse;
import org.waymark.contract.viability.GroupMoveAnswer;
import org.waymark.contract.viability.MergePlan;
import org.waymark.contract.viability.MergePlan.Way;
import org.waymark.contract.viability.NewMergePlan;

/** Two cohorts half an hour apart, three people here and two there, four of whom pay for one. */
class MergeTest extends MergingProvider {

    @BeforeEach
    void openTwoCohorts() {
        Offer here = offer("here", HERE);
        Offer there = offer("there", THERE);
        enrol("ann", HERE, here);
        enrol("bob", HERE, here);
        enrol("cat", HERE, here);
        enrol("dan", THERE, there);
        enrol("eve", THERE, there);
    }

    @Test
    void a_cohort_says_whether_it_pays_for_itself_and_what_each_place_hides() {
        Cohort before = cohort("here");
        assertThat(before.costs()).isNull();
        assertThat(before.people()).isEqualTo(3);

        Cohort known = setCosts("here", COSTS);

        assertThat(known.leastPeople()).isEqualTo(4);
        assertThat(known.margin()).isEqualTo(-300);
        assertThat(known.subsidyEach()).isEqualTo(100);
        assertThat(known.isTooSmall()).isTrue();
        assertThat(cohort("here")).isEqualTo(known);
        assertThat(setCosts("here", new CohortCosts(1_200, 400, 400, 20)).leastPeople())
                .isNull();
    }

    @Test
    void costs_that_somebody_else_changed_meanwhile_are_not_overwritten() {
        setCosts("here", COSTS);
        asManager()
                .put()
                .uri("/api/v1/small-cohorts/{id}/costs", provider + "-here")
                .header("If-Match", "\"0\"")
                .bodyValue(COSTS)
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void nothing_is_planned_where_no_cohort_is_known_to_be_too_small() {
        assertThat(refused(asManager()
                                .post()
                                .uri("/api/v1/merge-plans")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .bodyValue(new NewMergePlan("NPQSL", 60)))
                        .detail())
                .contains("Enter the costs");
    }

    @Test
    void a_merge_is_shown_with_who_is_worse_off_before_anything_changes() {
        MergePlan plan = planned();

        MergePlan.Proposal way = plan.proposals().getFirst();
        assertThat(way.way()).isEqualTo(Way.IN_PERSON);
        assertThat(way.cohorts()).isEqualTo(1);
        assertThat(way.saves()).isEqualTo(1_200);
        assertThat(way.moved()).isEqualTo(2);
        assertThat(way.worseOff()).isEqualTo(2);
        assertThat(way.gapPercent()).isLessThan(2);
        MergePlan.Merge merge = way.merges().getFirst();
        assertThat(merge.cohort()).isEqualTo("there");
        assertThat(merge.into()).extracting(MergePlan.Into::cohort).containsExactly("here");
        assertThat(merge.morePeople()).isEqualTo(2);
        List<GroupMove> moves = moves(plan);
        assertThat(moves).extracting(GroupMove::name).containsExactly("dan", "eve");
        assertThat(moves)
                .allMatch(move -> move.state() == State.PROPOSED
                        && move.worse().contains(Worse.FURTHER)
                        && move.minutesAfter() > move.minutesBefore()
                        && move.finishAfter() != null);
        assertThat(offerOf("dan")).isEqualTo(provider + "-there");
    }

    @Test
    void who_says_yes_is_moved_who_says_no_stays_and_it_can_be_taken_back() {
        MergePlan plan = chosen();
        Participant before = participant("dan");
        assertThat(own("dan").state()).isEqualTo(State.ASKED);
        assertThat(own("dan").answerBy()).isEqualTo(ANSWER_BY);
        assertThat(mailsTo("dan")).isEqualTo(1);

        assertThat(answer("dan", true).state()).isEqualTo(State.AGREED);
        assertThat(answer("eve", false).state()).isEqualTo(State.DECLINED);
        assertThat(offerOf("dan")).isEqualTo(provider + "-there");
        run(plan, "apply");

        assertThat(plan(plan.id()).state()).isEqualTo(MergePlan.State.APPLIED);
        assertThat(offerOf("dan")).isEqualTo(provider + "-here");
        assertThat(offerOf("eve")).isEqualTo(provider + "-there");
        assertThat(own("dan").state()).isEqualTo(State.MOVED);
        assertThat(seatsOf("dan", "there")).isZero();
        assertThat(seatsOf("dan", "here"))
                .isEqualTo(participant("dan").summary().sessionIds().size());

        run(plan, "undo");

        Participant after = participant("dan");
        assertThat(plan(plan.id()).state()).isEqualTo(MergePlan.State.UNDONE);
        assertThat(after.enrolment()).isEqualTo(before.enrolment());
        assertThat(after.pathwayId()).isEqualTo(before.pathwayId());
        assertThat(seatsOf("dan", "here")).isZero();
        assertThat(seatsOf("dan", "there"))
                .isEqualTo(before.summary().sessionIds().size());
        assertThat(own("dan").state()).isEqualTo(State.BACK);
    }

    @Test
    void whoever_has_not_answered_stays_and_can_still_be_moved_later() {
        MergePlan plan = chosen();
        run(plan, "apply");
        assertThat(offerOf("dan")).isEqualTo(provider + "-there");
        answer("dan", true);
        run(plan, "apply");
        assertThat(offerOf("dan")).isEqualTo(provider + "-here");
        assertThat(offerOf("eve")).isEqualTo(provider + "-there");
    }

    @Test
    void it_is_too_late_to_answer_after_the_last_day() {
        chosen();
        clock.advance(Duration.ofDays(15));
        assertThat(refused(api.asPerson(id("dan"))
                                .put()
                                .uri("/api/v1/participants/{id}/group-move/answer", id("dan"))
                                .bodyValue(new GroupMoveAnswer(true)))
                        .detail())
                .contains("too late");
    }

    @Test
    void a_move_that_a_crash_left_unnoted_is_found_and_not_made_again() {
        MergePlan plan = chosen();
        answer("dan", true);
        Participant before = participant("dan");
        moveUnnoted("dan");

        run(plan, "apply");

        assertThat(own("dan").state()).isEqualTo(State.MOVED);
        assertThat(participant("dan").plan()).isEqualTo(before.plan() + 1);
        run(plan, "undo");
        assertThat(participant("dan").pathwayId()).isEqualTo(before.pathwayId());
    }

    @Test
    void a_move_noted_but_not_made_is_made() {
        MergePlan plan = chosen();
        answer("dan", true);
        Moving asked = movings.find(WAYMARK, id("dan")).block();
        movings.replace(WAYMARK, asked.from(participant("dan"))).block();
        run(plan, "apply");
        assertThat(offerOf("dan")).isEqualTo(provider + "-here");
    }

    @Test
    void whose_pathway_has_changed_since_is_not_taken_back() {
        MergePlan plan = chosen();
        answer("dan", true);
        run(plan, "apply");
        Participant moved = participant("dan");
        pathways.apply(
                        new Scope.Self(id("dan")),
                        id("dan"),
                        moved.plan(),
                        Wishes.of(Phase.PRIMARY).minutes(240).choices())
                .block();
        run(plan, "undo");
        assertThat(offerOf("dan")).isEqualTo(provider + "-here");
        assertThat(own("dan").note()).contains("changed since");
    }

    @Test
    void a_second_merge_waits_for_the_first_and_another_provider_sees_neither() {
        MergePlan first = chosen();
        MergePlan second = planned();
        assertThat(refused(choice(second, Way.IN_PERSON)).detail()).contains("another merge");
        for (String path : List.of(
                "/api/v1/merge-plans/" + first.id(), "/api/v1/merge-plans/" + first.id() + "/moves?way=IN_PERSON")) {
            api.as("other-manager").get().uri(path).exchange().expectStatus().isNotFound();
        }
    }

    @Test
    void nobody_is_shown_a_move_that_was_never_chosen() {
        MergePlan plan = planned();
        MergingPlan stored = plans.find(WAYMARK, plan.id()).block();
        var mover = stored.proposed(Way.IN_PERSON).orElseThrow().movers().getFirst();
        movings.putAll(
                        new Scope.Provider(provider),
                        List.of(new Moving(plan.id(), 0, provider, mover, ANSWER_BY, State.ASKED, "", null)))
                .block();
        api.asPerson(mover.personId())
                .get()
                .uri("/api/v1/participants/{id}/group-move", mover.personId())
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
