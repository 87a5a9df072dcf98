package org.waymark.backend.testing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.Membership;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.identity.Role;

/** A trust and a provider that have nothing to do with those of the demonstration. Everything of theirs says "other". */
@TestComponent
public class OtherTenant {

    public static final String TRUST = "other-trust";
    public static final String PROVIDER = "other-provider";
    public static final String SCHOOL = "other-school";
    public static final String PERSON = "other-person";
    public static final String PARTICIPANT = "other-participant";
    public static final String OFFER = "other-offer";

    private static final Scope.System WAYMARK = new Scope.System();

    private final AccountRepository accounts;
    private final SchoolRepository schools;
    private final PersonRepository people;
    private final OfferRepository offers;
    private final Pathways pathways;
    private boolean entered;

    OtherTenant(
            AccountRepository accounts,
            SchoolRepository schools,
            PersonRepository people,
            OfferRepository offers,
            Pathways pathways) {
        this.accounts = accounts;
        this.schools = schools;
        this.people = people;
        this.offers = offers;
        this.pathways = pathways;
    }

    /** The second time changes nothing. */
    synchronized void enter() {
        if (entered) {
            return;
        }
        entered = true;
        schools.save(WAYMARK, school()).block();
        people.save(WAYMARK, person(PERSON), PROVIDER).block();
        people.save(WAYMARK, person(PARTICIPANT), PROVIDER).block();
        Offer offer = offer();
        offers.put(WAYMARK, offer).block();
        enrol(person(PARTICIPANT), offer);
        account("other-lead", Role.TRUST_LEAD, null, null, TRUST);
        account("other-manager", Role.PROVIDER, null, PROVIDER, null);
        schoolLead();
        facilitator();
        account(PARTICIPANT, Role.PARTICIPANT, PARTICIPANT, null, null);
    }

    private static School school() {
        return new School(
                SCHOOL,
                "Other School",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                false,
                200,
                TRUST,
                "Other Trust",
                "england",
                400_000,
                300_000,
                null);
    }

    private static Person person(String id) {
        return new Person(
                id,
                id.replace('-', ' '),
                "Deputy headteacher",
                SCHOOL,
                "Other School",
                TRUST,
                "Other Trust",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of());
    }

    /** The demonstration's, under another provider. */
    private Offer offer() {
        Offer o = offers.list(WAYMARK).blockOptional().orElseThrow().stream()
                .filter(offer -> offer.qualification().equals("NPQSL"))
                .findFirst()
                .orElseThrow();
        return o.copy(OFFER).with(o.course().of(PROVIDER, "Other Provider").withCohort("other cohort"));
    }

    private void enrol(Person person, Offer offer) {
        var enrolment = new Participant.Enrolment(
                offer.qualification(), offer.frameworkVersion(), OFFER, offer.cohort(), TestClock.TODAY);
        var choices = Wishes.of(Phase.PRIMARY).minutes(180).choices();
        var none = Learning.none(person.id());
        var planned = pathways.tryOut(person, enrolment, none, choices, TestClock.TODAY, null)
                .mapNotNull(Pathways.Trial::planned)
                .blockOptional()
                .orElseThrow();
        var participant = new Participant(
                person,
                0,
                PROVIDER,
                enrolment,
                choices,
                1,
                planned.id(),
                Summaries.of(planned, none),
                null,
                Standing.ENROLLED);
        pathways.enrol(WAYMARK, participant, planned).block();
    }

    private void schoolLead() {
        accounts.save(new Account(
                        "account-other-head",
                        "other-head@waymark.example",
                        "other head",
                        "no password",
                        null,
                        List.of(new Membership(Role.SCHOOL_LEAD, SCHOOL, "Other School", null, null)),
                        true))
                .block();
    }

    private void facilitator() {
        accounts.save(new Account(
                        "account-other-facilitator",
                        "other-facilitator@waymark.example",
                        "other facilitator",
                        "no password",
                        null,
                        List.of(new Membership(Role.FACILITATOR, PROVIDER, "Other Provider", null, null)),
                        true))
                .block();
    }

    private void account(
            String user, Role role, @Nullable String personId, @Nullable String providerId, @Nullable String trustId) {
        accounts.save(new Account(
                        "account-" + user,
                        user + "@waymark.example",
                        user.replace('-', ' '),
                        "no password",
                        Set.of(role),
                        personId,
                        providerId,
                        trustId,
                        "Other",
                        true))
                .block();
    }
}
