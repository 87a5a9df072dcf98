package org.waymark.backend.assignment.priorities;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.assignment.store.PriorityRepository;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.assignment.ImprovementPriority;
import org.waymark.contract.assignment.PriorityCoverage;
import org.waymark.contract.assignment.PriorityCoverage.Learner;
import org.waymark.contract.assignment.PriorityWanted;
import org.waymark.engine.id.StatementId;
import reactor.core.publisher.Mono;

/** A trust's improvement priorities: written, changed, followed. */
@Service
public class Priorities {

    private final PriorityRepository priorities;
    private final ParticipantLists participants;
    private final Catalogue catalogue;

    Priorities(PriorityRepository priorities, ParticipantLists participants, Catalogue catalogue) {
        this.priorities = priorities;
        this.participants = participants;
        this.catalogue = catalogue;
    }

    /** By name. */
    public Mono<List<Priority>> list(Scope scope) {
        return priorities.list(scope);
    }

    public Mono<Priority> get(Scope scope, String id) {
        return priorities
                .find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such priority here.")));
    }

    /** The same key of the same account again yields what it made the first time. */
    public Mono<Priority> create(Caller caller, String key, PriorityWanted wanted) {
        if (!(caller.scope() instanceof Scope.Trust(String trustId))) {
            return Mono.error(ProblemException.forbidden());
        }
        String named = caller.accountId() + "\n" + key;
        String id =
                UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
        return known(wanted)
                .flatMap(ok -> priorities.save(caller.scope(), Priority.of(id, 0, trustId, ok)))
                .onErrorResume(DuplicateKeyException.class, e -> get(caller.scope(), id));
    }

    public Mono<Priority> change(Scope scope, String id, long version, PriorityWanted wanted) {
        return at(scope, id, version)
                .flatMap(now -> known(wanted)
                        .flatMap(ok -> priorities.save(scope, Priority.of(id, version, now.trustId(), ok))));
    }

    public Mono<Void> delete(Scope scope, String id, long version) {
        return at(scope, id, version).flatMap(now -> priorities.delete(scope, now));
    }

    private Mono<Priority> at(Scope scope, String id, long version) {
        return get(scope, id)
                .filter(now -> now.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale));
    }

    private Mono<PriorityWanted> known(PriorityWanted wanted) {
        return catalogue.current().map(now -> {
            List<String> unknown = wanted.statementIds().stream()
                    .filter(id -> !isKnown(id, now.content()))
                    .toList();
            if (!unknown.isEmpty()) {
                throw ProblemException.invalid("There is no statement " + String.join(", ", unknown)
                        + ". Take it out, or choose it again from the list.");
            }
            return wanted;
        });
    }

    private static boolean isKnown(String id, Content content) {
        return id.matches("[a-z0-9.-]{1,64}")
                && content.find(new StatementId(id)).isPresent();
    }

    public Mono<PriorityCoverage> coverage(Scope scope, String id) {
        return found(
                scope,
                id,
                (towards, people) -> new PriorityCoverage(
                        view(towards.priority()), towards.learners(people).size(), towards.statements(people)));
    }

    /** The first to finish first. */
    public Mono<List<Learner>> learners(Scope scope, String id) {
        return found(scope, id, Towards::learners);
    }

    private <T> Mono<T> found(Scope scope, String id, BiFunction<Towards, List<Participant>, T> answer) {
        return Mono.zip(get(scope, id), participants.of(scope), catalogue.current())
                .map(all -> answer.apply(new Towards(all.getT1(), all.getT3().content()), all.getT2()));
    }

    public static ImprovementPriority view(Priority priority) {
        return new ImprovementPriority(
                priority.id(), priority.title(), priority.why(), priority.qualification(), priority.statementIds());
    }
}
