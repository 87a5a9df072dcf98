package org.waymark.backend.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.function.client.WebClient;
import org.waymark.backend.identity.SignIns;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.testing.ApiTest;
import reactor.core.publisher.Flux;

/** One pathway, read by the person, which leaves no entry, and by their provider, which does. */
@Tag("long")
class AuditCostTest extends ApiTest {

    private static final String PATHWAY = "/api/v1/participants/amara-osei/pathway";
    private static final int CALLS = 500;
    private static final int AT_ONCE = 16;
    private static final int ROUNDS = 4;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private SignIns signIns;

    @Test
    void a_look_that_is_written_down_costs_less_than_twice_one_that_is_not() {
        var own = client("amara");
        var others = client("helen");
        rate(own);
        rate(others);
        double without = 0;
        double with = 0;
        for (int round = 0; round < ROUNDS; round++) {
            without += rate(own) / ROUNDS;
            with += rate(others) / ROUNDS;
        }
        System.out.printf(
                "Looks a second: %.0f without entries, %.0f with, ratio %.2f%n", without, with, with / without);

        assertThat(with / without).isGreaterThan(0.5);
    }

    private WebClient client(String user) {
        var account = accounts.findByEmail(user + "@waymark.example").block();
        String token = signIns.issue(account).block().token();
        return WebClient.builder()
                .baseUrl("http://127.0.0.1:" + api.port())
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 * 1024 * 1024))
                .build();
    }

    private static double rate(WebClient client) {
        long begun = System.nanoTime();
        Flux.range(0, CALLS)
                .flatMap(i -> client.get().uri(PATHWAY).retrieve().bodyToMono(byte[].class), AT_ONCE)
                .blockLast(Duration.ofMinutes(5));
        return CALLS / ((System.nanoTime() - begun) / 1e9);
    }
}
