package org.waymark.ui.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.waymark.contract.identity.Credentials;
import org.waymark.contract.identity.IdentityApi;
import org.waymark.contract.identity.SignedIn;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.SignedOutException;

/** Asks the backend who somebody is; the answer's token stays in the authentication, in the HTTP session. */
@Component
class BackendSignIn implements AuthenticationProvider {

    private final IdentityApi identity;

    BackendSignIn(IdentityApi identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        try {
            SignedIn signedIn = Calls.call(identity.signIn(credentials(attempt)));
            return new SignedInPerson(signedIn.me(), signedIn.token()).authentication();
        } catch (SignedOutException unknown) {
            throw new BadCredentialsException("unknown", unknown);
        } catch (ProblemException refused) {
            throw asAuthenticationProblem(refused);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static Credentials credentials(Authentication attempt) {
        return new Credentials(attempt.getName().strip(), String.valueOf(attempt.getCredentials()), code());
    }

    /** Spring Security's form knows of no third field. */
    private static @Nullable String code() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
                ? present.getRequest().getParameter(SignInForm.CODE)
                : null;
    }

    private static boolean isAboutTheCode(ProblemException refused) {
        return refused.problem().type().startsWith("/problems/code-");
    }

    private static AuthenticationException asAuthenticationProblem(ProblemException refused) {
        if (isAboutTheCode(refused)) return new InsufficientAuthenticationException("second step", refused);
        return switch (refused.kind()) {
            case NOT_ALLOWED -> new DisabledException("access ended", refused);
            case INVALID, GONE -> new BadCredentialsException("refused", refused);
            case TOO_OFTEN -> new LockedException("too often", refused);
            case UNREACHABLE, STALE, CONFLICT, FAILED -> new AuthenticationServiceException("no answer", refused);
        };
    }
}
