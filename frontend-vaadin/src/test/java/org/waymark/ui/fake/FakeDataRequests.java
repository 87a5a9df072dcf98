package org.waymark.ui.fake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.protection.DataRequest;
import org.waymark.contract.protection.DataRequest.Kind;
import org.waymark.contract.protection.DataRequest.State;
import org.waymark.contract.protection.DataRequestAnswer;
import org.waymark.contract.protection.DataRequestApi;
import org.waymark.contract.protection.NewDataRequest;
import reactor.core.publisher.Mono;

/** One erasure asked for, and whatever else is. */
public class FakeDataRequests implements DataRequestApi {

    private static final Instant ASKED = Instant.parse("2026-11-02T09:30:00Z");

    private final List<DataRequest> all =
            new ArrayList<>(List.of(request("request-1", "tom.okafor", "Tom Okafor", Kind.ERASURE, "I have left.")));

    @Override
    public Mono<byte[]> copy(String participantId) {
        return Mono.just("PK".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized Mono<Page<DataRequest>> own(String participantId) {
        return Mono.just(Page.whole(all.stream()
                .filter(request -> request.personId().equals(participantId))
                .toList()));
    }

    @Override
    public synchronized Mono<ResponseEntity<DataRequest>> ask(
            String participantId, String idempotencyKey, NewDataRequest wanted) {
        DataRequest made =
                request("request-" + (all.size() + 1), participantId, "Amira Khan", wanted.kind(), wanted.text());
        all.add(made);
        return Mono.just(ResponseEntity.status(201).body(made));
    }

    @Override
    public synchronized Mono<Page<DataRequest>> requests() {
        return Mono.just(Page.whole(List.copyOf(all)));
    }

    @Override
    public Mono<Page<String>> effect(String requestId) {
        return Mono.just(Page.whole(List.of(
                "Goes: Your notes and reflections.",
                "Stays: Your enrolment. Funding from the Department for Education can be audited for six years.")));
    }

    @Override
    public synchronized Mono<DataRequest> answer(String requestId, DataRequestAnswer answer) {
        if (answer.answer().isBlank()) return FakeProblems.refuse(400, "Write an answer: the person reads it");
        DataRequest r = all.stream()
                .filter(request -> request.id().equals(requestId))
                .findFirst()
                .orElseThrow();
        State state = !answer.granted() ? State.REFUSED : r.kind() == Kind.ERASURE ? State.RUNNING : State.DONE;
        DataRequest answered = new DataRequest(
                r.id(),
                r.personId(),
                r.personName(),
                r.kind(),
                r.text(),
                r.asked(),
                r.due(),
                state,
                answer.answer(),
                "Dana Whitlock",
                ASKED);
        all.set(all.indexOf(r), answered);
        return Mono.just(answered);
    }

    private static DataRequest request(String id, String personId, String name, Kind kind, String text) {
        return new DataRequest(
                id, personId, name, kind, text, ASKED, LocalDate.of(2026, 12, 2), State.OPEN, null, null, null);
    }
}
