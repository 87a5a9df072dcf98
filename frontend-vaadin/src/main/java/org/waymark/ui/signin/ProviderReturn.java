package org.waymark.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.waymark.contract.identity.IdentityApi;
import org.waymark.contract.identity.ProviderSignIn;
import org.waymark.contract.identity.SignedIn;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.SignedOutException;

/**
 * Where the provider sends people back to: the code becomes its token, and the token becomes ours at the backend, which
 * alone decides whether it is good.
 */
class ProviderReturn extends AbstractAuthenticationProcessingFilter {

    private final Provider provider;
    private final IdentityApi identity;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun;
    private final RestClientAuthorizationCodeTokenResponseClient tokens =
            new RestClientAuthorizationCodeTokenResponseClient();

    ProviderReturn(
            Provider provider, IdentityApi identity, AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun) {
        super(PathPatternRequestMatcher.pathPattern(Provider.BACK));
        this.provider = provider;
        this.identity = identity;
        this.begun = begun;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = begun.removeAuthorizationRequest(request, response);
        if (asked == null)
            throw new ProviderProblem("That sign-in was begun in another window, or too long ago. Begin again");
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        if (code == null) throw new ProviderProblem("The provider did not sign you in. Begin again");
        return exchange(new ProviderSignIn(idToken(asked, code), nonce(asked)));
    }

    private String idToken(OAuth2AuthorizationRequest asked, String code) {
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(text(asked.getRedirectUri()))
                .state(text(asked.getState()))
                .build();
        try {
            OAuth2AccessTokenResponse given = tokens.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                    provider.registration(), new OAuth2AuthorizationExchange(asked, answer)));
            return text(given.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN));
        } catch (OAuth2AuthorizationException unanswered) {
            throw new ProviderProblem(ProviderProblem.AWAY, unanswered);
        }
    }

    private static String nonce(OAuth2AuthorizationRequest asked) {
        return text(asked.getAttributes().get(OidcParameterNames.NONCE));
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "").toString();
    }

    private Authentication exchange(ProviderSignIn signIn) {
        try {
            SignedIn signedIn = Calls.call(identity.signInAtProvider(signIn));
            return new SignedInPerson(signedIn.me(), signedIn.token()).authentication();
        } catch (ProblemException refused) {
            String said = refused.problem().detail();
            throw new ProviderProblem(said == null ? refused.sentence() : said, refused);
        } catch (SignedOutException unknown) {
            throw new ProviderProblem("The provider did not sign you in. Begin again", unknown);
        }
    }
}
