package org.waymark.backend.assignment.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.assignment.PeopleChoice;
import org.waymark.contract.assignment.PeopleFile;
import org.waymark.contract.assignment.PlanPerson;
import org.waymark.contract.identity.Role;
import org.waymark.contract.job.Job;

/** How long it takes for many; the figures are printed. */
@Tag("long")
class ManySpeedTest extends ManyTest {

    private static final int PEOPLE = 500;
    private static final int LONGEST_SECONDS = 60;

    @Test
    void five_hundred_are_tried_out_applied_and_applied_again_within_a_minute_each() {
        List<String> crowd = new ArrayList<>();
        for (int school = 0; school < 20; school++) {
            crowd.addAll(hire(PEOPLE / 20, found("School " + school)));
        }
        AssignmentPlan plan = create(settings(2));
        choose(plan.id(), crowd);

        double dry = seconds(() -> run(plan.id(), "dry-run"));
        var result = plan(plan.id()).result();
        double apply = seconds(() -> run(plan.id(), "apply"));
        List<Participant> first = proposed();
        double again = seconds(() -> run(plan.id(), "apply"));
        double undo = seconds(() -> run(plan.id(), "undo"));

        System.out.printf(
                "%d people, %d with a pathway: dry run %.1f s, apply %.1f s, again %.1f s, undo %.1f s%n",
                PEOPLE, result.planned(), dry, apply, again, undo);
        assertThat(result.planned() + result.leftOut()).isEqualTo(PEOPLE);
        assertThat(first).hasSize(result.planned());
        assertThat(proposed()).isEmpty();
        assertThat(List.of(dry, apply, again, undo)).allMatch(time -> time < LONGEST_SECONDS);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
