package org.waymark.backend.attendance.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.attendance.RegisterFiles;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.files.WholeFile;
import org.waymark.contract.attendance.RegisterFile;
import org.waymark.contract.attendance.RegisterFileApi;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class RegisterFileController implements RegisterFileApi {

    private static final String THOSE_WHO_TAKE_REGISTERS = "hasAnyRole('PROVIDER', 'FACILITATOR')";
    private static final int LARGEST_FILE_BYTES = 2 * 1024 * 1024;

    private final RegisterFiles files;

    RegisterFileController(RegisterFiles files) {
        this.files = files;
    }

    @Override
    @PreAuthorize(THOSE_WHO_TAKE_REGISTERS)
    public Mono<byte[]> template(String offerId, String sessionId) {
        return scope().flatMap(scope -> files.template(scope, offerId, sessionId));
    }

    @Override
    @PreAuthorize(THOSE_WHO_TAKE_REGISTERS)
    public Mono<RegisterFile> read(String offerId, String sessionId, Flux<DataBuffer> bytes) {
        return WholeFile.of(
                        bytes,
                        LARGEST_FILE_BYTES,
                        "The file is larger than 2 MB. Upload the register of this session alone.")
                .flatMap(file -> scope().flatMap(scope -> files.read(scope, offerId, sessionId, file)));
    }

    private static Mono<Scope> scope() {
        return Callers.current().map(Caller::scope);
    }
}
