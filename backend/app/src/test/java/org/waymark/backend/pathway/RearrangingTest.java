package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.util.AopTestUtils;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.SeatSweep;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.PlannedPathway.PlannedPart;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.backend.pathway.Rearranging.Held;
import org.waymark.backend.pathway.Rearranging.Move;
import org.waymark.backend.pathway.store.PathwayRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.Proposal.Standing;
import reactor.core.publisher.Mono;

/** Ada and Ben leave one session for another, and the store may go away between any two steps. */
class RearrangingTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();

    @Autowired
    private Rearranging rearranging;

    @Autowired
    private PathwaySeats seats;

    @Autowired
    private Seats taken;

    @Autowired
    private SeatSweep sweep;

    @Autowired
    private PathwayRepository pathways;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private OfferRepository offers;

    private final String test = UUID.randomUUID().toString();
    private final String ada = "ada-" + test;
    private final String ben = "ben-" + test;
    private Offer offer;

    @BeforeEach
    void seatThem() {
        Offer like = offers.list(WAYMARK).block().stream()
                .filter(one -> one.id().startsWith("npqsl-"))
                .findFirst()
                .orElseThrow();
        offer = like.copy("rearranging-" + test)
                .withHubs(List.of())
                .withSessions(List.of(session("old", 20), session("new", 20), session("last", 1)));
        offers.put(WAYMARK, offer).block();
        Stream.of(ada, ben).forEach(id -> {
            PlannedPathway pathway = pathway(id, "old");
            Participant participant = participant(id, pathway);
            pathways.insert(participant, pathway).block();
            participants.save(WAYMARK, participant).block();
            taken.ask(offer, List.of("old"), id, null).block();
        });
    }

    @AfterEach
    void leave() {
        Stream.of(ada, ben).forEach(id -> participants.delete(WAYMARK, now(id)).block());
    }

    @Test
    void many_move_together() {
        Held held = rearranging
                .hold(WAYMARK, offer, List.of(move(ada, "new"), move(ben, "new")))
                .block();

        assertThat(held).isEqualTo(new Held(Set.of(ada, ben), Set.of()));
        assertSits("new", ada, ben);
        assertThat(seated("old")).isEmpty();
    }

    @Test
    void whoever_has_changed_since_keeps_what_they_have_and_the_others_move() {
        Move stale = move(ada, "new");
        participants.save(WAYMARK, now(ada)).block();

        Held held = rearranging
                .hold(WAYMARK, offer, List.of(stale, move(ben, "new")))
                .block();

        assertThat(held.participantIds()).containsExactly(ben);
        assertSits("old", ada);
        assertSits("new", ben);
        assertThat(seated("old")).containsExactly(ada);
    }

    @Test
    void whoever_finds_no_seat_keeps_what_they_have_and_it_is_said_where() {
        Held held = rearranging
                .hold(WAYMARK, offer, List.of(move(ada, "last"), move(ben, "last")))
                .block();

        assertThat(held).isEqualTo(new Held(Set.of(ada), Set.of("last")));
        assertSits("last", ada);
        assertSits("old", ben);
        assertThat(seated("last")).containsExactly(ada);
    }

    @Test
    void before_the_participants_are_written_all_is_as_it_was_and_can_be_done_again() {
        PathwayRepository noPathways = real(pathways);
        doReturn(gone()).when(noPathways).insertAll(any(), any());
        interrupted(new Rearranging(seats, noPathways, participants));
        ParticipantRepository noParticipants = real(participants);
        doReturn(gone()).when(noParticipants).saveAll(any(), any());
        interrupted(new Rearranging(seats, pathways, noParticipants));
        assertSits("old", ada, ben);

        many_move_together();
    }

    @Test
    void half_of_the_participants_written_is_each_of_them_whole() {
        ParticipantRepository half = real(participants);
        doAnswer(call -> participants
                        .saveAll(WAYMARK, call.<List<Participant>>getArgument(1).subList(0, 1))
                        .then(gone()))
                .when(half)
                .saveAll(any(), any());
        interrupted(new Rearranging(seats, pathways, half));
        assertSits("new", ada);
        assertSits("old", ben);

        rearranging.hold(WAYMARK, offer, List.of(move(ben, "new"))).block();
        assertSits("new", ada, ben);
        assertSweptClean();
    }

    @Test
    void before_seats_go_back_both_are_theirs_and_the_sweep_takes_what_is_left() {
        PathwaySeats kept = real(seats);
        doReturn(gone()).when(kept).giveBackAll(any(), any());
        interrupted(new Rearranging(kept, pathways, participants));

        assertSits("new", ada, ben);
        assertThat(seated("old")).containsExactlyInAnyOrder(ada, ben);
        assertSweptClean();
    }

    private void interrupted(Rearranging failing) {
        List<Move> both = List.of(move(ada, "new"), move(ben, "new"));
        assertThatThrownBy(() -> failing.hold(WAYMARK, offer, both).block())
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    private void assertSweptClean() {
        clock.advance(Duration.ofMinutes(11));
        sweep.sweep().block();
        assertThat(seated("old")).isEmpty();
        assertThat(seated("new")).containsExactlyInAnyOrder(ada, ben);
    }

    /** By their pathways and by the seats. */
    private void assertSits(String session, String... people) {
        for (String id : people) {
            assertThat(now(id).summary().sessionIds()).containsExactly(session);
            assertThat(pathways.get(now(id)).block().sessionIds()).containsExactly(session);
            assertThat(seated(session)).contains(id);
        }
    }

    private List<String> seated(String session) {
        return taken.of(offer).block().getOrDefault(session, List.of()).stream()
                .map(Seat::participantId)
                .toList();
    }

    private Participant now(String id) {
        return participants.find(WAYMARK, id).block();
    }

    private Move move(String id, String session) {
        PlannedPathway pathway = pathway(id, session);
        Participant before = now(id);
        return new Move(
                before,
                before.withPathway(before.choices(), pathway.id(), Summaries.of(pathway, Learning.none(id))),
                pathway);
    }

    private Participant participant(String id, PlannedPathway pathway) {
        Person person = new Person(
                id,
                id,
                "Deputy",
                "hazel-lane",
                "Hazel Lane",
                "trust-rearranging",
                "Rearranging Trust",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of());
        return new Participant(
                person,
                0,
                offer.providerId(),
                new Participant.Enrolment(
                        offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), offer.starts()),
                Wishes.of(Phase.PRIMARY).minutes(180).choices(),
                1,
                pathway.id(),
                Summaries.of(pathway, Learning.none(id)),
                null,
                Standing.ENROLLED);
    }

    private static PlannedPathway pathway(String id, String session) {
        var day = TestClock.TODAY.plusDays(30);
        var part = new PlannedPart(ActivityKind.LIVE_ONLINE, day, day, day, 60, session);
        var step = new PlannedStep(
                "module", "topic", "Topic", "Summary", null, day, day, 60, List.of(part), List.of(), List.of());
        return new PlannedPathway(
                id + ":" + UUID.randomUUID(),
                id,
                TestClock.TODAY,
                day,
                day,
                60,
                0,
                List.of(step),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Offer.Session session(String id, int seats) {
        return new Offer.Session(
                id, "topic", false, TestClock.TODAY.plusDays(30).atTime(16, 0), 60, null, seats, Set.of(), false);
    }

    private static <T> T real(T bean) {
        return spy((T) AopTestUtils.getUltimateTargetObject(bean));
    }

    private static <T> Mono<T> gone() {
        return Mono.error(new DataAccessResourceFailureException("the store went away"));
    }
}
