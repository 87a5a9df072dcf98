package org.waymark.ui.fake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.ReleaseApi;
import org.waymark.contract.assignment.ReleaseCalendar;
import org.waymark.contract.assignment.ReleaseCalendar.Day;
import org.waymark.contract.assignment.ReleaseCalendar.Out;
import org.waymark.contract.assignment.ReleaseLimits;
import org.waymark.contract.assignment.SessionMove;
import org.waymark.contract.assignment.SessionSwap;
import org.waymark.contract.assignment.SessionSwap.Effect;
import org.waymark.contract.delivery.Session;
import reactor.core.publisher.Mono;

/** Everybody goes to the in-person sessions of their offer; who moved goes a week later. */
public class FakeReleases implements ReleaseApi {

    private final FakeWorld world;
    private ReleaseLimits limits = new ReleaseLimits(1, List.of());
    private final List<String> moved = new ArrayList<>();
    private volatile boolean full;
    private volatile boolean near;
    private volatile boolean asked;

    FakeReleases(FakeWorld world) {
        this.world = world;
    }

    /** From now on no other session has a seat. */
    public void allIsFull(boolean isFull) {
        full = isFull;
    }

    /** From now on nobody moves before they say yes. */
    public void allIsNear(boolean isNear) {
        near = isNear;
        asked = false;
    }

    @Override
    public synchronized Mono<ReleaseCalendar> calendar(LocalDate from, LocalDate to, String schoolId) {
        List<Day> days = FakePerson.ALL.stream()
                .filter(person -> person.offer() != null || person.id().startsWith("kit"))
                .filter(person -> schoolId == null || person.school().id().equals(schoolId))
                .flatMap(person -> outs(person).stream())
                .filter(out -> !out.on().isBefore(from) && !out.on().isAfter(to))
                .collect(Collectors.groupingBy(out -> Map.entry(out.on(), out.school())))
                .entrySet()
                .stream()
                .map(entry -> day(entry.getKey().getKey(), entry.getKey().getValue(), entry.getValue()))
                .sorted(Comparator.comparing(Day::on).thenComparing(Day::school))
                .toList();
        return Mono.just(new ReleaseCalendar(from, to, days));
    }

    private record Dated(LocalDate on, FakeSchool school, Out out) {}

    private Day day(LocalDate on, FakeSchool school, List<Dated> outs) {
        int limit = limits.schools().stream()
                .filter(other -> other.schoolId().equals(school.id()))
                .findFirst()
                .map(other -> other.releasedADay())
                .orElse(limits.releasedADay());
        return new Day(
                on,
                school.id(),
                school.title(),
                limit,
                outs.stream().map(Dated::out).toList());
    }

    private List<Dated> outs(FakePerson person) {
        FakeOffer offer = person.offer() == null ? FakeOffer.SENIOR : person.offer();
        return FakeOffers.sessions(offer).stream()
                .filter(session -> session.kind() == ActivityKind.IN_PERSON)
                .map(session -> dated(person, offer, session))
                .toList();
    }

    private Dated dated(FakePerson person, FakeOffer offer, Session session) {
        // Two of the schools have people out for different qualifications on one day.
        int together = person.school().ordinal() % 3 == 0
                ? offer.ordinal()
                : person.school().ordinal();
        LocalDate day = session.start().toLocalDate().minusDays(together);
        boolean later = moved.contains(person.id() + session.id());
        return new Dated(
                later ? day.plusWeeks(1) : day,
                person.school(),
                new Out(
                        person.id(),
                        person.name(),
                        offer.qualification(),
                        session.id(),
                        session.topicTitle(),
                        "Northway Hub, Millbridge",
                        LocalTime.of(9, 30),
                        session.minutes(),
                        person.offer() != null));
    }

    @Override
    public synchronized Mono<ResponseEntity<ReleaseLimits>> limits() {
        return Mono.just(ResponseEntity.ok().eTag(world.etag("limits")).body(limits));
    }

    @Override
    public synchronized Mono<ResponseEntity<ReleaseLimits>> changeLimits(String ifMatch, ReleaseLimits changed) {
        if (!ifMatch.equals(world.etag("limits"))) return FakeProblems.refuse(412, "stale");
        limits = changed;
        world.touch("limits");
        return limits();
    }

    @Override
    public Mono<Page<SessionMove>> alternatives(String participantId, String fromSessionId) {
        Session session = session(fromSessionId);
        return Mono.just(Page.whole(
                full ? List.of() : List.of(alternative(session, 1, 0, false), alternative(session, 2, 1, true))));
    }

    @Override
    public synchronized Mono<SessionMove> move(String participantId, String fromSessionId, String toSessionId) {
        if (full) return FakeProblems.refuse(409, "The last seat in that session has gone meanwhile.");
        asked = near;
        if (!near) moved.add(participantId + fromSessionId);
        return Mono.just(alternative(session(fromSessionId), 1, 0, false));
    }

    @Override
    public Mono<Page<SessionSwap>> partners(String participantId, String fromSessionId) {
        Session session = session(fromSessionId);
        return Mono.just(Page.whole(
                full
                        ? List.of()
                        : List.of(new SessionSwap(
                                "isaac.thorne",
                                "Isaac Thorne",
                                "Eastmoor All-through School",
                                session.id() + "-1",
                                session.start().plusWeeks(1),
                                "Hillside Hub, Eastmoor",
                                new Effect(0, false, LocalDate.of(2027, 6, 18), 1),
                                new Effect(1, true, LocalDate.of(2027, 6, 11), 0)))));
    }

    @Override
    public synchronized Mono<SessionSwap> swap(
            String participantId, String fromSessionId, String partnerId, String partnersSessionId) {
        if (full) return FakeProblems.refuse(409, "One of the two has changed meanwhile.");
        moved.add(participantId + fromSessionId);
        return partners(participantId, fromSessionId).map(page -> page.items().getFirst());
    }

    private SessionMove alternative(Session session, int weeks, int others, boolean over) {
        return new SessionMove(
                session.id() + "-" + weeks,
                session.start().plusWeeks(weeks),
                session.minutes(),
                "Hillside Hub, Eastmoor",
                4 - weeks,
                others,
                over,
                LocalDate.of(2027, 6, 11).plusWeeks(weeks),
                weeks,
                near,
                asked && weeks == 1 ? session.start().minusDays(2) : null);
    }

    /** A session that is in no offer here is like the first. */
    private static Session session(String id) {
        return List.of(FakeOffer.values()).stream()
                .flatMap(offer -> FakeOffers.sessions(offer).stream())
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseGet(() -> FakeOffers.sessions(FakeOffer.SENIOR).getFirst());
    }
}
