package org.waymark.backend.pathway;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has a seat in which session of an offer: read once, then kept up with what one piece of work does itself. What
 * others do meanwhile it hears of when a seat that it counts on has gone.
 */
final class Sitting {

    private static final int FULL = Integer.MAX_VALUE;

    private final Map<String, Set<String>> bySession = new ConcurrentHashMap<>();
    private final Set<String> full = ConcurrentHashMap.newKeySet();

    void sits(String personId, Collection<String> sessionIds) {
        sessionIds.forEach(id -> people(id).add(personId));
    }

    void leaves(String personId, Collection<String> sessionIds) {
        sessionIds.forEach(id -> {
            people(id).remove(personId);
            full.remove(id);
        });
    }

    /** That others have taken the last seat of these. */
    void gone(Collection<String> sessionIds) {
        full.addAll(sessionIds);
    }

    /** By session id, the seats that others have; of a full session more than there are. */
    Map<String, Integer> othersHave(String personId) {
        Map<String, Integer> taken = new HashMap<>();
        bySession.forEach((session, people) -> taken.put(session, people.size()));
        full.forEach(session -> taken.put(session, FULL));
        bySession.forEach((session, people) -> {
            if (people.contains(personId)) {
                taken.put(session, people.size() - 1);
            }
        });
        return taken;
    }

    private Set<String> people(String sessionId) {
        return bySession.computeIfAbsent(sessionId, first -> ConcurrentHashMap.newKeySet());
    }
}
