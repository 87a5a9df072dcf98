package org.waymark.backend.organisation;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.organisation.store.SuccessionRepository;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the schools that took over from one that has closed. */
@Service
public class Successors {

    private static final Scope.System WAYMARK = new Scope.System();

    /** A school that took over may have closed since. No chain comes near; links that lead in a circle end here. */
    private static final int MOST_FOLLOWED = 64;

    private final SuccessionRepository successions;
    private final SchoolRepository schools;
    private final SchoolRegister register;

    Successors(SuccessionRepository successions, SchoolRepository schools, SchoolRegister register) {
        this.successions = successions;
        this.schools = schools;
        this.register = register;
    }

    /** Those that are not closed themselves, by name; empty where the register names none. */
    public Mono<List<School>> of(School closed) {
        return next(closed)
                .expandDeep(school -> school.isClosed() ? next(school) : Flux.empty())
                .take(MOST_FOLLOWED)
                .filter(school -> !school.isClosed())
                .distinct(School::id)
                .collectSortedList(Comparator.comparing(School::name).thenComparing(School::id));
    }

    private Flux<School> next(School closed) {
        return Mono.justOrEmpty(closed.urn())
                .flatMapMany(urn -> successions.findAll(WAYMARK, List.of(urn)))
                .flatMap(succession -> register.current()
                        .flatMapMany(held -> schools.findAll(
                                WAYMARK,
                                succession.successors().stream()
                                        .map(to -> held.ownId(to.urn()).orElseGet(() -> SchoolIds.ofUrn(to.urn())))
                                        .toList())));
    }
}
