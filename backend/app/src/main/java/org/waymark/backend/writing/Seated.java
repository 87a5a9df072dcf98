package org.waymark.backend.writing;

import java.util.List;
import java.util.Set;
import org.waymark.contract.participant.ParticipantRow;

/**
 * Those who have a seat in a session, or for whom one is held. Who waits for a seat is not among them.
 *
 * @param session with its offer, in words
 */
record Seated(String session, Set<String> participantIds) {

    Seated {
        participantIds = Set.copyOf(participantIds);
    }

    List<ParticipantRow> among(List<ParticipantRow> rows) {
        return rows.stream().filter(row -> participantIds.contains(row.id())).toList();
    }
}
