package org.waymark.backend.platform.store;

import java.util.function.Predicate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.waymark.backend.platform.Scope;

/**
 * Who reaches a document that a provider keeps about people: that provider, the people it names, and Waymark itself.
 * Nobody else does.
 */
public final class ProviderReach {

    private ProviderReach() {}

    /** @param names whether the document names the person of that id */
    public static boolean holds(Scope scope, String providerId, Predicate<String> names) {
        return switch (scope) {
            case Scope.Self(String personId) -> names.test(personId);
            case Scope.Provider(String id) -> id.equals(providerId);
            case Scope.System() -> true;
            case Scope.Trust _,
                    Scope.School _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> false;
        };
    }

    /** What finds them, where the stored fields of these names hold the provider's id and those of the people. */
    public static Criteria criteria(Scope scope, String providerField, String peopleField) {
        return switch (scope) {
            case Scope.Self(String personId) -> Criteria.where(peopleField).is(personId);
            case Scope.Provider(String id) -> Criteria.where(providerField).is(id);
            case Scope.System() -> new Criteria();
            case Scope.Trust _,
                    Scope.School _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> Criteria.where("_id").is(null);
        };
    }
}
