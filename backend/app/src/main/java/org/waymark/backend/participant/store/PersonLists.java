package org.waymark.backend.participant.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.backend.participant.Person;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/** The lists of {@link PersonRepository}, from memory. */
@Component
public class PersonLists {

    private static final Comparator<Person> BY_NAME = Comparator.comparing(Person::name);

    private final PersonRepository people;
    private final RememberedLists<Person> lists;

    PersonLists(PersonRepository people, ParticipantChanges changes, MeterRegistry meters) {
        this.people = people;
        this.lists = new RememberedLists<>("people", changes::get, new Stored(people), Person::id, BY_NAME, meters);
    }

    private record Stored(PersonRepository people) implements RememberedLists.Source<Person> {

        @Override
        public Mono<List<Person>> list(Scope scope) {
            return people.list(scope).sort(BY_NAME).collectList();
        }

        @Override
        public Mono<List<Person>> listOf(Scope scope, Set<String> ids) {
            return people.listOf(scope, ids).collectList();
        }
    }

    /** By name. */
    public Mono<List<Person>> of(Scope scope) {
        return switch (scope) {
            case Scope.Trust _, Scope.School _, Scope.Provider _ -> lists.of(scope);
            case Scope.Partner _, Scope.Self _, Scope.Facilitator _, Scope.National _, Scope.Nobody _, Scope.System _ ->
                people.list(scope).sort(BY_NAME).collectList();
        };
    }
}
