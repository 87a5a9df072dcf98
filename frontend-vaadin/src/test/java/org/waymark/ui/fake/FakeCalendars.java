package org.waymark.ui.fake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.calendar.CalendarApi;
import org.waymark.contract.calendar.CalendarFeed;
import reactor.core.publisher.Mono;

/** Addresses are numbered. */
public class FakeCalendars implements CalendarApi {

    private static final CalendarFeed NONE = new CalendarFeed(null, null, null);

    private final Map<String, CalendarFeed> feeds = new ConcurrentHashMap<>();
    private int made;

    public void forget() {
        feeds.clear();
    }

    @Override
    public Mono<CalendarFeed> feed(String participantId) {
        return Mono.just(feeds.getOrDefault(participantId, NONE));
    }

    @Override
    public synchronized Mono<CalendarFeed> renew(String participantId) {
        made++;
        feeds.put(
                participantId,
                new CalendarFeed("http://localhost:8080/calendar/secret-" + made + ".ics", FakeYear.TODAY, null));
        return feed(participantId);
    }

    @Override
    public Mono<CalendarFeed> end(String participantId) {
        feeds.remove(participantId);
        return feed(participantId);
    }

    @Override
    public Mono<ResponseEntity<byte[]>> file(String participantId) {
        return Mono.just(ResponseEntity.ok("BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Mono<ResponseEntity<byte[]>> read(String secret) {
        return feeds.values().stream()
                        .anyMatch(feed -> String.valueOf(feed.address()).contains("/" + secret + "."))
                ? file("")
                : FakeProblems.refuse(404, "There is no calendar at this address.");
    }
}
