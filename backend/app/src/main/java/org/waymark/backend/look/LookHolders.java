package org.waymark.backend.look;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.identity.Colleagues;
import org.waymark.backend.identity.Colleagues.Colleague;
import org.waymark.backend.look.AskedToLook.Holder;
import org.waymark.backend.look.Decisions.Decision;
import org.waymark.backend.look.store.LookRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/** Who is asked: always somebody with a name, who can sign in today. */
@Component
class LookHolders {

    private static final Scope.System WAYMARK = new Scope.System();

    private final LookRepository looks;
    private final Colleagues colleagues;

    LookHolders(LookRepository looks, Colleagues colleagues) {
        this.looks = looks;
        this.colleagues = colleagues;
    }

    /** Whoever decided it; else who has the fewest to look at. Fails as a conflict where nobody is there. */
    Mono<Holder> of(Decision decision) {
        return Mono.zip(colleagues.of(decision.office()), load())
                .flatMap(found -> Mono.justOrEmpty(found.getT1().stream()
                        .min(Comparator.comparing(
                                        (Colleague one) -> !one.accountId().equals(decision.accountId()))
                                .thenComparing(one -> found.getT2().getOrDefault(one.accountId(), 0L)))))
                .map(one -> holder(one, decision.office()))
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "Nobody could be found who can look at this. Tell the person who runs your programme.")));
    }

    /** Fails as invalid for whoever does not look after the same trust or provider. */
    Mono<Holder> inPlaceOf(Holder before, String accountId) {
        return colleagues
                .of(before.office())
                .flatMapIterable(all -> all)
                .filter(one -> one.accountId().equals(accountId))
                .next()
                .map(one -> holder(one, before.office()))
                .switchIfEmpty(Mono.error(() -> ProblemException.invalid(
                        "Only somebody who looks after " + before.organisation() + " can take it over.")));
    }

    private static Holder holder(Colleague one, Scope office) {
        return new Holder(one.accountId(), one.name(), one.organisation(), office);
    }

    private Mono<Map<String, Long>> load() {
        return looks.list(WAYMARK)
                .filter(AskedToLook::isOpen)
                .map(asked -> asked.holder().accountId())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
