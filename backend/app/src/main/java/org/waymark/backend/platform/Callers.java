package org.waymark.backend.platform;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/** Finds who is calling. */
public final class Callers {

    private Callers() {}

    /** Empty where nobody is signed in. */
    public static Mono<Caller> find() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .mapNotNull(Authentication::getPrincipal)
                .ofType(Caller.class);
    }

    /** Fails with {@link IllegalStateException} where nobody is signed in; endpoints refuse that earlier. */
    public static Mono<Caller> current() {
        return find().switchIfEmpty(Mono.error(() -> new IllegalStateException("nobody is signed in")));
    }

    /** The caller as the participant of that id; fails as not found for everybody else. */
    public static Mono<Scope.Self> self(String participantId) {
        return current()
                .filter(caller -> caller.isPerson(participantId))
                .map(caller -> new Scope.Self(participantId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")));
    }
}
