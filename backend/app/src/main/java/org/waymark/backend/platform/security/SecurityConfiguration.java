package org.waymark.backend.platform.security;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.server.resource.introspection.ReactiveOpaqueTokenIntrospector;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Nothing is readable without a sign-in; which role may do what is said on each endpoint by {@code @PreAuthorize}. */
@Configuration
@EnableWebFluxSecurity
@EnableReactiveMethodSecurity
class SecurityConfiguration {

    /** For those who cannot be signed in yet: their password or a link from a mail says who they are. */
    private static final String[] OPEN_TO_POST = {
        "/api/v1/sign-ins",
        "/api/v1/sign-ins/provider",
        "/api/v1/mail-unsubscriptions",
        "/api/v1/invitations/look",
        "/api/v1/invitations/accept",
        "/api/v1/password-resets",
        "/api/v1/password-resets/look",
        "/api/v1/password-resets/complete",
        "/api/v1/verifications/look",
        "/api/v1/verifications/file",
        "/api/v1/verifications/answer"
    };

    @Bean
    SecurityWebFilterChain securityFilterChain(ServerHttpSecurity http, ReactiveOpaqueTokenIntrospector tokens) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchange -> exchange.pathMatchers(HttpMethod.POST, OPEN_TO_POST)
                        .permitAll()
                        .pathMatchers(
                                HttpMethod.GET,
                                "/api/v1/demonstration-accounts",
                                "/api/v1/outbox",
                                "/api/v1/calendar-feeds/*",
                                "/api/v1/privacy-notice")
                        .permitAll()
                        .pathMatchers("/actuator/health/**", "/actuator/prometheus", "/actuator/info")
                        .permitAll()
                        .pathMatchers("/api/openapi/**", "/api/docs/**", "/webjars/**")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(server -> server.opaqueToken(token -> token.introspector(tokens))
                        .authenticationEntryPoint((exchange, e) -> signInNeeded(exchange)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint((exchange, e) -> signInNeeded(exchange)))
                .build();
    }

    /**
     * For addresses that no endpoint could have. The connection ends with the answer: whoever sent another request over it
     * could wait for ever, since such an answer is there before the request was read to its end.
     */
    @Bean
    ServerExchangeRejectedHandler refusedAddresses() {
        return (exchange, refused) -> {
            exchange.getResponse().getHeaders().setConnection("close");
            return answer(exchange, HttpStatus.BAD_REQUEST, """
                    {"type":"/problems/invalid","title":"Something needs correcting","status":400,\
                    "detail":"This address has signs that no address here has.","errors":[]}""");
        };
    }

    private static Mono<Void> signInNeeded(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
        return answer(exchange, HttpStatus.UNAUTHORIZED, """
                {"type":"/problems/sign-in-needed","title":"Sign in","status":401,\
                "detail":"Sign in to go on. Your session may have ended.","errors":[]}""");
    }

    private static Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String problem) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = problem.getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
