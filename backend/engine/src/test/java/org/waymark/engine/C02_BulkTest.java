package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.bulk.BulkOutcome;
import org.waymark.engine.bulk.BulkOutcome.Assigned;
import org.waymark.engine.bulk.BulkOutcome.LeftOut;
import org.waymark.engine.bulk.BulkOutcome.Seated;
import org.waymark.engine.bulk.BulkPlanner;
import org.waymark.engine.bulk.BulkPrices;
import org.waymark.engine.bulk.BulkRequest;
import org.waymark.engine.bulk.Participant;
import org.waymark.engine.bulk.Progress;
import org.waymark.engine.bulk.Progress.Stage;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.id.HubId;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.Travel;
import org.waymark.engine.offer.Offer;
import org.waymark.engine.offer.Session;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.testing.Scenario;

/** Many who share seats: three topics with sessions, one of which needs another. */
class C02_BulkTest {
    private static final BulkPlanner PLANNER = new BulkPlanner();

    private static BulkRequest cohort(long seed, int people) {
        var random = new Random(seed);
        var base = Scenario.of("""
                        a | all | s1:2 | study 60 online 60 task 30
                        b | all | s2:3 | study 60 person 60
                        c | all | s3:4 | person 60 task 30 | a
                        d | all | s4:2 | study 90
                        """).asks("s1:2 s2:3 s3:4 s4:2").request();
        var sessions = new ArrayList<Session>();
        for (var topic : List.of("a", "b", "c")) {
            for (int i = 0; i < 5; i++) {
                boolean online = topic.equals("a");
                var day = Scenario.START.plusWeeks(2 + random.nextInt(30)).plusDays(random.nextInt(5));
                sessions.add(new Session(
                        new SessionId(topic + i),
                        new TopicId(topic),
                        online ? ActivityKind.LIVE_ONLINE : ActivityKind.IN_PERSON,
                        day.atTime(LocalTime.of(9 + random.nextInt(9), 0)),
                        60,
                        online ? null : new HubId("hub" + i % 3),
                        1 + random.nextInt(Math.max(1, people / 3)),
                        Set.of(),
                        false));
            }
        }
        var offer = new Offer(
                base.offer().id(),
                base.offer().starts(),
                base.offer().ends(),
                sessions,
                base.offer().blend(),
                null,
                base.offer().skipPolicy());
        var all = new ArrayList<Participant>();
        for (int i = 0; i < people; i++) {
            var travel = new Travel(
                    true,
                    Map.of(
                            new HubId("hub0"), random.nextInt(80),
                            new HubId("hub1"), random.nextInt(80),
                            new HubId("hub2"), random.nextInt(80)),
                    60);
            var request = base.withOffer(offer).withLearner(base.learner().withTravel(travel));
            all.add(new Participant("p" + i, "school" + i / 4, Map.of("phase", "phase" + i % 2), request));
        }
        return new BulkRequest(all, 1, Map.of(), Map.of(), BulkPrices.standard(), 1, seed);
    }

    private static Assigned assigned(BulkRequest request) {
        return (Assigned) PLANNER.plan(request, Progress.none());
    }

    @Test
    void gives_no_seat_twice_and_spares_no_school_more_than_it_can() {
        int seated = 0;
        for (int seed = 0; seed < 20; seed++) {
            var request = cohort(seed, 40);
            var outcome = assigned(request);
            seated += outcome.seated().size();
            var taken = new HashMap<SessionId, Integer>();
            var out = new HashMap<String, Integer>();
            var schools = request.people().stream().collect(Collectors.toMap(Participant::id, Participant::school));
            for (var one : outcome.seated()) {
                for (var session : one.request().offer().sessions()) {
                    taken.merge(session.id(), 1, Integer::sum);
                    boolean inSchoolHours = session.start().getHour() < 16;
                    if (session.kind() == ActivityKind.IN_PERSON
                            || inSchoolHours && session.start().toLocalTime().isBefore(LocalTime.of(15, 30))) {
                        out.merge(schools.get(one.id()) + session.date(), 1, Integer::sum);
                    }
                }
            }
            request.people()
                    .getFirst()
                    .request()
                    .offer()
                    .sessions()
                    .forEach(session ->
                            assertThat(taken.getOrDefault(session.id(), 0)).isLessThanOrEqualTo(session.seatsLeft()));
            assertThat(out.values()).allMatch(number -> number <= 1);
        }
        assertThat(seated).isGreaterThan(100);
    }

    @Test
    void everyone_has_a_pathway_with_a_seat_in_each_of_their_sessions_or_is_left_out() {
        var request = cohort(3, 40);
        var outcome = assigned(request);
        for (var one : outcome.seated()) {
            var plan = (Planned) new Planner().plan(one.request());
            var attended = plan.pathway().steps().stream()
                    .flatMap(step -> step.placements().stream())
                    .map(Placement::session)
                    .filter(session -> session != null)
                    .collect(Collectors.toSet());
            assertThat(attended).isEqualTo(Set.copyOf(one.sessions())).hasSize(3);
            assertThat(plan.pathway().minutes()).isEqualTo(one.minutes());
            assertThat(plan.pathway().finish()).isBeforeOrEqualTo(one.finish());
        }
        var named = new HashSet<String>();
        outcome.seated().stream().map(Seated::id).forEach(named::add);
        outcome.leftOut().stream().map(LeftOut::id).forEach(named::add);
        assertThat(named).hasSize(request.people().size());
    }

    @Test
    void has_the_same_outcome_for_any_number_of_threads() {
        for (int seed = 0; seed < 4; seed++) {
            var request = cohort(seed, 300);
            var outcome = assigned(request);
            assertThat(assigned(request.withThreads(2))).isEqualTo(outcome);
            assertThat(assigned(request.withThreads(4))).isEqualTo(outcome);
        }
    }

    @Test
    void is_never_worse_than_first_come_first_served_and_never_below_its_bound() {
        int better = 0;
        for (int seed = 0; seed < 50; seed++) {
            var outcome = assigned(cohort(seed, 24));
            assertThat(outcome.leftOut().size())
                    .isLessThanOrEqualTo(outcome.firstCome().leftOut());
            assertThat(outcome.proof().cost())
                    .isLessThanOrEqualTo(outcome.firstCome().cost());
            assertThat(outcome.proof().bound())
                    .isLessThanOrEqualTo(outcome.proof().cost());
            better += outcome.proof().cost() < outcome.firstCome().cost() ? 1 : 0;
        }
        assertThat(better).isGreaterThan(25);
    }

    @Test
    void early_registration_decides_nothing() {
        for (int seed = 0; seed < 10; seed++) {
            var request = cohort(seed, 60);
            var shuffled = new ArrayList<>(request.people());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(assigned(request.withPeople(shuffled)).seated())
                    .isEqualTo(assigned(request).seated());
        }
    }

    @Test
    @Tag("long")
    void the_lottery_gives_equals_equal_chances() {
        var one = cohort(5, 1).people().getFirst();
        var sessions = one.request().offer().sessions().stream()
                .map(session -> new Session(
                        session.id(),
                        session.topic(),
                        session.kind(),
                        session.start(),
                        session.minutes(),
                        session.hub(),
                        1,
                        session.features(),
                        false))
                .toList();
        var offer = one.request().offer();
        var scarce = one.request()
                .withOffer(new Offer(
                        offer.id(), offer.starts(), offer.ends(), sessions, offer.blend(), null, offer.skipPolicy()))
                .withLearner(one.request()
                        .learner()
                        .withTravel(new Travel(
                                true,
                                Map.of(new HubId("hub0"), 10, new HubId("hub1"), 10, new HubId("hub2"), 10),
                                60)));
        var people = new ArrayList<Participant>();
        for (int i = 0; i < 20; i++) {
            people.add(new Participant("p" + i, "school" + i, Map.of(), scarce));
        }
        var wins = new HashMap<String, Integer>();
        int draws = 300;
        int seats = 0;
        for (int seed = 0; seed < draws; seed++) {
            var outcome = assigned(new BulkRequest(people, 1, Map.of(), Map.of(), BulkPrices.standard(), 1, seed));
            seats += outcome.seated().size();
            outcome.seated().forEach(seated -> wins.merge(seated.id(), 1, Integer::sum));
        }
        double fair = (double) seats / people.size();
        assertThat(wins.values()).allMatch(count -> Math.abs(count - fair) < 5 * Math.sqrt(fair) + 1);
    }

    @ParameterizedTest
    @EnumSource
    void stops_when_it_is_cancelled(Stage during) {
        var cancelled = new Progress() {
            private boolean isThere;

            @Override
            public void reached(Stage stage, double done) {
                isThere |= stage == during;
            }

            @Override
            public boolean isCancelled() {
                return isThere;
            }
        };
        assertThat(PLANNER.plan(cohort(1, 200), cancelled)).isInstanceOf(BulkOutcome.Cancelled.class);
    }

    /** Whichever time it asks is the first to be answered with yes. */
    @Test
    void stops_wherever_it_is_cancelled() {
        var request = cohort(1, 60);
        for (int yes = 0; yes < 400; yes += 7) {
            int asked = yes;
            var cancelled = new Progress() {
                private int left = asked;

                @Override
                public void reached(Stage stage, double done) {}

                @Override
                public boolean isCancelled() {
                    return left-- <= 0;
                }
            };
            var outcome = PLANNER.plan(request, cancelled);
            assertThat(outcome instanceof BulkOutcome.Cancelled)
                    .as("after " + yes)
                    .isEqualTo(cancelled.left < 0);
        }
    }

    @Test
    void reports_how_each_group_fared() {
        var outcome = assigned(cohort(2, 40));
        assertThat(outcome.fairness()).hasSize(2).allSatisfy(figure -> {
            assertThat(figure.group()).isEqualTo("phase");
            assertThat(figure.people()).isEqualTo(20);
        });
        assertThat(outcome.fairness().stream()
                        .mapToInt(figure -> figure.leftOut())
                        .sum())
                .isEqualTo(outcome.leftOut().size());
    }
}
