package org.waymark.ui.fake;

import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.application.TaskToVerify;
import org.waymark.contract.application.Verification;
import org.waymark.contract.application.Verification.State;
import org.waymark.contract.application.VerificationAnswer;
import org.waymark.contract.application.VerificationApi;
import org.waymark.contract.application.VerificationFile;
import org.waymark.contract.application.VerificationLink;
import org.waymark.contract.application.WorkplaceTask;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The token of a link is the module's id. */
public class FakeVerifications implements VerificationApi {

    private final FakeApplications applications;

    FakeVerifications(FakeApplications applications) {
        this.applications = applications;
    }

    @Override
    public Mono<ResponseEntity<TaskToVerify>> look(VerificationLink link) {
        WorkplaceTask task = applications.get(link.token());
        if (task.verifications().isEmpty()) return FakeProblems.refuse(404, "None");
        Verification asked = task.verifications().getLast();
        boolean open = asked.state() == State.WAITING;
        return Mono.just(ResponseEntity.ok()
                .eTag("\"" + applications.version() + "\"")
                .body(new TaskToVerify(
                        asked.name(),
                        "Amira Khan",
                        task.title(),
                        task.heading(),
                        open ? task.html() : "",
                        open ? FakeApplications.doneSteps(task) : List.of(),
                        open ? task.evidence() : List.of(),
                        asked.until(),
                        asked.state(),
                        asked.answered(),
                        asked.by())));
    }

    @Override
    public Mono<ResponseEntity<Flux<DataBuffer>>> file(VerificationFile file) {
        return applications.file("", file.token(), file.evidenceId());
    }

    @Override
    public Mono<ResponseEntity<TaskToVerify>> answer(String ifMatch, VerificationAnswer answer) {
        if (!ifMatch.equals("\"" + applications.version() + "\"")) return FakeProblems.refuse(412, "Changed");
        WorkplaceTask task = applications.get(answer.token());
        List<Verification> all = task.verifications().stream()
                .map(one -> new Verification(
                        one.id(),
                        one.name(),
                        one.email(),
                        answer.verified() ? State.VERIFIED : State.MORE_NEEDED,
                        one.asked(),
                        one.until(),
                        FakeApplications.NOW,
                        answer.name(),
                        answer.said(),
                        task.evidence().size()))
                .toList();
        return applications
                .put(task, task.steps(), task.evidence(), all)
                .then(Mono.defer(() -> look(new VerificationLink(answer.token()))));
    }
}
