package org.waymark.ui.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.rebooking.ChangeAnswer;
import org.waymark.contract.rebooking.Rebooking;
import org.waymark.contract.rebooking.Rebooking.CancelledSession;
import org.waymark.contract.rebooking.Rebooking.Move;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import org.waymark.contract.rebooking.Rebooking.Rebooked;
import org.waymark.contract.rebooking.Rebooking.State;
import org.waymark.contract.rebooking.RebookingApi;
import org.waymark.contract.rebooking.RebookingWanted;
import org.waymark.contract.rebooking.SessionChange;
import reactor.core.publisher.Mono;

/** One that is worked out, one that is applied, and whatever is asked for; each job is over at once. */
public class FakeRebookings implements RebookingApi {

    private static final LocalDateTime FIRST = LocalDate.of(2027, 2, 2).atTime(9, 30);
    private static final Move MOVE =
            new Move("Behaviour systems", FIRST, FIRST.plusDays(7), "Northway Hub, Millbridge");

    private final Map<String, Rebooking> all = new LinkedHashMap<>();
    private @Nullable SessionChange change;

    FakeRebookings() {
        all.put("planned", rebooking("planned", State.PLANNED, Outcome.WOULD_MOVE, Outcome.WOULD_HAVE_NO_PLACE, null));
        all.put("applied", rebooking("applied", State.APPLIED, Outcome.ASKED, Outcome.NO_PLACE, null));
        all.put(
                "answered",
                rebooking(
                        "answered",
                        State.APPLIED,
                        Outcome.ACCEPTED,
                        Outcome.DECLINED,
                        "Somebody has answered already."));
    }

    /** Puts something to the participant, or nothing any more. */
    public void ask(@Nullable Outcome outcome) {
        change = outcome == null
                ? null
                : new SessionChange(
                        "change",
                        "The hall is flooded.",
                        outcome,
                        List.of(MOVE),
                        outcome == Outcome.ASKED ? LocalDate.of(2027, 1, 29) : null,
                        List.of(new SessionChange.Other(
                                "other", "Behaviour systems", FIRST.plusDays(14), "Online", 3)));
    }

    private static Rebooking rebooking(
            String id, State state, Outcome one, Outcome other, @Nullable String undoProblem) {
        return new Rebooking(
                id,
                state,
                "The hall is flooded.",
                "Grace Liu",
                Instant.parse("2026-11-23T09:00:00Z"),
                null,
                List.of(new CancelledSession(
                        "offer-senior",
                        "session-1",
                        "NPQSL",
                        "Behaviour systems",
                        FIRST,
                        "Northway Hub, Millbridge",
                        null)),
                List.of(
                        new Rebooked(
                                "ruth.penhale",
                                "Ruth Penhale",
                                "Fernhill School",
                                one,
                                List.of(MOVE),
                                null,
                                List.of(),
                                one == Outcome.ASKED ? LocalDate.of(2027, 1, 29) : null),
                        new Rebooked(
                                "ben.ashworth",
                                "Ben Ashworth",
                                "Millbridge Academy",
                                other,
                                List.of(),
                                "No session of Behaviour systems is left before the assessment.",
                                List.of("An online session would do."),
                                null)),
                undoProblem);
    }

    private static Rebooking in(Rebooking r, State state) {
        return new Rebooking(
                r.id(), state, r.reason(), r.byName(), r.created(), null, r.sessions(), r.people(), r.undoProblem());
    }

    @Override
    public synchronized Mono<Page<Rebooking>> rebookings() {
        return Mono.just(Page.whole(List.copyOf(all.values())));
    }

    @Override
    public synchronized Mono<ResponseEntity<Rebooking>> plan(String idempotencyKey, RebookingWanted wanted) {
        if (wanted.day() != null && wanted.day().equals(LocalDate.of(2027, 12, 25)))
            return FakeProblems.refuse(409, "There is no such session to come that is still held.");
        Rebooking made = rebooking("made", State.PLANNED, Outcome.WOULD_MOVE, Outcome.WOULD_BE_ASKED, null);
        all.put("made", made);
        return Mono.just(ResponseEntity.status(201).body(made));
    }

    @Override
    public synchronized Mono<ResponseEntity<Rebooking>> rebooking(String rebookingId) {
        Rebooking found = all.get(rebookingId);
        return found == null
                ? FakeProblems.refuse(404, "No such cancellation")
                : Mono.just(ResponseEntity.ok().eTag("\"1\"").body(found));
    }

    @Override
    public synchronized Mono<Void> forget(String rebookingId) {
        all.remove(rebookingId);
        return Mono.empty();
    }

    @Override
    public Mono<ResponseEntity<Rebooking>> apply(String rebookingId, String ifMatch) {
        return to(rebookingId, State.APPLIED);
    }

    @Override
    public Mono<ResponseEntity<Rebooking>> undo(String rebookingId, String ifMatch) {
        return to(rebookingId, State.UNDONE);
    }

    private synchronized Mono<ResponseEntity<Rebooking>> to(String id, State state) {
        all.computeIfPresent(id, (known, now) -> in(now, state));
        return rebooking(id);
    }

    @Override
    public Mono<Page<SessionChange>> changes(String participantId) {
        return Mono.just(Page.whole(change == null ? List.of() : List.of(change)));
    }

    @Override
    public Mono<SessionChange> answer(String participantId, String changeId, ChangeAnswer answer) {
        if ("other".equals(answer.sessionId()) && change != null && change.outcome() == Outcome.NO_PLACE)
            return FakeProblems.refuse(409, "That session has just filled up. Choose another.");
        ask(answer.accepted() ? Outcome.ACCEPTED : Outcome.DECLINED);
        return Mono.justOrEmpty(change);
    }
}
