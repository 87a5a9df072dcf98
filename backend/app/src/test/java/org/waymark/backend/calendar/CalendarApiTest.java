package org.waymark.backend.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Offer.Cancelled;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.calendar.CalendarFeed;
import org.waymark.contract.pathway.Pathway.SessionPoint;

class CalendarApiTest extends ApiTest {

    private static final String WHO = "ellen-marsh";
    private static final String AT = "/api/v1/participants/" + WHO + "/calendar-feed";

    private static final Scope.System WAYMARK = new Scope.System();

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @AfterEach
    void forget() {
        mongo.remove(new Query(), "calendars").block();
        mongo.remove(new Query(), "calendar_addresses").block();
    }

    @Test
    void whoever_knows_the_address_reads_the_sessions_without_signing_in() {
        CalendarFeed feed = renew();

        String file = text(read(feed));

        long sessions = api.pathwayOf(WHO).steps().stream()
                .flatMap(step -> step.parts().stream())
                .filter(part -> part.session() != null)
                .count();
        assertThat(file).startsWith("BEGIN:VCALENDAR");
        assertThat(file.lines().filter("BEGIN:VEVENT"::equals)).hasSize((int) sessions);
        assertThat(sessions).isPositive();
        assertThat(uids(file)).doesNotHaveDuplicates();
        assertThat(file).doesNotContain(WHO).doesNotContain("Ellen");
    }

    @Test
    void a_cancelled_session_that_nothing_replaces_yet_is_told_as_cancelled_with_no_way_to_join() {
        CalendarFeed feed = renew();
        assertThat(text(read(feed))).doesNotContain("STATUS:CANCELLED");
        String offerId = participants.find(WAYMARK, WHO).block().enrolment().offerId();
        Offer offer = offers.find(WAYMARK, offerId).block();
        String next = api.pathwayOf(WHO).steps().stream()
                .flatMap(step -> step.parts().stream())
                .flatMap(part -> Stream.ofNullable(part.session()))
                .filter(session -> session.start().toLocalDate().isAfter(TestClock.TODAY))
                .map(SessionPoint::sessionId)
                .findFirst()
                .orElseThrow();
        Cancelled why = new Cancelled("heating", clock.instant(), "The heating is broken");
        offers.save(
                        WAYMARK,
                        offer.withSessions(offer.sessions().stream()
                                .map(session -> session.id().equals(next) ? session.cancelled(why) : session)
                                .toList()))
                .block();

        String event = text(read(feed))
                .lines()
                .collect(Collectors.joining("\n"))
                .transform(file -> Stream.of(file.split("END:VEVENT"))
                        .filter(one -> one.contains("STATUS:CANCELLED"))
                        .collect(Collectors.joining()));

        assertThat(event).contains("SEQUENCE:1").containsOnlyOnce("UID:").doesNotContain("https://");
        Offer now = offers.find(WAYMARK, offerId).block();
        offers.save(WAYMARK, now.withSessions(offer.sessions())).block();
        assertThat(text(read(feed))).contains("SEQUENCE:2").doesNotContain("STATUS:CANCELLED");
    }

    @Test
    void reading_twice_tells_the_same_to_the_letter() {
        CalendarFeed feed = renew();

        assertThat(text(read(feed))).isEqualTo(text(read(feed)));
        assertThat(feed().lastRead()).isNotNull();
    }

    @Test
    void a_new_address_ends_the_one_before_and_an_ended_one_leads_nowhere() {
        CalendarFeed first = renew();
        CalendarFeed second = renew();

        read(first).expectStatus().isNotFound();
        read(second).expectStatus().isOk();
        api.asPerson(WHO).delete().uri(AT).exchange().expectStatus().isOk();
        read(second).expectStatus().isNotFound();
        assertThat(feed().address()).isNull();
    }

    @Test
    void a_guessed_address_leads_nowhere() {
        renew();

        for (String guess : List.of("x", "..", "%24ne", "A".repeat(43))) {
            api.nobody()
                    .get()
                    .uri("/api/v1/calendar-feeds/" + guess)
                    .exchange()
                    .expectStatus()
                    .is4xxClientError();
        }
    }

    @Test
    void the_store_does_not_know_the_address() {
        String address = renew().address();
        String secret = address.substring(address.lastIndexOf('/') + 1, address.length() - 4);

        assertThat(mongo.findAll(org.bson.Document.class, "calendars")
                        .concatWith(mongo.findAll(org.bson.Document.class, "calendar_addresses"))
                        .map(org.bson.Document::toJson)
                        .collectList()
                        .block())
                .isNotEmpty()
                .noneMatch(json -> json.contains(secret));
    }

    private CalendarFeed renew() {
        return api.asPerson(WHO)
                .post()
                .uri(AT)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(CalendarFeed.class)
                .returnResult()
                .getResponseBody();
    }

    private CalendarFeed feed() {
        return api.asPerson(WHO)
                .get()
                .uri(AT)
                .exchange()
                .expectBody(CalendarFeed.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec read(CalendarFeed feed) {
        String address = feed.address();
        String secret = address.substring(address.lastIndexOf('/') + 1, address.length() - ".ics".length());
        return api.nobody().get().uri("/api/v1/calendar-feeds/" + secret).exchange();
    }

    private static String text(ResponseSpec answer) {
        return new String(
                answer.expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueMatches("Content-Type", "text/calendar;.*")
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                StandardCharsets.UTF_8);
    }

    private static List<String> uids(String file) {
        return Pattern.compile("(?m)^UID:(.*)$")
                .matcher(file)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
