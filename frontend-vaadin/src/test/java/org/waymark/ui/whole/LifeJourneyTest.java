package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Life changes: somebody pauses, thinks better of it, pauses after all, and comes back. */
@OnWholeSystem
class LifeJourneyTest {

    private static final Persona WHO = Persona.SIAN;
    private static final String REASON = "Long-term illness";

    @Test
    void a_participant_pauses_sees_the_new_finish_undoes_it_pauses_again_and_comes_back(WholeSystem waymark) {
        String before = pathway(waymark).get("finish").asString();
        Visitor sian = waymark.visitor(WHO);
        sian.link("When life changes: pause, move or stop").click();
        sian.seesHeading("When life changes");

        String promised = askForAPause(sian, waymark.today().plusWeeks(12));
        assertThat(pathway(waymark).get("finish").asString()).isEqualTo(before);
        assertThat(sian.place()).as("no reason in the address").isEqualTo("/life/pause");
        sian.button("Confirm the pause").click();
        sian.sees("Your pause is arranged");
        assertThat(day(pathway(waymark))).isEqualTo(promised);
        assertThat(trustRow(waymark).get("state").asString()).isEqualTo("PAUSED");
        assertThat(trustRow(waymark).toString()).doesNotContain("sickness");
        sian.open("").sees("You have paused");
        waymark.visitor(Persona.MARCUS)
                .open("trust")
                .sees("until " + WholeSystem.DAY.format(waymark.today().plusWeeks(12)));

        sian.open("life").button("Take it back").click();
        sian.sees("You are in training");
        assertThat(pathway(waymark).get("finish").asString()).isEqualTo(before);
        sian.open("").sees("Next");

        askForAPause(sian, waymark.today().plusWeeks(20));
        sian.button("Confirm the pause").click();
        sian.sees("Your pause is arranged");
        sian.open("life/back");
        sian.sees("the one you are in");
        sian.main()
                .locator(
                        "button",
                        new com.microsoft.playwright.Locator.LocatorOptions().setHasText("Go on in this cohort"))
                .first()
                .click();
        sian.sees("You are in training");
        sian.open("").sees("Next");
        assertThat(trustRow(waymark).get("state").asString()).isNotEqualTo("PAUSED");
    }

    /** Yields the finish that is promised, as people read it. */
    private static String askForAPause(Visitor sian, LocalDate back) {
        sian.open("life/pause");
        sian.field("Why do you pause?").selectOption(REASON);
        sian.enterDay("Day you expect to be back", back);
        sian.button("Show what it means").click();
        sian.sees("Finish then");
        sian.sees("never the reason");
        return sian.main()
                .locator("dt:has-text('Finish then') + dd")
                .innerText()
                .strip();
    }

    private static JsonNode pathway(WholeSystem waymark) {
        return waymark.api(WHO).get("/participants/" + WHO.participantId() + "/pathway");
    }

    private static String day(JsonNode pathway) {
        return WholeSystem.DAY.format(LocalDate.parse(pathway.get("finish").asString()));
    }

    private static JsonNode trustRow(WholeSystem waymark) {
        return waymark.api(Persona.MARCUS)
                .get("/participants")
                .get("items")
                .valueStream()
                .filter(row -> row.get("id").asString().equals(WHO.participantId()))
                .findFirst()
                .orElseThrow();
    }
}
