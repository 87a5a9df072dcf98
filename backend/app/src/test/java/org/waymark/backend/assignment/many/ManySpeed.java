package org.waymark.backend.assignment.many;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.contract.assignment.AssignmentPlan;
import reactor.core.publisher.Mono;

/** How long it takes for many; the figures are printed. */
@Tag("long")
class ManySpeed extends ManyTest {

    private static final int PEOPLE = 500;
    private static final int LONGEST_SECONDS = 60;
    private static final int MANY = 10_000;
    private static final int MANY_SCHOOLS = 1_000;

    @Test
    void five_hundred_are_tried_out_applied_and_applied_again_within_a_minute_each() {
        List<String> crowd = new ArrayList<>();
        for (int school = 0; school < 20; school++) {
            crowd.addAll(hire(PEOPLE / 20, found("School " + school)));
        }
        AssignmentPlan plan = create(settings(roomy(PEOPLE), 2));
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

    @Test
    void ten_thousand_are_tried_out_over_http_within_minutes() {
        List<String> crowd = new ArrayList<>();
        for (int school = 0; school < MANY_SCHOOLS; school++) {
            crowd.addAll(hire(MANY / MANY_SCHOOLS, found("School " + school)));
        }
        AssignmentPlan plan = create(settings(roomy(MANY), 2));
        choose(plan.id(), crowd);

        var dry = CompletableFuture.supplyAsync(() -> seconds(() -> run(plan.id(), "dry-run")));
        look(
                List.of(
                        "/api/v1/people",
                        "/api/v1/people/overview",
                        "/api/v1/participants",
                        "/api/v1/participants/overview",
                        "/api/v1/trust-progress"),
                dry);

        var result = plan(plan.id()).result();
        System.out.printf("%d people, %d with a pathway: dry run %.1f s%n", MANY, result.planned(), dry.join());
        assertThat(result.planned() + result.leftOut()).isEqualTo(MANY);
        assertThat(result.planned()).isGreaterThan(MANY / 3);
    }

    /** One after the other, again and again until the work is done, as those who wait for it would. */
    private void look(List<String> addresses, CompletableFuture<?> work) {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        while (!work.isDone()) {
            addresses.forEach(address ->
                    millis.computeIfAbsent(address, one -> new ArrayList<>()).add(look(address)));
            Mono.delay(Duration.ofMillis(100)).block();
        }
        millis.forEach((address, looks) -> {
            Collections.sort(looks);
            System.out.printf(
                    "%s meanwhile, %d looks: p50 %.0f ms, p99 %.0f ms%n",
                    address, looks.size(), looks.get(looks.size() / 2), looks.get(looks.size() * 99 / 100));
        });
    }

    private double look(String address) {
        long start = System.nanoTime();
        lead.get().uri(address).exchange().expectStatus().isOk().expectBody().returnResult();
        return (System.nanoTime() - start) / 1e6;
    }

    /** The demonstration's offer with seats for all, since whoever gets none takes the less time. */
    private Offer roomy(int seats) {
        Offer o = offer();
        Offer roomy = o.copy(trust + "-offer")
                .withSessions(o.sessions().stream()
                        .map(session -> roomy(session, seats))
                        .toList());
        offers.put(WAYMARK, roomy).block();
        return roomy;
    }

    private static Offer.Session roomy(Offer.Session s, int seats) {
        return s.withSeats(seats);
    }

    /** Prints the processors' time as well, which tells more on a machine that does other things too. */
    private static double seconds(Runnable work) {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = System.nanoTime();
        long busy = machine.getProcessCpuTime();
        work.run();
        double taken = (System.nanoTime() - start) / 1e9;
        System.out.printf("%.1f s, %.1f s of processors%n", taken, (machine.getProcessCpuTime() - busy) / 1e9);
        return taken;
    }
}
