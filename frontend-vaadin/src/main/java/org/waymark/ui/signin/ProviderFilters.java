package org.waymark.ui.signin;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.waymark.contract.identity.IdentityApi;

/** The way to the provider and back: an authorization code with PKCE (RFC 7636), what was begun kept in the session. */
@Component
class ProviderFilters {

    private final Provider provider;
    private final IdentityApi identity;
    private final HttpSessionOAuth2AuthorizationRequestRepository begun =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final AuthenticationFailureHandler failed = new SimpleUrlAuthenticationFailureHandler("/sign-in?error");

    ProviderFilters(Provider provider, IdentityApi identity) {
        this.provider = provider;
        this.identity = identity;
    }

    /** Adds nothing where no provider is named. */
    void addTo(HttpSecurity http, RequestCache wanted) {
        if (!provider.isNamed()) return;
        http.addFilterBefore(out(), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(back(wanted), UsernamePasswordAuthenticationFilter.class);
    }

    private OAuth2AuthorizationRequestRedirectFilter out() {
        var asking = new DefaultOAuth2AuthorizationRequestResolver(provider, Provider.BEGIN);
        asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var out = new OAuth2AuthorizationRequestRedirectFilter(asking);
        out.setAuthorizationRequestRepository(begun);
        out.setAuthenticationFailureHandler((request, response, e) ->
                failed.onAuthenticationFailure(request, response, new ProviderProblem(ProviderProblem.AWAY, e)));
        return out;
    }

    private ProviderReturn back(RequestCache wanted) {
        var back = new ProviderReturn(provider, identity, begun);
        var wentWell = new VaadinSavedRequestAwareAuthenticationSuccessHandler();
        wentWell.setRequestCache(wanted);
        back.setAuthenticationSuccessHandler(wentWell);
        back.setAuthenticationFailureHandler(failed);
        back.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        back.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        return back;
    }
}
