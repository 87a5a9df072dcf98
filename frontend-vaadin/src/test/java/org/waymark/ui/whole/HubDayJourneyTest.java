package org.waymark.ui.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A hub is closed for a day on which 24 people have a seat: each is found a place, and those concerned are asked. */
@OnWholeSystem
@Tag("long")
class HubDayJourneyTest {

    private static final String REASON = "The heating is broken";

    @Test
    void a_day_at_a_hub_is_cancelled_and_twenty_four_people_are_rebooked(WholeSystem waymark) {
        HubDay hub = HubDay.make(waymark);
        Visitor helen = waymark.visitor(Persona.HELEN);
        cancel(helen, hub);
        helen.sees("Nothing has changed yet");
        Map<String, Long> foreseen = outcomes(waymark, helen);
        assertThat(foreseen.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(HubDay.PEOPLE);
        HubDay.names().forEach(helen::sees);
        assertThat(foreseen).doesNotContainKey("WAITING");

        helen.button("Cancel 1 session and rebook " + HubDay.PEOPLE + " people").click();
        helen.seesHeading("School culture: cancelled");
        Map<String, Long> became = outcomes(waymark, helen);
        assertThat(became.getOrDefault("MOVED", 0L)).isEqualTo(foreseen.getOrDefault("WOULD_MOVE", 0L));
        assertThat(became.getOrDefault("ASKED", 0L)).isEqualTo(foreseen.getOrDefault("WOULD_BE_ASKED", 0L));

        boolean isAsked = became.containsKey("ASKED");
        JsonNode one = somebody(waymark, helen, isAsked ? "ASKED" : "MOVED");
        String name = one.get("name").asString();
        Visitor participant = Newcomer.signedIn(waymark, helen, name, HubDay.email(name));
        participant.sees(REASON);
        if (isAsked) accepts(participant, helen);
        else participant.sees("Your session has a new date");
        hub.cohort().close();
    }

    /** Up to who would go where. */
    static void cancel(Visitor helen, HubDay hub) {
        helen.open("provider/hubs/" + HubDay.HUB);
        helen.link("Cancel a day here").click();
        helen.field("Why?").fill(REASON);
        helen.enterDay("Day", hub.day());
        helen.button("See who would go where").click();
        helen.seesHeading("School culture: who would go where");
    }

    private static void accepts(Visitor participant, Visitor helen) {
        participant.sees("Your session is cancelled: does this suit you?");
        participant.button("Accept").click();
        participant.sees("You have your seat");
        participant.open("pathway?view=table").sees("School culture");
        helen.page().reload();
        helen.sees("It cannot be taken back any more");
        helen.sees("1 accepted");
    }

    private static JsonNode rebooking(WholeSystem waymark, Visitor helen) {
        String id = helen.place().replaceAll(".*/", "");
        return waymark.api(Persona.HELEN).get("/rebookings/" + id);
    }

    private static Map<String, Long> outcomes(WholeSystem waymark, Visitor helen) {
        return rebooking(waymark, helen)
                .get("people")
                .valueStream()
                .map(row -> row.get("outcome").asString())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static JsonNode somebody(WholeSystem waymark, Visitor helen, String outcome) {
        return rebooking(waymark, helen)
                .get("people")
                .valueStream()
                .filter(row -> row.get("outcome").asString().equals(outcome))
                .findFirst()
                .orElseThrow();
    }
}
