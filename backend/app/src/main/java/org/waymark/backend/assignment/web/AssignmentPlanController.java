package org.waymark.backend.assignment.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.assignment.many.AssignmentPlans;
import org.waymark.backend.assignment.many.Conflicts;
import org.waymark.backend.assignment.many.ManyAssignment;
import org.waymark.backend.assignment.many.ManyRow;
import org.waymark.backend.assignment.many.PlanPeople;
import org.waymark.backend.assignment.many.PlanRows;
import org.waymark.backend.assignment.store.ManyRowRepository;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.files.WholeFile;
import org.waymark.backend.platform.web.Cursors;
import org.waymark.backend.platform.web.ETags;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.backend.platform.web.TableAnswer;
import org.waymark.contract.FileFormat;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.assignment.ConflictDecision;
import org.waymark.contract.assignment.PeopleChoice;
import org.waymark.contract.assignment.PeopleFile;
import org.waymark.contract.assignment.PlanPerson;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class AssignmentPlanController implements AssignmentPlanApi {

    private static final String TRUST_LEADS = "hasRole('TRUST_LEAD')";
    private static final int LARGEST_FILE_BYTES = 10 * 1024 * 1024;
    private static final String TOO_LARGE =
            "The file is larger than 10 MB. Leave out what is not about people, or split it.";
    private static final int LONGEST_NAME = 200;

    private final AssignmentPlans plans;
    private final PlanPeople people;
    private final PlanRows rows;
    private final Conflicts conflicts;

    AssignmentPlanController(AssignmentPlans plans, PlanPeople people, PlanRows rows, Conflicts conflicts) {
        this.plans = plans;
        this.people = people;
        this.rows = rows;
        this.conflicts = conflicts;
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<Page<AssignmentPlan>> plans() {
        return Callers.current()
                .flatMap(caller -> plans.list(caller.scope()))
                .map(all -> Page.whole(all.stream().map(plans::view).toList()));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<AssignmentPlan>> create(String idempotencyKey, AssignmentSettings settings) {
        return Callers.current()
                .flatMap(caller -> plans.create(caller, IdempotencyKeys.checked(idempotencyKey), settings))
                .map(plan -> ResponseEntity.created(URI.create("/api/v1/assignment-plans/" + plan.id()))
                        .eTag("\"" + plan.version() + "\"")
                        .body(plans.view(plan)));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<AssignmentPlan>> plan(String planId) {
        return Callers.current()
                .flatMap(caller -> plans.get(caller.scope(), planId))
                .map(this::tagged);
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<AssignmentPlan>> change(String planId, String ifMatch, AssignmentSettings settings) {
        return Callers.current()
                .flatMap(caller -> plans.change(caller.scope(), planId, ETags.version(ifMatch), settings))
                .map(this::tagged);
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<Void> discard(String planId) {
        return Callers.current().flatMap(caller -> plans.discard(caller.scope(), planId));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<Page<PlanPerson>> people(String planId, @Nullable String cursor) {
        int page = Cursors.page(cursor);
        return Callers.current()
                .flatMap(caller -> people.people(caller.scope(), planId))
                .map(all -> Cursors.page(all, page, ManyRowRepository.A_PAGE));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<AssignmentPlan>> choose(String planId, String ifMatch, PeopleChoice choice) {
        return Callers.current()
                .flatMap(caller -> plans.choose(caller.scope(), planId, ETags.version(ifMatch), choice.personIds()))
                .map(this::tagged);
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<PeopleFile> upload(String planId, String name, Flux<DataBuffer> bytes) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return WholeFile.of(bytes, LARGEST_FILE_BYTES, TOO_LARGE)
                .flatMap(file ->
                        Callers.current().flatMap(caller -> people.upload(caller.scope(), planId, shown, file)));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<PeopleFile> uploaded(String planId) {
        return Callers.current().flatMap(caller -> people.uploaded(caller.scope(), planId));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<Void> discardFile(String planId) {
        return Callers.current().flatMap(caller -> people.discardFile(caller.scope(), planId));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<byte[]> corrections(String planId) {
        return Callers.current().flatMap(caller -> people.corrections(caller.scope(), planId));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<byte[]> template() {
        return Mono.fromSupplier(PlanPeople::template);
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<Job>> dryRun(String planId, String ifMatch) {
        return Callers.current()
                .flatMap(caller -> plans.dryRun(caller, planId, ETags.version(ifMatch)))
                .map(AssignmentPlanController::accepted);
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<Page<AssignmentRow>> rows(
            String planId, AssignmentRow.@Nullable Status status, @Nullable String cursor) {
        int page = Cursors.page(cursor);
        if (status != null) {
            return Callers.current()
                    .flatMap(caller -> rows.rows(caller.scope(), planId, status))
                    .map(all -> Cursors.page(all.stream().map(ManyRow::view).toList(), page, ManyRowRepository.A_PAGE));
        }
        return Callers.current()
                .flatMap(caller -> rows.rows(caller.scope(), planId, page))
                .map(found -> pageOf(found, page))
                .defaultIfEmpty(Page.whole(List.of()));
    }

    private static Page<AssignmentRow> pageOf(List<ManyRow> found, int page) {
        boolean full = found.size() == ManyRowRepository.A_PAGE;
        return new Page<>(found.stream().map(ManyRow::view).toList(), full ? String.valueOf(page + 1) : null);
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<Map<AssignmentRow.Status, Integer>> standing(String planId) {
        return Callers.current().flatMap(caller -> rows.count(caller.scope(), planId));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<byte[]>> export(String planId, FileFormat format) {
        return Callers.current()
                .flatMap(caller -> rows.export(caller.scope(), planId, format))
                .map(table -> TableAnswer.of(format, "assignment", table));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<Job>> apply(String planId, String ifMatch) {
        return Callers.current()
                .flatMap(caller -> plans.apply(caller, planId, ETags.version(ifMatch)))
                .map(AssignmentPlanController::accepted);
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<AssignmentPlan>> decide(
            String planId, String personId, String ifMatch, ConflictDecision decision) {
        return Callers.current()
                .flatMap(caller ->
                        conflicts.decide(caller.scope(), planId, personId, ETags.version(ifMatch), decision.decision()))
                .map(this::tagged);
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<Job>> undo(String planId) {
        return Callers.current().flatMap(caller -> plans.undo(caller, planId)).map(AssignmentPlanController::accepted);
    }

    private static ResponseEntity<Job> accepted(Job job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(job);
    }

    private ResponseEntity<AssignmentPlan> tagged(ManyAssignment plan) {
        return ETags.tagged(plan.version(), plans.view(plan));
    }
}
