package org.waymark.backend.application.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.application.LinkAnswers;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.application.TaskToVerify;
import org.waymark.contract.application.VerificationAnswer;
import org.waymark.contract.application.VerificationApi;
import org.waymark.contract.application.VerificationFile;
import org.waymark.contract.application.VerificationLink;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** For whoever has a link; the secret in it is what is checked. */
@RestController
class VerificationController implements VerificationApi {

    private final LinkAnswers answers;

    VerificationController(LinkAnswers answers) {
        this.answers = answers;
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<ResponseEntity<TaskToVerify>> look(VerificationLink link) {
        return answers.look(link.token()).map(VerificationController::tagged);
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<ResponseEntity<Flux<DataBuffer>>> file(VerificationFile file) {
        return answers.file(file.token(), file.evidenceId()).map(Downloads::answer);
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<ResponseEntity<TaskToVerify>> answer(String ifMatch, VerificationAnswer answer) {
        return answers.answer(ETags.version(ifMatch), answer).map(VerificationController::tagged);
    }

    private static ResponseEntity<TaskToVerify> tagged(LinkAnswers.Look look) {
        return ETags.tagged(look.version(), look.task());
    }
}
