package org.waymark.backend.offering;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.pathway.PlanningRun;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.testing.TestClock;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.OfferPreview;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How long an offer's preview takes, and an amendment for a large cohort, over HTTP; printed. */
@Tag("long")
class OfferSpeed extends OnAnAmendedOffer {

    private static final int LOOKS = 40;
    private static final int WARM = 5;
    /** Fewer with {@code -DargLine=-Dwaymark.test.cohort=200}. */
    private static final int COHORT = Integer.getInteger("waymark.test.cohort", 1_000);

    private static final int SCHOOLS = 50;
    private static final int METRES = 1_000;
    /** Some times what is wished for on a quiet machine. */
    private static final double LONGEST_PREVIEW_MILLIS = 4_000;

    private static final double LONGEST_JOB_SECONDS = 300;

    @Autowired
    private SchoolRepository schools;

    @Autowired
    private MeterRegistry meters;

    @Test
    void an_offer_is_tried_out_on_twelve_people_while_somebody_waits() {
        BuiltOffer draft = get("/api/v1/offers/" + begun());
        List<Double> millis = new ArrayList<>();
        long busy = 0;
        for (int i = 0; i < WARM + LOOKS; i++) {
            if (i == WARM) busy = processorNanos();
            int selfStudy = 40 + i % 30;
            long start = System.nanoTime();
            OfferPreview preview = api.as("helen")
                    .post()
                    .uri("/api/v1/offers/" + draft.id() + "/preview")
                    .bodyValue(changed(draft.rules(), selfStudy))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(OfferPreview.class)
                    .returnResult()
                    .getResponseBody();
            assertThat(preview.people()).hasSize(12);
            if (i >= WARM) millis.add((System.nanoTime() - start) / 1e6);
        }
        System.out.printf(
                "preview of an offer on 12 people, %d times: p50 %.0f ms, p99 %.0f ms; %.0f ms of processors each%n",
                LOOKS, at(millis, 50), at(millis, 99), (processorNanos() - busy) / 1e6 / LOOKS);
        assertThat(at(millis, 99)).isLessThan(LONGEST_PREVIEW_MILLIS);
    }

    /** Thrice, on an offer and a thousand people each: at first the backend has only just started. */
    @RepeatedTest(3)
    void a_thousand_people_are_planned_again_while_somebody_waits() {
        int people = enrolled();
        rules(begun(), 53);
        timed("effect on " + people, "/amendment/effect", null);
        timed("apply to " + people, "/amendment/apply", "\"2\"");
        timed("undo for " + people, "/amendment/undo", null);
    }

    private void timed(String what, String path, String etag) {
        long start = System.nanoTime();
        long busy = processorNanos();
        Map<String, Long> before = calls();
        List<Double> told = new ArrayList<>();
        Job job = job(path, etag, seen -> {
            if (seen.done() > 0) told.add((System.nanoTime() - start) / 1e9);
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: %.1f s, %.1f s of processors; first told of somebody done after %.1f s; %s%n",
                what, seconds, (processorNanos() - busy) / 1e9, told.getFirst(), job.message());
        Map<String, Long> calls = calls();
        before.forEach((call, times) -> calls.merge(call, -times, Long::sum));
        calls.values().removeIf(times -> times < COHORT / 100);
        System.out.println("calls of the store: " + calls);
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(seconds).isLessThan(LONGEST_JOB_SECONDS);
    }

    /** By command and collection. */
    private Map<String, Long> calls() {
        Map<String, Long> calls = new TreeMap<>();
        meters.find("mongodb.driver.commands")
                .timers()
                .forEach(timer -> calls.merge(
                        timer.getId().getTag("collection") + " " + timer.getId().getTag("command"),
                        timer.count(),
                        Long::sum));
        return calls;
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** People with hours, phases and journeys of their own, with seats for all. */
    private int enrolled() {
        Offer offer = offers.find(WAYMARK, offerId)
                .flatMap(one -> offers.save(
                        WAYMARK,
                        one.withSessions(one.sessions().stream()
                                .map(session -> session.withSeats(COHORT + PEOPLE))
                                .toList())))
                .block();
        IntStream.range(0, SCHOOLS).forEach(this::found);
        PlanningRun run = pathways.run(TestClock.TODAY);
        return Flux.range(0, COHORT)
                .flatMap(i -> Mono.defer(() -> enrol(run, offer, i)).subscribeOn(Schedulers.boundedElastic()), 4)
                .collectList()
                .map(List::size)
                .block(Duration.ofMinutes(10));
    }

    private Mono<Participant> enrol(PlanningRun run, Offer offer, int i) {
        Phase phase = Phase.values()[i % Phase.values().length];
        Wishes wishes = Wishes.of(phase).minutes(150 + i % 18 * 15);
        var choices = (i % 5 == 0 ? wishes.online() : wishes).choices();
        Person person = new Person(
                "cohort-" + i + "-" + offerId,
                "Person " + i,
                "Deputy",
                schoolId(i % SCHOOLS),
                "School",
                "trust-amended",
                "Amended Trust",
                phase,
                phase == Phase.AP_SEND ? SchoolKind.SPECIAL : SchoolKind.MAINSTREAM,
                List.of());
        var enrolment = new Participant.Enrolment(
                offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), offer.starts());
        Learning none = Learning.none(person.id());
        return run.ask(person, enrolment, choices)
                .mapNotNull(ask -> run.plan(ask).planned())
                .flatMap(planned -> people.save(WAYMARK, person, offer.providerId())
                        .then(pathways.enrol(
                                WAYMARK,
                                new Participant(
                                        person,
                                        0,
                                        offer.providerId(),
                                        enrolment,
                                        choices,
                                        1,
                                        planned.id(),
                                        Summaries.of(planned, none),
                                        null,
                                        Standing.ENROLLED),
                                planned)));
    }

    private String schoolId(int i) {
        return "school-" + i + "-" + offerId;
    }

    private void found(int i) {
        School like = schools.find(WAYMARK, "hazel-lane").block();
        schools.save(
                        WAYMARK,
                        new School(
                                schoolId(i),
                                "School " + i,
                                like.phase(),
                                like.kind(),
                                i % 3 == 0,
                                300,
                                "trust-amended",
                                "Amended Trust",
                                like.calendar(),
                                like.easting() + (i - SCHOOLS / 2) * METRES,
                                like.northing() + i % 7 * METRES,
                                null))
                .block();
    }

    private static double at(List<Double> times, int percent) {
        return times.stream().sorted().toList().get(Math.min(times.size() - 1, times.size() * percent / 100));
    }
}
