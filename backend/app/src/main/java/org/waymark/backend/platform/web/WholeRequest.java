package org.waymark.backend.platform.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.channel.ChannelOperations;

/**
 * Lets a connection read a request to its end before it is answered, on the same thread. An answer that is there at once,
 * as a refusal is, could leave the end unread; then the next request over the connection waited for ever.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WholeRequest implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> answer = chain.filter(exchange);
        Object connection = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        return connection instanceof ChannelOperations<?, ?> operations
                ? answer.subscribeOn(
                        Schedulers.fromExecutor(operations.channel().eventLoop()))
                : answer;
    }
}
