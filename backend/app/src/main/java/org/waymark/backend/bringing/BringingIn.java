package org.waymark.backend.bringing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.bringing.store.ProgrammeRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.contract.bringing.ImportedPerson.Standing;
import org.waymark.contract.bringing.ProgrammeImport.Outcome;
import org.waymark.contract.bringing.ProgrammeImport.State;
import reactor.core.publisher.Mono;

/** Brings in what the dry run found: sessions, then people, who may get seats in them, then who was there. Whoever is in already stays as they are, so doing it twice changes nothing more. */
@Component("applyingProgramme")
class BringingIn implements JobWork {

    static final String KIND = "programme-apply";

    private static final Scope.System WAYMARK = new Scope.System();

    private final ProgrammeRepository programmes;
    private final OfferSessions sessions;
    private final EachPerson people;
    private final Bringing bringing;
    private final ImportedMarks marks;

    BringingIn(
            ProgrammeRepository programmes,
            OfferSessions sessions,
            EachPerson people,
            Bringing bringing,
            ImportedMarks marks) {
        this.programmes = programmes;
        this.sessions = sessions;
        this.people = people;
        this.bringing = bringing;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        return programmes
                .find(WAYMARK, job.input())
                .filter(programme -> programme.waitsFor(job.id(), State.APPLYING))
                .flatMap(programme -> apply(programme, job))
                .defaultIfEmpty("Somebody has changed the import meanwhile, so nothing was brought in.");
    }

    private Mono<String> apply(RunningProgramme programme, RunningJob job) {
        Outcome outcome = programme.outcome();
        int all = outcome == null ? 0 : outcome.people();
        var brought = new AtomicInteger();
        var refused = new AtomicInteger();
        return sessions.add(programme, job)
                .then(people(programme, job, all, brought, refused))
                .then(Mono.defer(() -> job.isStopped() ? Mono.empty() : marks.note(programme)))
                // One that was stopped may be taken up again, so the import goes on waiting for it.
                .then(Mono.defer(() ->
                        job.isStopped() ? Mono.just(programme) : programmes.save(WAYMARK, programme.in(State.APPLIED))))
                .then(Mono.fromSupplier(() -> sentence(outcome, brought.get(), refused.get())));
    }

    private Mono<Void> people(
            RunningProgramme programme, RunningJob job, int all, AtomicInteger brought, AtomicInteger refused) {
        return people.change(
                programme,
                job,
                person -> person.isToBring()
                        ? bringing.bring(programme, person).doOnNext(now -> {
                            (now.standing() == Standing.BROUGHT_IN ? brought : refused).incrementAndGet();
                            job.reached(brought.get() + refused.get(), all, "Bringing people in");
                        })
                        : Mono.just(person));
    }

    private static String sentence(@Nullable Outcome outcome, int brought, int refused) {
        String left = refused == 0 ? "" : " " + refused + " could not be: the list says why.";
        String sessions = outcome == null || outcome.sessions() == null
                ? ""
                : " " + outcome.addedSessions() + " sessions are added to the offer.";
        return (brought == 1 ? "1 person is" : brought + " people are") + " brought in." + left + sessions;
    }
}
