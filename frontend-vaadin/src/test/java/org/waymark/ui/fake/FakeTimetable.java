package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.Hub;
import org.waymark.contract.delivery.HubWanted;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.contract.delivery.SessionCheck.Clash;
import org.waymark.contract.delivery.SessionCheck.Kind;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.contract.delivery.TimetableApi;
import org.waymark.contract.delivery.TimetabledSession;
import reactor.core.publisher.Mono;

/** One hub, one session, and a bank holiday on Easter Monday. */
public class FakeTimetable implements TimetableApi {

    private static final LocalDate EASTER_MONDAY = LocalDate.of(2027, 3, 29);

    private final List<Hub> hubs = new ArrayList<>(List.of(new Hub(
            "hub-northway",
            "Northway Hub, Millbridge",
            "MB1 2AB",
            402_000,
            301_000,
            List.of(new Hub.Room("Hall", 40), new Hub.Room("Library", 16)),
            List.of("step-free", "hearing-loop"),
            6)));
    private @Nullable SessionWanted saved;
    private boolean overtaken;

    /** What was saved last. */
    public @Nullable SessionWanted saved() {
        return saved;
    }

    public void isOvertaken(boolean yes) {
        overtaken = yes;
    }

    @Override
    public Mono<Page<Hub>> hubs() {
        return Mono.just(Page.whole(List.copyOf(hubs)));
    }

    @Override
    public Mono<ResponseEntity<Hub>> hub(String hubId) {
        return hubs.stream()
                .filter(hub -> hub.id().equals(hubId))
                .findFirst()
                .map(hub -> Mono.just(ResponseEntity.ok().eTag("\"1\"").body(hub)))
                .orElseGet(() -> FakeProblems.refuse(404, "No such hub"));
    }

    @Override
    public Mono<ResponseEntity<Hub>> addHub(String idempotencyKey, HubWanted wanted) {
        if (wanted.easting() == null)
            return FakeProblems.refuse(422, "No school in the register has the postcode ZZ9 9ZZ.");
        return Mono.just(ResponseEntity.status(201).body(put("hub-" + hubs.size(), wanted)));
    }

    @Override
    public Mono<ResponseEntity<Hub>> changeHub(String hubId, String ifMatch, HubWanted wanted) {
        return Mono.just(ResponseEntity.ok(put(hubId, wanted)));
    }

    private Hub put(String id, HubWanted wanted) {
        hubs.removeIf(hub -> hub.id().equals(id));
        Hub hub = new Hub(
                id,
                wanted.name(),
                wanted.postcode(),
                wanted.easting() == null ? 0 : wanted.easting(),
                wanted.northing() == null ? 0 : wanted.northing(),
                wanted.rooms(),
                wanted.access(),
                0);
        hubs.add(hub);
        return hub;
    }

    @Override
    public Mono<ResponseEntity<TimetabledSession>> session(String offerId, String sessionId) {
        return Mono.just(ResponseEntity.ok()
                .eTag("\"1\"")
                .body(new TimetabledSession(
                        sessionId,
                        offerId,
                        "behaviour-systems",
                        "Behaviour systems",
                        LocalDate.of(2027, 2, 2).atTime(9, 30),
                        300,
                        "hub-northway",
                        "Northway Hub, Millbridge",
                        "Hall",
                        24,
                        11,
                        2,
                        new SessionWanted.Facilitator("Priya Nair", "priya.nair@waymark.example"),
                        new SessionWanted.Online("https://meet.example/behaviour", "0300 000 0000", null),
                        List.of("step-free", "captions"),
                        true,
                        null,
                        sessionId.equals("cancelled") ? "Snow" : null)));
    }

    @Override
    public Mono<SessionCheck> check(String offerId, @Nullable String sessionId, SessionWanted wanted) {
        List<Clash> clashes = new ArrayList<>();
        if (wanted.start().toLocalDate().equals(EASTER_MONDAY))
            clashes.add(new Clash(Kind.BANK_HOLIDAY, false, "Monday 29 March 2027 is a bank holiday: Easter Monday."));
        if ("Library".equals(wanted.room()) && wanted.seats() > 16)
            clashes.add(new Clash(Kind.ROOM_TOO_SMALL, true, "Library has 16 seats, the session 24."));
        var repeat = wanted.repeat();
        var starts = repeat == null
                ? List.of(wanted.start())
                : List.of(wanted.start(), wanted.start().plusWeeks(repeat.everyWeeks()));
        return Mono.just(
                new SessionCheck(starts, repeat == null ? List.of() : List.of(LocalDate.of(2027, 2, 16)), clashes));
    }

    @Override
    public Mono<ResponseEntity<Page<TimetabledSession>>> addSessions(
            String offerId, String idempotencyKey, SessionWanted wanted) {
        saved = wanted;
        return session(offerId, "session-1")
                .map(one -> ResponseEntity.status(201).body(Page.whole(List.of(one.getBody()))));
    }

    @Override
    public Mono<ResponseEntity<TimetabledSession>> changeSession(
            String offerId, String sessionId, String ifMatch, SessionWanted wanted) {
        if (overtaken) return FakeProblems.refuse(412, "Changed");
        saved = wanted;
        return session(offerId, sessionId);
    }
}
