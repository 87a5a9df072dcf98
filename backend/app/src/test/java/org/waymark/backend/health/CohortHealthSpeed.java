package org.waymark.backend.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.attendance.SessionRegister;
import org.waymark.backend.attendance.store.RegisterRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Milestone;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.health.CohortHealth;
import reactor.core.publisher.Flux;

/** How long the figures of a region's provider take over HTTP on the embedded store; printed. */
@Tag("long")
class CohortHealthSpeed extends ApiTest {

    private static final int PEOPLE = 4_000;
    private static final int MANY = 10_000;
    private static final int PACKS = 20;
    private static final double LONGEST_PACK_MILLIS = 2_000;
    private static final int COHORTS = 80;
    private static final int SESSIONS = 30;
    private static final int WITH_SEATS = 8;
    private static final int LOOKS = 300;

    /** Four times what is wished for on a quiet machine. */
    private static final double LONGEST_MILLIS = 1_000;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private RegisterRepository registers;

    @Autowired
    private Seats seats;

    @Test
    void four_thousand_people_in_eighty_cohorts_are_looked_at_in_under_a_second() {
        Cohorts cohorts = new Cohorts(offers, participants, accounts);
        String provider = cohorts.provider();
        Participant like = participants.find(Cohorts.WAYMARK, "amara-osei").block();
        List<Milestone> steps = like.summary().milestones();
        for (int i = 0; i < COHORTS; i++) {
            fill(cohorts, provider, like, steps, i, PEOPLE / COHORTS);
        }
        WebTestClient client = api.as(provider);
        long began = System.nanoTime();
        long busy = processorNanos();
        assertThat(look(client, "", CohortHealth.class).cohorts()).hasSize(COHORTS);
        System.out.printf(
                "the first look reads everything: %.0f ms, %.0f ms of processors%n",
                (System.nanoTime() - began) / 1e6, (processorNanos() - busy) / 1e6);

        for (String part : List.of("", "/people-falling-behind", "/sessions?which=HELD")) {
            List<Double> took = new ArrayList<>();
            for (int i = 0; i < LOOKS; i++) {
                long start = System.nanoTime();
                look(client, part, String.class);
                took.add((System.nanoTime() - start) / 1e6);
            }
            System.out.printf(
                    "cohort-health%s, %d people in %d cohorts with %d sessions: p50 %.0f ms, p99 %.0f ms%n",
                    part, PEOPLE, COHORTS, COHORTS * SESSIONS, at(took, 50), at(took, 99));
            assertThat(at(took, 99)).isLessThan(LONGEST_MILLIS);
        }
    }

    /** Built while it is fetched: longer than this, it would have to be a job (decision 0063). */
    @Test
    void the_pack_of_ten_thousand_people_is_built_in_under_two_seconds() {
        Cohorts cohorts = new Cohorts(offers, participants, accounts);
        String provider = cohorts.provider();
        Participant like = participants.find(Cohorts.WAYMARK, "amara-osei").block();
        for (int i = 0; i < COHORTS; i++) {
            fill(cohorts, provider, like, like.summary().milestones(), COHORTS + i, MANY / COHORTS);
        }
        WebTestClient client = api.as(provider);
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < PACKS; i++) {
            long start = System.nanoTime();
            byte[] pack = look(client, "/pack", byte[].class);
            took.add((System.nanoTime() - start) / 1e6);
            assertThat(pack).isNotEmpty();
            System.out.printf("pack %d of %d people: %.0f ms, %d KB%n", i, MANY, took.getLast(), pack.length / 1024);
        }
        assertThat(at(took, 50)).isLessThan(LONGEST_PACK_MILLIS);
    }

    private void fill(
            Cohorts cohorts, String provider, Participant like, List<Milestone> steps, int number, int people) {
        Offer.Session some = cohorts.inPerson();
        Offer offer = cohorts.offer(provider)
                .withSessions(IntStream.range(0, SESSIONS)
                        .mapToObj(s -> some.as("s" + s)
                                .at(TestClock.TODAY
                                        .plusDays(7L * (s - SESSIONS / 2))
                                        .atTime(9, 0))
                                .withSeats(people))
                        .toList());
        cohorts.put(offer);
        List<String> all = offer.sessions().stream().map(Offer.Session::id).toList();
        List<Participant> group = IntStream.range(0, people)
                .mapToObj(i -> Cohorts.person(like, offer, "speed-" + number + "-" + i, steps, all))
                .toList();
        Flux.fromIterable(group)
                .flatMap(
                        one -> participants
                                .save(Cohorts.WAYMARK, one)
                                .then(seats.ask(
                                        offer, all.subList(SESSIONS / 2, SESSIONS / 2 + WITH_SEATS), one.id(), null)),
                        8)
                .blockLast();
        Flux.fromIterable(all.subList(0, SESSIONS / 2))
                .flatMap(
                        session -> registers.save(
                                Cohorts.WAYMARK,
                                new SessionRegister(
                                        offer.id(),
                                        session,
                                        provider,
                                        0,
                                        group.stream()
                                                .map(one -> new SessionRegister.Entry(
                                                        one.id(), Mark.PRESENT, "Pia", clock.instant(), null))
                                                .toList())),
                        8)
                .blockLast();
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double at(List<Double> all, int percent) {
        return all.stream()
                .sorted()
                .skip((long) Math.ceil(all.size() * percent / 100.0) - 1)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T look(WebTestClient client, String part, Class<T> type) {
        return client.get()
                .uri("/api/v1/cohort-health" + part)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody();
    }
}
