package org.waymark.backend.protection;

import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.backend.protection.store.DataRequestRepository;
import org.waymark.contract.protection.DataRequest.Kind;
import org.waymark.contract.protection.DataRequest.State;
import org.waymark.contract.protection.DataRequestAnswer;
import org.waymark.contract.protection.NewDataRequest;
import reactor.core.publisher.Mono;

/** People ask about their own data and are answered within a month (UK GDPR, Article 12(3)). */
@Service
public class DataRequests {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Period ANSWERED_WITHIN = Period.ofMonths(1);

    private final DataRequestRepository requests;
    private final PersonRepository people;
    private final Jobs jobs;
    private final Today today;

    DataRequests(DataRequestRepository requests, PersonRepository people, Jobs jobs, Today today) {
        this.requests = requests;
        this.people = people;
        this.jobs = jobs;
        this.today = today;
    }

    /** The same key again yields the same request. */
    public Mono<AskedOfUs> ask(Scope.Self scope, String key, NewDataRequest wanted) {
        String id = UUID.nameUUIDFromBytes((scope.personId() + '\n' + key).getBytes(StandardCharsets.UTF_8))
                .toString();
        return people.find(scope, scope.personId())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such person here.")))
                .flatMap(person -> requests.insertOnce(
                        scope,
                        new AskedOfUs(
                                id,
                                0,
                                person.id(),
                                person.name(),
                                wanted.kind(),
                                wanted.text().strip(),
                                today.instant(),
                                today.date().plus(ANSWERED_WITHIN),
                                State.OPEN,
                                null,
                                null,
                                null)));
    }

    /** Open ones by the day they are due, then the others, newest first. */
    public Mono<List<AskedOfUs>> list(Scope scope) {
        return requests.list(scope)
                .sort(Comparator.comparing((AskedOfUs asked) -> asked.state() != State.OPEN)
                        .thenComparing(asked -> asked.state() == State.OPEN
                                ? asked.asked().toEpochMilli()
                                : -asked.asked().toEpochMilli()))
                .collectList();
    }

    public Mono<AskedOfUs> get(String id) {
        return requests.find(WAYMARK, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such request.")));
    }

    /** The same answer again changes nothing, and sees to it that an erasure has begun. */
    public Mono<AskedOfUs> answer(Caller officer, String id, DataRequestAnswer answer) {
        return get(id).flatMap(asked -> asked.state() == State.OPEN
                        ? requests.replace(
                                WAYMARK,
                                asked.answered(
                                        state(asked.kind(), answer), answer.answer(), officer.name(), today.instant()))
                        : repeated(asked, answer))
                .delayUntil(asked ->
                        asked.state() == State.RUNNING ? jobs.submit(officer, Erasing.KIND, id, id) : Mono.empty());
    }

    private static State state(Kind kind, DataRequestAnswer answer) {
        if (!answer.granted()) {
            return State.REFUSED;
        }
        return kind == Kind.ERASURE ? State.RUNNING : State.DONE;
    }

    private static Mono<AskedOfUs> repeated(AskedOfUs asked, DataRequestAnswer answer) {
        boolean same = answer.answer().equals(asked.answer()) && answer.granted() == (asked.state() != State.REFUSED);
        return same
                ? Mono.just(asked)
                : Mono.error(() -> ProblemException.conflict("This was answered already. Load the page again."));
    }
}
