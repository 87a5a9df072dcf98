package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A trust lead assigns to many: from a file with a fault to proposals, the calendar, and back. */
@OnWholeSystem
class ManyPeopleTest {

    @Test
    void from_a_file_with_a_fault_to_proposals_and_back(WholeSystem waymark) {
        String school = waymark.api(Persona.MARCUS)
                .get("/schools")
                .get("items")
                .get(0)
                .get("name")
                .asString();
        Visitor marcus = waymark.visitor(Persona.MARCUS).open("assign/many");
        marcus.field("Name").fill("From a file");
        marcus.button("Begin").click();
        marcus.seesHeading("Assign to many people");

        marcus.link("Or upload a file of people").click();
        marcus.seesHeading("Upload a file of people");
        upload(marcus, "Nia Newby,Year leader,%s\nOlu Other,Year leader,No such school\n".formatted(school));
        marcus.sees("1 row needs correcting");
        marcus.sees("No such school");
        upload(marcus, "Nia Newby,Year leader,%1$s\nOlu Other,Year leader,%1$s\n".formatted(school));
        marcus.sees("2 people chosen");

        marcus.link("Go on with these people").click();
        marcus.seesHeading("What, and within which limits?");
        Locator offer = marcus.field("Offer");
        offer.selectOption(offer.locator("option")
                .filter(new Locator.FilterOptions().setHasText("NPQSL"))
                .first()
                .getAttribute("value"));
        marcus.field("Hours a week").fill("4");
        marcus.field("How many people can a school spare on one day?").fill("1");
        marcus.button("Save and try it out").click();
        marcus.seesHeading("What would come of it");
        marcus.sees("Nothing has changed yet");

        marcus.link("Go on to check and apply").click();
        marcus.main()
                .locator("button")
                .filter(new Locator.FilterOptions().setHasText("Apply: propose it"))
                .dblclick();
        marcus.seesHeading("The assignment is applied");
        marcus.sees("Waits for an answer");
        marcus.open("release").seesHeading("Release calendar");
        marcus.page().goBack();
        marcus.seesHeading("The assignment is applied");

        marcus.link("Take the assignment back").click();
        marcus.button("Yes, take it back").click();
        marcus.seesHeading("The assignment is taken back");
    }

    @Test
    void another_tab_that_was_faster_is_told_and_nothing_is_started(WholeSystem waymark) {
        Visitor marcus = waymark.visitor(Persona.MARCUS).open("assign/many");
        marcus.field("Name").fill("In two tabs");
        marcus.button("Begin").click();
        marcus.link("Say what, and the limits").click();
        marcus.seesHeading("What, and within which limits?");
        Visitor other = marcus.inAnotherTab().open(marcus.place().substring(1));
        marcus.field("Hours a week").fill("4");
        marcus.button("Save").click();
        marcus.seesHeading("Assign to many people");
        other.field("Hours a week").fill("3");
        other.button("Save").click();
        other.sees("This assignment changed meanwhile");
        other.button("Save").click();
        other.seesHeading("Assign to many people");
        assertThat(other.main()).containsText(Pattern.compile("3 h a week"));
    }

    private static void upload(Visitor lead, String rows) {
        byte[] file = ("Name,Job title,School\n" + rows).getBytes(StandardCharsets.UTF_8);
        Page page = lead.page();
        page.setInputFiles("vaadin-upload input[type=file]", new FilePayload("people.csv", "text/csv", file));
    }
}
