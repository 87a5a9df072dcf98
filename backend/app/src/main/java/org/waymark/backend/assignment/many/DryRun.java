package org.waymark.backend.assignment.many;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.backend.assignment.store.ManyAssignmentRepository;
import org.waymark.backend.assignment.store.ManyRowRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.funding.FundingAnswers;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.PlanningRun;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.JobThreads;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.contract.assignment.AssignmentPlan.Fix;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentSettings;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds out what an assignment of many would come to. Writes rows of its own and, last, that they are there. */
@Component
class DryRun implements JobWork {

    static final String KIND = "assignment-dry-run";

    private static final Scope.System WAYMARK = new Scope.System();

    private final ManyAssignmentRepository plans;
    private final ManyRowRepository rows;
    private final Crowds crowds;
    private final FundingAnswers funding;
    private final Pathways pathways;
    private final JobThreads threads;
    private final Today today;

    DryRun(
            ManyAssignmentRepository plans,
            ManyRowRepository rows,
            Crowds crowds,
            FundingAnswers funding,
            Pathways pathways,
            JobThreads threads,
            Today today) {
        this.plans = plans;
        this.rows = rows;
        this.crowds = crowds;
        this.funding = funding;
        this.pathways = pathways;
        this.threads = threads;
        this.today = today;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        return plans.find(WAYMARK, job.input())
                .filter(plan -> plan.waitsFor(job.id(), State.PLANNING))
                .flatMap(plan -> crowds.find(new Scope.Trust(plan.trustId()))
                        .flatMap(crowd -> gather(plan, crowd, plan.settings(), pathways.run(today.date()), job)
                                .map(gathered -> new Forecast(plan, gathered, job).make())
                                .flatMap(made -> improved(plan, crowd, made, job)))
                        .flatMap(made ->
                                job.isStopped() ? Mono.just("Stopped. Nothing has changed.") : keep(plan, made, job)))
                .defaultIfEmpty("Somebody has changed the assignment meanwhile, so this run was left.");
    }

    /** Tries what would help those left out, where planning again takes seconds. */
    private Mono<Forecast.Made> improved(ManyAssignment plan, Crowd crowd, Forecast.Made made, RunningJob job) {
        return Flux.fromIterable(Fixes.of(plan.settings(), made))
                .takeWhile(tried -> !job.isStopped())
                .concatMap(tried -> tried(plan, crowd, tried, made, job))
                .collectList()
                .map(made::with);
    }

    /** Empty where it does not help. */
    private Mono<Fix> tried(ManyAssignment plan, Crowd crowd, Fixes.Try change, Forecast.Made made, RunningJob job) {
        Fixes.Try further = change.further();
        return gather(plan, crowd, change.then(), pathways.run(today.date()), job)
                .map(gathered -> change.fix(made, new Forecast(plan, gathered, job).leftOut()))
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.defer(() ->
                        further == null || job.isStopped() ? Mono.empty() : tried(plan, crowd, further, made, job)));
    }

    private Mono<String> keep(ManyAssignment plan, Forecast.Made made, RunningJob job) {
        List<ManyRow> sorted = made.rows().stream()
                .sorted(Comparator.comparing(ManyRow::name).thenComparing(ManyRow::personId))
                .toList();
        return Flux.range(0, pages(sorted.size()))
                .concatMap(page -> rows.put(WAYMARK, plan, job.id(), page, page(sorted, page), EachRow.turn(plan, job)))
                .then(Mono.defer(() -> plans.save(WAYMARK, plan.planned(job.id(), made.result()))))
                .then(Mono.defer(() -> plan.runId() == null || plan.runId().equals(job.id())
                        ? Mono.empty()
                        : rows.delete(WAYMARK, plan, plan.runId())))
                .thenReturn(made.sentence());
    }

    private static int pages(int count) {
        return (count + ManyRowRepository.A_PAGE - 1) / ManyRowRepository.A_PAGE;
    }

    private static List<ManyRow> page(List<ManyRow> sorted, int page) {
        int from = page * ManyRowRepository.A_PAGE;
        return sorted.subList(from, Math.min(sorted.size(), from + ManyRowRepository.A_PAGE));
    }

    /** Requests for those who can be planned for, and rows for those who cannot. */
    private Mono<Gathered> gather(
            ManyAssignment plan, Crowd crowd, AssignmentSettings settings, PlanningRun run, RunningJob job) {
        var candidates = crowd.candidates(plan);
        job.reached(0, candidates.size(), "Reading people");
        return Flux.fromIterable(candidates)
                .concatMap(candidate -> one(crowd, candidate, settings, run))
                .collectList()
                .zipWith(funding.ofMany(cohorts(candidates)))
                .map(found -> new Gathered(run, settings, crowd, found.getT2(), found.getT1()))
                .publishOn(threads.scheduler());
    }

    private static Set<LocalDate> cohorts(List<Crowd.Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> Stream.ofNullable(candidate.offer()))
                .map(Offer::starts)
                .collect(Collectors.toSet());
    }

    private Mono<Gathered.One> one(
            Crowd crowd, Crowd.Candidate candidate, AssignmentSettings settings, PlanningRun run) {
        var person = candidate.person();
        var offer = candidate.offer();
        String present = Present.of(crowd.participants().get(person.id()));
        if (offer == null) {
            return Mono.just(Gathered.One.without(
                    candidate, present, Status.LEFT_OUT, "No offer is chosen for this person.", "Choose an offer."));
        }
        var standing = crowd.participants().get(person.id());
        if (standing != null) {
            return Mono.just(
                    standing.enrolment().offerId().equals(offer.id())
                            ? Gathered.One.unchanged(candidate, present, standing)
                            : Gathered.One.without(
                                    candidate,
                                    present,
                                    Status.LEFT_OUT,
                                    "Is on " + standing.enrolment().qualification() + " already.",
                                    "One qualification at a time can be assigned: wait until it is finished."));
        }
        return run.ask(person, Crowd.enrolment(offer, settings, today.date()), Crowd.choices(person, settings))
                .map(ask -> Gathered.One.with(candidate, present, ask))
                .onErrorResume(
                        ProblemException.class,
                        problem -> Mono.just(Gathered.One.without(
                                candidate, present, Status.LEFT_OUT, problem.detail(), "Change it and run again.")));
    }
}
