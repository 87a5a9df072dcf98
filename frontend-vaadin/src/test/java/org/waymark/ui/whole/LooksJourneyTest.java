package org.waymark.ui.whole;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A decision that is put to a person. */
@OnWholeSystem
class LooksJourneyTest {

    @Test
    void a_participant_asks_the_provider_answers_and_the_participant_sees_what_came_of_it(WholeSystem waymark) {
        Visitor priya = waymark.visitor(Persona.PRIYA).open("pathway");
        priya.main()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Ask someone to look"))
                .first()
                .click();
        priya.sees("It goes to a named person at your provider");
        priya.button("Send").click();
        priya.sees("Say what is wrong");
        priya.field("What is wrong, in your own words?").fill("My special school teaches this every day.");
        priya.button("Send").click();
        priya.sees("You see here who has it");
        priya.sees(Persona.HELEN.fullName());
        priya.sees("Asked");

        Visitor helen = waymark.visitor(Persona.HELEN).open("looks/list");
        helen.link(Persona.PRIYA.fullName()).click();
        helen.sees("My special school teaches this every day.");
        helen.button("I am looking at it").click();
        helen.sees("sees that you are at it");
        priya.open("looks").sees("Being looked at");
        helen.field("What was changed").fill("The topic can be added again.");
        helen.field("Your answer").fill("You are right: your setting needs it.");
        helen.button("It was changed: answer").click();
        helen.sees("Answered");

        priya.open("looks").sees("Changed: The topic can be added again.");
        priya.sees("You are right: your setting needs it.");
        waymark.visitor(Persona.MARCUS).open("looks/list").doesNotSee(Persona.PRIYA.fullName());
    }
}
