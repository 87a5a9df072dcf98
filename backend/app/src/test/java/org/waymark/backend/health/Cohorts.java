package org.waymark.backend.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.Membership;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.identity.Role;

/** A provider of its own, with cohorts like those of the demonstration, so that no other test is counted. */
class Cohorts {

    static final Scope.System WAYMARK = new Scope.System();

    private final OfferRepository offers;
    private final ParticipantRepository participants;
    private final AccountRepository accounts;

    Cohorts(OfferRepository offers, ParticipantRepository participants, AccountRepository accounts) {
        this.offers = offers;
        this.participants = participants;
        this.accounts = accounts;
    }

    /** The name to sign in by is the provider's id. */
    String provider() {
        String id = "health-" + UUID.randomUUID();
        accounts.save(new Account(
                        "account-" + id,
                        id + "@waymark.example",
                        "Pia Provider",
                        "no password",
                        Set.of(Role.PROVIDER),
                        null,
                        id,
                        null,
                        "Health",
                        true))
                .block();
        return id;
    }

    /** The name to sign in by is the partner's id. */
    String partner() {
        String id = "health-partner-" + UUID.randomUUID();
        accounts.save(new Account(
                        "account-" + id,
                        id + "@waymark.example",
                        "Pat Partner",
                        "no password",
                        null,
                        List.of(new Membership(Role.PARTNER, id, "Health partner", null, null)),
                        true))
                .block();
        return id;
    }

    /** So that they can sign in by their id. */
    void letIn(String personId) {
        accounts.save(new Account(
                        "account-" + personId,
                        personId + "@waymark.example",
                        "Person " + personId,
                        "no password",
                        Set.of(Role.PARTICIPANT),
                        personId,
                        null,
                        null,
                        null,
                        true))
                .block();
    }

    private Offer like() {
        return offers.list(WAYMARK).block().stream()
                .filter(one -> one.providerId().equals("provider-fernhill"))
                .filter(one -> one.sessions().stream().anyMatch(session -> session.hubId() != null))
                .findFirst()
                .orElseThrow();
    }

    /** Their rows are all that there is of them, so that registers leave their steps as they are. */
    private static final String NO_PATHWAY = "none";

    /** Closed, so that nobody is offered it. Without sessions. */
    Offer offer(String providerId) {
        Offer like = like();
        return like.copy("health-" + UUID.randomUUID())
                .with(like.course().of(providerId, "Health"))
                .with(Offer.Status.CLOSED)
                .withSessions(List.of());
    }

    Offer.Session inPerson() {
        return like().sessions().stream()
                .filter(session -> session.hubId() != null)
                .findFirst()
                .orElseThrow();
    }

    Offer.Session online(String topicId) {
        return new Offer.Session(
                "online", topicId, false, TestClock.TODAY.plusDays(7).atTime(16, 0), 90, null, 30, Set.of(), false);
    }

    Offer put(Offer offer) {
        offers.put(WAYMARK, offer).block();
        return offer;
    }

    /** Somebody like those of the demonstration, with a step each that is done, is late and is to come. */
    Participant somebodyOn(Offer offer, String id, List<Participant.Milestone> steps, List<String> sessionIds) {
        return participants.save(WAYMARK, person(offer, id, steps, sessionIds)).block();
    }

    Participant person(Offer offer, String id, List<Participant.Milestone> steps, List<String> sessionIds) {
        Participant like = participants.find(WAYMARK, "amara-osei").block();
        return person(like, offer, id, steps, sessionIds);
    }

    static Participant person(
            Participant like, Offer offer, String id, List<Participant.Milestone> steps, List<String> sessionIds) {
        Person p = like.person();
        LocalDate due = steps.stream()
                .filter(step -> step.done() == null)
                .map(Participant.Milestone::ends)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Participant(
                new Person(
                        id,
                        "Person " + id,
                        p.jobTitle(),
                        "health-school",
                        "=Health School",
                        null,
                        null,
                        p.phase(),
                        p.kind(),
                        List.of()),
                0,
                offer.providerId(),
                new Participant.Enrolment(
                        offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), offer.starts()),
                like.choices(),
                1,
                NO_PATHWAY,
                new Participant.Summary(
                        LocalDate.of(2027, 6, 30),
                        steps.stream().mapToInt(Participant.Milestone::minutes).sum(),
                        0,
                        steps.size(),
                        0,
                        true,
                        due,
                        sessionIds,
                        0,
                        steps),
                null,
                like.standing());
    }
}
