package org.waymark.backend.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.SeatSweep;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.backend.training.store.ChangeRepository;
import org.waymark.contract.Problem;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.training.Training;
import org.waymark.contract.training.Training.State;
import org.waymark.contract.training.TrainingChange;
import org.waymark.contract.training.TrainingEffect;
import org.waymark.contract.training.TrainingEffect.CohortOption;
import reactor.core.publisher.Flux;

class TrainingTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String WHO = "ellen-marsh";
    private static final String ILL = "long-term-sickness";
    private static final LocalDate TODAY = TestClock.TODAY;
    private static final LocalDate BACK = LocalDate.of(2027, 3, 1);

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private Seats seats;

    @Autowired
    private SeatSweep sweep;

    @Autowired
    private ChangeRepository changes;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private Document asTheyWere;

    @BeforeEach
    void rememberThem() {
        asTheyWere = mongo.findById(WHO, Document.class, "participants").block();
    }

    @AfterEach
    void putThemBack() {
        clock.reset();
        mongo.save(asTheyWere, "participants").block();
        participants.changed(WAYMARK, WHO).block();
        Participant now = participants.find(WAYMARK, WHO).block();
        Offer offer = offers.find(WAYMARK, now.enrolment().offerId()).block();
        Set<String> others = seatsOfThem();
        now.summary().sessionIds().forEach(others::remove);
        seats.takeBack(offer.id(), others, WHO).block();
        seats.ask(offer, now.summary().sessionIds(), WHO, null).block();
        mongo.remove(new org.springframework.data.mongodb.core.query.Query(), "training_changes")
                .block();
        offers.list(WAYMARK).block().stream()
                .filter(found -> found.id().startsWith("later-"))
                .forEach(found -> mongo.remove(
                                new org.springframework.data.mongodb.core.query.Query(
                                        org.springframework.data.mongodb.core.query.Criteria.where("_id")
                                                .is(found.id())),
                                "offers")
                        .block());
    }

    @Test
    void a_pause_is_shown_before_and_nothing_has_changed() {
        Pathway before = api.pathwayOf(WHO);

        TrainingEffect effect = preview(pause(BACK));

        CohortOption present = effect.cohorts().getFirst();
        assertThat(effect.finishBefore()).isEqualTo(before.finish());
        assertThat(effect.cohorts()).hasSize(1);
        assertThat(present.present()).isTrue();
        assertThat(present.finish()).isAfter(before.finish());
        assertThat(present.movedSteps()).isPositive();
        assertThat(effect.credit().stepsDone()).isPositive();
        assertThat(effect.credit().statements()).isPositive();
        assertThat(effect.funding()).anyMatch(sentence -> sentence.contains("sets no limit"));
        assertThat(effect.told()).extracting(TrainingEffect.Told::name).contains("Larkfield Learning Trust");
        assertThat(api.pathwayOf(WHO)).isEqualTo(before);
        assertThat(training(WHO).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void who_pauses_has_nothing_planned_and_no_seat_until_they_are_back() {
        LocalDate promised = preview(pause(BACK)).cohorts().getFirst().finish();

        Training paused = change(pause(BACK));

        assertThat(paused.state()).isEqualTo(State.DEFERRED);
        assertThat(paused.until()).isEqualTo(BACK);
        assertThat(paused.finish()).isEqualTo(promised);
        Pathway after = api.pathwayOf(WHO);
        assertThat(after.finish()).isEqualTo(promised);
        assertThat(after.steps().stream()
                        .filter(step -> step.status() != Pathway.Step.Status.DONE)
                        .flatMap(step -> step.parts().stream())
                        .filter(part -> part.session() != null || part.minutes() > 0)
                        .filter(part -> !part.to().isBefore(TODAY)))
                .isNotEmpty()
                .allMatch(part -> !part.from().isBefore(BACK));
        assertThat(daysOfSeats()).noneMatch(day -> day.isAfter(TODAY) && day.isBefore(BACK));
    }

    @Test
    void while_away_nobody_is_behind_or_at_risk_even_when_they_stay_away_longer() {
        change(pause(BACK));

        for (int weeks : new int[] {1, 10, 20, 40}) {
            clock.reset();
            clock.advance(Duration.ofDays(7L * weeks));
            assertThat(row("marcus").state()).isEqualTo(ParticipantRow.State.PAUSED);
            assertThat(row("marcus").pausedUntil()).isEqualTo(BACK);
            assertThat(text("marcus", "/api/v1/trust-progress/people-at-risk")).doesNotContain("\"" + WHO + "\"");
        }
    }

    @Test
    void home_says_that_nothing_is_due() {
        change(pause(BACK));

        Home home = api.asPerson(WHO)
                .get()
                .uri("/api/v1/participants/{id}/home", WHO)
                .exchange()
                .expectBody(Home.class)
                .returnResult()
                .getResponseBody();

        assertThat(home.state()).isEqualTo(ParticipantRow.State.PAUSED);
        assertThat(home.stateSentence()).contains("paused until 1 March 2027");
        assertThat(home.next()).isNull();
        assertThat(home.thisWeek()).isEmpty();
    }

    /** All that a trust lead can ask about one person or all, with the reason looked for in the bare answers. */
    @Test
    void the_reason_is_for_the_person_and_the_provider_alone() {
        change(pause(BACK));

        assertThat(text(WHO, "/api/v1/participants/" + WHO + "/training")).contains(ILL);
        assertThat(text("helen", "/api/v1/participants/" + WHO + "/training")).contains(ILL);
        assertThat(status("other-manager", "/api/v1/participants/" + WHO + "/training"))
                .isEqualTo(404);
        assertThat(status("tom", "/api/v1/participants/" + WHO + "/training")).isEqualTo(404);
        for (String lead : List.of("marcus", "other-lead")) {
            assertThat(status(lead, "/api/v1/participants/" + WHO + "/training"))
                    .isEqualTo(403);
            for (String path : List.of(
                    "/api/v1/participants",
                    "/api/v1/participants/" + WHO + "/pathway",
                    "/api/v1/trust-progress",
                    "/api/v1/trust-progress/people-at-risk",
                    "/api/v1/trust-progress/file?format=CSV&audience=OWN_USE",
                    "/api/v1/people",
                    "/api/v1/release-calendar?from=2026-11-01&to=2027-06-01")) {
                assertThat(text(lead, path)).as(path).doesNotContain(ILL, "have paused", "illness");
            }
        }
    }

    @Test
    void a_provider_decides_no_pause_for_anybody() {
        assertThat(put("helen", pause(BACK), etag(WHO))
                        .expectBody(Problem.class)
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(403);
        assertThat(training(WHO).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void the_same_sent_twice_is_made_once() {
        String etag = etag(WHO);

        Training first = put(WHO, pause(BACK), etag)
                .expectStatus()
                .isOk()
                .expectBody(Training.class)
                .returnResult()
                .getResponseBody();
        Training second = put(WHO, pause(BACK), etag)
                .expectStatus()
                .isOk()
                .expectBody(Training.class)
                .returnResult()
                .getResponseBody();

        assertThat(second).isEqualTo(first);
        assertThat(mongo.findAll(Document.class, "training_changes")
                        .collectList()
                        .block())
                .hasSize(1);
    }

    @Test
    void of_many_at_the_same_time_one_is_made() {
        String etag = etag(WHO);

        List<Integer> statuses = Flux.range(0, 4)
                .flatMap(i -> reactor.core.publisher.Mono.fromCallable(() -> put(WHO, pause(BACK), etag)
                                .expectBody()
                                .returnResult()
                                .getStatus()
                                .value())
                        .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
                .collectList()
                .block();

        assertThat(statuses).containsOnly(200);
        assertThat(mongo.findAll(Document.class, "training_changes")
                        .collectList()
                        .block())
                .hasSize(1);
    }

    @Test
    void what_was_changed_in_another_tab_is_not_overwritten() {
        String etag = etag(WHO);
        change(pause(BACK));

        assertThat(put(WHO, pause(BACK.plusWeeks(2)), etag)
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(412);
        assertThat(training(WHO).until()).isEqualTo(BACK);
        assertThat(mongo.findAll(Document.class, "training_changes")
                        .collectList()
                        .block())
                .hasSize(1);
    }

    @Test
    void a_change_that_fails_leaves_no_reason_behind() {
        assertThat(put(WHO, new TrainingChange(State.ACTIVE, null, null, null, "no-such-offer"), etag(WHO))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(409);
        change(pause(BACK));
        assertThat(put(WHO, comeBack("no-such-offer"), etag(WHO))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(404);

        assertThat(mongo.findAll(Document.class, "training_changes")
                        .collectList()
                        .block())
                .hasSize(1);
    }

    @Test
    void a_pause_is_taken_back_with_pathway_and_seats_and_its_reason_is_forgotten() {
        Pathway before = api.pathwayOf(WHO);
        Set<String> held = seatsOfThem();
        Training paused = change(pause(BACK));
        assertThat(paused.undo().problem()).isNull();

        Training undone = undo(paused.undo().changeId());

        assertThat(undone.state()).isEqualTo(State.ACTIVE);
        assertThat(api.pathwayOf(WHO)).isEqualTo(before);
        assertThat(seatsOfThem()).isEqualTo(held);
        assertThat(mongo.findAll(Document.class, "training_changes")
                        .collectList()
                        .block())
                .isEmpty();
        assertThat(undo(paused.undo().changeId()).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void it_is_too_late_to_take_it_back_after_a_fortnight() {
        Training paused = change(pause(BACK));

        clock.advance(Duration.ofDays(15));

        assertThat(training(WHO).undo()).isNull();
        assertThat(api.asPerson(WHO)
                        .delete()
                        .uri(
                                "/api/v1/participants/{id}/training/changes/{change}",
                                WHO,
                                paused.undo().changeId())
                        .exchange()
                        .expectBody(Problem.class)
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void a_seat_that_somebody_else_has_by_now_is_said_and_nothing_is_undone_by_halves() {
        Training paused = change(pause(BACK));
        Participant now = participants.find(WAYMARK, WHO).block();
        Offer offer = offers.find(WAYMARK, now.enrolment().offerId()).block();
        String released = asTheyWere.get("summary", Document.class).getList("sessionIds", String.class).stream()
                .filter(id -> offer.session(id).start().isAfter(TODAY.atTime(12, 0)))
                .filter(id -> !seatsOfThem().contains(id))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < offer.session(released).seats(); i++) {
            seats.ask(offer, List.of(released), "crowd-" + i, null).block();
        }

        assertThat(training(WHO).undo().problem()).contains("Somebody else has a seat");
        assertThat(api.asPerson(WHO)
                        .delete()
                        .uri(
                                "/api/v1/participants/{id}/training/changes/{change}",
                                WHO,
                                paused.undo().changeId())
                        .exchange()
                        .expectBody(Problem.class)
                        .returnResult()
                        .getResponseBody()
                        .detail())
                .contains("Come back instead");
        assertThat(training(WHO).state()).isEqualTo(State.DEFERRED);
        clock.advance(Duration.ofMinutes(20));
        sweep.sweep().block();
    }

    @Test
    void who_comes_back_is_planned_from_that_day_and_sees_it_before() {
        change(pause(BACK));
        clock.advance(Duration.ofDays(70));
        LocalDate today = TODAY.plusDays(70);

        TrainingEffect effect = preview(comeBack(null));
        Training back = change(comeBack(null));

        assertThat(back.state()).isEqualTo(State.ACTIVE);
        assertThat(back.finish()).isEqualTo(effect.cohorts().getFirst().finish());
        Home home = api.asPerson(WHO)
                .get()
                .uri("/api/v1/participants/{id}/home", WHO)
                .exchange()
                .expectBody(Home.class)
                .returnResult()
                .getResponseBody();
        assertThat(home.state()).isEqualTo(ParticipantRow.State.ON_COURSE);
        assertThat(home.next().on()).isAfterOrEqualTo(today);
    }

    @Test
    void after_the_cohort_has_ended_a_later_one_is_offered_and_chosen() {
        Offer present = offers.find(
                        WAYMARK,
                        participants.find(WAYMARK, WHO).block().enrolment().offerId())
                .block();
        closeWhatOtherTestsMade();
        Offer later = later(present);
        offers.put(WAYMARK, later).block();
        LocalDate away = present.ends().plusMonths(1);

        TrainingEffect effect = preview(pause(away));
        Training paused = change(pause(away));

        assertThat(effect.cohorts()).hasSize(2);
        assertThat(effect.cohorts().getFirst().conflict()).isNotEmpty();
        assertThat(effect.cohorts().getLast().finish()).isAfter(away);
        assertThat(paused.finish()).isNull();
        assertThat(seatsOfThem()).allMatch(id -> !present.session(id).start().isAfter(TODAY.atTime(10, 0)));
        clock.advance(Duration.between(TODAY.atStartOfDay(), away.atStartOfDay()));
        TrainingEffect back = preview(comeBack(null));
        assertThat(back.cohorts().getFirst().finish()).isNull();
        CohortOption chosen = back.cohorts().getLast();
        assertThat(chosen.offerId()).isEqualTo(later.id());
        assertThat(chosen.funding()).isNotNull();
        assertThat(put(WHO, comeBack(null), etag(WHO))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(409);
        Training active = change(comeBack(later.id()));
        assertThat(active.cohort()).isEqualTo("Later");
        assertThat(active.finish()).isEqualTo(chosen.finish());
        assertThat(api.pathwayOf(WHO).steps().stream()
                        .filter(step -> step.status() == Pathway.Step.Status.DONE)
                        .count())
                .isEqualTo(back.credit().stepsDone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bereaved", "change-in-career"})
    void only_a_reason_that_the_department_knows_for_a_pause_will_do(String reason) {
        assertThat(put(WHO, new TrainingChange(State.DEFERRED, reason, null, BACK, null), etag(WHO))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(422);
    }

    @Test
    void days_that_make_no_sense_are_refused_with_a_sentence() {
        refused(TODAY.plusDays(5), TODAY.plusDays(5), "must come after");
        refused(TODAY.minusWeeks(9), BACK, "up to four weeks ago");
        refused(TODAY.plusYears(2), BACK.plusYears(2), "within a year");
        refused(TODAY, TODAY.plusYears(30), "three years");
        refused(TODAY, null, "Enter the day");
    }

    /** The reason and how things stood were written; then the node died. */
    @Test
    void a_change_that_was_stored_and_never_named_has_not_come_about_and_is_made_again() {
        Participant now = participants.find(WAYMARK, WHO).block();
        changes.insert(
                        now,
                        new MadeChange(
                                MadeChange.newId(now),
                                WHO,
                                State.DEFERRED,
                                "bereavement",
                                now.plan(),
                                clock.instant(),
                                TODAY.plusDays(14),
                                MadeChange.Before.of(now)))
                .block();

        assertThat(training(WHO).state()).isEqualTo(State.ACTIVE);
        assertThat(training(WHO).reason()).isNull();
        assertThat(change(pause(BACK)).reason()).isEqualTo(ILL);
    }

    /** The person had paused; then the node died before the seats went back. */
    @Test
    void seats_that_a_crash_left_are_swept() {
        Set<String> before = seatsOfThem();
        change(pause(BACK));
        Set<String> after = seatsOfThem();
        Participant now = participants.find(WAYMARK, WHO).block();
        Offer offer = offers.find(WAYMARK, now.enrolment().offerId()).block();
        Set<String> left = new TreeSet<>(before);
        left.removeAll(after);
        seats.ask(offer, left, WHO, null).block();
        assertThat(seatsOfThem()).containsAll(left).isNotEmpty();

        clock.advance(Duration.ofMinutes(20));
        sweep.sweep().block();

        assertThat(seatsOfThem()).isEqualTo(after);
    }

    @Test
    void who_stops_has_no_seat_and_nothing_planned_and_counts_nowhere() {
        TrainingEffect effect = preview(stop());
        assertThat(effect.cohorts()).isEmpty();
        assertThat(effect.released()).isNotEmpty();
        assertThat(effect.funding()).anyMatch(sentence -> sentence.contains("does not pay for NPQSL again"));
        assertThat(effect.credit().stepsDone()).isPositive();

        Training stopped = change(stop());

        assertThat(stopped.state()).isEqualTo(State.WITHDRAWN);
        assertThat(stopped.finish()).isNull();
        assertThat(daysOfSeats()).noneMatch(day -> day.isAfter(TODAY));
        assertThat(row("marcus").state()).isEqualTo(ParticipantRow.State.STOPPED);
        assertThat(text("marcus", "/api/v1/trust-progress/people-at-risk")).doesNotContain(WHO);
        assertThat(text("marcus", "/api/v1/participants/" + WHO)).doesNotContain("change-in-career");
        assertThat(text(WHO, "/api/v1/participants/" + WHO + "/record")).contains("\"stopped\":\"2026-11-18\"");
        assertThat(undo(stopped.undo().changeId()).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void who_has_stopped_comes_back_through_the_provider_alone() {
        change(stop());

        assertThat(put(WHO, comeBack(null), etag(WHO))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(409);
        assertThat(put("other-manager", comeBack(null), "\"1\"")
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(404);
        assertThat(put("helen", comeBack(null), etag("helen"))
                        .expectStatus()
                        .isOk()
                        .expectBody(Training.class)
                        .returnResult()
                        .getResponseBody()
                        .finish())
                .isNotNull();
        assertThat(training(WHO).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void nobody_who_has_paused_starts_a_step() {
        String ready = api.pathwayOf(WHO).steps().stream()
                .filter(step -> step.status() == Pathway.Step.Status.READY)
                .findFirst()
                .orElseThrow()
                .moduleId();
        change(pause(BACK));

        assertThat(as(WHO).post()
                        .uri("/api/v1/participants/{id}/steps/{module}/start", WHO, ready)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(409)
                        .expectBody(Problem.class)
                        .returnResult()
                        .getResponseBody()
                        .detail())
                .contains("Come back first");
    }

    @Test
    void all_the_reasons_are_the_departments_to_the_letter() {
        String reasons = text(WHO, "/api/v1/training-reasons");

        assertThat(reasons.split("\"of\":\"DEFERRED\"")).hasSize(6);
        assertThat(reasons.split("\"of\":\"WITHDRAWN\"")).hasSize(22);
        assertThat(reasons).contains("quality-of-programme-structure-not-suitable.\"");
    }

    @Test
    void participants_stored_before_anybody_could_pause_are_in_training() {
        Document old = new Document(asTheyWere);
        old.remove("training");
        mongo.save(old, "participants").block();

        assertThat(participants.find(WAYMARK, WHO).block().training())
                .isEqualTo(org.waymark.backend.participant.Training.ACTIVE);
    }

    /** They are as good as the one of this test. */
    private void closeWhatOtherTestsMade() {
        offers.list(WAYMARK).block().stream()
                .filter(offer -> offer.id().startsWith("offer-") && offer.isOpen())
                .forEach(offer ->
                        offers.put(WAYMARK, offer.with(Offer.Status.CLOSED)).block());
    }

    private static Offer later(Offer o) {
        return o.copy("later-" + o.id())
                .with(o.course().withCohort("Later"))
                .with(new Offer.Dates(o.starts().plusWeeks(104), o.ends().plusWeeks(104), null))
                .withSessions(o.sessions().stream()
                        .map(s -> s.at(s.start().plusWeeks(104)))
                        .toList());
    }

    private void refused(LocalDate from, LocalDate until, String why) {
        assertThat(put(WHO, new TrainingChange(State.DEFERRED, ILL, from, until, null), etag(WHO))
                        .expectStatus()
                        .isEqualTo(422)
                        .expectBody(Problem.class)
                        .returnResult()
                        .getResponseBody()
                        .detail())
                .contains(why);
    }

    private static TrainingChange pause(LocalDate until) {
        return new TrainingChange(State.DEFERRED, ILL, null, until, null);
    }

    private static TrainingChange stop() {
        return new TrainingChange(State.WITHDRAWN, "change-in-career", null, null, null);
    }

    private static TrainingChange comeBack(String offerId) {
        return new TrainingChange(State.ACTIVE, null, null, null, offerId);
    }

    private WebTestClient as(String user) {
        return user.equals(WHO) ? api.asPerson(WHO) : api.as(user);
    }

    private Training training(String user) {
        return as(user).get()
                .uri("/api/v1/participants/{id}/training", WHO)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Training.class)
                .returnResult()
                .getResponseBody();
    }

    private String etag(String user) {
        return as(user).get()
                .uri("/api/v1/participants/{id}/training", WHO)
                .exchange()
                .returnResult(Training.class)
                .getResponseHeaders()
                .getETag();
    }

    private TrainingEffect preview(TrainingChange change) {
        return as(WHO).post()
                .uri("/api/v1/participants/{id}/training/preview", WHO)
                .bodyValue(change)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(TrainingEffect.class)
                .returnResult()
                .getResponseBody();
    }

    private Training change(TrainingChange change) {
        return put(WHO, change, etag(WHO))
                .expectStatus()
                .isOk()
                .expectBody(Training.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec put(String user, TrainingChange change, String etag) {
        return as(user).put()
                .uri("/api/v1/participants/{id}/training", WHO)
                .header("If-Match", etag)
                .bodyValue(change)
                .exchange();
    }

    private Training undo(String changeId) {
        return as(WHO).delete()
                .uri("/api/v1/participants/{id}/training/changes/{change}", WHO, changeId)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Training.class)
                .returnResult()
                .getResponseBody();
    }

    /** As the one row, since the list has pages and other tests have people on it too. */
    private ParticipantRow row(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/participants/{id}", WHO)
                .exchange()
                .expectBody(ParticipantRow.class)
                .returnResult()
                .getResponseBody();
    }

    private String text(String user, String path) {
        String body = as(user).get()
                .uri(path)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }

    private int status(String user, String path) {
        return as(user).get()
                .uri(path)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private Set<String> seatsOfThem() {
        Participant now = participants.find(WAYMARK, WHO).block();
        Offer offer = offers.find(WAYMARK, now.enrolment().offerId()).block();
        return seats.of(offer).block().entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().map(Seat::participantId).anyMatch(WHO::equals))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<LocalDate> daysOfSeats() {
        Participant now = participants.find(WAYMARK, WHO).block();
        Offer offer = offers.find(WAYMARK, now.enrolment().offerId()).block();
        return seatsOfThem().stream()
                .map(id -> offer.session(id).start().toLocalDate())
                .toList();
    }
}
