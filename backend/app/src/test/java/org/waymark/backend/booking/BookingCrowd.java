package org.waymark.backend.booking;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.SignIns;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.participant.Person;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.PlannedPathway.PlannedPart;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.contract.booking.BookingWanted;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Many who are signed in and have no seat yet, each with a connection of their own. */
abstract class BookingCrowd extends BookingApiTest {

    @Autowired
    private SignIns signIns;

    @Autowired
    private AccountRepository accounts;

    private WebClient client;

    record Booker(String id, String token) {}

    List<Booker> crowd(int size) {
        client = WebClient.builder()
                .baseUrl("http://127.0.0.1:" + api.port())
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create(ConnectionProvider.builder("crowd")
                                .maxConnections(size)
                                .build())
                        .responseTimeout(Duration.ofMinutes(1))))
                .build();
        Person model = person("crowd-" + UUID.randomUUID());
        PlannedPathway planned = plan(model);
        return IntStream.range(0, size)
                .mapToObj(i -> booker(model.id() + "-" + i, planned))
                .toList();
    }

    private Booker booker(String id, PlannedPathway like) {
        enrol(person(id), withoutSessions(id, like));
        Account account = new Account(
                "account-" + id,
                id + "@waymark.example",
                id,
                "no password",
                Set.of(Role.PARTICIPANT),
                id,
                null,
                null,
                "No school",
                true);
        accounts.save(account).block();
        return new Booker(id, signIns.issue(account).block().token());
    }

    private static PlannedPathway withoutSessions(String id, PlannedPathway p) {
        return new PlannedPathway(
                id + ":1",
                id,
                p.plannedOn(),
                p.finish(),
                p.earliestFinish(),
                p.minutes(),
                p.gapToBest(),
                p.steps().stream().map(BookingCrowd::withoutSessions).toList(),
                p.skips(),
                List.of(),
                p.weeks(),
                p.consequences());
    }

    private static PlannedStep withoutSessions(PlannedStep s) {
        List<PlannedPart> parts =
                s.parts().stream().filter(part -> part.sessionId() == null).toList();
        return new PlannedStep(
                s.moduleId(),
                s.topicId(),
                s.title(),
                s.summary(),
                s.phase(),
                s.starts(),
                s.ends(),
                s.minutes(),
                parts,
                s.prerequisites(),
                s.reasons());
    }

    /** Yields the status of the answer. */
    Mono<Integer> book(Booker who, String sessionId) {
        return client.post()
                .uri("/api/v1/participants/{id}/bookings", who.id())
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + who.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(new BookingWanted(sessionId, null, false))
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().value()));
    }
}
