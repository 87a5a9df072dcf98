package org.waymark.backend.assignment.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.assignment.release.LimitsOfTrust;
import org.waymark.backend.assignment.release.ReleaseCalendars;
import org.waymark.backend.assignment.release.SessionMoves;
import org.waymark.backend.assignment.release.SessionSwaps;
import org.waymark.backend.assignment.store.ReleaseLimitsRepository;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.AssignmentSettings.SchoolLimit;
import org.waymark.contract.assignment.ReleaseApi;
import org.waymark.contract.assignment.ReleaseCalendar;
import org.waymark.contract.assignment.ReleaseLimits;
import org.waymark.contract.assignment.SessionMove;
import org.waymark.contract.assignment.SessionSwap;
import reactor.core.publisher.Mono;

@RestController
class ReleaseController implements ReleaseApi {

    private static final String TRUST_LEADS = "hasRole('TRUST_LEAD')";
    private static final String TRUSTS_AND_PROVIDERS = "hasAnyRole('TRUST_LEAD', 'PROVIDER')";

    private final ReleaseCalendars calendars;
    private final ReleaseLimitsRepository limits;
    private final SessionMoves moves;
    private final SessionSwaps swaps;

    ReleaseController(
            ReleaseCalendars calendars, ReleaseLimitsRepository limits, SessionMoves moves, SessionSwaps swaps) {
        this.calendars = calendars;
        this.limits = limits;
        this.moves = moves;
        this.swaps = swaps;
    }

    @Override
    @PreAuthorize("hasAnyRole('TRUST_LEAD', 'SCHOOL_LEAD')")
    public Mono<ReleaseCalendar> calendar(LocalDate from, LocalDate to, @Nullable String schoolId) {
        return Callers.current().flatMap(caller -> calendars.of(caller.scope(), from, to, schoolId));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<ReleaseLimits>> limits() {
        return Callers.current().flatMap(caller -> limits.get(caller.scope())).map(ReleaseController::tagged);
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<ReleaseLimits>> changeLimits(String ifMatch, ReleaseLimits wanted) {
        long version = ETags.version(ifMatch);
        Map<String, Integer> bySchool = wanted.schools().stream()
                .collect(Collectors.toMap(SchoolLimit::schoolId, SchoolLimit::releasedADay, (one, other) -> other));
        return Callers.current()
                .flatMap(caller -> limits.get(caller.scope())
                        .filter(now -> now.version() == version)
                        .switchIfEmpty(Mono.error(ProblemException::stale))
                        .flatMap(now -> limits.replace(
                                caller.scope(),
                                new LimitsOfTrust(now.trustId(), version, wanted.releasedADay(), bySchool))))
                .map(ReleaseController::tagged);
    }

    private static ResponseEntity<ReleaseLimits> tagged(LimitsOfTrust limits) {
        var schools = limits.bySchool().entrySet().stream()
                .map(entry -> new SchoolLimit(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(SchoolLimit::schoolId))
                .toList();
        return ETags.tagged(limits.version(), new ReleaseLimits(limits.releasedADay(), schools));
    }

    @Override
    @PreAuthorize(TRUSTS_AND_PROVIDERS)
    public Mono<Page<SessionMove>> alternatives(String participantId, String fromSessionId) {
        return Callers.current()
                .flatMap(caller -> moves.alternatives(caller.scope(), participantId, fromSessionId))
                .map(Page::whole);
    }

    @Override
    @PreAuthorize(TRUSTS_AND_PROVIDERS)
    public Mono<SessionMove> move(String participantId, String fromSessionId, String toSessionId) {
        return Callers.current()
                .flatMap(
                        caller -> moves.move(caller.scope(), caller.name(), participantId, fromSessionId, toSessionId));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<Page<SessionSwap>> partners(String participantId, String fromSessionId) {
        return Callers.current()
                .flatMap(caller -> swaps.partners(caller.scope(), participantId, fromSessionId))
                .map(Page::whole);
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<SessionSwap> swap(
            String participantId, String fromSessionId, String partnerId, String partnersSessionId) {
        return Callers.current()
                .flatMap(caller ->
                        swaps.swap(caller.scope(), participantId, fromSessionId, partnerId, partnersSessionId));
    }
}
