package org.waymark.bench.api;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;
import static org.springframework.web.reactive.function.server.RouterFunctions.toHttpHandler;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The least that WebFlux can do: one document by its id, its bytes as they are, for anybody. */
public final class BareServer implements AutoCloseable {

    private static final String COLLECTION = "bench_bytes";

    private final ReactiveMongoTemplate mongo;
    private final DisposableServer server;

    public BareServer(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        var handler = new ReactorHttpHandlerAdapter(toHttpHandler(route(GET("/{id}"), this::answer)));
        this.server = HttpServer.create().host("127.0.0.1").handle(handler).bindNow();
    }

    /** Keeps the bytes of an answer, so that they can be asked for here. */
    public Reads.Read offer(Reads.Read read) {
        String id = read.name().replace(' ', '-');
        mongo.save(new Document("_id", id).append("bytes", new Binary(read.bytes())), COLLECTION)
                .block();
        return new Reads.Read(read.name(), "http://127.0.0.1:" + server.port() + "/" + id, read.token(), read.bytes());
    }

    private Mono<ServerResponse> answer(ServerRequest request) {
        return mongo.findById(request.pathVariable("id"), Document.class, COLLECTION)
                .map(document -> document.get("bytes", Binary.class).getData())
                .flatMap(bytes -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(bytes));
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
