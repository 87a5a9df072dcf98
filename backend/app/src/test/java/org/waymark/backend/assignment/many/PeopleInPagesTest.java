package org.waymark.backend.assignment.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.Workplace;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.assignment.Assignment;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.PeopleOverview;
import org.waymark.contract.participant.ParticipantOverview;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.ParticipantRow.State;

/** Lists of people come in pages, narrowed down and put in order before they are cut. */
class PeopleInPagesTest extends ManyTest {

    private static final int IN_NORTH = 130;
    private static final int IN_SOUTH = 5;
    private static final int ASSIGNED = 3;

    private List<String> north;
    private List<String> assigned;

    @BeforeEach
    void hireMoreThanAPageHolds() {
        north = hire(IN_NORTH, "North");
        List<String> south = hire(IN_SOUTH, "South");
        assigned = south.subList(0, ASSIGNED);
        AssignmentPlan plan = create(settings(2));
        choose(plan.id(), assigned);
        run(plan.id(), "dry-run");
        run(plan.id(), "apply");
    }

    @Test
    void everybody_comes_once_those_who_are_on_nothing_first() {
        List<org.waymark.contract.assignment.Person> all = new ArrayList<>();
        Page<org.waymark.contract.assignment.Person> page = people("");
        assertThat(page.items()).hasSize(100);
        all.addAll(page.items());
        while (page.next() != null) {
            page = people("?cursor=" + page.next());
            all.addAll(page.items());
        }

        assertThat(all).extracting("id").doesNotHaveDuplicates().hasSize(IN_NORTH + IN_SOUTH);
        assertThat(all.subList(IN_NORTH + IN_SOUTH - ASSIGNED, all.size()))
                .extracting("id")
                .containsExactlyInAnyOrderElementsOf(assigned);
    }

    @Test
    void a_list_is_narrowed_down_before_it_is_cut() {
        assertThat(people("?school=South School").items()).hasSize(IN_SOUTH);
        assertThat(people("?name=person 129").items()).extracting("id").containsExactly(north.get(129));
        Phase other = people("").items().getFirst().phase() == Phase.PRIMARY ? Phase.SECONDARY : Phase.PRIMARY;
        assertThat(people("?phase=" + other).items()).isEmpty();

        var overview = get("/api/v1/people/overview?school=South School", PeopleOverview.class);
        assertThat(overview)
                .isEqualTo(new PeopleOverview(IN_NORTH + IN_SOUTH, IN_SOUTH, List.of("North School", "South School")));
    }

    @Test
    void participants_are_counted_narrowed_down_and_found_by_themselves() {
        var overview = get("/api/v1/participants/overview?state=NOT_STARTED", ParticipantOverview.class);
        assertThat(overview.all()).isEqualTo(ASSIGNED);
        assertThat(overview.in(State.NOT_STARTED)).isEqualTo(overview.fitting());
        assertThat(overview.schools()).containsExactly("South School");
        assertThat(overview.qualifications()).containsExactly("NPQLT");

        assertThat(participants("?offerId=" + offer().id())).hasSize(ASSIGNED);
        assertThat(participants("?offerId=no-such-offer")).isEmpty();
        assertThat(participants("?qualification=NPQH")).isEmpty();
        assertThat(participants("?order=SCHOOL")).hasSize(ASSIGNED);
        String one = assigned.getFirst();
        assertThat(get("/api/v1/participants/" + one, ParticipantRow.class).id())
                .isEqualTo(one);
        assertThat(get("/api/v1/assignments/" + one, Assignment.class).participantId())
                .isEqualTo(one);
    }

    @Test
    void somebody_who_is_hired_or_moves_away_is_in_the_next_list_or_no_more() {
        people("");
        String hired = hire(1, found("Third")).getFirst();
        assertThat(people("?school=Third School").items()).extracting("id").containsExactly(hired);

        Person person = people.find(WAYMARK, hired).block();
        people.show(
                        WAYMARK,
                        hired,
                        person.employment() + 1,
                        found -> found.at(Workplace.NOWHERE, List.of(), person.employment() + 1))
                .block();
        assertThat(people("?school=Third School").items()).isEmpty();
    }

    @Test
    void another_trust_learns_nothing_of_them() {
        for (String path : List.of(
                "people/" + north.getFirst(),
                "participants/" + assigned.getFirst(),
                "assignments/" + assigned.getFirst())) {
            api.as("other-lead")
                    .get()
                    .uri("/api/v1/" + path)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        var others = api.as("other-lead")
                .get()
                .uri("/api/v1/people/overview?name=" + trust)
                .exchange()
                .expectBody(PeopleOverview.class)
                .returnResult()
                .getResponseBody();
        assertThat(others.fitting()).isZero();
        assertThat(others.schools()).doesNotContain("North School");
    }

    @Test
    void a_page_that_is_none_and_a_state_that_is_none_are_refused_with_words() {
        for (String wrong : List.of("people?cursor=x", "participants?cursor=-1", "participants?state=SLEEPY")) {
            int status = lead.get()
                    .uri("/api/v1/" + wrong)
                    .exchange()
                    .expectBody()
                    .returnResult()
                    .getStatus()
                    .value();
            assertThat(status).as(wrong).isIn(400, 422);
        }
    }

    private Page<org.waymark.contract.assignment.Person> people(String query) {
        return lead.get()
                .uri("/api/v1/people" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<org.waymark.contract.assignment.Person>>() {})
                .returnResult()
                .getResponseBody();
    }

    private List<ParticipantRow> participants(String query) {
        return lead.get()
                .uri("/api/v1/participants" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<ParticipantRow>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private <T> T get(String address, Class<T> type) {
        return lead.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody();
    }
}
