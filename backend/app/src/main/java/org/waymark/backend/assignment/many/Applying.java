package org.waymark.backend.assignment.many;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.waymark.backend.assignment.Assignments;
import org.waymark.backend.assignment.store.ManyAssignmentRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.PlanningRun;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.JobThreads;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.Proposal.Standing;
import reactor.core.publisher.Mono;

/**
 * Makes proposals of what the dry run found. Whoever has one already keeps it, so applying twice, or again after a crash,
 * changes nothing more. Where something has changed since the dry run, the row says what, and others go on.
 */
@Component
class Applying implements JobWork {

    static final String KIND = "assignment-apply";

    private static final Scope.System WAYMARK = new Scope.System();

    private final ManyAssignmentRepository plans;
    private final EachRow rows;
    private final Crowds crowds;
    private final PersonRepository people;
    private final ParticipantRepository participants;
    private final Pathways pathways;
    private final JobThreads threads;
    private final Today today;

    Applying(
            ManyAssignmentRepository plans,
            EachRow rows,
            Crowds crowds,
            PersonRepository people,
            ParticipantRepository participants,
            Pathways pathways,
            JobThreads threads,
            Today today) {
        this.plans = plans;
        this.rows = rows;
        this.crowds = crowds;
        this.people = people;
        this.participants = participants;
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
                .filter(plan -> plan.waitsFor(job.id(), State.APPLYING))
                .flatMap(plan -> crowds.find(new Scope.Trust(plan.trustId()))
                        .flatMap(crowd -> new Run(plan, crowd, pathways.run(today.date()), job).apply()))
                .defaultIfEmpty("Somebody has changed the assignment meanwhile, so nothing was applied.");
    }

    /** One run over the rows of one assignment. */
    private final class Run {

        private final ManyAssignment plan;
        private final Crowd crowd;
        private final Map<String, Person> newcomers;
        private final PlanningRun planning;
        private final RunningJob job;
        private final Scope scope;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger proposed = new AtomicInteger();
        private final AtomicInteger conflicts = new AtomicInteger();

        Run(ManyAssignment plan, Crowd crowd, PlanningRun planning, RunningJob job) {
            this.plan = plan;
            this.crowd = crowd;
            this.newcomers = crowd.candidates(plan).stream()
                    .filter(Crowd.Candidate::isNew)
                    .map(Crowd.Candidate::person)
                    .collect(Collectors.toMap(Person::id, Function.identity()));
            this.planning = planning;
            this.job = job;
            this.scope = new Scope.Trust(plan.trustId());
        }

        Mono<String> apply() {
            return rows.change(plan, job, this::apply)
                    // One that was stopped may be taken up again, so the assignment goes on waiting for it.
                    .then(Mono.defer(
                            () -> job.isStopped() ? Mono.just(plan) : plans.save(WAYMARK, plan.in(State.APPLIED))))
                    .then(Mono.fromSupplier(this::sentence));
        }

        private String sentence() {
            String conflict = conflicts.get() == 0 ? "" : " " + conflicts.get() + " could not be: the list says why.";
            return proposed.get() + " proposals are made." + conflict;
        }

        private Mono<ManyRow> apply(ManyRow row) {
            if (row.status() != Status.PLANNED && row.status() != Status.CONFLICT) {
                return Mono.just(row);
            }
            return settled(row)
                    .onErrorResume(
                            ProblemException.class,
                            problem -> Mono.just(row.with(
                                    Status.CONFLICT, problem.detail(), List.of("Apply again to try once more."))))
                    .onErrorResume(SeatsGoneException.class, gone -> Mono.just(row.conflict(Meanwhile.SEATS_GONE)))
                    .onErrorResume(
                            e -> e instanceof DuplicateKeyException || e instanceof StaleVersionException,
                            e -> Mono.just(row.conflict(Meanwhile.CHANGED_AT_ONCE)))
                    .doOnNext(this::count);
        }

        private void count(ManyRow row) {
            (row.status() == Status.PROPOSED ? proposed : conflicts).incrementAndGet();
            job.reached(done.incrementAndGet(), plan.people().size(), "Making proposals");
        }

        /** @see Meanwhile */
        private Mono<ManyRow> settled(ManyRow row) {
            Offer offer = crowd.offers().get(row.offerId());
            if (offer == null || !offer.isOpen()) {
                return Mono.just(row.conflict(Meanwhile.OFFER_GONE));
            }
            return people.find(scope, row.personId())
                    .flatMap(person -> propose(person, row, offer))
                    .switchIfEmpty(Mono.defer(() -> add(row, offer)));
        }

        /** Who came with the file is added now. */
        private Mono<ManyRow> add(ManyRow row, Offer offer) {
            Person person = newcomers.get(row.personId());
            if (person == null) {
                return Mono.just(row.conflict(Meanwhile.LEFT_THE_TRUST));
            }
            return isClosed(person)
                    ? Mono.just(row.conflict(Meanwhile.SCHOOL_CLOSED, person.schoolName()))
                    : people.save(WAYMARK, person, offer.providerId())
                            .then(Mono.defer(() -> enrol(person, row, offer, null)));
        }

        private boolean isClosed(Person person) {
            School school = crowd.schools().get(person.schoolId());
            return school != null && school.isClosed();
        }

        private Mono<ManyRow> propose(Person person, ManyRow row, Offer offer) {
            return participants
                    .find(scope, person.id())
                    .flatMap(existing -> existing.stands()
                            ? Mono.just(standing(existing, row))
                            : proposeAfresh(person, row, offer, existing))
                    .switchIfEmpty(Mono.defer(() -> proposeAfresh(person, row, offer, null)));
        }

        private ManyRow standing(Participant existing, ManyRow row) {
            return AssignmentPlans.isOf(existing, plan)
                    ? row.with(Status.PROPOSED)
                    : row.conflict(
                            Meanwhile.PUT_ON_SOMETHING, existing.enrolment().qualification());
        }

        private Mono<ManyRow> proposeAfresh(Person person, ManyRow row, Offer offer, @Nullable Participant earlier) {
            if (isClosed(person)) {
                return Mono.just(row.conflict(Meanwhile.SCHOOL_CLOSED, person.schoolName()));
            }
            if (row.isToPlanAgain()) {
                return enrol(person, row, offer, earlier);
            }
            if (!person.schoolName().equals(row.school())) {
                return Mono.just(row.conflict(Meanwhile.MOVED_SCHOOL, person.schoolName()));
            }
            return row.sessionIds().stream()
                            .allMatch(session -> offer.findSession(session).isPresent())
                    ? enrol(person, row, offer, earlier)
                    : Mono.just(row.conflict(Meanwhile.SESSION_GONE));
        }

        private Mono<ManyRow> enrol(Person person, ManyRow row, Offer offer, @Nullable Participant earlier) {
            return planning.ask(
                            person,
                            Crowd.enrolment(offer, plan.settings(), today.date()),
                            Crowd.choices(person, plan.settings()))
                    .map(ask -> ask.only(row.isToPlanAgain() ? spared(person, offer) : row.sessionIds()))
                    .publishOn(threads.scheduler())
                    .flatMap(ask -> {
                        PlannedPathway planned = planning.plan(ask).planned();
                        if (planned == null) {
                            return Mono.just(row.conflict(
                                    row.isToPlanAgain() ? Meanwhile.NOTHING_ELSE : Meanwhile.NOT_POSSIBLE));
                        }
                        Participant proposal = participant(ask, planned);
                        return pathways.enrol(scope, earlier == null ? proposal : proposal.insteadOf(earlier), planned)
                                .map(enrolled -> row.isToPlanAgain()
                                        ? row.plannedAgain(
                                                person.schoolName(),
                                                planned.minutes(),
                                                offer.daysOut(planned.sessionIds()),
                                                planned.finish(),
                                                planned.sessionIds())
                                        : row.with(Status.PROPOSED));
                    });
        }

        /** Sessions on days on which the school can spare one more, as it stood when this run began. */
        private List<String> spared(Person person, Offer offer) {
            int limit = plan.settings().spared(person.schoolId());
            Map<LocalDate, Integer> out = crowd.out().getOrDefault(person.schoolId(), Map.of());
            return offer.sessions().stream()
                    .filter(session -> !session.takesOneOut()
                            || out.getOrDefault(session.start().toLocalDate(), 0) < limit)
                    .map(Offer.Session::id)
                    .toList();
        }

        private Participant participant(PlanningRun.Ask ask, PlannedPathway planned) {
            var respondBy = plan.settings().respondBy();
            return new Participant(
                    ask.person(),
                    0,
                    ask.offer().providerId(),
                    ask.enrolment(),
                    ask.choices(),
                    1,
                    planned.id(),
                    Summaries.of(planned, Learning.none(ask.person().id())),
                    new Participant.AssignedBy(
                            plan.accountId(),
                            plan.createdBy(),
                            today.instant(),
                            plan.id(),
                            plan.id(),
                            respondBy == null ? today.date().plus(Assignments.TIME_TO_ANSWER) : respondBy),
                    Standing.PROPOSED);
        }
    }
}
