package org.waymark.backend.prior;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import org.waymark.backend.prior.store.PriorClaimRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells people that something they learnt before counts no more, since nothing else happens on the day after its last. */
@Component
class ExpirySweep {

    /** Enough for any outage, and less than notices are kept: the same notice again tells nobody twice. */
    private static final int DAYS = 30;

    private final PriorClaimRepository claims;
    private final PriorNews news;
    private final Today today;

    ExpirySweep(PriorClaimRepository claims, PriorNews news, Today today) {
        this.claims = claims;
        this.news = news;
        this.today = today;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT12M")
    void sweepNow() {
        tellAll().block(Duration.ofMinutes(2));
    }

    Mono<Void> tellAll() {
        LocalDate now = today.date();
        Flux<ClaimedLearning> expired =
                claims.list(new Scope.System()).filter(claim -> claim.expired(now.minusDays(DAYS), now));
        return Sweeps.each("Expiry of prior learning", expired, ClaimedLearning::id, news::expired)
                .then();
    }
}
