package org.waymark.backend.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.personal.PersonalData;
import reactor.core.publisher.Mono;

class AuditFilterTest {

    private final AtomicInteger changes = new AtomicInteger();

    @RestController
    class Changing {

        @PostMapping("/changes")
        Mono<String> change() {
            return Mono.fromSupplier(() -> "changed " + changes.incrementAndGet());
        }
    }

    @Test
    void what_cannot_be_written_down_is_not_acknowledged() {
        var answer = WebTestClient.bindToController(new Changing())
                .webFilter(new AuditFilter(
                        new FullAudit(),
                        new AuditedCalls(new PersonalData()),
                        new NoKeys(),
                        new Today(Clock.systemUTC())))
                .build()
                .post()
                .uri("/changes")
                .exchange()
                .expectStatus()
                .is5xxServerError()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(changes).hasValue(1);
        assertThat(String.valueOf(answer)).doesNotContain("changed");
    }

    private static final class FullAudit extends Audit {

        FullAudit() {
            super(new OwnChain(null, null));
        }

        @Override
        public Mono<Void> record(AuditEntry entry) {
            return Mono.error(ProblemException.busy());
        }
    }

    private static final class NoKeys extends PersonKeys {

        NoKeys() {
            super((ReactiveMongoTemplate) null);
        }

        @Override
        Mono<AuditEntry.Sealed> seal(String owner, String text) {
            return Mono.empty();
        }
    }
}
