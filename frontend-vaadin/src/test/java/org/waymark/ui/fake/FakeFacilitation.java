package org.waymark.ui.fake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.facilitation.FacilitatedSession;
import org.waymark.contract.facilitation.FacilitatedSession.State;
import org.waymark.contract.facilitation.FacilitationApi;
import org.waymark.contract.facilitation.SessionBrief;
import org.waymark.contract.facilitation.SessionBrief.Adjustment;
import org.waymark.contract.facilitation.SessionBrief.Difficulty;
import org.waymark.contract.facilitation.SessionBrief.Group;
import org.waymark.contract.participant.AccessNeed;
import reactor.core.publisher.Mono;

/** One session that has begun, one that was held for nobody, one to come that nobody has a seat in, one that is cancelled; or none at all. */
public class FakeFacilitation implements FacilitationApi {

    private static final LocalDateTime START = LocalDate.of(2026, 11, 19).atTime(9, 30);

    private boolean none;

    FakeFacilitation() {}

    public void hasNone(boolean yes) {
        none = yes;
    }

    private static FacilitatedSession session(
            String id, LocalDateTime start, int people, State state, @Nullable String cancelled) {
        return new FacilitatedSession(
                "offer-senior",
                id,
                "Behaviour systems",
                "September 2026",
                start,
                180,
                "Northway Hub, Millbridge",
                "Hall",
                "https://meet.example/behaviour",
                null,
                people,
                0,
                state,
                cancelled);
    }

    private static List<FacilitatedSession> all() {
        return List.of(
                session("session-1", START, 8, State.BEGUN, null),
                session("empty", START.minusDays(7), 0, State.BEGUN, null),
                session("to-come", START.plusDays(30), 0, State.AHEAD, null),
                session("off", START.plusDays(40), 2, State.CANCELLED, "Snow"));
    }

    @Override
    public Mono<Page<FacilitatedSession>> sessions() {
        return Mono.just(Page.whole(none ? List.of() : all()));
    }

    @Override
    public Mono<SessionBrief> brief(String offerId, String sessionId) {
        return all().stream()
                .filter(session -> session.sessionId().equals(sessionId))
                .findFirst()
                .map(session -> Mono.just(brief(session)))
                .orElseGet(() -> FakeProblems.refuse(404, "There is no such session here."));
    }

    private static SessionBrief brief(FacilitatedSession session) {
        return session.people() == 0
                ? new SessionBrief(session, List.of(), List.of(), List.of(), List.of())
                : new SessionBrief(
                        session,
                        List.of("step-free"),
                        List.of(
                                new Group(Phase.PRIMARY, SchoolKind.MAINSTREAM, 7),
                                new Group(Phase.AP_SEND, SchoolKind.SPECIAL, 1)),
                        List.of(new Difficulty("Routines are taught, not told.", 7)),
                        List.of(new Adjustment(AccessNeed.CAPTIONS, List.of("Ben Ashworth"))));
    }
}
