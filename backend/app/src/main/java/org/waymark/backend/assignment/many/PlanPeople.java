package org.waymark.backend.assignment.many;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.backend.assignment.store.CorrectionsRepository;
import org.waymark.backend.assignment.store.ManyAssignmentRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.table.TableReader;
import org.waymark.contract.assignment.PeopleFile;
import org.waymark.contract.assignment.PlanPerson;
import reactor.core.publisher.Mono;

/** Whom an assignment is about: those chosen, and those of an uploaded file. */
@Service
public class PlanPeople {

    private final AssignmentPlans assignments;
    private final ManyAssignmentRepository plans;
    private final CorrectionsRepository corrections;
    private final Crowds crowds;

    PlanPeople(
            AssignmentPlans assignments,
            ManyAssignmentRepository plans,
            CorrectionsRepository corrections,
            Crowds crowds) {
        this.assignments = assignments;
        this.plans = plans;
        this.corrections = corrections;
        this.crowds = crowds;
    }

    /** By name. */
    public Mono<List<PlanPerson>> people(Scope scope, String id) {
        return Mono.zip(assignments.get(scope, id), crowds.find(scope))
                .map(found -> found.getT2().candidates(found.getT1()).stream()
                        .map(candidate -> new PlanPerson(
                                candidate.person().id(),
                                candidate.person().name(),
                                candidate.person().jobTitle(),
                                candidate.person().schoolName(),
                                candidate.person().phase(),
                                candidate.offer() == null
                                        ? null
                                        : candidate.offer().id(),
                                candidate.isNew(),
                                found.getT1().isFromFile(candidate.person().id())))
                        .sorted(Comparator.comparing(PlanPerson::name).thenComparing(PlanPerson::personId))
                        .toList());
    }

    /** Reads a file of people; those of an earlier one go, unless this one is made of its rows to correct. */
    public Mono<PeopleFile> upload(Scope scope, String id, String name, byte[] file) {
        return Mono.zip(assignments.get(scope, id), crowds.find(scope).zipWhen(crowds::successors))
                .flatMap(found -> {
                    ManyAssignment plan = AssignmentPlans.changeable(found.getT1());
                    Crowd crowd = found.getT2().getT1();
                    var read = new PeopleTable(
                                    plan.trustId(),
                                    List.copyOf(crowd.schools().values()),
                                    List.copyOf(crowd.people().values()),
                                    crowd.openOffers(),
                                    found.getT2().getT2())
                            .read(name, TableReader.read(file));
                    return keep(
                            scope,
                            plan,
                            plan.file() == null || !read.corrects() ? read : read.after(plan.file(), plan.fromFile()));
                });
    }

    private Mono<PeopleFile> keep(Scope scope, ManyAssignment plan, PeopleTable.Read read) {
        return corrections
                .put(scope, plan, read.corrections() == null ? new byte[0] : read.corrections())
                .then(Mono.defer(() -> plans.save(scope, plan.withFile(read.report(), read.people()))))
                .thenReturn(read.report());
    }

    /** Those of the file go; whoever was chosen from the list as well stays. */
    public Mono<Void> discardFile(Scope scope, String id) {
        return assignments
                .get(scope, id)
                .map(AssignmentPlans::changeable)
                .filter(plan -> plan.file() != null)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("No file was uploaded.")))
                .flatMap(plan -> plans.save(scope, plan.withFile(null, List.of()))
                        .then(corrections.put(scope, plan, new byte[0])));
    }

    public Mono<PeopleFile> uploaded(Scope scope, String id) {
        return assignments
                .get(scope, id)
                .mapNotNull(ManyAssignment::file)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("No file was uploaded.")));
    }

    /** The faulty rows of the file uploaded last. */
    public Mono<byte[]> corrections(Scope scope, String id) {
        return assignments
                .get(scope, id)
                .flatMap(plan -> corrections.find(scope, plan))
                .filter(bytes -> bytes.length > 0)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There are no rows to correct.")));
    }

    public static byte[] template() {
        return PeopleTable.template();
    }
}
