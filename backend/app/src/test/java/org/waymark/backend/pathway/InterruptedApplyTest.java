package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.util.AopTestUtils;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.store.PathwayRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.Phase;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.pathway.Choices;
import reactor.core.publisher.Mono;

/** The store goes away after the new pathway was written and before the participant points to it. */
class InterruptedApplyTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();

    @Autowired
    private Pathways pathways;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private LearningRepository learning;

    @Autowired
    private PathwayRepository stored;

    @Autowired
    private PlanningInputsFinder finder;

    @Autowired
    private Standings standings;

    @Autowired
    private PathwaySeats seats;

    @Autowired
    private Planning planning;

    @Autowired
    private Today today;

    @Autowired
    private PersonRepository people;

    @Autowired
    private OfferRepository offers;

    @Test
    void the_old_pathway_still_holds_and_the_change_can_be_made_again() {
        var before = api.pathwayOf("miles-tranter");
        Choices wishes = Wishes.like(before.choices()).minutes(300).choices();
        Scope miles = new Scope.Self("miles-tranter");
        long plan = pathways.participant(miles, "miles-tranter").block().plan();

        assertThatThrownBy(() -> interrupted()
                        .apply(miles, "miles-tranter", plan, wishes)
                        .block())
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(api.pathwayOf("miles-tranter")).isEqualTo(before);
        assertThat(pathways.apply(miles, "miles-tranter", plan, wishes)
                        .block()
                        .view()
                        .choices())
                .isEqualTo(wishes);
    }

    @Test
    void nobody_is_enrolled_by_halves_and_the_enrolment_can_be_made_again() {
        var person = people.find(WAYMARK, "rosa-delgado").block();
        // The demonstration's: other tests have left theirs.
        var offer = offers.list(WAYMARK).block().stream()
                .filter(one -> one.id().startsWith("npqsl-"))
                .findFirst()
                .orElseThrow();
        var enrolment = new Participant.Enrolment(
                offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), TestClock.TODAY);
        Choices choices = Wishes.of(Phase.PRIMARY).minutes(180).choices();
        Learning none = Learning.none(person.id());
        PlannedPathway planned = pathways.tryOut(person, enrolment, none, choices, TestClock.TODAY, null)
                .block()
                .planned();
        var participant = new Participant(
                person,
                0,
                offer.providerId(),
                enrolment,
                choices,
                1,
                planned.id(),
                Summaries.of(planned, none),
                null,
                Standing.ENROLLED);

        assertThatThrownBy(
                        () -> interrupted().enrol(WAYMARK, participant, planned).block())
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(participants.find(WAYMARK, "rosa-delgado").blockOptional()).isEmpty();
        PlannedPathway again = pathways.tryOut(person, enrolment, none, choices, TestClock.TODAY, null)
                .block()
                .planned();
        var repeated = new Participant(
                person,
                0,
                offer.providerId(),
                enrolment,
                choices,
                1,
                again.id(),
                Summaries.of(again, none),
                null,
                Standing.ENROLLED);
        assertThat(pathways.enrol(WAYMARK, repeated, again).block().pathwayId()).isEqualTo(again.id());
    }

    private Pathways interrupted() {
        ParticipantRepository failing = spy((ParticipantRepository) AopTestUtils.getUltimateTargetObject(participants));
        doReturn(Mono.error(new DataAccessResourceFailureException("the store went away")))
                .when(failing)
                .save(any(), any());
        return new Pathways(failing, learning, stored, finder, standings, seats, planning, today);
    }
}
