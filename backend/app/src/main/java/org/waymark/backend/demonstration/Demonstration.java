package org.waymark.backend.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.FacilitatorRepository;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.delivery.store.PartnerRecordRepository;
import org.waymark.backend.organisation.store.ProviderRepository;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Pathways.Newcomer;
import org.waymark.backend.pathway.Pathways.Trial;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.pathway.Choices;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Fills an empty store with invented people, each with a pathway that the engine really planned. */
@Component
@EnableConfigurationProperties(DemonstrationSettings.class)
class Demonstration {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);
    private static final Scope.System WAYMARK = new Scope.System();
    private static final Scope.Provider HER_PROVIDER = new Scope.Provider(FictionalOffers.FACILITATOR.providerId());
    private static final int AT_ONCE = 4;
    /** How long each cohort has been running. */
    private static final Map<String, Integer> WEEKS_RUNNING = Map.of("NPQLT", 9, "NPQSL", 11, "NPQH", 7);

    private static final String OF_SENIOR_LEADERS = "NPQSL";

    private final Catalogue catalogue;
    private final TrustRepository trusts;
    private final SchoolRepository schools;
    private final ProviderRepository providers;
    private final OfferRepository offers;
    private final FacilitatorRepository facilitators;
    private final PartnerRecordRepository partnerRecords;
    private final PersonRepository people;
    private final ParticipantRepository participants;
    private final LearningRepository learning;
    private final Pathways pathways;
    private final LivedSessions sessions;
    private final Today today;
    private final DemonstrationSettings settings;

    Demonstration(
            Catalogue catalogue,
            TrustRepository trusts,
            SchoolRepository schools,
            ProviderRepository providers,
            OfferRepository offers,
            FacilitatorRepository facilitators,
            PartnerRecordRepository partnerRecords,
            PersonRepository people,
            ParticipantRepository participants,
            LearningRepository learning,
            Pathways pathways,
            LivedSessions sessions,
            Today today,
            DemonstrationSettings settings) {
        this.catalogue = catalogue;
        this.trusts = trusts;
        this.schools = schools;
        this.providers = providers;
        this.offers = offers;
        this.facilitators = facilitators;
        this.partnerRecords = partnerRecords;
        this.people = people;
        this.participants = participants;
        this.learning = learning;
        this.pathways = pathways;
        this.sessions = sessions;
        this.today = today;
        this.settings = settings;
    }

    Mono<Void> load() {
        return catalogue.current().flatMap(this::load);
    }

    private Mono<Void> load(CatalogueSnapshot snapshot) {
        Cast cast = Cast.of(settings.size());
        Map<String, Offer> planned = offers(snapshot, cast);
        var told = new Telling(cast.people().size());
        return trusts.saveAll(WAYMARK, cast.trusts())
                .then(schools.saveAll(WAYMARK, cast.schools()))
                .then(providers.insertOnce(FictionalOffers.partner()))
                .then(partnerRecords
                        .find(HER_PROVIDER, FictionalOffers.PARTNER_ID)
                        .switchIfEmpty(
                                Mono.defer(() -> partnerRecords.save(HER_PROVIDER, FictionalOffers.partnersRecord()))))
                .then(facilitators.note(HER_PROVIDER, FictionalOffers.FACILITATOR))
                .thenMany(Flux.fromIterable(planned.values()).concatMap(offer -> offers.put(WAYMARK, offer)))
                .thenMany(templates(snapshot, cast).concatMap(offer -> offers.put(WAYMARK, offer)))
                .thenMany(Flux.fromIterable(cast.people())
                        .flatMap(
                                person ->
                                        add(person, planned, snapshot.content()).doOnSuccess(added -> told.another()),
                                AT_ONCE))
                .then(Mono.defer(() -> sessions.register(planned.values())))
                .then(Mono.fromRunnable(() -> log.info(
                        "Loaded the demonstration: {} people in {} schools",
                        cast.people().size(),
                        cast.schools().size())));
    }

    /** One, for senior leaders. */
    private Flux<Offer> templates(CatalogueSnapshot snapshot, Cast cast) {
        return Flux.fromIterable(snapshot.qualifications())
                .filter(qualification -> qualification.code().toString().equals(OF_SENIOR_LEADERS))
                .map(qualification -> new FictionalOffers(snapshot.content())
                        .template(cast.areas().getFirst(), qualification.newest(), today.date()));
    }

    private Map<String, Offer> offers(CatalogueSnapshot snapshot, Cast cast) {
        FictionalOffers fictional = new FictionalOffers(snapshot.content());
        Map<String, Offer> made = new HashMap<>();
        for (var qualification : snapshot.qualifications()) {
            String code = qualification.code().toString();
            Integer weeks = WEEKS_RUNNING.get(code);
            if (weeks == null) continue;
            for (Area area : cast.areas()) {
                made.put(code + area.suffix(), fictional.offer(area, qualification.newest(), today.date(), weeks));
            }
        }
        return made;
    }

    private Mono<Void> add(FictionalPerson fictional, Map<String, Offer> offers, Content content) {
        Person person = fictional.person(today.date());
        Mono<Void> saved = people.save(WAYMARK, person, fictional.area().providerId());
        if (fictional.qualification() == null) {
            return saved;
        }
        Offer offer = offers.get(fictional.qualification() + fictional.area().suffix());
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
        return planned(person, pathways.tryOut(person, enrolment, Learning.none(person.id()), choices, start, null))
                .flatMap(first -> live(fictional, first, content)
                        .map(done -> new FictionalAttendance(fictional, offer, first, done, today.date()))
                        .flatMap(lived -> goOn(person, enrolment, choices, lived, replanDay(fictional, start))))
                .onErrorResume(SeatsGoneException.class, gone -> Mono.fromRunnable(() -> leftOut(person, gone)))
                .then();
    }

    private Mono<Participant> goOn(
            Person person, Enrolment enrolment, Choices choices, FictionalAttendance lived, LocalDate day) {
        Offer offer = lived.offer();
        var newcomer =
                new Newcomer(person, enrolment, lived.done(), choices, offer, lived.been(), Bookings.none(person.id()));
        return planned(person, pathways.tryOut(newcomer, day))
                .delayUntil(now -> sessions.seat(offer, lived.sessions(now), person.id()))
                .flatMap(now -> pathways.enrol(
                        WAYMARK,
                        participant(
                                person,
                                offer,
                                enrolment,
                                choices,
                                now,
                                lived.done().attending(lived.marks(now))),
                        now));
    }

    /** Empty for whom there is none: in a crowd, somebody's wishes may not go together. */
    private static Mono<PlannedPathway> planned(Person person, Mono<Trial> tried) {
        return tried.flatMap(trial -> {
            if (trial.planned() == null) leftOut(person, trial.problem());
            return Mono.justOrEmpty(trial.planned());
        });
    }

    private static void leftOut(Person person, @Nullable Object why) {
        log.info("No pathway for {}: {}", person.name(), why);
    }

    private Mono<Learning> live(FictionalPerson fictional, PlannedPathway first, Content content) {
        Learning done = new FictionalLearning(content, today.date()).of(fictional, first);
        return done.steps().isEmpty()
                ? Mono.just(done)
                : learning.save(WAYMARK, done).onErrorReturn(DuplicateKeyException.class, done);
    }

    /** Those who are behind have not replanned since they fell behind. */
    private LocalDate replanDay(FictionalPerson fictional, LocalDate start) {
        return fictional.isBehind() ? start.plusDays(1) : today.date();
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
