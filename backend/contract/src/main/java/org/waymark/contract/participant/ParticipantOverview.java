package org.waymark.contract.participant;

import java.util.List;
import java.util.Map;
import org.waymark.contract.participant.ParticipantRow.State;

/**
 * A list of participants in numbers.
 *
 * @param all how many the caller may see
 * @param fitting how many of them fit what was chosen
 * @param states how many of those who fit stand how; a state nobody is in is left out
 * @param schools names of the schools of all, sorted
 * @param qualifications codes of the qualifications of all, sorted
 */
public record ParticipantOverview(
        int all, int fitting, Map<State, Integer> states, List<String> schools, List<String> qualifications) {

    public ParticipantOverview {
        states = Map.copyOf(states);
        schools = List.copyOf(schools);
        qualifications = List.copyOf(qualifications);
    }

    public int in(State state) {
        return states.getOrDefault(state, 0);
    }
}
