package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Band;

/** Somebody on an offer that brings nine hours of coaching and keeps time for them. */
class CoachingOfOfferTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int NINE_HOURS = 9 * 60;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private PersonRepository people;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private Pathways pathways;

    private final String who = "coached-" + UUID.randomUUID();
    private Offer without;
    private Offer offer;
    private Person person;

    @BeforeEach
    void enrolOne() {
        without = offers.list(WAYMARK).block().stream()
                .filter(one -> one.providerId().equals("provider-fernhill"))
                .filter(one -> one.id().startsWith("npqsl-"))
                .filter(one -> one.sessions().size() > 100)
                .findFirst()
                .orElseThrow();
        offer = without.copy(who)
                .with(without.course().withCohort(who))
                .with(without.teaching().with(new Teaching.Coaching(3 * 60, 6 * 60, true)));
        offers.put(WAYMARK, offer).block();
        String trust =
                participants.find(WAYMARK, "hana-suzuki").block().person().trustId();
        person = new Person(
                who,
                "Coached " + who,
                "Leader",
                "",
                "No school",
                trust,
                "Larkfield Learning Trust",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of());
        people.save(WAYMARK, person, offer.providerId()).block();
        PlannedPathway planned = planned(offer);
        var summary = new Participant.Summary(
                planned.finish(),
                planned.minutes(),
                0,
                planned.steps().size(),
                0,
                false,
                null,
                planned.sessionIds(),
                0,
                List.of());
        pathways.enrol(
                        WAYMARK,
                        new Participant(
                                person,
                                0,
                                offer.providerId(),
                                enrolment(offer),
                                Wishes.of(Phase.PRIMARY).choices(),
                                1,
                                planned.id(),
                                summary,
                                null,
                                Standing.ENROLLED),
                        planned)
                .block();
    }

    @AfterEach
    void takeThemOff() {
        participants
                .find(WAYMARK, who)
                .flatMap(one -> participants.delete(WAYMARK, one))
                .block();
    }

    private static Enrolment enrolment(Offer of) {
        return new Enrolment(of.qualification(), of.frameworkVersion(), of.id(), of.cohort(), TestClock.TODAY);
    }

    private PlannedPathway planned(Offer on) {
        return pathways.tryOut(
                        person,
                        enrolment(on),
                        Learning.none(who),
                        Wishes.of(Phase.PRIMARY).choices(),
                        TestClock.TODAY,
                        null)
                .block()
                .planned();
    }

    private Pathway seenBy(WebTestClient reader) {
        return reader.get()
                .uri("/api/v1/participants/{id}/pathway", who)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Pathway.class)
                .returnResult()
                .getResponseBody();
    }

    private static List<Band> coaching(Pathway pathway) {
        return pathway.bands().stream()
                .filter(band -> band.kind() == Band.Kind.COACHING)
                .toList();
    }

    @Test
    void a_pathway_shows_the_weeks_in_which_time_is_kept_within_the_hours_a_week() {
        Pathway pathway = seenBy(api.asPerson(who));

        assertThat(coaching(pathway)).hasSizeGreaterThan(2).allSatisfy(band -> {
            assertThat(band.name()).startsWith("Coaching with your offer, ").contains("hour");
            assertThat(pathway.weeks())
                    .filteredOn(week -> week.monday().equals(band.from()))
                    .singleElement()
                    .satisfies(week -> assertThat(week.minutes()).isBetween(1, week.capacity()));
        });
        assertThat(seenBy(api.as("helen")).bands()).isEqualTo(pathway.bands());
    }

    @Test
    void what_modules_hold_is_a_part_of_it() {
        assertThat(planned(offer).weeks().stream()
                        .mapToInt(PlannedPathway.PlannedWeek::coaching)
                        .sum())
                .isGreaterThan(0)
                .isLessThan(NINE_HOURS);
    }

    @Test
    void an_offer_that_keeps_no_time_is_planned_as_before() {
        assertThat(planned(without).weeks())
                .allSatisfy(week -> assertThat(week.coaching()).isZero());
    }

    @Test
    void an_employer_is_not_shown_it() {
        Pathway seen = seenBy(api.as("marcus"));

        assertThat(seen.weeks()).isNotEmpty();
        assertThat(coaching(seen)).isEmpty();
    }
}
