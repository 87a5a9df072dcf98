package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.ImprovementPriority;
import org.waymark.contract.assignment.PriorityApi;
import org.waymark.contract.assignment.PriorityCoverage;
import org.waymark.contract.assignment.PriorityCoverage.Learner;
import org.waymark.contract.assignment.PriorityCoverage.OfStatement;
import org.waymark.contract.assignment.PriorityWanted;
import reactor.core.publisher.Mono;

/** One priority from the start; the first of its statements is learnt by two, nobody learns the second. */
public class FakePriorities implements PriorityApi {

    private final FakeWorld world;
    private final List<ImprovementPriority> all = new ArrayList<>();

    FakePriorities(FakeWorld world) {
        this.world = world;
        all.add(new ImprovementPriority(
                "reading",
                "Reading in every subject",
                "Results in science are held back by vocabulary.",
                "NPQSL",
                List.of("first", "second")));
    }

    private synchronized Mono<ImprovementPriority> find(String id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(Mono::just)
                .orElseGet(() -> FakeProblems.refuse(404, "There is no such priority here."));
    }

    private ResponseEntity<ImprovementPriority> tagged(ImprovementPriority priority) {
        return ResponseEntity.ok().eTag(world.etag("priority/" + priority.id())).body(priority);
    }

    @Override
    public synchronized Mono<Page<ImprovementPriority>> priorities() {
        return Mono.just(Page.whole(all));
    }

    @Override
    public synchronized Mono<ResponseEntity<ImprovementPriority>> create(String key, PriorityWanted wanted) {
        ImprovementPriority made = of("made-" + key.substring(0, 8), wanted);
        all.add(made);
        return Mono.just(tagged(made));
    }

    private static ImprovementPriority of(String id, PriorityWanted wanted) {
        return new ImprovementPriority(id, wanted.title(), wanted.why(), wanted.qualification(), wanted.statementIds());
    }

    @Override
    public Mono<ResponseEntity<ImprovementPriority>> priority(String priorityId) {
        return find(priorityId).map(this::tagged);
    }

    @Override
    public synchronized Mono<ResponseEntity<ImprovementPriority>> change(
            String priorityId, String ifMatch, PriorityWanted wanted) {
        if (!ifMatch.equals(world.etag("priority/" + priorityId))) return FakeProblems.refuse(412, "stale");
        all.replaceAll(one -> one.id().equals(priorityId) ? of(priorityId, wanted) : one);
        world.touch("priority/" + priorityId);
        return priority(priorityId);
    }

    @Override
    public synchronized Mono<Void> delete(String priorityId, String ifMatch) {
        all.removeIf(one -> one.id().equals(priorityId));
        return Mono.empty();
    }

    @Override
    public Mono<PriorityCoverage> coverage(String priorityId) {
        return find(priorityId).map(priority -> {
            List<OfStatement> statements = new ArrayList<>();
            for (int i = 0; i < priority.statementIds().size(); i++)
                statements.add(new OfStatement(
                        priority.statementIds().get(i),
                        "Pupils learn new words best when they meet them often.",
                        i == 0 ? 1 : 0,
                        i == 0 ? 1 : 0,
                        i == 0 ? LocalDate.of(2027, 2, 12) : null));
            return new PriorityCoverage(priority, 2, statements);
        });
    }

    @Override
    public Mono<Page<Learner>> learners(String priorityId, String cursor) {
        return Mono.just(Page.whole(List.of(
                learner("amira.khan", 1, LocalDate.of(2026, 10, 30)),
                learner("ruth.penhale", 0, LocalDate.of(2027, 2, 12)))));
    }

    private static Learner learner(String id, int finished, LocalDate by) {
        FakePerson person = FakePerson.find(id).orElseThrow();
        return new Learner(id, person.name(), person.school().title(), "NPQSL", 1, finished, by.minusWeeks(3), by);
    }
}
