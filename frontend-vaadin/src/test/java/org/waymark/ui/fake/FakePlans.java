package org.waymark.ui.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.FileFormat;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.assignment.ConflictDecision;
import org.waymark.contract.assignment.PeopleChoice;
import org.waymark.contract.assignment.PeopleFile;
import org.waymark.contract.assignment.PlanPerson;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Assignments of many, as the contract says: one to fill in, one tried out, one applied, and one that runs. */
public class FakePlans implements AssignmentPlanApi {

    private static final int PAGE = 10;

    private final FakeJobs jobs;
    private final Map<String, FakePlan> plans = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    FakePlans(FakeJobs jobs) {
        this.jobs = jobs;
        FakePlan running = add("running", "Being tried out");
        running.choose(List.of("kit.marlowe", "lena.fischer"));
        running.state = State.PLANNING;
        running.jobId = jobs.begin("assignment-dry-run", 40, "", () -> {}, () -> running.state = State.DRAFT)
                .id();
        FakePlan applied = add("applied", "Spring senior leaders");
        applied.choose(FakePerson.ALL.stream().map(FakePerson::id).toList());
        applied.dryRun();
        applied.applied();
        FakePlan planned = add("planned", "Autumn middle leaders");
        planned.choose(FakePerson.ALL.stream().map(FakePerson::id).toList());
        planned.dryRun();
        FakePlan draft = add("draft", "Summer starters");
        draft.choose(List.of("kit.marlowe"));
        add("empty", "Nobody yet");
    }

    /** As if somebody else had changed it. */
    public void touch(String planId) {
        plans.get(planId).version++;
    }

    @Override
    public Mono<Page<AssignmentPlan>> plans() {
        return Mono.just(Page.whole(new ArrayList<>(plans.values())
                .reversed().stream().map(FakePlan::plan).toList()));
    }

    @Override
    public Mono<ResponseEntity<AssignmentPlan>> create(String key, AssignmentSettings settings) {
        String id = keys.computeIfAbsent(key, fresh -> "plan-" + (plans.size() + 1));
        FakePlan plan = plans.computeIfAbsent(id, missing -> new FakePlan(id, settings));
        return Mono.just(
                ResponseEntity.status(HttpStatus.CREATED).eTag(plan.etag()).body(plan.plan()));
    }

    @Override
    public Mono<ResponseEntity<AssignmentPlan>> plan(String planId) {
        return with(planId, this::answer);
    }

    @Override
    public Mono<ResponseEntity<AssignmentPlan>> change(String planId, String ifMatch, AssignmentSettings settings) {
        if (settings.respondBy() != null && settings.respondBy().isBefore(FakeYear.TODAY))
            return FakeProblems.refuse(422, "The day to answer by is over. Give a day to come.");
        return changing(planId, ifMatch, plan -> plan.settings(settings));
    }

    @Override
    public Mono<Void> discard(String planId) {
        plans.remove(planId);
        return Mono.empty();
    }

    @Override
    public Mono<Page<PlanPerson>> people(String planId, String cursor) {
        return with(planId, plan -> page(plan.people(), cursor));
    }

    @Override
    public Mono<ResponseEntity<AssignmentPlan>> choose(String planId, String ifMatch, PeopleChoice choice) {
        return changing(planId, ifMatch, plan -> plan.choose(choice.personIds()));
    }

    @Override
    public Mono<PeopleFile> upload(String planId, String name, Flux<DataBuffer> bytes) {
        return DataBufferUtils.join(bytes).flatMap(whole -> {
            String text = whole.toString(StandardCharsets.UTF_8);
            if (!name.endsWith(".csv"))
                return FakeProblems.refuse(422, "This is not a list of people. Upload a CSV or XLSX file.");
            return with(planId, plan -> Mono.just(plan.read(name, text)));
        });
    }

    @Override
    public Mono<PeopleFile> uploaded(String planId) {
        return with(planId, plan -> plan.file == null ? FakeProblems.refuse(404, "No file yet") : Mono.just(plan.file));
    }

    @Override
    public Mono<Void> discardFile(String planId) {
        plans.get(planId).forgetFile();
        return Mono.empty();
    }

    @Override
    public Mono<byte[]> corrections(String planId) {
        return text("name,school,what to do\n");
    }

    @Override
    public Mono<byte[]> template() {
        return text("name,email,school,job title\nSam Example,sam@example.org,Fernhill Primary School,Deputy head\n");
    }

    @Override
    public Mono<ResponseEntity<Job>> dryRun(String planId, String ifMatch) {
        return with(planId, plan -> {
            if (plan.settings.offerId() == null)
                return FakeProblems.refuse(422, "Choose an offer for those whose row names none.");
            return begins(plan, ifMatch, "assignment-dry-run", State.PLANNING, plan::dryRun);
        });
    }

    @Override
    public Mono<Page<AssignmentRow>> rows(String planId, Status status, String cursor) {
        return with(
                planId,
                plan -> page(
                        plan.rows.stream()
                                .filter(row -> status == null || row.status() == status)
                                .sorted(Comparator.comparing(AssignmentRow::name))
                                .toList(),
                        cursor));
    }

    @Override
    public Mono<Map<Status, Integer>> standing(String planId) {
        return with(planId, plan -> Mono.just(plan.standing()));
    }

    @Override
    public Mono<ResponseEntity<byte[]>> export(String planId, FileFormat format) {
        return text("name,status\n").map(ResponseEntity::ok);
    }

    @Override
    public Mono<ResponseEntity<Job>> apply(String planId, String ifMatch) {
        return with(planId, plan -> begins(plan, ifMatch, "assignment-apply", State.APPLYING, plan::applied));
    }

    @Override
    public Mono<ResponseEntity<AssignmentPlan>> decide(
            String planId, String personId, String ifMatch, ConflictDecision decision) {
        return changing(planId, ifMatch, plan -> plan.decided(personId, decision.decision()));
    }

    @Override
    public Mono<ResponseEntity<Job>> undo(String planId) {
        return with(planId, plan -> begins(plan, plan.etag(), "assignment-undo", State.UNDOING, plan::undone));
    }

    private Mono<ResponseEntity<Job>> begins(
            FakePlan plan, String ifMatch, String kind, State running, Runnable whenDone) {
        if (plan.isRunning()) return FakeProblems.refuse(409, "This assignment is being worked on.");
        if (!ifMatch.equals(plan.etag())) return FakeProblems.refuse(412, "stale");
        State before = plan.state;
        plan.state = running;
        plan.version++;
        Job job = jobs.begin(kind, plan.people().size(), "Done", whenDone, () -> plan.state = before);
        plan.jobId = job.id();
        return Mono.just(ResponseEntity.accepted().body(job));
    }

    private Mono<ResponseEntity<AssignmentPlan>> changing(
            String planId, String ifMatch, java.util.function.Consumer<FakePlan> change) {
        return with(planId, plan -> {
            if (!ifMatch.equals(plan.etag())) return FakeProblems.refuse(412, "stale");
            change.accept(plan);
            return answer(plan);
        });
    }

    private Mono<ResponseEntity<AssignmentPlan>> answer(FakePlan plan) {
        return Mono.just(ResponseEntity.ok().eTag(plan.etag()).body(plan.plan()));
    }

    private <T> Mono<T> with(String planId, java.util.function.Function<FakePlan, Mono<T>> action) {
        Supplier<Mono<T>> missing = () -> FakeProblems.refuse(404, "No such assignment");
        FakePlan plan = plans.get(planId);
        return plan == null ? missing.get() : action.apply(plan);
    }

    private static <T> Mono<Page<T>> page(List<T> all, String cursor) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + PAGE);
        return Mono.just(new Page<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null));
    }

    private static Mono<byte[]> text(String text) {
        return Mono.just(text.getBytes(StandardCharsets.UTF_8));
    }

    private FakePlan add(String id, String title) {
        FakePlan plan = new FakePlan(id, FakePlan.usual(title));
        plans.put(id, plan);
        return plan;
    }
}
