package org.waymark.ui.client;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.contract.identity.Me;

/** Who is signed in, with the backend's token. Lives in the HTTP session, never in the browser. */
public record SignedInPerson(Me me, String token) implements Serializable {

    public static Optional<SignedInPerson> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** Only where a route or a filter has let nobody in who is not signed in. */
    public static Me get() {
        return find().orElseThrow().me();
    }

    /** Only in views for participants. */
    public static String participantId() {
        return Objects.requireNonNull(get().participantId(), "not a participant");
    }

    /** As Spring Security keeps it in the session. */
    public Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, List.of(new SimpleGrantedAuthority("ROLE_" + me.role())));
    }

    /** The name that Spring Security logs. */
    @Override
    public String toString() {
        return me.accountId();
    }
}
