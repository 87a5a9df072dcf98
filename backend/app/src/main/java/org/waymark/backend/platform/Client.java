package org.waymark.backend.platform;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Where a request comes from, as far as it is known. The interface says on whose behalf it asks; that is believed of
 * callers on the same machine or the same private network alone.
 */
@Component
public class Client implements WebFilter {

    private static final String ADDRESS = "org.waymark.client-address";
    private static final String BROWSER = "org.waymark.client-browser";
    private static final int LONGEST = 64;

    /** "unknown" outside a request. */
    public static Mono<String> address() {
        return Mono.deferContextual(
                context -> Mono.just(context.<String>getOrEmpty(ADDRESS).orElse("unknown")));
    }

    /** In words, such as "Firefox on Windows"; "Another program" for what is no browser. */
    public static Mono<String> browser() {
        return Mono.deferContextual(
                context -> Mono.just(context.<String>getOrEmpty(BROWSER).orElse("Another program")));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String address = address(request);
        String browser = words(Objects.requireNonNullElse(request.getHeaders().getFirst("User-Agent"), ""));
        return chain.filter(exchange)
                .contextWrite(context -> context.put(ADDRESS, address).put(BROWSER, browser));
    }

    private static String address(ServerHttpRequest request) {
        InetSocketAddress socket = request.getRemoteAddress();
        InetAddress peer = socket == null ? null : socket.getAddress();
        String said = request.getHeaders().getFirst("X-Forwarded-For");
        if (said != null && isNear(peer)) {
            String first = said.split(",", 2)[0].strip();
            return first.length() > LONGEST ? first.substring(0, LONGEST) : first;
        }
        return peer == null ? "unknown" : peer.getHostAddress();
    }

    private static boolean isNear(@Nullable InetAddress peer) {
        return peer != null && (peer.isLoopbackAddress() || peer.isSiteLocalAddress());
    }

    /** Coarse on purpose: enough to know one's own again. */
    static String words(String agent) {
        String browser = first(
                agent, "Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "Chrome", "Chrome", "Safari", "Safari");
        String system = first(
                agent,
                "Windows",
                "Windows",
                "iPhone",
                "an iPhone",
                "iPad",
                "an iPad",
                "Android",
                "Android",
                "Mac OS",
                "a Mac",
                "CrOS",
                "a Chromebook",
                "Linux",
                "Linux");
        if (browser.isEmpty()) {
            return "Another program";
        }
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    /** @param pairs what to look for, and the word for it */
    private static String first(String agent, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (agent.contains(pairs[i])) {
                return pairs[i + 1];
            }
        }
        return "";
    }
}
