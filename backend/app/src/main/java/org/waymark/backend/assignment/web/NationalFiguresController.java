package org.waymark.backend.assignment.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.assignment.progress.NationalProgress;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.web.TableAnswer;
import org.waymark.contract.FileFormat;
import org.waymark.contract.assignment.NationalFigures;
import org.waymark.contract.assignment.NationalFiguresApi;
import reactor.core.publisher.Mono;

@RestController
class NationalFiguresController implements NationalFiguresApi {

    private static final String NATIONAL = "hasRole('NATIONAL')";

    private final NationalProgress progress;

    NationalFiguresController(NationalProgress progress) {
        this.progress = progress;
    }

    @Override
    @PreAuthorize(NATIONAL)
    public Mono<NationalFigures> figures() {
        return national().flatMap(progress::figures);
    }

    @Override
    @PreAuthorize(NATIONAL)
    public Mono<ResponseEntity<byte[]>> file(FileFormat format) {
        return national()
                .flatMap(scope -> progress.file(scope, format))
                .map(table -> TableAnswer.of(format, "national-figures", table));
    }

    private static Mono<Scope.National> national() {
        return Callers.current().map(caller -> (Scope.National) caller.scope());
    }
}
