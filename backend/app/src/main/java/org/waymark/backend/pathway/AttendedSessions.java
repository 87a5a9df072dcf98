package org.waymark.backend.pathway;

import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.backend.participant.AttendanceRecord;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.store.PathwayRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.StaleVersionException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Puts what registers say of somebody into their row: the one place that pathways, summaries and lists know it from.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0069-attendance-finishes-a-step.md">decision 0069</a>
 */
@Service
public class AttendedSessions {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int TRIES = 10;

    private final ParticipantRepository participants;
    private final PathwayRepository pathways;
    private final LearningRepository learning;

    AttendedSessions(ParticipantRepository participants, PathwayRepository pathways, LearningRepository learning) {
        this.participants = participants;
        this.pathways = pathways;
        this.learning = learning;
    }

    /**
     * Of sessions of other offers than the one that they are on, nothing. Writes nothing where it is known already.
     *
     * @param said read after the row and again where the row is overtaken, so that what is older never stands over what is
     *     newer
     */
    public Mono<Void> put(String participantId, Mono<List<Attended>> said) {
        return Mono.defer(() -> participants.find(WAYMARK, participantId))
                .zipWhen(participant -> said)
                .filter(found -> !isKnown(found.getT1(), found.getT2()))
                .flatMap(found -> put(found.getT1(), record(found.getT1(), found.getT2())))
                .retryWhen(overtaken())
                .then();
    }

    /** What the register of a session says of them no more. Writes nothing where it is not known. */
    public Mono<Void> forget(String participantId, String offerId, String sessionId) {
        return Mono.defer(() -> participants.find(WAYMARK, participantId))
                .filter(participant -> participant.stands()
                        && participant
                                .summary()
                                .attendance()
                                .find(offerId, sessionId)
                                .isPresent())
                .flatMap(participant ->
                        put(participant, participant.summary().attendance().without(offerId, sessionId)))
                .retryWhen(overtaken())
                .then();
    }

    private static Retry overtaken() {
        return Retry.max(TRIES)
                .filter(StaleVersionException.class::isInstance)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }

    /** Whether somebody's row says all of it. */
    public static boolean isKnown(Participant participant, List<Attended> said) {
        return !participant.stands()
                || record(participant, said).equals(participant.summary().attendance());
    }

    private Mono<Participant> put(Participant participant, AttendanceRecord record) {
        return Mono.zip(pathways.get(participant), learning.get(participant))
                .map(found -> Summaries.of(found.getT1(), found.getT2().attending(record)))
                .flatMap(summary -> participants.save(WAYMARK, participant.withSummary(summary)));
    }

    private static AttendanceRecord record(Participant participant, List<Attended> said) {
        AttendanceRecord known = participant.summary().attendance();
        for (Attended one : said) {
            known = one.offerId().equals(participant.enrolment().offerId()) ? known.with(one) : known;
        }
        return known;
    }
}
