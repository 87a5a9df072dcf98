package org.waymark.backend.testing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint there is, but health, metrics and the description of the API. */
@TestComponent
public class Endpoints {

    private static final String OURS = "org.waymark.backend.";

    private final RequestMappingHandlerMapping mapping;

    Endpoints(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** @param path a pattern, such as {@code /api/v1/jobs/{jobId}} */
    public record Endpoint(HttpMethod method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public List<HandlerMethod> handlers() {
        return mapping.getHandlerMethods().values().stream()
                .filter(Endpoints::isOurs)
                .toList();
    }

    public Set<Endpoint> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isOurs(entry.getValue()))
                .map(entry -> endpoint(entry.getKey()))
                .collect(Collectors.toSet());
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith(OURS);
    }

    private static Endpoint endpoint(RequestMappingInfo info) {
        var method = info.getMethodsCondition().getMethods().iterator().next();
        var path = info.getPatternsCondition().getPatterns().iterator().next();
        return new Endpoint(method.asHttpMethod(), path.getPatternString());
    }
}
