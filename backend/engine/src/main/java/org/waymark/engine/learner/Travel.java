package org.waymark.engine.learner;

import java.util.Map;
import org.waymark.engine.id.HubId;

/**
 * How far a person comes to sessions in person.
 *
 * @param allowed false means online only
 * @param minutesTo one way to each hub; a hub without an entry cannot be reached
 * @param maxMinutes one way
 */
public record Travel(boolean allowed, Map<HubId, Integer> minutesTo, int maxMinutes) {
    public Travel {
        minutesTo = Map.copyOf(minutesTo);
        if (maxMinutes < 0 || minutesTo.values().stream().anyMatch(minutes -> minutes < 0)) {
            throw new IllegalArgumentException("travel takes 0 minutes or more");
        }
    }

    public static Travel none() {
        return new Travel(false, Map.of(), 0);
    }

    public Travel withAllowed(boolean inPerson) {
        return new Travel(inPerson, minutesTo, maxMinutes);
    }

    public Travel withMaxMinutes(int minutes) {
        return new Travel(allowed, minutesTo, minutes);
    }
}
