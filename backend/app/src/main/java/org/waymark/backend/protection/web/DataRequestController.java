package org.waymark.backend.protection.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.audit.Acting;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.backend.protection.AskedOfUs;
import org.waymark.backend.protection.DataRequests;
import org.waymark.backend.protection.Erasing;
import org.waymark.backend.protection.PersonalCopy;
import org.waymark.contract.Page;
import org.waymark.contract.protection.DataRequest;
import org.waymark.contract.protection.DataRequestAnswer;
import org.waymark.contract.protection.DataRequestApi;
import org.waymark.contract.protection.NewDataRequest;
import reactor.core.publisher.Mono;

@RestController
class DataRequestController implements DataRequestApi {

    private static final String OFFICERS = "hasRole('DATA_PROTECTION_OFFICER')";
    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";

    private final DataRequests requests;
    private final PersonalCopy copies;
    private final Erasing erasing;

    DataRequestController(DataRequests requests, PersonalCopy copies, Erasing erasing) {
        this.requests = requests;
        this.copies = copies;
        this.erasing = erasing;
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<byte[]> copy(String participantId) {
        return Callers.self(participantId).flatMap(scope -> copies.of(scope.personId()));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Page<DataRequest>> own(String participantId) {
        return Callers.self(participantId).flatMap(requests::list).map(DataRequestController::page);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<DataRequest>> ask(String participantId, String idempotencyKey, NewDataRequest request) {
        return Callers.self(participantId)
                .flatMap(scope -> requests.ask(scope, IdempotencyKeys.checked(idempotencyKey), request))
                .map(asked -> ResponseEntity.created(URI.create("/api/v1/data-requests/" + asked.id()))
                        .body(asked.view()));
    }

    @Override
    @PreAuthorize(OFFICERS)
    public Mono<Page<DataRequest>> requests() {
        return requests.list(new Scope.System()).map(DataRequestController::page);
    }

    @Override
    @PreAuthorize(OFFICERS)
    public Mono<Page<String>> effect(String requestId) {
        return requests.get(requestId)
                .delayUntil(asked -> Acting.on(asked.personId()))
                .flatMap(asked -> erasing.effect(asked.personId()))
                .map(Page::whole);
    }

    @Override
    @PreAuthorize(OFFICERS)
    public Mono<DataRequest> answer(String requestId, DataRequestAnswer answer) {
        return requests.get(requestId)
                .delayUntil(asked -> Acting.on(asked.personId()))
                .then(Callers.current())
                .flatMap(caller -> requests.answer(caller, requestId, answer))
                .map(AskedOfUs::view);
    }

    private static Page<DataRequest> page(List<AskedOfUs> all) {
        return Page.whole(all.stream().map(AskedOfUs::view).toList());
    }
}
