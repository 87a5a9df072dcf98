package org.waymark.backend.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.SeatSweep;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.employment.Destination.Nowhere;
import org.waymark.backend.employment.Destination.ToSchool;
import org.waymark.backend.employment.Destination.ToTrust;
import org.waymark.backend.employment.store.EmploymentRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.pathway.Pathway;
import reactor.core.publisher.Mono;

class MoveTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String WHO = "george-tillotson";
    private static final String OLD_SCHOOL = "wendlebrook";
    private static final String OLD_TRUST = "trust-larkfield";
    private static final ToSchool OTHER = new ToSchool(OtherTenant.SCHOOL);
    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    private Employments employments;

    @Autowired
    private Settling settling;

    @Autowired
    private EmploymentRepository histories;

    @Autowired
    private PersonRepository people;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private LearningRepository learning;

    @Autowired
    private SchoolRepository schools;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private Seats seats;

    @Autowired
    private SeatSweep seatSweep;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Test
    void who_moves_is_seen_by_the_new_trust_and_no_longer_by_the_old() {
        String who = settled();
        Pathway before = api.pathwayOf(who);
        Set<String> booked = seatsOf(who);
        var learnt = learning.get(participant(who)).block();
        assertThat(seenBy("marcus")).contains(who);

        employments.move(new Scope.Self(who), who, OTHER, TODAY).block();

        assertThat(seenBy("marcus")).doesNotContain(who);
        assertThat(peopleOf("marcus")).doesNotContain(who);
        assertThat(status("marcus", who)).isEqualTo(404);
        assertThat(seenBy("other-lead")).contains(who);
        assertThat(peopleOf("other-lead")).contains(who);
        assertThat(status("other-lead", who)).isEqualTo(200);
        assertThat(status("helen", who)).isEqualTo(200);
        Pathway after = api.pathwayOf(who);
        assertThat(after.steps()).isEqualTo(before.steps());
        assertThat(seatsOf(who)).isEqualTo(booked).isNotEmpty();
        assertThat(learning.get(participant(who)).block()).isEqualTo(learnt);
        seatSweep.sweep().block();
        assertThat(seatsOf(who)).isEqualTo(booked);
    }

    @Test
    void a_move_to_come_takes_effect_on_its_day() {
        String who = settled();
        employments.move(WAYMARK, who, OTHER, TODAY.plusDays(3)).block();

        clock.advance(Duration.ofDays(2));
        settling.sweep().block();
        assertThat(person(who).trustId()).isEqualTo(OLD_TRUST);

        clock.advance(Duration.ofDays(1));
        settling.sweep().block();
        assertThat(person(who).trustId()).isEqualTo(OtherTenant.TRUST);
        assertThat(participant(who).person().schoolId()).isEqualTo(OtherTenant.SCHOOL);
    }

    @Test
    void a_move_to_come_is_taken_back() {
        String who = settled();
        EmploymentHistory planned =
                employments.move(WAYMARK, who, OTHER, TODAY.plusDays(3)).block();

        employments.takeBack(WAYMARK, who, planned.planned().orElseThrow().id()).block();
        clock.advance(Duration.ofDays(4));
        settling.sweep().block();

        assertThat(person(who).trustId()).isEqualTo(OLD_TRUST);
    }

    /** A node that dies after so many steps. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void what_is_interrupted_between_two_steps_the_sweep_finishes(int steps) {
        String who = settled();
        EmploymentHistory moved = EmploymentHistory.of(person(who), TODAY)
                .movedTo(Workplaces.of(schools.find(WAYMARK, OtherTenant.SCHOOL).block()), TODAY);
        EmploymentHistory stored = histories
                .find(WAYMARK, who)
                .map(found -> new EmploymentHistory(
                        who, found.version(), moved.revision(), found.shown(), TODAY, found.jobTitle(), moved.all()))
                .defaultIfEmpty(moved)
                .flatMap(next -> histories.save(WAYMARK, next))
                .block();
        List<Mono<Void>> all = List.of(settling.showInPerson(stored), settling.showInParticipant(stored));
        all.subList(0, steps).forEach(Mono::block);

        settling.sweep().block();

        assertThat(person(who).trustId()).isEqualTo(OtherTenant.TRUST);
        assertThat(participant(who).person()).isEqualTo(person(who));
        assertThat(histories.find(WAYMARK, who).block().isShown()).isTrue();
        settling.sweep().block();
        assertThat(participant(who).person()).isEqualTo(person(who));
    }

    /** The request had read the person before they moved, and stores after. */
    @Test
    void who_is_enrolled_while_they_move_is_mended_by_the_sweep() {
        String who = settled();
        Person before = person(who);
        employments.move(WAYMARK, who, OTHER, TODAY).block();
        Participant now = participant(who);
        participants.save(WAYMARK, now.withPerson(before)).block();

        settling.sweep().block();

        assertThat(participant(who).person().trustId()).isEqualTo(OtherTenant.TRUST);
    }

    @Test
    void an_earlier_revision_is_never_written_over_a_later_one() {
        String who = settled();
        EmploymentHistory first = employments.move(WAYMARK, who, OTHER, TODAY).block();
        employments.move(WAYMARK, who, new Nowhere(), TODAY).block();

        settling.showInPerson(first).block();
        settling.showInParticipant(first).block();

        assertThat(person(who).trustId()).isNull();
        assertThat(participant(who).person().trustId()).isNull();
    }

    @Test
    void two_moves_at_the_same_time_leave_one_and_all_agree() {
        String who = settled();
        Mono.when(
                        employments.move(WAYMARK, who, OTHER, TODAY),
                        employments.move(WAYMARK, who, new Nowhere(), TODAY),
                        employments.move(WAYMARK, who, OTHER, TODAY))
                .block();

        EmploymentHistory history = histories.find(WAYMARK, who).block();
        assertThat(person(who).schoolId()).isEqualTo(history.main().place().schoolId());
        assertThat(participant(who).person()).isEqualTo(person(who));
        assertThat(history.isShown()).isTrue();
    }

    @Test
    void who_works_for_two_trusts_is_seen_by_both_as_employers_see_people() {
        String who = settled();
        employments.alsoAt(WAYMARK, who, OTHER, TODAY).block();

        assertThat(seenBy("marcus")).contains(who);
        assertThat(seenBy("other-lead")).contains(who);
        Pathway seen = pathway("other-lead", who);
        assertThat(seen).isEqualTo(pathway("marcus", who));
        String other = histories.find(WAYMARK, who).block().others().getFirst().id();
        employments.end(WAYMARK, who, other, TODAY).block();
        assertThat(seenBy("other-lead")).doesNotContain(who);
        assertThat(seenBy("marcus")).contains(who);
    }

    @Test
    void who_works_for_nobody_is_seen_by_no_trust_and_goes_on() {
        String who = settled();
        employments.move(WAYMARK, who, new Nowhere(), TODAY).block();

        assertThat(seenBy("marcus")).doesNotContain(who);
        assertThat(api.pathwayOf(who).steps()).isNotEmpty();
        assertThat(status("helen", who)).isEqualTo(200);
    }

    @Test
    void who_works_for_a_trust_as_a_whole_has_no_school_and_a_pathway() {
        String who = settled();
        employments.move(WAYMARK, who, new ToTrust(OLD_TRUST), TODAY).block();

        assertThat(person(who).worksInSchool()).isFalse();
        assertThat(person(who).schoolName()).isEqualTo("Larkfield Learning Trust");
        assertThat(seenBy("marcus")).contains(who);
        assertThat(api.pathwayOf(who).steps()).isNotEmpty();
    }

    @Test
    void what_a_move_comes_to_is_told_before_and_nothing_is_stored() {
        String who = settled();

        MoveEffect effect = employments
                .preview(new Scope.Self(who), who, OTHER, TODAY.plusDays(9))
                .block();

        assertThat(effect.changesTrust()).isTrue();
        assertThat(effect.now()).isFalse();
        assertThat(effect.to().name()).isEqualTo("Other School");
        assertThat(person(who).trustId()).isEqualTo(OLD_TRUST);
    }

    @Test
    void a_trust_moves_its_people_within_itself_only_and_nobody_elses() {
        String who = settled();

        refused(employments.move(new Scope.Trust(OLD_TRUST), who, OTHER, TODAY), 403);
        refused(employments.move(new Scope.Trust(OtherTenant.TRUST), who, OTHER, TODAY), 404);
        refused(employments.move(new Scope.Provider("provider-fernhill"), who, OTHER, TODAY), 403);
        refused(employments.move(new Scope.Self("somebody-else"), who, OTHER, TODAY), 404);
        employments
                .move(new Scope.Trust(OLD_TRUST), who, new ToSchool("tallow-bridge"), TODAY)
                .block();
        assertThat(person(who).schoolId()).isEqualTo("tallow-bridge");
    }

    @Test
    void a_school_that_goes_to_another_trust_takes_its_people_along() {
        String who = settled();
        School school = schools.find(WAYMARK, person(who).schoolId()).block();
        School joined = inTrust(school, OtherTenant.TRUST, "Other Trust");
        schools.save(WAYMARK, joined).block();

        long moved = employments.renamed(WAYMARK, joined).block();

        assertThat(moved).isPositive();
        assertThat(seenBy("other-lead")).contains(who);
        assertThat(seenBy("marcus")).doesNotContain(who);
        assertThat(employments.renamed(WAYMARK, joined).block()).isZero();
        schools.save(WAYMARK, school).block();
        assertThat(employments.renamed(WAYMARK, school).block()).isEqualTo(moved);
        assertThat(seenBy("marcus")).contains(who);
    }

    @Test
    void people_stored_before_there_were_employments_load() {
        mongo.insert(Document.parse("""
                        {"_id": "old-shape-person", "version": 1, "_class": "person", "schema": 1, "name": "Old Shape",
                         "jobTitle": "Teacher", "schoolId": "old-shape-school", "schoolName": "Old School",
                         "trustId": "old-shape-trust", "trustName": "Old", "providerId": "other-provider",
                         "phase": "PRIMARY", "kind": "MAINSTREAM", "completed": []}"""), "people").block();

        Person read = people.find(new Scope.Trust("old-shape-trust"), "old-shape-person")
                .block();

        assertThat(read.otherTrusts()).isEmpty();
        assertThat(read.employment()).isZero();
        assertThat(read.email()).isNull();
    }

    /** Somebody of the demonstration who has a pathway and seats, where they began. */
    private String settled() {
        mongo.remove(query(where("_id").is(WHO)), "employments").block();
        employments.move(WAYMARK, WHO, new ToSchool(OLD_SCHOOL), TODAY).block();
        mongo.remove(query(where("_id").is(WHO)), "employments").block();
        return WHO;
    }

    @AfterEach
    void bringBack() {
        clock.reset();
        settled();
    }

    private static School inTrust(School s, String trustId, String trustName) {
        return new School(
                s.id(),
                s.name(),
                s.phase(),
                s.kind(),
                s.rural(),
                s.pupils(),
                trustId,
                trustName,
                s.calendar(),
                s.easting(),
                s.northing(),
                s.register());
    }

    private Person person(String id) {
        return people.find(WAYMARK, id).block();
    }

    private Participant participant(String id) {
        return participants.find(WAYMARK, id).block();
    }

    private Set<String> seatsOf(String who) {
        var offer = offers.find(WAYMARK, participant(who).enrolment().offerId()).block();
        return seats.of(offer).block().entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().map(Seat::participantId).anyMatch(who::equals))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<String> seenBy(String user) {
        return api
                .as(user)
                .get()
                .uri("/api/v1/participants")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<ParticipantRow>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .map(ParticipantRow::id)
                .toList();
    }

    private List<String> peopleOf(String user) {
        List<String> ids = new ArrayList<>();
        people.list(user.equals("marcus") ? new Scope.Trust(OLD_TRUST) : new Scope.Trust(OtherTenant.TRUST))
                .map(Person::id)
                .doOnNext(ids::add)
                .blockLast();
        return ids;
    }

    private Pathway pathway(String user, String who) {
        return api.as(user)
                .get()
                .uri("/api/v1/participants/{id}/pathway", who)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Pathway.class)
                .returnResult()
                .getResponseBody();
    }

    private int status(String user, String who) {
        return api.as(user)
                .get()
                .uri("/api/v1/participants/{id}/pathway", who)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private static void refused(Mono<?> asked, int status) {
        assertThatThrownBy(asked::block)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(status));
    }
}
