package org.waymark.backend.bringing;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.backend.bringing.store.ProgrammeRepository;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.identity.Colleagues;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Training;
import org.waymark.backend.participant.store.BookingRepository;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.bringing.ImportedPerson.Standing;
import org.waymark.contract.bringing.ProgrammeImport.State;
import reactor.core.publisher.Mono;

/**
 * Takes back what an import has made, for whoever has done nothing in Waymark since: what they are on with its seats, then
 * their marks and their record, then the person; last the sessions that nobody uses. What was there before stays.
 */
@Component("undoingProgramme")
class TakingBack implements JobWork {

    static final String KIND = "programme-undo";

    private static final Scope.System WAYMARK = new Scope.System();

    private final ProgrammeRepository programmes;
    private final EachPerson people;
    private final OfferSessions sessions;
    private final PersonRepository persons;
    private final ParticipantRepository participants;
    private final LearningRepository learning;
    private final BookingRepository bookings;
    private final Seats seats;
    private final ImportedMarks marks;
    private final Pathways pathways;
    private final Colleagues colleagues;

    TakingBack(
            ProgrammeRepository programmes,
            EachPerson people,
            OfferSessions sessions,
            PersonRepository persons,
            ParticipantRepository participants,
            LearningRepository learning,
            BookingRepository bookings,
            Seats seats,
            ImportedMarks marks,
            Pathways pathways,
            Colleagues colleagues) {
        this.programmes = programmes;
        this.people = people;
        this.sessions = sessions;
        this.persons = persons;
        this.participants = participants;
        this.learning = learning;
        this.bookings = bookings;
        this.seats = seats;
        this.marks = marks;
        this.pathways = pathways;
        this.colleagues = colleagues;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        return programmes
                .find(WAYMARK, job.input())
                .filter(programme -> programme.waitsFor(job.id(), State.UNDOING))
                .flatMap(programme -> colleagues
                        .peopleByAddress()
                        .map(Map::values)
                        .flatMap(accounts -> undo(programme, new HashSet<>(accounts), job)))
                .defaultIfEmpty("Somebody has changed the import meanwhile, so nothing was taken back.");
    }

    private Mono<String> undo(RunningProgramme programme, Set<String> withAccount, RunningJob job) {
        var outcome = programme.outcome();
        int all = outcome == null ? 0 : outcome.people();
        var gone = new AtomicInteger();
        var stayed = new AtomicInteger();
        return people.change(
                        programme,
                        job,
                        person -> undo(programme, person, withAccount).doOnNext(now -> {
                            gone.addAndGet(now.standing() == Standing.TAKEN_BACK ? 1 : 0);
                            stayed.addAndGet(now.standing() == Standing.BROUGHT_IN ? 1 : 0);
                            job.reached(gone.get() + stayed.get(), all, "Taking people back");
                        }))
                .then(Mono.defer(() -> sessions.takeBack(programme, job)))
                .flatMap(staying ->
                        ended(programme, stayed.get() + staying, job).thenReturn(sentence(stayed.get(), staying)));
    }

    /** One that was stopped may be taken up again, so the import goes on waiting for it. */
    private Mono<RunningProgramme> ended(RunningProgramme programme, int staying, RunningJob job) {
        return job.isStopped()
                ? Mono.just(programme)
                : programmes.save(WAYMARK, programme.in(staying == 0 ? State.UNDONE : State.APPLIED));
    }

    private static String sentence(int people, int sessions) {
        if (people == 0 && sessions == 0) {
            return "Everything that was brought in is taken back.";
        }
        return "Taken back, but for "
                + Stream.of(
                                people == 0 ? "" : people + " who have been active in Waymark",
                                sessions == 0 ? "" : sessions + " sessions that are used or were changed")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" and "))
                + ": the lists say which.";
    }

    private Mono<BroughtPerson> undo(RunningProgramme programme, BroughtPerson brought, Set<String> withAccount) {
        if (brought.standing() == Standing.UNCHANGED) {
            return marks.withdraw(programme, brought).thenReturn(brought);
        }
        return participants
                .find(WAYMARK, brought.personId())
                .filter(Participant::stands)
                .flatMap(participant -> Bringing.isOf(programme, participant)
                        ? taken(programme, participant, brought, withAccount)
                        : Mono.just(brought))
                .switchIfEmpty(Mono.defer(() -> rest(programme, brought)))
                .onErrorReturn(
                        StaleVersionException.class,
                        brought.as(Standing.BROUGHT_IN, "Changed just now. Take it back again."));
    }

    private Mono<BroughtPerson> taken(
            RunningProgramme programme, Participant participant, BroughtPerson brought, Set<String> withAccount) {
        if (brought.isNew() && withAccount.contains(brought.personId())) {
            return Mono.just(stays(brought, "Has an account by now, so they stay."));
        }
        return learning.get(participant)
                .map(done -> hasActed(participant, brought, done))
                .zipWith(marks.areTouched(programme, brought))
                .flatMap(found -> {
                    if (found.getT1()) {
                        return Mono.just(stays(brought, "Has been active in Waymark since, so they stay."));
                    }
                    return found.getT2()
                            ? Mono.just(
                                    stays(brought, "A mark of theirs was changed in a register since, so they stay."))
                            : pathways.remove(WAYMARK, participant).then(Mono.defer(() -> rest(programme, brought)));
                });
    }

    private static BroughtPerson stays(BroughtPerson brought, String why) {
        return brought.as(Standing.BROUGHT_IN, why);
    }

    /** Learnt, planned otherwise, or paused. */
    private static boolean hasActed(Participant participant, BroughtPerson brought, Learning done) {
        boolean learnt = brought.steps().isEmpty() ? done.version() > 0 : !Bringing.isSame(done, brought);
        boolean replanned = brought.pathwayId() != null && !brought.pathwayId().equals(participant.pathwayId());
        return learnt || replanned || !participant.training().equals(Training.ACTIVE);
    }

    private Mono<Void> bookings(BroughtPerson brought) {
        var self = new Scope.Self(brought.personId());
        return bookings.get(self)
                .filter(there -> there.keys().stream().anyMatch(key -> key.startsWith(Bringing.BY_IMPORT)))
                .flatMap(there -> bookings.delete(self, there));
    }

    /** What is left of them once they are on nothing: also where a crash came before they were. */
    private Mono<BroughtPerson> rest(RunningProgramme programme, BroughtPerson brought) {
        return marks.withdraw(programme, brought)
                .then(Mono.defer(() -> seats.takeBack(programme.offerId(), brought.seated(), brought.personId())))
                .then(Mono.defer(() -> bookings(brought)))
                .then(Mono.defer(() -> learning.find(WAYMARK, brought.personId())))
                .filter(there -> Bringing.isSame(there, brought))
                .flatMap(there -> learning.delete(WAYMARK, there))
                .then(Mono.defer(() -> brought.isNew() ? persons.delete(WAYMARK, brought.personId()) : Mono.empty()))
                .thenReturn(brought.as(Standing.TAKEN_BACK, null));
    }
}
