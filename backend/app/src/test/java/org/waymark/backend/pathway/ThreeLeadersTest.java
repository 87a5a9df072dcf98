package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.Teaching;
import org.waymark.contract.Phase;
import org.waymark.contract.participant.Home;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Reason.About;
import org.waymark.contract.pathway.Pathway.Step;

/** A primary, a secondary and a special-school leader on one qualification: three pathways of one framework. */
class ThreeLeadersTest extends ApiTest {

    private static final Map<String, Phase> LEADERS =
            Map.of("amara-osei", Phase.PRIMARY, "tom-whitfield", Phase.SECONDARY, "priya-nair", Phase.AP_SEND);

    private final Map<String, Pathway> pathways = new HashMap<>();

    @BeforeEach
    void lookUp() {
        LEADERS.keySet().forEach(id -> pathways.put(id, api.pathwayOf(id)));
    }

    @Test
    void follow_the_same_framework_by_different_modules() {
        assertThat(pathways.values()).extracting(Pathway::qualification).containsOnly("NPQSL");
        assertThat(pathways.values()).extracting(Pathway::frameworkVersion).containsOnly("2026.1");
        assertThat(pathways.values().stream().map(ThreeLeadersTest::modules)).doesNotHaveDuplicates();
    }

    @Test
    void get_modules_of_their_own_phase_and_universal_ones_only() {
        pathways.forEach((id, pathway) -> {
            Set<Phase> phases = pathway.steps().stream()
                    .map(Step::phase)
                    .filter(phase -> phase != null)
                    .collect(Collectors.toSet());
            assertThat(phases).as(id).containsExactly(LEADERS.get(id));
        });
    }

    @Test
    void are_told_why_each_step_to_come_is_there_and_now_and_in_this_version() {
        for (Pathway pathway : pathways.values()) {
            assertThat(pathway.steps())
                    .filteredOn(step -> step.status() != Step.Status.DONE)
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.reasons())
                            .extracting(Pathway.Reason::about)
                            .contains(About.WHY_THIS, About.WHY_NOW, About.WHY_THIS_VERSION));
            assertThat(pathway.skips())
                    .allSatisfy(skip -> assertThat(skip.reasons()).isNotEmpty());
        }
    }

    @Test
    void are_taught_every_mandatory_statement_as_often_as_asked() {
        assertThat(Teaching.mandatoryMissing(api, pathways.get("amara-osei"))).isEmpty();
        assertThat(Teaching.mandatoryMissing(api, pathways.get("priya-nair"))).isEmpty();
    }

    @Test
    void wait_for_nothing_that_comes_later() {
        for (Pathway pathway : pathways.values()) {
            Map<String, Integer> positions =
                    pathway.steps().stream().collect(Collectors.toMap(Step::topicId, Step::position));
            for (Step step : pathway.steps()) {
                assertThat(step.unlockedBy())
                        .allSatisfy(link ->
                                assertThat(positions.get(link.topicId())).isLessThan(step.position()));
            }
        }
    }

    @Test
    void never_get_more_than_they_can_give_in_a_week_to_come_but_for_the_assessment() {
        for (Pathway pathway : pathways.values()) {
            assertThat(pathway.weeks())
                    .filteredOn(week -> week.monday().isAfter(pathway.today())
                            && week.monday().isBefore(pathway.finish()))
                    .isNotEmpty()
                    .allSatisfy(week -> assertThat(week.minutes()).isLessThanOrEqualTo(week.capacity()));
            assertThat(pathway.finish()).isAfterOrEqualTo(pathway.earliestFinish());
            assertThat(pathway.steps().stream().mapToInt(Step::minutes).sum()).isEqualTo(pathway.minutes());
        }
    }

    @Test
    void come_home_to_the_next_thing_to_do() {
        for (var leader : pathways.entrySet()) {
            Home home = get(leader.getKey(), "/api/v1/participants/" + leader.getKey() + "/home", Home.class);

            assertThat(home.next()).isNotNull();
            assertThat(home.next().status()).isNotEqualTo(Home.Task.Status.NOT_YET);
            assertThat(modules(leader.getValue())).contains(home.next().moduleId());
            assertThat(home.stepsTotal()).isEqualTo(leader.getValue().steps().size());
            assertThat(home.minutesPlanned()).isEqualTo(leader.getValue().minutes());
            assertThat(home.minutesDone()).isPositive();
            assertThat(home.finish()).isEqualTo(leader.getValue().finish());
            assertThat(home.assessment()).isEqualTo(leader.getValue().assessment());
        }
    }

    @Test
    void see_the_window_of_their_assessment_however_far_off_it_is() {
        for (Pathway pathway : pathways.values()) {
            assertThat(pathway.assessment().opens()).isAfter(pathway.finish().plusWeeks(8));
            assertThat(pathway.assessment().closes())
                    .isAfter(pathway.assessment().opens());
        }
    }

    private static List<String> modules(Pathway pathway) {
        return pathway.steps().stream().map(Step::moduleId).toList();
    }

    private <T> T get(String personId, String address, Class<T> type) {
        return api.asPerson(personId)
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody();
    }
}
