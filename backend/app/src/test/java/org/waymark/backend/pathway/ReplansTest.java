package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;

class ReplansTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();

    @Autowired
    private Replans replans;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private Seats seats;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private String who = "";
    private Document asTheyWere = new Document();

    /** Somebody of the demonstration who is behind with nothing, and has sessions to come. */
    @BeforeEach
    void chooseSomebody() {
        who = participants.list(WAYMARK).block().stream()
                .filter(one -> one.enrolment().offerId().startsWith("npq"))
                .filter(one -> one.summary().nextDue() != null
                        && !one.summary().nextDue().isBefore(TestClock.TODAY)
                        && one.summary().sessionIds().size() > 2)
                .findFirst()
                .orElseThrow()
                .id();
        asTheyWere = mongo.findById(who, Document.class, "participants").block();
    }

    @AfterEach
    void putThemBack() {
        mongo.save(asTheyWere, "participants").block();
        participants.changed(WAYMARK, who).block();
    }

    @Test
    void where_nothing_has_changed_the_pathway_is_kept() {
        assertThat(replans.tryOut(them()).block()).isInstanceOf(Replan.Kept.class);
    }

    @Test
    void a_session_that_is_gone_is_replaced_and_the_others_stay() {
        Offer.Session gone = farSession();

        Replan.Changed changed = withoutSession(gone);

        Set<String> lost = new HashSet<>(changed.before().sessionIds());
        lost.removeAll(changed.after().sessionIds());
        assertThat(lost).containsExactly(gone.id());
        assertThat(changed.toAgree()).isEmpty();
        assertThat(changed.after().steps().stream().map(PlannedPathway.PlannedStep::moduleId))
                .containsExactlyInAnyOrderElementsOf(changed.before().steps().stream()
                        .map(PlannedPathway.PlannedStep::moduleId)
                        .toList());
    }

    @Test
    void what_is_tried_out_changes_nothing_until_it_is_held() {
        Participant before = them();
        Offer.Session gone = farSession();

        Replan.Changed changed = withoutSession(gone);
        assertThat(them()).isEqualTo(before);
        replans.hold(new Scope.Self(who), before, changed).block();

        assertThat(api.pathwayOf(who).finish()).isEqualTo(changed.after().finish());
        assertThat(them().summary().sessionIds()).doesNotContain(gone.id());
        assertThat(seated(gone.id())).doesNotContain(who);
        changed.after().sessionIds().stream()
                .filter(id -> offer().session(id).start().toLocalDate().isAfter(TestClock.TODAY))
                .forEach(id -> assertThat(seated(id)).contains(who));
    }

    private Replan.Changed withoutSession(Offer.Session gone) {
        Replan replan = replans.tryOut(
                        them(),
                        offer -> offer.withSessions(offer.sessions().stream()
                                .filter(session -> !session.id().equals(gone.id()))
                                .toList()))
                .block();
        assertThat(replan).isInstanceOf(Replan.Changed.class);
        return (Replan.Changed) replan;
    }

    /** The last one of theirs. */
    private Offer.Session farSession() {
        Offer offer = offer();
        return them().summary().sessionIds().stream()
                .map(offer::session)
                .max((one, other) -> one.start().compareTo(other.start()))
                .orElseThrow();
    }

    private Participant them() {
        return participants.find(WAYMARK, who).block();
    }

    private Offer offer() {
        return offers.find(WAYMARK, them().enrolment().offerId()).block();
    }

    private List<String> seated(String sessionId) {
        return seats.of(offer()).block().getOrDefault(sessionId, List.of()).stream()
                .map(Seat::participantId)
                .toList();
    }
}
