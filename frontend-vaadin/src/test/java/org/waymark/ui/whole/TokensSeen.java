package org.waymark.ui.whole;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;

/** The backend's tokens as the interface sends them: nobody at a browser ever sees one. */
class TokensSeen {

    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    Set<String> all() {
        return Set.copyOf(tokens);
    }

    /** Comes last, so that it stands behind the filter that adds the token. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebClientHttpServiceGroupConfigurer witness() {
        return groups -> groups.forEachClient((group, client) -> client.filter((request, next) -> {
            String header = request.headers().getFirst(HttpHeaders.AUTHORIZATION);
            if (header != null) tokens.add(header.replace("Bearer ", ""));
            return next.exchange(request);
        }));
    }
}
