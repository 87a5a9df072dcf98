package org.waymark.ui.signin;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.waymark.contract.identity.IdentityApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;

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
    SecurityFilterChain web(HttpSecurity http, BackendSignIn signIn, IdentityApi identity) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/waymark/**", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/session/**")
                        .authenticated())
                .authenticationProvider(signIn)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
                .with(
                        vaadin(),
                        views -> views.loginView(SignInView.class, "/sign-in?bye")
                                .addLogoutHandler((request, response, authentication) -> endToken(identity)))
                .build();
    }

    /** The person is signed out here even where the backend cannot be told; its token then ends by being idle. */
    private static void endToken(IdentityApi identity) {
        try {
            Calls.run(identity.signOut());
        } catch (ProblemException unanswered) {
            // Nothing the person could do about it.
        }
    }
}
