package org.waymark.backend.viability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.store.BookingRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.message.Notice;
import org.waymark.contract.viability.GroupMove;
import org.waymark.contract.viability.GroupMove.State;
import org.waymark.contract.viability.GroupMove.Worse;
import org.waymark.contract.viability.MergePlan;

/** All live here, two of them in the cohort that is there: nothing is worse for them here. Their first session is in forty days. */
class MoveNoticesTest extends MergingProvider {

    private static final String ASKED = "A question about your cohort";
    private static final String MOVED = "You are in another cohort";
    private static final String BACK = "You are back in your cohort";
    private static final int FIRST = 40;

    @Autowired
    private BookingRepository bookings;

    @BeforeEach
    void openTwoCohorts() {
        Offer here = later(offer("here", HERE));
        Offer there = later(offer("there", THERE));
        enrol("ann", HERE, here);
        enrol("bob", HERE, here);
        enrol("cat", HERE, here);
        enrol("dan", HERE, there);
        enrol("eve", HERE, there);
        firstSessionIn(FIRST);
    }

    @Test
    void who_need_not_be_asked_is_told_once_that_they_were_moved_and_once_that_they_are_back() {
        MergePlan plan = chosen();
        assertThat(own("dan").state()).isEqualTo(State.READY);
        assertThat(notices("dan")).isEmpty();

        run(plan, "apply");
        assertThat(offerOf("dan")).isEqualTo(provider + "-here");
        assertThat(offerOf("eve")).isEqualTo(provider + "-here");
        assertThat(notices("dan")).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo(MOVED);
            assertThat(notice.text()).contains("moved you to here");
            assertThat(notice.link()).isEqualTo("pathway");
            assertThat(notice.urgent()).isFalse();
        });
        unnote("dan", State.READY);
        run(plan, "apply");
        assertThat(own("dan").state()).isEqualTo(State.MOVED);
        assertThat(titles("dan")).containsExactly(MOVED);

        run(plan, "undo");
        assertThat(offerOf("dan")).isEqualTo(provider + "-there");
        assertThat(titles("dan")).containsExactlyInAnyOrder(MOVED, BACK);
        unnote("dan", State.MOVED);
        MergingPlan undone = plans.find(WAYMARK, plan.id()).block();
        plans.save(WAYMARK, undone.in(MergePlan.State.APPLIED)).block();
        run(plan, "undo");
        assertThat(own("dan").state()).isEqualTo(State.BACK);
        assertThat(titles("dan")).containsExactlyInAnyOrder(MOVED, BACK);
    }

    @Test
    void a_move_that_a_crash_left_untold_is_told() {
        MergePlan plan = chosen();
        moveUnnoted("dan");
        run(plan, "apply");
        assertThat(titles("dan")).containsExactly(MOVED);
    }

    @Test
    void who_has_a_seat_in_three_days_is_asked_and_keeps_it_until_they_say_yes() {
        firstSessionIn(3);
        MergePlan plan = chosen();
        assertThat(own("dan").state()).isEqualTo(State.ASKED);
        assertThat(own("dan").answerBy()).isEqualTo(ANSWER_BY);
        assertThat(moves(plan)).extracting(GroupMove::worse).containsOnly(List.of(Worse.AT_SHORT_NOTICE));
        long seats = seatsOf("dan", "there");
        run(plan, "apply");
        assertThat(offerOf("dan")).isEqualTo(provider + "-there");
        assertThat(seatsOf("dan", "there")).isEqualTo(seats);
        assertThat(titles("dan")).containsExactly(ASKED);

        answer("dan", true);
        run(plan, "apply");
        assertThat(offerOf("dan")).isEqualTo(provider + "-here");
        assertThat(offerOf("eve")).isEqualTo(provider + "-there");
        assertThat(notices("dan"))
                .filteredOn(notice -> notice.title().equals(MOVED))
                .singleElement()
                .matches(Notice::urgent);
    }

    @Test
    void who_gets_a_session_in_three_weeks_by_moving_is_asked() {
        Offer here = offers.find(WAYMARK, provider + "-here").block();
        String topic = first("ann", here).topicId();
        here.sessions().stream()
                .filter(session -> session.topicId().equals(topic))
                .forEach(session -> put("here", session.at(day(21).atTime(9, 0))));
        chosen();
        assertThat(own("dan").state()).isEqualTo(State.ASKED);
    }

    @Test
    void who_has_booked_a_session_since_that_is_near_is_asked_when_the_others_are_moved() {
        MergePlan plan = chosen();
        Offer there = there();
        Offer.Session soon = there.sessions().getFirst().as("soon").at(day(3).atTime(9, 0));
        put("there", soon);
        var eve = new Scope.Self(id("eve"));
        bookings.get(eve)
                .map(none -> none.on(there.id()).book(soon.id(), soon.topicId(), null, false, "key", clock.instant()))
                .flatMap(booked -> bookings.save(eve, booked))
                .block();
        run(plan, "apply");
        assertThat(offerOf("dan")).isEqualTo(provider + "-here");
        assertThat(offerOf("eve")).isEqualTo(provider + "-there");
        assertThat(own("eve").state()).isEqualTo(State.ASKED);
        assertThat(own("eve").worse()).containsExactly(Worse.AT_SHORT_NOTICE);
        assertThat(titles("eve")).containsExactly(ASKED);
    }

    @Test
    void who_is_asked_late_has_a_week_to_answer() {
        MergePlan plan = chosen();
        clock.advance(Duration.ofDays(15));
        run(plan, "apply");
        assertThat(own("dan").state()).isEqualTo(State.ASKED);
        assertThat(own("dan").answerBy()).isEqualTo(day(15 + 7));
        answer("dan", true);
        run(plan, "apply");
        assertThat(offerOf("dan")).isEqualTo(provider + "-here");
    }

    /** As a crash leaves it after they were told. */
    private void unnote(String name, State state) {
        Moving noted = movings.find(WAYMARK, id(name)).block();
        movings.replace(WAYMARK, noted.in(state, "")).block();
    }

    private Offer later(Offer offer) {
        Offer later = offer.withSessions(offer.sessions().stream()
                .filter(session -> session.start().toLocalDate().isAfter(day(FIRST)))
                .toList());
        offers.put(WAYMARK, later).block();
        return later;
    }

    /** Those who are there have the same. */
    private void firstSessionIn(int days) {
        put("there", first("dan", there()).at(day(days).atTime(9, 0)));
    }

    private Offer.Session first(String name, Offer offer) {
        return participant(name).summary().sessionIds().stream()
                .map(offer::session)
                .min(Comparator.comparing(Offer.Session::start))
                .orElseThrow();
    }

    private Offer there() {
        return offers.find(WAYMARK, provider + "-there").block();
    }

    private void put(String cohort, Offer.Session session) {
        offers.find(WAYMARK, provider + "-" + cohort)
                .flatMap(offer -> offers.put(WAYMARK, offer.with(session)))
                .block();
    }

    private static LocalDate day(int later) {
        return TestClock.TODAY.plusDays(later);
    }

    private List<String> titles(String name) {
        return notices(name).stream().map(Notice::title).toList();
    }

    private List<Notice> notices(String name) {
        return api.asPerson(id(name))
                .get()
                .uri("/api/v1/notices")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Notice>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }
}
