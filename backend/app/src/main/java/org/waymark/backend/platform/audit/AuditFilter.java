package org.waymark.backend.platform.audit;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Mono;

/**
 * Writes the entry of a call before its answer leaves: what was acknowledged or shown is in the log. Whoever goes away
 * before the answer leaves an entry too, for what they asked for may have come about. After the security filters, so
 * that it is known who calls.
 */
@Component
@Order(0)
class AuditFilter implements WebFilter {

    private final Audit audit;
    private final AuditedCalls calls;
    private final PersonKeys keys;
    private final Today today;

    AuditFilter(Audit audit, AuditedCalls calls, PersonKeys keys, Today today) {
        this.audit = audit;
        this.calls = calls;
        this.keys = keys;
        this.today = today;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Acting acting = new Acting();
        return Callers.find()
                .doOnNext(acting::by)
                .then(Mono.defer(() -> {
                    exchange.getResponse().beforeCommit(() -> note(exchange, acting, outcome(exchange)));
                    return chain.filter(exchange);
                }))
                .contextWrite(acting::in)
                .doOnCancel(() -> note(exchange, acting, AuditEntry.CUT_OFF).subscribe());
    }

    private static int outcome(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status == null ? 200 : status.value();
    }

    private Mono<Void> note(ServerWebExchange exchange, Acting acting, int outcome) {
        PathPattern pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Object handler = exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        if (pattern == null || !(handler instanceof HandlerMethod called) || !acting.isFirst()) {
            return Mono.empty();
        }
        return note(exchange, pattern, called.getMethod(), acting, outcome);
    }

    private Mono<Void> note(
            ServerWebExchange exchange, PathPattern pattern, Method handler, Acting acting, int outcome) {
        var method = exchange.getRequest().getMethod();
        String endpoint = method + " " + pattern.getPatternString();
        Map<String, String> variables = exchange.getAttributeOrDefault(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.<String, String>of());
        Optional<String> subject = AuditedCalls.subject(variables).or(acting::subject);
        Optional<Caller> caller = acting.caller();
        if (!calls.leavesAnEntry(method, endpoint, handler, subject, caller)) {
            return Mono.empty();
        }
        String account = caller.map(Caller::accountId).orElse(AuditEntry.NOBODY);
        String owner = subject.or(() -> caller.flatMap(known -> Optional.ofNullable(known.personId())))
                .orElse(account);
        return keys.seal(owner, exchange.getRequest().getURI().getRawPath() + query(exchange) + because(acting))
                .onErrorMap(e -> ProblemException.busy())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(details -> audit.record(new AuditEntry(
                        today.instant(),
                        account,
                        caller.map(who -> who.role().name()).orElse(""),
                        endpoint,
                        subject.orElse(null),
                        outcome,
                        details.orElse(null))));
    }

    private static String because(Acting acting) {
        return acting.reason().isEmpty() ? "" : " because: " + acting.reason();
    }

    private static String query(ServerWebExchange exchange) {
        String query = exchange.getRequest().getURI().getRawQuery();
        return query == null ? "" : "?" + query;
    }
}
