package org.waymark.backend.assignment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.assignment.TrustProgress;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Flux;

/** How long the figures of a very large trust take over HTTP on the embedded store; printed. */
@Tag("long")
class ProgressSpeed extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String TRUST = "very-large-trust";
    private static final int PEOPLE = 10_000;
    private static final int SCHOOLS = 1_500;
    private static final int LOOKS = 300;
    /** Four times what is wished for on a quiet machine: a scan for each look would take longer still. */
    private static final double LONGEST_MILLIS = 1_000;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private ParticipantLists lists;

    @Autowired
    private AccountRepository accounts;

    @Test
    void ten_thousand_people_are_looked_at_in_under_a_second_while_they_change() {
        Participant like = participants.list(new Scope.Trust("trust-larkfield")).block().stream()
                .filter(one -> one.summary().milestones().size() > 5)
                .findFirst()
                .orElseThrow();
        Flux.range(0, PEOPLE)
                .flatMap(i -> participants.save(WAYMARK, person(like, i)), 16)
                .blockLast();
        long began = System.nanoTime();
        lists.of(new Scope.Trust(TRUST)).block();
        System.out.printf(
                "the first look at %d people reads them all: %.0f ms%n", PEOPLE, (System.nanoTime() - began) / 1e6);
        WebTestClient lead = lead();
        TrustProgress first = look(lead, "", TrustProgress.class);
        assertThat(first.all().people()).isEqualTo(PEOPLE);

        for (String part : List.of("", "/schools", "/people-at-risk")) {
            List<Double> unchanged = new ArrayList<>();
            List<Double> changed = new ArrayList<>();
            for (int i = 0; i < LOOKS; i++) {
                boolean afterAChange = i % 2 == 0;
                if (afterAChange) {
                    change(i);
                }
                long start = System.nanoTime();
                look(lead, part, String.class);
                (afterAChange ? changed : unchanged).add((System.nanoTime() - start) / 1e6);
            }
            System.out.printf(
                    "trust-progress%s, %d people in %d schools: p50 %.0f ms, p99 %.0f ms; after a change p50 %.0f ms, p99 %.0f ms%n",
                    part, PEOPLE, SCHOOLS, at(unchanged, 50), at(unchanged, 99), at(changed, 50), at(changed, 99));
            assertThat(at(changed, 99)).isLessThan(LONGEST_MILLIS);
            assertThat(at(unchanged, 99)).isLessThan(LONGEST_MILLIS);
        }
    }

    private void change(int i) {
        participants
                .find(WAYMARK, "large-" + i)
                .flatMap(one -> participants.save(WAYMARK, one))
                .block();
    }

    private static double at(List<Double> times, int percent) {
        return times.stream().sorted().toList().get(Math.min(times.size() - 1, times.size() * percent / 100));
    }

    private static <T> T look(WebTestClient lead, String part, Class<T> type) {
        return lead.get()
                .uri("/api/v1/trust-progress" + part)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient lead() {
        accounts.save(new Account(
                        "account-" + TRUST,
                        TRUST + "@waymark.example",
                        "Lena Lead",
                        "no password",
                        Set.of(Role.TRUST_LEAD),
                        null,
                        null,
                        TRUST,
                        "Very Large Trust",
                        true))
                .block();
        return api.as(TRUST);
    }

    private static Participant person(Participant like, int i) {
        Person p = like.person();
        int school = i % SCHOOLS;
        List<Participant.Milestone> milestones = IntStream.range(
                        0, like.summary().milestones().size())
                .mapToObj(m -> like.summary().milestones().get(m))
                .map(m -> i % 3 == 0
                        ? new Participant.Milestone(m.moduleId(), m.starts(), m.ends(), m.minutes(), m.ends())
                        : m)
                .toList();
        var s = like.summary();
        LocalDate due = i % 5 == 0 ? LocalDate.of(2026, 11, 2) : s.nextDue();
        return new Participant(
                new Person(
                        "large-" + i,
                        "Person " + i,
                        p.jobTitle(),
                        "large-school-" + school,
                        "School " + school,
                        TRUST,
                        "Very Large Trust",
                        p.phase(),
                        p.kind(),
                        List.of()),
                0,
                like.providerId(),
                like.enrolment(),
                like.choices(),
                1,
                like.pathwayId(),
                new Participant.Summary(
                        s.finish(),
                        s.minutesPlanned(),
                        s.minutesDone(),
                        s.stepsTotal(),
                        s.stepsDone(),
                        true,
                        due,
                        s.sessionIds(),
                        s.learningVersion(),
                        milestones),
                null,
                like.standing());
    }
}
