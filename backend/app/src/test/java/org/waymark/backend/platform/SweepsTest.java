package org.waymark.backend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class SweepsTest {

    @Test
    void one_that_fails_keeps_no_other_from_its_turn_however_it_fails() {
        Flux<String> all = Flux.just("first", "broken", "thrown", "last");
        List<String> done = Sweeps.each("Thing", all, id -> id, SweepsTest::step)
                .collectList()
                .block();
        assertThat(done).containsExactly("first done", "last done");
    }

    private static Mono<String> step(String one) {
        return switch (one) {
            case "broken" -> Mono.error(new IllegalStateException("cannot be read"));
            case "thrown" -> throw new IllegalArgumentException("cannot even begin");
            default -> Mono.just(one + " done");
        };
    }

    @Test
    void fails_where_nobody_can_say_what_is_left() {
        Flux<String> gone = Flux.error(new IllegalStateException("the store went away"));
        assertThatThrownBy(() ->
                        Sweeps.each("Thing", gone, id -> id, Mono::just).then().block())
                .hasMessage("the store went away");
    }
}
