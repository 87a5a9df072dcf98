package org.waymark.backend.health;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Facilitator;
import org.waymark.backend.delivery.partner.KnownPartner;
import org.waymark.backend.delivery.partner.PartnerRecords;
import org.waymark.backend.delivery.store.FacilitatorRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.health.CohortHealth;
import org.waymark.contract.health.SessionHealth;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Puts together what an inspection asks a provider for. */
@Service
public class Packs {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Part ALL = new Part(null, null, null);

    private final Programmes programmes;
    private final CohortHealths healths;
    private final ParticipantLists participants;
    private final PartnerRecords partners;
    private final FacilitatorRepository facilitators;
    private final SchoolRepository schools;
    private final Today today;

    Packs(
            Programmes programmes,
            CohortHealths healths,
            ParticipantLists participants,
            PartnerRecords partners,
            FacilitatorRepository facilitators,
            SchoolRepository schools,
            Today today) {
        this.programmes = programmes;
        this.healths = healths;
        this.participants = participants;
        this.partners = partners;
        this.facilitators = facilitators;
        this.schools = schools;
        this.today = today;
    }

    /** A ZIP. Fails as forbidden for whoever is no provider: partners answer to theirs. */
    public Mono<byte[]> build(Caller caller) {
        if (!(caller.scope() instanceof Scope.Provider scope)) {
            return Mono.error(ProblemException.forbidden());
        }
        return Mono.zip(
                        programmes.of(scope),
                        healths.health(scope, ALL),
                        healths.allSessions(scope, ALL),
                        participants.of(scope),
                        partners.list(scope),
                        facilitators.list(scope))
                .flatMap(found -> regions(found.getT4())
                        .publishOn(Schedulers.boundedElastic())
                        .map(regions -> file(
                                caller,
                                found.getT1(),
                                found.getT2(),
                                found.getT3(),
                                found.getT4(),
                                found.getT5(),
                                found.getT6(),
                                regions)));
    }

    private byte[] file(
            Caller caller,
            Programme programme,
            CohortHealth health,
            List<SessionHealth> sessions,
            List<Participant> people,
            List<KnownPartner> partners,
            Map<String, Facilitator> facilitators,
            Map<String, String> regions) {
        List<PackTable> tables = new PackTables(
                        programme, health, sessions, people, partners, facilitators, regions, today.date())
                .all();
        String provider = programme.offers().isEmpty()
                ? "your offers"
                : programme.offers().getFirst().providerName();
        return PackFile.of(provider, caller.name(), today.date(), tables);
    }

    private Mono<Map<String, String>> regions(List<Participant> people) {
        Set<String> ids = people.stream().map(one -> one.person().schoolId()).collect(Collectors.toSet());
        return schools.findAll(WAYMARK, ids)
                .flatMapIterable(school -> region(school))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Empty where it is not known. */
    private static List<Map.Entry<String, String>> region(School school) {
        var register = school.register();
        return register == null || register.region() == null
                ? List.of()
                : List.of(Map.entry(school.id(), register.region()));
    }
}
