package org.waymark.ui.signin;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.waymark.contract.identity.IdentityApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedOutException;

/** Every route needs a sign-in unless it says otherwise by annotation; the backend decides on everything anyway. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

    /** Vaadin starts itself by an inline script and builds functions from what the server sends. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain web(
            HttpSecurity http,
            BackendSignIn signIn,
            ProviderFilters provider,
            IdentityApi identity,
            VaadinDefaultRequestCache wanted,
            RequestUtil vaadins) {
        wanted.setDelegateRequestCache(withoutMarker());
        provider.addTo(http, wanted);
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(SecurityConfiguration::openToAll)
                // Vaadin would leave the sign-in form out; its own requests carry a token of their own.
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadins::isFrameworkInternalRequest)
                        // Mail programs post what their owner asks for, and the address says for whom.
                        .ignoringRequestMatchers("/mail/unsubscribe/*"))
                .headers(SecurityConfiguration::headers)
                .with(
                        vaadin(),
                        views -> views.enableCsrfConfiguration(false)
                                .loginView(SignInView.class, "/sign-in?bye")
                                .anyRequest(others -> others.authenticated())
                                .addLogoutHandler((request, response, authentication) -> endToken(identity)))
                .build();
    }

    private static void openToAll(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/waymark/**", "/actuator/health/**", "/calendar/*.ics", "/mail/unsubscribe/*")
                .permitAll();
        requests.requestMatchers("/session/**").authenticated();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(eagerly())
                .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"));
    }

    /** Vaadin's pages are forwarded to its servlet and committed there, where headers can no longer be added. */
    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    /** Else every address that a sign-in leads back to would carry "?continue". */
    @SuppressWarnings("NullAway") // null stands for no marker, though it is not annotated so
    private static HttpSessionRequestCache withoutMarker() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** The person is signed out here even where the backend cannot be told; its token then ends by being idle. */
    private static void endToken(IdentityApi identity) {
        try {
            Calls.run(identity.signOut());
        } catch (ProblemException | SignedOutException unanswered) {
            // Nothing the person could do about it.
        }
    }
}
