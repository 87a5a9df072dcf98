package org.waymark.ui.whole;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** An offer is made of a template, found wanting, put right and published. */
@OnWholeSystem
class OfferJourneyTest {

    @Test
    void a_provider_sees_who_could_not_finish_adds_online_equivalents_and_publishes(WholeSystem waymark) {
        Visitor helen = waymark.visitor(Persona.HELEN);
        forty(waymark, helen);
        seesRuralPrimary(helen, "Who could not finish");
        addOnline(helen);
        seesRuralPrimary(helen, "Those who could finish");
        helen.button("Save").click();

        helen.link("Check and publish").click();
        helen.sees("At most 40% self-study");
        helen.button("Publish the offer").click();
        helen.sees("It is open");
        waymark.visitor(Persona.MARCUS)
                .open("assign/offer?person=irena-novakova")
                .sees("Two hubs, spring");
    }

    private static void seesRuralPrimary(Visitor helen, String table) {
        helen.main()
                .getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName(table))
                .getByText("Primary, rural")
                .first()
                .waitFor();
    }

    /** Up to the rules, at 40 per cent of self-study. */
    static void forty(WholeSystem waymark, Visitor helen) {
        helen.open("provider");
        helen.link("Make and change offers").click();
        helen.link("Make an offer").click();
        helen.field("Begin with").selectOption("0");
        helen.field("Name of the cohort").fill("Two hubs, spring");
        helen.enterDay("First day", waymark.today().plusWeeks(8));
        helen.button("Make the draft").click();
        helen.link("Change rules").click();
        helen.field("Most self-study, per cent").fill("40");
        helen.field("Most self-study, per cent").blur();
        helen.sees("An online equivalent of each session in person: they finish by");
    }

    static void addOnline(Visitor helen) {
        helen.button("Add online equivalents of sessions in person").click();
        helen.sees("Online sessions added");
        helen.doesNotSee("They cannot travel for more than 75 minutes.");
    }
}
