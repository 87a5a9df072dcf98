package org.waymark.ui.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.LocalSession;
import org.waymark.contract.delivery.LocalSession.Checked;
import org.waymark.contract.delivery.LocalSession.Checklist;
import org.waymark.contract.delivery.LocalSession.Decision;
import org.waymark.contract.delivery.LocalSession.Quality;
import org.waymark.contract.delivery.LocalSession.QualityNote;
import org.waymark.contract.delivery.LocalSession.State;
import org.waymark.contract.delivery.LocalSession.Withdrawal;
import org.waymark.contract.delivery.LocalSessionApi;
import org.waymark.contract.delivery.LocalSessionChoices;
import org.waymark.contract.delivery.LocalSessionChoices.Course;
import org.waymark.contract.delivery.LocalSessionChoices.Hub;
import org.waymark.contract.delivery.LocalSessionChoices.Named;
import org.waymark.contract.delivery.LocalSessionWanted;
import org.waymark.contract.delivery.LocalSessionWanted.Audience;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.contract.delivery.SessionCheck.Clash;
import org.waymark.contract.delivery.SessionCheck.Kind;
import org.waymark.contract.delivery.SessionWanted.Facilitator;
import reactor.core.publisher.Mono;

/** Sessions of a trust in each state, and a bank holiday on Easter Monday. */
public class FakeLocalSessions implements LocalSessionApi {

    private static final LocalDate EASTER_MONDAY = LocalDate.of(2027, 3, 29);
    private static final Clash HOLIDAY =
            new Clash(Kind.BANK_HOLIDAY, false, "Monday 29 March 2027 is a bank holiday: Easter Monday.");
    private static final Checklist ANSWERS =
            new Checklist("Ran it twice", "The provider’s slides", "Dana Whitlock", "Step-free, with a loop");

    private final Map<String, LocalSession> sessions = new TreeMap<>();
    private boolean overtaken;

    public FakeLocalSessions() {
        add("waiting", State.WAITING, wanted(LocalDate.of(2027, 3, 29)), 0);
        add("second", State.WAITING, wanted(LocalDate.of(2027, 2, 2)), 0);
        add("asked", State.WITHDRAWAL_ASKED, wanted(LocalDate.of(2027, 2, 3)), 3);
        add("approved", State.APPROVED, wanted(LocalDate.of(2027, 2, 4)), 0);
        add("held", State.APPROVED, wanted(LocalDate.of(2026, 9, 4)), 9);
        add("returned", State.SENT_BACK, wanted(LocalDate.of(2027, 2, 5)), 0);
        add("back", State.SENT_BACK, wanted(LocalDate.of(2027, 2, 5)), 0);
    }

    public LocalSession get(String id) {
        return sessions.get(id);
    }

    public void isOvertaken(boolean yes) {
        overtaken = yes;
    }

    private static LocalSessionWanted wanted(LocalDate day) {
        return new LocalSessionWanted(
                "offer-senior",
                "behaviour-systems",
                day.atTime(13, 0),
                120,
                null,
                "fernhill",
                null,
                null,
                "Library",
                16,
                new Facilitator("Gail Ryder", "gail.ryder@waymark.example"),
                List.of("step-free"),
                Audience.NEAR_BY,
                30);
    }

    private LocalSession add(String id, State state, LocalSessionWanted wanted, int taken) {
        boolean decided = state == State.APPROVED || state == State.WITHDRAWAL_ASKED;
        return put(id, state, wanted, taken, null, decided ? ANSWERS : null, null);
    }

    private LocalSession put(
            String id,
            State state,
            LocalSessionWanted wanted,
            int taken,
            @Nullable String words,
            @Nullable Checklist answers,
            @Nullable String note) {
        Instant then = Instant.parse("2026-11-10T09:00:00Z");
        boolean clashes = state == State.WAITING && wanted.start().toLocalDate().equals(EASTER_MONDAY);
        LocalSession made = new LocalSession(
                id,
                wanted,
                "local-" + id + "-1",
                "NPQ Senior Leadership",
                "Autumn 2026",
                "Behaviour systems",
                "Fernhill School",
                "MB1 2AB",
                taken,
                state,
                "Fernhill Trust",
                "David Hurst",
                then,
                words,
                clashes ? List.of(HOLIDAY) : List.of(),
                answers == null ? null : new Checked(answers, "Grace Liu", then),
                note == null ? null : new Quality(note, "Grace Liu", then));
        sessions.put(id, made);
        return made;
    }

    @Override
    public Mono<Page<LocalSession>> localSessions() {
        return Mono.just(Page.whole(List.copyOf(sessions.values())));
    }

    @Override
    public Mono<LocalSessionChoices> choices() {
        return Mono.just(new LocalSessionChoices(
                List.of(new Course(
                        "offer-senior",
                        "NPQ Senior Leadership",
                        "Autumn 2026",
                        List.of(new Named("behaviour-systems", "Behaviour systems")),
                        List.of(new Hub("hub-northway", "Northway Hub", List.of("Hall"))))),
                List.of(new Named("fernhill", "Fernhill School"))));
    }

    @Override
    public Mono<ResponseEntity<LocalSession>> localSession(String id) {
        return sessions.containsKey(id) ? tagged(sessions.get(id)) : FakeProblems.refuse(404, "No such session");
    }

    @Override
    public Mono<SessionCheck> check(LocalSessionWanted wanted) {
        boolean holiday = wanted.start().toLocalDate().equals(EASTER_MONDAY);
        return Mono.just(new SessionCheck(List.of(wanted.start()), List.of(), holiday ? List.of(HOLIDAY) : List.of()));
    }

    @Override
    public Mono<ResponseEntity<LocalSession>> propose(String idempotencyKey, LocalSessionWanted wanted) {
        return Mono.just(ResponseEntity.status(201).body(add("new-one", State.WAITING, wanted, 0)));
    }

    @Override
    public Mono<ResponseEntity<LocalSession>> change(String id, String ifMatch, LocalSessionWanted wanted) {
        return overtaken ? FakeProblems.refuse(412, "Changed") : tagged(add(id, State.WAITING, wanted, 0));
    }

    @Override
    public Mono<ResponseEntity<LocalSession>> withdraw(String id, String ifMatch, Withdrawal withdrawal) {
        LocalSession now = sessions.get(id);
        State state = now.taken() == 0 ? State.WITHDRAWN : State.WITHDRAWAL_ASKED;
        return tagged(put(id, state, now.wanted(), now.taken(), withdrawal.reason(), null, null));
    }

    @Override
    public Mono<ResponseEntity<LocalSession>> decide(String id, String ifMatch, Decision decision) {
        if (overtaken) return FakeProblems.refuse(412, "Changed");
        State state = switch (decision.outcome()) {
            case APPROVE -> State.APPROVED;
            case SEND_BACK -> State.SENT_BACK;
            case REFUSE -> State.REFUSED;
        };
        LocalSession now = sessions.get(id);
        return tagged(put(id, state, now.wanted(), 0, decision.words(), decision.checklist(), null));
    }

    @Override
    public Mono<ResponseEntity<LocalSession>> noteQuality(String id, String ifMatch, QualityNote note) {
        LocalSession now = sessions.get(id);
        return tagged(put(id, now.state(), now.wanted(), now.taken(), null, ANSWERS, note.note()));
    }

    private static Mono<ResponseEntity<LocalSession>> tagged(LocalSession session) {
        return Mono.just(ResponseEntity.ok().eTag("\"1\"").body(session));
    }
}
