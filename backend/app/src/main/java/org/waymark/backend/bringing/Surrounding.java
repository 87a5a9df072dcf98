package org.waymark.backend.bringing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.Colleagues;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolIds;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.table.Table;
import org.waymark.engine.id.QualificationCode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what is there already. What other organisations have is read as Waymark itself, and told to nobody. */
@Component
class Surrounding {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int AT_ONCE = 8;

    private final OfferRepository offers;
    private final Catalogue catalogue;
    private final PersonRepository people;
    private final ParticipantRepository participants;
    private final LearningRepository learning;
    private final SchoolRepository schools;
    private final Colleagues colleagues;
    private final Today today;

    Surrounding(
            OfferRepository offers,
            Catalogue catalogue,
            PersonRepository people,
            ParticipantRepository participants,
            LearningRepository learning,
            SchoolRepository schools,
            Colleagues colleagues,
            Today today) {
        this.offers = offers;
        this.catalogue = catalogue;
        this.people = people;
        this.participants = participants;
        this.learning = learning;
        this.schools = schools;
        this.colleagues = colleagues;
        this.today = today;
    }

    Mono<Meanings> meanings(Offer offer) {
        FrameworkId id = new FrameworkId(new QualificationCode(offer.qualification()), offer.frameworkVersion());
        return catalogue
                .framework(id)
                .zipWith(hubs(offer.providerId()), Meanings::new)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict("There is no framework " + id
                        + " in the catalogue, so nothing can be planned for this offer.")));
    }

    /** All places of a provider, by id. */
    Mono<Map<String, Offer.Hub>> hubs(String providerId) {
        return offers.list(new Scope.Provider(providerId)).map(all -> {
            Map<String, Offer.Hub> hubs = new LinkedHashMap<>();
            all.forEach(offer -> offer.hubs().forEach(hub -> hubs.putIfAbsent(hub.id(), hub)));
            return hubs;
        });
    }

    /** Fails where the offer is not the provider's, or nobody can be put on it. */
    Mono<Offer> offer(Scope scope, String offerId) {
        return offers.find(scope, offerId)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such offer here.")))
                .filter(Offer::isOpen)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "Nobody new can be put on this offer, as it is not open. Choose another.")));
    }

    Mono<Surroundings> of(RunningProgramme programme, Table table, Mapping mapping) {
        Scope provider = new Scope.Provider(programme.providerId());
        return Mono.zip(
                        offer(provider, programme.offerId()).zipWhen(this::meanings),
                        people.list(provider).collectMap(Person::id),
                        people.list(WAYMARK).collectList(),
                        colleagues.peopleByAddress(),
                        schools(table, mapping))
                .flatMap(found -> with(
                        new Known(found.getT2(), addresses(found.getT3(), found.getT4())),
                        found.getT1().getT1(),
                        found.getT1().getT2(),
                        found.getT5(),
                        table,
                        mapping));
    }

    /** @param addresses of everybody, with the person who each is; an empty one for who is no person */
    private record Known(Map<String, Person> own, Map<String, String> addresses) {

        Map<String, Person> byAddress() {
            Map<String, Person> all = new HashMap<>();
            addresses.forEach((address, id) -> {
                if (own.containsKey(id)) {
                    all.put(address, own.get(id));
                }
            });
            return all;
        }

        /** Somebody without an address is the one of that name in that school, unless there are two. */
        Map<String, Person> byNameAndSchool() {
            Set<String> addressed = new HashSet<>(addresses.values());
            return own.values().stream()
                    .filter(person -> !addressed.contains(person.id()))
                    .collect(Collectors.groupingBy(person -> Surroundings.nameAt(person.name(), person.schoolId())))
                    .entrySet()
                    .stream()
                    .filter(entry -> entry.getValue().size() == 1)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        }

        Set<String> elsewhere() {
            return addresses.entrySet().stream()
                    .filter(entry -> !own.containsKey(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    private static Map<String, String> addresses(List<Person> everybody, Map<String, String> accounts) {
        Map<String, String> all = new HashMap<>(accounts);
        for (Person person : everybody) {
            if (person.email() != null) {
                all.put(Texts.address(person.email()), person.id());
            }
        }
        return all;
    }

    private Mono<Map<String, School>> schools(Table table, Mapping mapping) {
        Set<String> ids = table.rows().stream()
                .map(row -> mapping.cell(row, Field.SCHOOL))
                .filter(written -> !written.isEmpty())
                .flatMap(written -> Stream.of(SchoolIds.ofUrn(written), written))
                .collect(Collectors.toSet());
        return schools.findAll(WAYMARK, ids).collectMap(School::id, Function.identity());
    }

    private Mono<Surroundings> with(
            Known known, Offer offer, Meanings meanings, Map<String, School> found, Table table, Mapping mapping) {
        Map<String, Person> byAddress = known.byAddress();
        Map<String, Person> byName = known.byNameAndSchool();
        Set<String> named = named(table, mapping, byAddress, byName);
        return Mono.zip(
                        Flux.fromIterable(named)
                                .flatMap(id -> participants.find(WAYMARK, id), AT_ONCE)
                                .filter(Participant::stands)
                                .collectMap(Participant::id),
                        Flux.fromIterable(named)
                                .flatMap(id -> learning.find(WAYMARK, id), AT_ONCE)
                                .map(done -> done.participantId())
                                .collect(Collectors.toSet()))
                .map(both -> new Surroundings(
                        offer,
                        meanings,
                        today.time(),
                        byAddress,
                        byName,
                        known.elsewhere(),
                        both.getT1(),
                        both.getT2(),
                        found));
    }

    private static Set<String> named(
            Table table, Mapping mapping, Map<String, Person> byAddress, Map<String, Person> byName) {
        Set<String> names = table.rows().stream()
                .map(row -> Texts.folded(mapping.cell(row, Field.NAME)))
                .collect(Collectors.toSet());
        Set<String> addresses = table.rows().stream()
                .map(row -> Texts.address(mapping.cell(row, Field.EMAIL)))
                .collect(Collectors.toSet());
        return Stream.concat(
                        byAddress.entrySet().stream().filter(entry -> addresses.contains(entry.getKey())),
                        byName.entrySet().stream()
                                .filter(entry -> names.contains(
                                        Texts.folded(entry.getValue().name()))))
                .map(entry -> entry.getValue().id())
                .collect(Collectors.toSet());
    }
}
