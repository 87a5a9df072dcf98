package org.waymark.backend.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.pathway.Choices;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Fills an empty store with invented people, each with a pathway that the engine really planned. */
@Component
class Demonstration {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);
    private static final Scope.System WAYMARK = new Scope.System();
    /** How long each cohort has been running. */
    private static final Map<String, Integer> WEEKS_RUNNING = Map.of("NPQLT", 9, "NPQSL", 11, "NPQH", 7);

    private final Catalogue catalogue;
    private final TrustRepository trusts;
    private final SchoolRepository schools;
    private final OfferRepository offers;
    private final PersonRepository people;
    private final ParticipantRepository participants;
    private final LearningRepository learning;
    private final Pathways pathways;
    private final Today today;

    Demonstration(
            Catalogue catalogue,
            TrustRepository trusts,
            SchoolRepository schools,
            OfferRepository offers,
            PersonRepository people,
            ParticipantRepository participants,
            LearningRepository learning,
            Pathways pathways,
            Today today) {
        this.catalogue = catalogue;
        this.trusts = trusts;
        this.schools = schools;
        this.offers = offers;
        this.people = people;
        this.participants = participants;
        this.learning = learning;
        this.pathways = pathways;
        this.today = today;
    }

    Mono<Void> load() {
        return catalogue.current().flatMap(this::load);
    }

    private Mono<Void> load(CatalogueSnapshot snapshot) {
        Map<String, Offer> byQualification = offers(snapshot);
        return trusts.saveAll(WAYMARK, List.of(FictionalSchools.LARKFIELD))
                .thenMany(Flux.fromIterable(FictionalSchools.all()))
                .concatMap(school -> schools.save(WAYMARK, school))
                .thenMany(Flux.fromIterable(byQualification.values()).concatMap(offer -> offers.save(WAYMARK, offer)))
                .thenMany(Flux.fromIterable(FictionalPeople.all())
                        .concatMap(person -> add(person, byQualification, snapshot.content())))
                .then(Mono.fromRunnable(() -> log.info(
                        "Loaded the demonstration: {} people in {} schools",
                        FictionalPeople.all().size(),
                        FictionalSchools.all().size())));
    }

    private Map<String, Offer> offers(CatalogueSnapshot snapshot) {
        FictionalOffers fictional = new FictionalOffers(snapshot.content());
        Map<String, Offer> byQualification = new HashMap<>();
        for (var qualification : snapshot.qualifications()) {
            Integer weeks = WEEKS_RUNNING.get(qualification.code().toString());
            if (weeks != null) {
                byQualification.put(
                        qualification.code().toString(), fictional.offer(qualification.newest(), today.date(), weeks));
            }
        }
        return byQualification;
    }

    private Mono<Void> add(FictionalPerson fictional, Map<String, Offer> offers, Content content) {
        Person person = fictional.person(today.date());
        Mono<Void> saved = people.save(WAYMARK, person, FictionalOffers.PROVIDER_ID);
        if (fictional.qualification() == null) {
            return saved;
        }
        Offer offer = offers.get(fictional.qualification());
        return offer == null ? saved : saved.then(enrolOnce(fictional, person, offer, content));
    }

    /** A start that was cut short may have got this far. */
    private Mono<Void> enrolOnce(FictionalPerson fictional, Person person, Offer offer, Content content) {
        return participants
                .find(WAYMARK, person.id())
                .hasElement()
                .flatMap(enrolled -> enrolled ? Mono.empty() : enrol(fictional, person, offer, content));
    }

    /** Plans as of the cohort's first day, lives until today, and plans again from here. */
    private Mono<Void> enrol(FictionalPerson fictional, Person person, Offer offer, Content content) {
        LocalDate start = fictional.doneShare() == 0 ? today.date() : offer.starts();
        Enrolment enrolment =
                new Enrolment(offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), start);
        Choices choices = new Choices(
                fictional.minutesPerWeek(),
                null,
                person.phase(),
                fictional.travels(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return pathways.tryOut(person, enrolment, Learning.none(person.id()), choices, start, null)
                .map(trial -> planned(person, trial))
                .flatMap(first -> live(fictional, first, content)
                        .flatMap(done -> pathways.tryOut(
                                        person, enrolment, done, choices, replanDay(fictional, start), first)
                                .map(trial -> planned(person, trial))
                                .flatMap(now -> pathways.enrol(
                                        WAYMARK, participant(person, offer, enrolment, choices, now, done), now))))
                .then();
    }

    private Mono<Learning> live(FictionalPerson fictional, PlannedPathway first, Content content) {
        Learning done = new FictionalLearning(content, today.date()).of(fictional, first);
        return done.steps().isEmpty()
                ? Mono.just(done)
                : learning.save(WAYMARK, done).onErrorReturn(DuplicateKeyException.class, done);
    }

    /** Those who are behind have not replanned since they fell behind. */
    private LocalDate replanDay(FictionalPerson fictional, LocalDate start) {
        boolean behind = fictional.doneShare() > 0 && fictional.doneShare() < 1;
        return behind ? start.plusDays(1) : today.date();
    }

    private static PlannedPathway planned(Person person, Pathways.Trial trial) {
        if (trial.planned() == null) {
            throw new IllegalStateException("no pathway for " + person.name() + ": " + trial.problem());
        }
        return trial.planned();
    }

    private static Participant participant(
            Person person, Offer offer, Enrolment enrolment, Choices choices, PlannedPathway planned, Learning done) {
        return new Participant(
                person,
                0,
                offer.providerId(),
                enrolment,
                choices,
                1,
                planned.id(),
                Summaries.of(planned, done),
                null,
                Standing.ENROLLED);
    }
}
