package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A participant swaps to another session, has it in their own calendar, gives it up and books the first one again. */
@OnWholeSystem
class BookingJourneyTest {

    private static final Persona WHO = Persona.JOEL;
    private static final String BOOKINGS = "/participants/" + WHO.participantId() + "/bookings";
    private static final int DAYS_OF_NOTICE = 28;
    private static final Duration LONGEST_PLANNING = Duration.ofMinutes(1);

    @Test
    void a_session_is_swapped_seen_in_a_calendar_given_up_and_booked_again(WholeSystem waymark) throws Exception {
        JsonNode own = withAnother(waymark);
        String topic = own.get("topic").asString();
        String had = own.get("session").get("sessionId").asString();
        JsonNode other = another(waymark, own).orElseThrow();

        Visitor joel = waymark.visitor(WHO).open("calendar");
        joel.button("Make an address").click();
        joel.sees("No program has asked yet");
        String address = waymark.address()
                + URI.create(joel.field("Your address").inputValue()).getPath();
        assertThat(calendar(address)).contains(stamp(own.get("session"))).doesNotContain("Joel");

        choose(joel, topic, other.get("sessionId").asString());
        joel.button("Yes, swap").click();
        joel.sees("Your seat is booked");
        awaitSession(waymark, topic, other.get("sessionId").asString());
        assertThat(calendar(address)).contains(stamp(other));

        change(joel, topic);
        joel.link("Give up my seat").click();
        joel.sees("The seat goes to somebody else");
        joel.button("Yes, give it up").click();
        joel.sees("You have given up your seat");

        choose(joel, topic, had);
        joel.main()
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Yes, (swap|book)$")))
                .click();
        joel.sees("Your seat is booked");
        awaitSession(waymark, topic, had);
    }

    /** The first with a seat outside the notice and another session to take. */
    private static JsonNode withAnother(WholeSystem waymark) {
        return waymark.api(WHO)
                .get(BOOKINGS)
                .get("items")
                .valueStream()
                .filter(own -> own.get("state").asString().equals("BOOKED") && isFree(waymark, own.get("session")))
                .filter(own -> another(waymark, own).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<JsonNode> another(WholeSystem waymark, JsonNode own) {
        return own.get("others")
                .valueStream()
                .filter(other ->
                        other.get("problem").isNull() && other.get("seatsLeft").asInt() > 0)
                .map(other -> other.get("session"))
                .filter(session -> isFree(waymark, session))
                .findFirst();
    }

    private static boolean isFree(WholeSystem waymark, JsonNode session) {
        String from = waymark.today().plusDays(DAYS_OF_NOTICE + 1).toString();
        return session.get("start").asString().compareTo(from) > 0;
    }

    /** Planning that follows what was done before may change where the link leads, until it is over. */
    private static void change(Visitor joel, String topic) {
        long end = System.nanoTime() + LONGEST_PLANNING.toNanos();
        follow(joel, topic);
        while (joel.main().locator("h2").count() == 0) {
            if (System.nanoTime() > end) throw new AssertionError("no sessions of " + topic + " to choose from");
            ManyPlans.pause();
            follow(joel, topic);
        }
        assertThat(joel.main().locator("h2").first()).hasText(topic);
    }

    private static void follow(Visitor joel, String topic) {
        joel.open("sessions");
        joel.open(joel.main()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile("^(Change|Book a session): " + topic + "$")))
                .first()
                .getAttribute("href"));
    }

    /** Up to what it would change. */
    private static void choose(Visitor joel, String topic, String sessionId) {
        change(joel, topic);
        joel.main()
                .locator("a.button[href*='" + sessionId.replaceAll(".*/", "") + "']")
                .click();
        joel.sees("finish on");
    }

    private static void awaitSession(WholeSystem waymark, String topic, String sessionId) {
        Api api = waymark.api(WHO);
        long end = System.nanoTime() + LONGEST_PLANNING.toNanos();
        while (!has(api.get(BOOKINGS), topic, sessionId)) {
            if (System.nanoTime() > end) throw new AssertionError(topic + " was not planned with " + sessionId);
            ManyPlans.pause();
        }
    }

    private static boolean has(JsonNode all, String topic, String sessionId) {
        return all.get("items")
                .valueStream()
                .filter(own -> own.get("topic").asString().equals(topic)
                        && own.get("state").asString().equals("BOOKED"))
                .anyMatch(own -> own.get("session").get("sessionId").asString().equals(sessionId));
    }

    /** As a calendar program asks: with the address alone. */
    private static String calendar(String address) throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient().send(asked, BodyHandlers.ofString()).body();
    }

    /** "DTSTART;TZID=Europe/London:20270107T160000" has it at its end. */
    private static String stamp(JsonNode session) {
        return session.get("start").asString().replaceAll("[-:]", "");
    }
}
