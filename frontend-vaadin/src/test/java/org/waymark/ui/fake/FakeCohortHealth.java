package org.waymark.ui.fake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.FileFormat;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.PersonAtRisk;
import org.waymark.contract.assignment.PersonAtRisk.Because;
import org.waymark.contract.assignment.PersonAtRisk.Reason;
import org.waymark.contract.health.CohortHealth;
import org.waymark.contract.health.CohortHealth.Attendance;
import org.waymark.contract.health.CohortHealth.Cancellations;
import org.waymark.contract.health.CohortHealth.Choice;
import org.waymark.contract.health.CohortHealth.Choices;
import org.waymark.contract.health.CohortHealth.Cohort;
import org.waymark.contract.health.CohortHealth.Hours;
import org.waymark.contract.health.CohortHealth.People;
import org.waymark.contract.health.CohortHealth.Seats;
import org.waymark.contract.health.CohortHealthApi;
import org.waymark.contract.health.Satisfaction;
import org.waymark.contract.health.Satisfaction.Answers;
import org.waymark.contract.health.Satisfaction.OfTopic;
import org.waymark.contract.health.SessionHealth;
import org.waymark.contract.health.SessionHealth.Which;
import reactor.core.publisher.Mono;

/** Two cohorts, one of them new and run by a partner; the second page of people falling behind has one person. */
public class FakeCohortHealth implements CohortHealthApi {

    private static final LocalDateTime START = LocalDate.of(2026, 11, 19).atTime(9, 30);
    private static final String PARTNER = "Millbridge Hub";

    private static final Cohort SENIOR = new Cohort(
            "offer-senior",
            "NPQSL",
            "Senior leadership",
            "Autumn 2026",
            null,
            new People(1, 2, 8, 9, 1, 1, 0),
            10,
            60,
            34,
            new Attendance("offer-senior", "Autumn 2026", 2, 40, 32, 3),
            75,
            2,
            hours(1),
            1);

    private static final Cohort TEACHING = new Cohort(
            "offer-teaching",
            "NPQLT",
            "Leading teaching",
            "Autumn 2026",
            PARTNER,
            new People(0, 4, 0, 0, 0, 0, 0),
            0,
            20,
            4,
            new Attendance("offer-teaching", "Autumn 2026", 0, 0, 0, 0),
            0,
            0,
            hours(0),
            0);

    private static List<Hours> hours(int times) {
        return List.of(
                new Hours(ActivityKind.SELF_STUDY, 54_000 * times, 12_000 * times, 9_000 * times),
                new Hours(ActivityKind.LIVE_ONLINE, 7_200 * times, 1_800 * times, 1_500 * times),
                new Hours(ActivityKind.IN_PERSON, 14_400 * times, 4_800 * times, 3_900 * times),
                new Hours(ActivityKind.COACHING, 2_400 * times, 0, 0),
                new Hours(ActivityKind.WORKPLACE_TASK, 9_000 * times, 3_000 * times, 1_200 * times));
    }

    private static List<Cohort> cohorts(String offerId, String partnerId) {
        return List.of(SENIOR, TEACHING).stream()
                .filter(cohort -> offerId == null || offerId.equals(cohort.offerId()))
                .filter(cohort -> partnerId == null || partnerId.equals(OWN) == (cohort.runBy() == null))
                .toList();
    }

    @Override
    public Mono<CohortHealth> health(String offerId, String placeId, String partnerId) {
        List<Cohort> cohorts = cohorts(offerId, partnerId);
        boolean senior = cohorts.contains(SENIOR);
        return Mono.just(new CohortHealth(
                FakeYear.TODAY,
                new Choices(
                        List.of(
                                new Choice("offer-senior", "NPQSL, Autumn 2026"),
                                new Choice("offer-teaching", "NPQLT, Autumn 2026")),
                        List.of(new Choice("hub-northway", "Northway Hub, Millbridge"), new Choice(ONLINE, "Online")),
                        List.of(new Choice("partner-millbridge", PARTNER), new Choice(OWN, "Your own"))),
                cohorts,
                senior
                        ? List.of(
                                new Seats(
                                        "hub-northway",
                                        "Northway Hub, Millbridge",
                                        ActivityKind.IN_PERSON,
                                        2,
                                        50,
                                        30,
                                        2,
                                        18),
                                new Seats(ONLINE, "Online", ActivityKind.LIVE_ONLINE, 1, 30, 8, 0, 22))
                        : List.of(),
                senior ? List.of(new Attendance("hub-northway", "Northway Hub, Millbridge", 2, 40, 32, 3)) : List.of(),
                senior
                        ? List.of(
                                new Attendance("partner-millbridge", PARTNER, 1, 10, 9, 0),
                                new Attendance(OWN, "Your own", 1, 30, 23, 3))
                        : List.of(),
                hours(senior ? 1 : 0),
                senior ? new Cancellations(1, 11, 1, 2) : new Cancellations(0, 0, 0, 0)));
    }

    @Override
    public Mono<Page<PersonAtRisk>> peopleFallingBehind(
            String offerId, String placeId, String partnerId, String cursor) {
        if (!cohorts(offerId, partnerId).contains(SENIOR)) return Mono.just(Page.whole(List.of()));
        return Mono.just(
                cursor == null
                        ? new Page<>(List.of(person("ruth.penhale", "Ruth Penhale")), "1")
                        : Page.whole(List.of(person("ben.ashworth", "Ben Ashworth"))));
    }

    private static PersonAtRisk person(String id, String name) {
        return new PersonAtRisk(
                id,
                name,
                "Fernhill School",
                "NPQSL",
                List.of(new Because(Reason.STEP_OVERDUE, "A step was due on 9 November.")));
    }

    @Override
    public Mono<Page<SessionHealth>> sessions(
            String offerId, String placeId, String partnerId, Which which, String cursor) {
        return Mono.just(Page.whole(Optional.of(which).filter(one -> one != Which.TO_COME).stream()
                .map(FakeCohortHealth::session)
                .toList()));
    }

    private static SessionHealth session(Which which) {
        boolean held = which == Which.HELD;
        return new SessionHealth(
                "offer-senior",
                "session-1",
                "Behaviour systems",
                "NPQSL",
                "Autumn 2026",
                null,
                ActivityKind.IN_PERSON,
                START,
                180,
                "hub-northway",
                "Northway Hub, Millbridge",
                24,
                20,
                0,
                held ? 18 : 0,
                held ? 15 : 0,
                held ? 2 : 0,
                held ? null : "The hall is flooded");
    }

    @Override
    public Mono<Satisfaction> satisfaction(String offerId, String placeId, String partnerId) {
        return Mono.just(
                cohorts(offerId, partnerId).contains(SENIOR)
                        ? new Satisfaction(
                                5,
                                1,
                                2,
                                List.of(new OfTopic("School culture", 2, new Answers(14, 4.2), new Answers(0, null))),
                                List.of("More time to talk, please."))
                        : new Satisfaction(5, 0, 0, List.of(), List.of()));
    }

    @Override
    public Mono<ResponseEntity<byte[]>> file(
            String offerId, String placeId, String partnerId, Table table, FileFormat format) {
        return Mono.just(ResponseEntity.ok("Qualification".getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Mono<ResponseEntity<byte[]>> pack() {
        return Mono.just(ResponseEntity.ok("PK".getBytes(StandardCharsets.UTF_8)));
    }
}
