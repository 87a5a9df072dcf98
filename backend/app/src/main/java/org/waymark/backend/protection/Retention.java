package org.waymark.backend.protection;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.audit.PersonKeys;
import org.waymark.backend.platform.personal.Declarations.Store;
import org.waymark.backend.platform.personal.KeptFor;
import org.waymark.backend.platform.personal.PersonalData;
import org.waymark.backend.platform.personal.PersonalDocuments;
import org.waymark.backend.platform.personal.PersonalDocuments.HowFar;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Erases, once a day, what has been kept for as long as is declared, of those who have left their qualification. */
@Component
public class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final Scope.System WAYMARK = new Scope.System();

    private final ParticipantRepository participants;
    private final PersonalDocuments documents;
    private final PersonalData personal;
    private final KeptFor keptFor;
    private final PersonKeys keys;
    private final Today today;

    Retention(
            ParticipantRepository participants,
            PersonalDocuments documents,
            PersonalData personal,
            KeptFor keptFor,
            PersonKeys keys,
            Today today) {
        this.participants = participants;
        this.documents = documents;
        this.personal = personal;
        this.keptFor = keptFor;
        this.keys = keys;
        this.today = today;
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT30M")
    void sweepNow() {
        sweep().block(Duration.ofMinutes(30));
    }

    /** Yields of how many people something was erased. */
    public Mono<Long> sweep() {
        Flux<Participant> all = participants.list(WAYMARK).flatMapMany(Flux::fromIterable);
        return Sweeps.each("Retention of", all, Participant::id, this::sweep)
                .filter(erased -> erased > 0)
                .count()
                .doOnNext(people -> {
                    if (people > 0) {
                        log.info("Erased what was kept long enough of {} people", people);
                    }
                });
    }

    /** Yields how many documents of the person were due; what is over for good goes with its key. */
    Mono<Long> sweep(Participant participant) {
        Map<String, HowFar> due = left(participant).map(this::due).orElse(Map.of());
        Mono<Void> key = due.get("participants") == HowFar.WHOLLY
                ? keys.destroy(participant.id(), today.instant())
                : Mono.empty();
        return due.isEmpty()
                ? Mono.just(0L)
                : key.then(Mono.defer(() -> documents.erase(WAYMARK, participant.id(), due)))
                        .delayUntil(erased -> participants.changed(WAYMARK, participant.id()));
    }

    /** The day on which somebody left, if they have: they have stopped, or finished every step. */
    private static Optional<LocalDate> left(Participant participant) {
        if (participant.training().isOver()) {
            return Optional.ofNullable(participant.training().from());
        }
        return participant.summary().nextDue() == null
                        && !participant.training().atRest()
                ? Optional.of(participant.summary().finish())
                : Optional.empty();
    }

    private Map<String, HowFar> due(LocalDate left) {
        Map<String, HowFar> due = new TreeMap<>();
        personal.declarations()
                .stored()
                .forEach((collection, store) -> howFar(store, left).ifPresent(far -> due.put(collection, far)));
        return due;
    }

    private Optional<HowFar> howFar(Store store, LocalDate left) {
        Set<String> purposes = store.fields().keySet();
        if (!purposes.stream()
                .allMatch(purpose -> personal.declarations().purpose(purpose).afterLeaving())) {
            return Optional.empty();
        }
        long over = purposes.stream()
                .filter(purpose -> left.plus(keptFor.of(purpose)).isBefore(today.date()))
                .count();
        if (over == purposes.size()) {
            return Optional.of(HowFar.WHOLLY);
        }
        return over > 0 ? Optional.of(HowFar.PARTLY) : Optional.empty();
    }
}
