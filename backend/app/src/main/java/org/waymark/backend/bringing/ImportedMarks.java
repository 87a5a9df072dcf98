package org.waymark.backend.bringing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.backend.attendance.Registers;
import org.waymark.backend.bringing.BroughtPerson.Attended;
import org.waymark.backend.bringing.store.FoundRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.bringing.ImportedPerson.Standing;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notes in registers who was there, for those who are brought in or are on the offer already, and takes it out again. */
@Component
class ImportedMarks {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String FROM_FILES = ", from files";

    private final Registers registers;
    private final FoundRepository found;

    ImportedMarks(Registers registers, FoundRepository found) {
        this.registers = registers;
        this.found = found;
    }

    /** A register at a time. Marks that stand are kept, so doing it twice changes nothing. */
    Mono<Void> note(RunningProgramme programme) {
        return found.pages(WAYMARK, programme, Checking.PEOPLE, BroughtPerson.class)
                .flatMapIterable(page -> page)
                .filter(person -> person.standing() == Standing.BROUGHT_IN || person.standing() == Standing.UNCHANGED)
                .collectList()
                .flatMapMany(people -> Flux.fromIterable(bySession(people).entrySet()))
                .concatMap(session -> registers.note(
                        provider(programme), programme.offerId(), session.getKey(), by(programme), session.getValue()))
                .then();
    }

    private static Map<String, Map<String, Mark>> bySession(List<BroughtPerson> people) {
        Map<String, Map<String, Mark>> all = new HashMap<>();
        for (BroughtPerson person : people) {
            for (Attended one : person.allSessions()) {
                if (one.mark() != null) {
                    all.computeIfAbsent(one.sessionId(), same -> new HashMap<>())
                            .put(person.personId(), one.mark());
                }
            }
        }
        return all;
    }

    /** Whether somebody has changed or disputed a mark that was noted of a newcomer. */
    Mono<Boolean> areTouched(RunningProgramme programme, BroughtPerson person) {
        return person.isNew()
                ? marked(person)
                        .concatMap(session -> registers.isTouched(
                                provider(programme),
                                programme.offerId(),
                                session.sessionId(),
                                by(programme),
                                person.personId()))
                        .any(touched -> touched)
                : Mono.just(false);
    }

    Mono<Void> withdraw(RunningProgramme programme, BroughtPerson person) {
        return marked(person)
                .concatMap(session -> registers.withdraw(
                        provider(programme),
                        programme.offerId(),
                        session.sessionId(),
                        by(programme),
                        person.personId()))
                .then();
    }

    private static Flux<Attended> marked(BroughtPerson person) {
        return Flux.fromIterable(person.allSessions()).filter(one -> one.mark() != null);
    }

    private static Scope.Provider provider(RunningProgramme programme) {
        return new Scope.Provider(programme.providerId());
    }

    /** Tells these marks from those that the same person makes by hand. */
    private static String by(RunningProgramme programme) {
        return programme.createdBy() + FROM_FILES;
    }
}
