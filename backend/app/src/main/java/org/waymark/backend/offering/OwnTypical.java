package org.waymark.backend.offering;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.offering.store.OwnTypicalPeopleRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.delivery.TypicalParticipant;
import reactor.core.publisher.Mono;

/**
 * Typical participants of a provider's own: read and changed as one.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0067-typical-participants-of-ones-own.md">decision 0067</a>
 */
@Service
public class OwnTypical {

    private static final int SHORTEST_WEEK = 30;

    private final OwnTypicalPeopleRepository people;

    OwnTypical(OwnTypicalPeopleRepository people) {
        this.people = people;
    }

    /** Fails as forbidden for whoever is no provider. */
    public Mono<OwnTypicalPeople> get(Scope scope) {
        return provider(scope).flatMap(people::get);
    }

    /** All of them, in place of the version that was read. */
    public Mono<OwnTypicalPeople> change(Scope scope, long version, List<TypicalParticipant> wanted) {
        return provider(scope)
                .flatMap(provider -> people.get(provider)
                        .filter(now -> now.version() == version)
                        .switchIfEmpty(Mono.error(ProblemException::stale))
                        .then(Mono.defer(() -> checked(wanted)))
                        .flatMap(named ->
                                people.save(provider, new OwnTypicalPeople(provider.providerId(), version, named)))
                        .onErrorMap(DuplicateKeyException.class, e -> ProblemException.stale()));
    }

    private static Mono<Scope.Provider> provider(Scope scope) {
        return scope instanceof Scope.Provider provider ? Mono.just(provider) : Mono.error(ProblemException::forbidden);
    }

    private static Mono<List<TypicalParticipant>> checked(List<TypicalParticipant> wanted) {
        Set<String> names = new HashSet<>();
        for (TypicalParticipant person : wanted) {
            if (!names.add(person.name().strip().toLowerCase(Locale.ROOT))) {
                return refused(
                        "Two of them are called “" + person.name().strip() + "”. Give each a name of their own.");
            }
            if (person.minutesPerWeek() - person.minutesForAnother() < SHORTEST_WEEK) {
                return refused("“" + person.name().strip() + "” has less than half an hour a week left beside the"
                        + " second qualification. Give them more hours, or the other fewer.");
            }
        }
        return Mono.just(wanted.stream().map(OwnTypical::named).toList());
    }

    private static Mono<List<TypicalParticipant>> refused(String sentence) {
        return Mono.error(ProblemException.invalid(sentence));
    }

    private static TypicalParticipant named(TypicalParticipant p) {
        return new TypicalParticipant(
                p.name().strip(),
                p.phase(),
                p.kind(),
                p.minutesPerWeek(),
                p.minutesForAnother(),
                p.kilometres(),
                p.rural(),
                p.travels());
    }
}
