package org.waymark.backend.employment;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.employment.store.EmploymentRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Brings what carries a person's school and trust in line with their employments, step by step. Each step may be done
 * again, and a later revision is never written over, so it does not matter where one was interrupted or who else is at it.
 */
@Component
class Settling {

    /** Somebody may be being enrolled, by a request that read them before they moved. */
    private static final Duration REQUESTS_LAST = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(Settling.class);
    private static final Scope.System WAYMARK = new Scope.System();
    private static final int TRIES = 20;

    private final EmploymentRepository employments;
    private final PersonRepository people;
    private final ParticipantRepository participants;
    private final Today today;

    Settling(
            EmploymentRepository employments,
            PersonRepository people,
            ParticipantRepository participants,
            Today today) {
        this.employments = employments;
        this.people = people;
        this.participants = participants;
        this.today = today;
    }

    /** Moves whose day has come take effect; those that were interrupted are finished. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void sweepNow() {
        sweep().block(Duration.ofMinutes(4));
    }

    Mono<Void> sweep() {
        Flux<EmploymentHistory> due =
                employments.listDue(WAYMARK, today.date(), today.instant().minus(REQUESTS_LAST));
        return Sweeps.each("Employment", due, EmploymentHistory::personId, this::finish)
                .then();
    }

    private Mono<EmploymentHistory> finish(EmploymentHistory due) {
        return settle(due).doOnNext(settled -> {
            if (settled.revision() > due.shown()) {
                log.info("Finished a move of {}", due.personId());
            }
        });
    }

    Mono<EmploymentHistory> settle(EmploymentHistory found) {
        return Mono.defer(() -> employments.find(WAYMARK, found.personId()))
                .flatMap(this::takeEffect)
                .delayUntil(this::showInPerson)
                .delayUntil(this::showInParticipant)
                .flatMap(this::done)
                .retryWhen(Retry.max(TRIES).filter(StaleVersionException.class::isInstance))
                .defaultIfEmpty(found);
    }

    private Mono<EmploymentHistory> takeEffect(EmploymentHistory history) {
        EmploymentHistory now = history.asOf(today.date());
        return now.revision() == history.revision() ? Mono.just(history) : employments.save(WAYMARK, now);
    }

    Mono<Void> showInPerson(EmploymentHistory history) {
        return people.show(WAYMARK, history.personId(), history.revision(), history::shownIn);
    }

    Mono<Void> showInParticipant(EmploymentHistory history) {
        return participants.show(WAYMARK, history.personId(), history.revision(), history::shownIn);
    }

    private Mono<EmploymentHistory> done(EmploymentHistory history) {
        return history.isShown() ? Mono.just(history) : employments.save(WAYMARK, history.withShown());
    }
}
